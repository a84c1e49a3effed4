"""A friendly word that leads back to the work."""

from bot.domain.dialogue.action import OpenScreen, Screen
from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.smalltalk import SmallTalk
from bot.services.presentation.context import RenderContext, paragraph


def card(talk: SmallTalk, view: RenderContext) -> Reply:
    """The words, without title or source: nobody looks up a greeting."""
    return Reply(
        blocks=(paragraph(talk.content.get(view.language).text),),
        choices=(
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.choice("knop_voorbeelden", OpenScreen(Screen.EXAMPLES)),
            view.menu(),
        ),
        language=view.language,
    )
