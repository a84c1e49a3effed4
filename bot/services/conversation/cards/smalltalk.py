"""A friendly word that leads back to the work."""

from bot.domain.conversation.action import OpenScreen, Screen
from bot.domain.conversation.reply import Reply
from bot.domain.knowledge.smalltalk import SmallTalk
from bot.services.conversation.view import View, paragraph


def card(talk: SmallTalk, view: View) -> Reply:
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
