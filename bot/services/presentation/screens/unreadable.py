"""A friendly answer to what the bot cannot read or can no longer do."""

from collections.abc import Sequence

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.dialogue.reply import MAX_CHOICES, Choice, Paragraph, Plain, Reply
from bot.services.presentation.context import RenderContext


def ways_on(view: RenderContext, key: str, /, **values: str) -> Reply:
    """One sentence, and the ways on."""
    return Reply(
        blocks=(view.line(key, **values),),
        choices=(
            view.choice("knop_stel_vraag", OpenScreen(Screen.REPHRASE)),
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.menu(),
        ),
        language=view.language,
    )


def choose_again(choices: Sequence[Choice], view: RenderContext) -> Reply:
    """A number that is not among `choices` (at least one): the last of them once more, to choose from."""
    shown = tuple(choices[-MAX_CHOICES:])
    return Reply(
        blocks=(view.line("geen_keuze", aantal=str(len(shown))),), choices=shown, language=view.language
    )


def only_admins(view: RenderContext) -> Reply:
    """Somebody in a group asks for what only its admins may do."""
    return Reply(
        blocks=(view.line("groep_alleen_beheerders"),), choices=(view.menu(),), language=view.language
    )


def welcome_in_group(changes: GroupChanges, view: RenderContext) -> Reply:
    """How to reach the bot in a group that it was added to, and who may change the reminders there."""
    how, who = view.say("groep_welkom"), view.say(f"groep_wie_{changes.value}")
    return Reply(
        blocks=(Paragraph((Plain(f"{how} {who}"),)),),
        choices=(view.choice("knop_agenda", OpenScreen(Screen.AGENDA)), view.menu()),
        language=view.language,
    )
