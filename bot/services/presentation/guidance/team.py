"""For the team meeting: one do, one don't, one example and one question to discuss."""

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Paragraph, Plain, Reply, Strong
from bot.domain.guidance.team_card import team_card
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Guidance
from bot.services.presentation.cards.example import in_short
from bot.services.presentation.cards.frame import named_source
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.overview import nothing


def team(view: RenderContext, number: int) -> Reply:
    """The card with this number (from 0), and the way to another one."""
    found = team_card(number, view.knowledge, view.language)
    if found is None:
        return nothing(view, "aanpakken")
    approach, title = found.approach, view.title(found.approach)
    blocks: list[Block] = [
        view.heading("team_kop", titel=title),
        _guidance("team_werkt_wel", found.do, approach, view),
        _guidance("team_werkt_niet", found.dont, approach, view),
    ]
    choices: list[Choice] = [
        view.choice("knop_team_ander", OpenScreen(Screen.TEAM, number + 1)),
        view.choice("knop_aanpak", OpenEntry(approach.id), titel=title),
    ]
    if found.example is not None:
        blocks.append(in_short(found.example, view))
        choices.append(view.choice("knop_team_voorbeeld", OpenEntry(found.example.id)))
    blocks += [
        view.labelled("team_praat_over", view.say(f"team_vraag_{found.question}")),
        view.line("kaart_nagekeken_los", datum=view.day(approach.reviewed)),
    ]
    return Reply(blocks=tuple(blocks), choices=(*choices, view.menu()), language=view.language)


def _guidance(key: str, guidance: Guidance, approach: Approach, view: RenderContext) -> Paragraph:
    source = named_source(approach.source(guidance.sources[0]))
    return Paragraph((Strong(view.say(key)), Plain(f" {guidance.text} ("), source, Plain(")")))
