"""Sealed links: who has one may do for its person what it says."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.adapters.action_codec import decode, encode
from bot.adapters.web.paths import chat_path, link_path, mine
from bot.adapters.web.sealing import Seal
from bot.domain.address import Address
from bot.domain.dialogue.action import Action, Follow, OpenScreen, Screen
from bot.domain.dialogue.plain_text import written_block
from bot.domain.dialogue.reply import Choice, Paragraph, Plain, Reply, Strong
from bot.domain.language import Language
from bot.services.ports.clock import Clock

KEPT = timedelta(days=400)  # an old message can still be stopped
CONFIRMED_WITHIN = timedelta(days=1)  # of a link that begins something
FIELD = "b"  # of an address or a form
_PERSON = b"person"  # so that a token of the conversation is none of these, and the other way round
_OWN = frozenset(
    {Screen.REMINDERS, Screen.MY_DATA, Screen.FORGET, Screen.SETTINGS, Screen.LEAD_TIMES, Screen.TIME_ZONE}
)


@dataclass(frozen=True, slots=True)
class PersonalDeed:
    """What a link says. `label` is what stood on it; an action is None when it means nothing any more."""

    address: Address
    action: Action | None
    label: str
    shown: Reply | None = None
    """A message to show again."""


class SealedLinks:
    """Implements `PersonalLinks`. `base_url`: scheme and host by which people reach the page."""

    def __init__(self, key: bytes, base_url: str, clock: Clock, say: Callable[[str, Language], str]) -> None:
        self._seal = Seal(key + _PERSON)
        self._base_url = base_url
        self._clock = clock
        self._say = say

    def choice(self, address: Address, choice: Choice, language: Language) -> str:
        """See the protocol."""
        public = link_path(choice.action, language)
        own = isinstance(choice.action, OpenScreen) and choice.action.screen in _OWN
        if not own and public != chat_path(choice.action, language):
            return self._base_url + public
        return self._link(PersonalDeed(address, choice.action, choice.label), language)

    def message(self, address: Address, reply: Reply) -> str:
        """See the protocol. The words of the message stand in the address, as nobody else can read them."""
        return self._link(PersonalDeed(address, None, "", reply), reply.language)

    def stop(self, address: Address, language: Language) -> str:
        """See the protocol."""
        label = self._say("mail_stop", language)
        return self._link(PersonalDeed(address, OpenScreen(Screen.STOP), label), language)

    def mine(self, address: Address, language: Language) -> str:
        """See the protocol."""
        label = self._say("knop_mijn_gegevens", language)
        return self._link(PersonalDeed(address, OpenScreen(Screen.MY_DATA), label), language)

    def token(self, deed: PersonalDeed) -> str:
        """The deed, closed."""
        action = "" if deed.action is None else encode(deed.action)
        content = json.dumps(
            [deed.address.channel, deed.address.id, action, deed.label, _message_fields(deed.shown)],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        return self._seal.close(content.encode(), self._clock.now())

    def read(self, token: str) -> PersonalDeed | None:
        """What a token says; None for one that is too old, changed, or not of this page."""
        now = self._clock.now()
        deed = _deed(self._seal.open(token, now, KEPT))
        if deed is not None and isinstance(deed.action, Follow) and deed.label:
            return _deed(self._seal.open(token, now, CONFIRMED_WITHIN))
        return deed

    def _link(self, deed: PersonalDeed, language: Language) -> str:
        return f"{self._base_url}{mine(language)}?{FIELD}={self.token(deed)}"


def _deed(content: bytes | None) -> PersonalDeed | None:
    if content is None:
        return None
    try:
        channel, own, action, label, message = json.loads(content)
        shown = _message(*message) if message else None
    except (ValueError, TypeError):
        return None
    return PersonalDeed(Address(channel, own), decode(action) if action else None, label, shown)


def _message_fields(reply: Reply | None) -> list[object]:
    """The words of every block, and the choices."""
    if reply is None:
        return []
    words = [written_block(block) for block in reply.blocks]
    return [reply.language.value, words, [[encode(one.action), one.label] for one in reply.choices]]


def _message(language: str, words: list[str], choices: list[list[str]]) -> Reply:
    blocks = [Paragraph((Plain(text),)) for text in words]
    found = [(decode(action), label) for action, label in choices]
    return Reply(
        blocks=(*(Paragraph((Strong(text),)) for text in words[:1]), *blocks[1:]),
        choices=tuple(Choice(label, action) for action, label in found if action is not None),
        language=Language(language),
    )
