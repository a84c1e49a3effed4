"""Sharing an example: what was tapped, and what was typed at a step."""

from bot.domain.dialogue.action import Action, OpenScreen, Screen, ShareExample, Sharing
from bot.domain.dialogue.reply import Reply
from bot.services.conversation.turn import Turn, TurnResult, only
from bot.services.conversation.understanding.typed import FreeText, TypedChoice
from bot.services.presentation.editors import sharing as screens
from bot.services.usage.sharing import ExampleSharing


class SharingHandler:
    """Uses `ExampleSharing` for one turn. A guest, of whom nothing is known, cannot be asked step by step."""

    def __init__(self, sharing: ExampleSharing) -> None:
        self._sharing = sharing

    def waits(self, turn: Turn) -> bool:
        """Whether what this person types is the answer to a step."""
        return not turn.guest and self._sharing.of((turn.address, turn.person), turn.view.now) is not None

    def meant_by(self, action: Action, turn: Turn) -> TypedChoice | FreeText:
        """A word of the menu, at a step: a choice below it, the end of sharing, the menu, else an answer."""
        if action == OpenScreen(Screen.STOP):
            return TypedChoice(ShareExample(Sharing.STOP))
        ways_out = (OpenScreen(Screen.MENU), *(one.action for one in turn.remembered.labels))
        return TypedChoice(action) if action in ways_out else FreeText()

    def leave(self, turn: Turn) -> None:
        """Back to the menu: what is typed next is a question again, and nothing that was told is kept."""
        if not turn.guest:
            self._sharing.stop((turn.address, turn.person))

    async def begin(self, turn: Turn, _: int) -> Reply:
        """The first step."""
        if turn.guest:
            return screens.said("deel_gast", turn.view)
        begun = self._sharing.begin((turn.address, turn.person), turn.view.language, turn.view.now)
        return screens.step(begun.step, begun.example, turn.view)

    def told(self, text: str, turn: Turn) -> TurnResult:
        """The next step."""
        found = self._sharing.told((turn.address, turn.person), text, turn.view.now)
        if found is None:
            return only(screens.said("deel_verlopen", turn.view))
        return only(screens.step(found.step, found.example, turn.view))

    async def do(self, action: ShareExample, turn: Turn) -> TurnResult:
        """A step left open, the end of it, or consent."""
        who = (turn.address, turn.person)
        match action.deed:
            case Sharing.SKIP:
                return self.told("", turn)
            case Sharing.STOP:
                self._sharing.stop(who)
                return only(screens.said("deel_gestopt", turn.view))
            case Sharing.CONSENT:
                kept = await self._sharing.consent(who, turn.view.now)
                return only(screens.said("deel_dank" if kept else "deel_verlopen", turn.view))
