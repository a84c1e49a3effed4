"""When the bot is not sure: did you mean, then say it differently, then the menu and a contact."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.dialogue.action import NoneOfThese, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.foreign_language import ForeignLanguage
from bot.domain.dialogue.reply import MAX_CHOICES, Choice, Reply
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry, EntryId
from bot.domain.knowledge.word_rules import OutOfScope
from bot.services.presentation.context import RenderContext, paragraph

NEAR = 3  # questions near theirs, to try instead
MOST_CHOICES = 6  # buttons below a message
SORRIES = 3  # ways to say that the bot does not know


def did_you_mean(offered: Sequence[EntryId], view: RenderContext) -> Reply:
    """Two to five titles, and a way out when none of them is meant; the menu too, where there is room."""
    choices = (*_titles(offered, view), view.choice("knop_geen_van_deze", NoneOfThese(0)), view.menu())
    return Reply(
        blocks=(view.line("kies_bedoel_je"),),
        choices=choices[:MAX_CHOICES],
        language=view.language,
    )


def meant_otherwise(referral: Reply, offered: Sequence[EntryId], view: RenderContext) -> Reply:
    """A referral with the titles that are nearest below it, for whoever meant something else."""
    titles = _titles(offered, view)
    return replace(
        referral,
        blocks=(*referral.blocks, view.line("crisis_iets_anders")),
        choices=(*titles, *referral.choices[-(MOST_CHOICES - len(titles)) :]),
    )


def perhaps_danger(reply: Reply, referrals: Sequence[EntryId], view: RenderContext) -> Reply:
    """A reply that first asks whether somebody is in danger, with where to go then before its own choices.

    What does not fit goes from the end of its choices, never the last of all: the menu, or none of these.
    """
    own = [
        one
        for one in reply.choices
        if not isinstance(one.action, OpenEntry) or one.action.entry not in referrals
    ]
    titles = _titles(referrals, view)
    room = MOST_CHOICES - len(titles)
    kept = own if len(own) <= room else [*own[: room - 1], own[-1]]
    return replace(reply, blocks=(view.line("crisis_misschien"), *reply.blocks), choices=(*titles, *kept))


def two_at_once(offered: Sequence[EntryId], view: RenderContext) -> Reply:
    """Both titles of a question that asks two things."""
    choices = _titles(offered, view)
    return Reply(
        blocks=(view.line("kies_twee_dingen"),),
        choices=(*choices, view.choice("knop_geen_van_deze", NoneOfThese(0)), view.menu()),
        language=view.language,
    )


def say_it_differently(near: Sequence[EntryId], sorry: int, view: RenderContext) -> Reply:
    """Not understood: questions near theirs, ready to tap. `sorry` counts how often in a row."""
    return Reply(
        blocks=(view.line(f"niets_{sorry % SORRIES + 1}"), view.line("niets_anders_gezegd")),
        choices=(
            *_questions(near, view),
            view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
            view.menu(),
        ),
        language=view.language,
    )


def in_another_language(language: ForeignLanguage, view: RenderContext) -> Reply:
    """One line in a language that the bot cannot read, and the ways in that need few words."""
    shown = ways_out(0, view)
    return replace(shown, blocks=(view.line(f"andere_taal_{language.value}"),))


def out_of_scope(kind: OutOfScope, view: RenderContext) -> Reply:
    """Its sentence, where somebody can go instead, and the way back to the work."""
    return Reply(
        blocks=(paragraph(kind.sentence.get(view.language)),),
        choices=(
            *_titles(kind.ways_on, view)[:NEAR],
            view.choice("knop_stel_vraag", OpenScreen(Screen.REPHRASE)),
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.menu(),
        ),
        language=view.language,
    )


def ways_out(sorry: int, view: RenderContext) -> Reply:
    """The last rung: the ways in that need no words, and somebody to ask."""
    return Reply(
        blocks=(view.line(f"niets_{sorry % SORRIES + 1}"), view.line("niets_menu")),
        choices=(
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES)),
            view.choice("knop_voorbeelden", OpenScreen(Screen.EXAMPLES)),
            view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
            view.menu(),
        ),
        language=view.language,
    )


def rephrase(view: RenderContext) -> Reply:
    """An invitation to ask something else."""
    return Reply(
        blocks=(view.line("vraag_stel"),),
        choices=(
            *_questions((), view),
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.menu(),
        ),
        language=view.language,
    )


def _titles(offered: Sequence[EntryId], view: RenderContext) -> list[Choice]:
    """The title of each entry; what kind it is where two have the same."""
    found = [entry for entry in map(view.knowledge.find, offered) if entry is not None]
    often = Counter(view.title(entry) for entry in found)
    return [
        Choice(view.title(entry), OpenEntry(entry.id))
        if often[view.title(entry)] == 1
        else view.choice(f"soort_{entry.id.kind.value}", OpenEntry(entry.id), titel=view.title(entry))
        for entry in found
    ]


def _questions(near: Sequence[EntryId], view: RenderContext) -> list[Choice]:
    """A way of asking for each entry; of the approaches when nothing is near."""
    found = [entry for entry in map(view.knowledge.find, near) if entry is not None]
    entries: Sequence[Entry] = found or view.knowledge.of_type(Approach)
    return [Choice(_asked(entry, view), OpenEntry(entry.id)) for entry in entries[:NEAR]]


def _asked(entry: Entry, view: RenderContext) -> str:
    questions = entry.content.get(view.language).questions
    return questions[0] if questions else view.title(entry)
