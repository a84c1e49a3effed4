"""A friendly answer to what the bot cannot read or can no longer do."""

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Reply
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
