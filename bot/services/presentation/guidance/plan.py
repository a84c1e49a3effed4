"""A look at a draft plan or invitation: which dos it meets, which don'ts it trips, and what was not seen."""

from collections.abc import Sequence

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Listing, Plain, Reply, Span
from bot.domain.guidance.plan_check import PlanFinding
from bot.services.presentation.cards.frame import named_source
from bot.services.presentation.context import RenderContext

CARDS = 3  # approaches to read on in


def ask_for_plan(view: RenderContext, key: str = "plan_vraag") -> Reply:
    """Asks for the text."""
    choices = (view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES)), view.menu())
    return Reply(blocks=(view.heading("plan_kop"), view.line(key)), choices=choices, language=view.language)


def checked_plan(findings: Sequence[PlanFinding], view: RenderContext) -> Reply:
    """What was found, each with the guideline's line and the words that made the bot say so."""
    donts = [one for one in findings if not one.works]
    dos = [one for one in findings if one.works]
    blocks: list[Block] = [view.heading("plan_gezien")]
    if donts:
        blocks += [view.heading("plan_let_op"), _lines(donts, view)]
    if dos:
        blocks += [view.heading("plan_goed"), _lines(dos, view)]
    if not findings:
        blocks.append(view.line("plan_niets"))
    blocks += [view.line("plan_niet_gezien"), view.line("plan_niet_bewaard")]
    approaches = {one.approach.id: one.approach for one in (*donts, *dos)}
    cards = [
        view.choice("knop_aanpak", OpenEntry(one.id), titel=view.title(one)) for one in approaches.values()
    ]
    again = view.choice("knop_plan_nog_een", OpenScreen(Screen.PLAN))
    choices: tuple[Choice, ...] = (*cards[:CARDS], again, view.menu())
    return Reply(blocks=tuple(blocks), choices=choices, language=view.language)


def _lines(findings: Sequence[PlanFinding], view: RenderContext) -> Listing:
    items: list[tuple[Span, ...]] = []
    for one in findings:
        because = view.say("plan_omdat", woorden=one.words)
        source = named_source(one.approach.source(one.guidance.sources[0]))
        items.append((Plain(f"{one.guidance.text} {because} ("), source, Plain(")")))
    return Listing(tuple(items))
