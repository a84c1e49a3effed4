"""Messages that say which they are, in the place of words for a person."""

from collections.abc import Iterable, Sequence

from bot.domain.address import Address
from bot.domain.dialogue.reply import Paragraph, Plain, Reply
from bot.domain.events.announced import Purpose
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.recurring.tip import Tip
from bot.services.ports.notices import NoticeClaim
from bot.services.ports.reminders import Claim

NOTICE = "notice-"
SIGN_UP = "sign-up-"
RECURRING_MESSAGE = "wish"
Key = tuple[str, str, int, str]
"""One message: chat, event, start in seconds, lead time; about a deadline the last begins with `SIGN_UP`.

Of a notice: chat, event, 0, `notice-<number>`. Of a wish: chat, its kind, when it is due, `wish`.
"""


class Labels:
    """Implements the words of reminders and of wishes: a line for each key."""

    def reminder(self, claim: Claim) -> Reply:
        """One line."""
        return _message([_line(claim)])

    def together(self, claims: Sequence[Claim]) -> Reply:
        """A line for each."""
        return _message(_line(claim) for claim in claims)

    def tip(self, tip: Tip, language: Language) -> Reply:
        """In the place of the start stands the key of the tip."""
        return _message([f"- {RecurringKind.TIP} {tip.key} {RECURRING_MESSAGE}"])

    def agenda(self, language: Language, zone: str | None = None) -> Reply:
        """There is always something to go to."""
        return _message([f"- {RecurringKind.AGENDA} 0 {RECURRING_MESSAGE}"])


def label_notice(claim: NoticeClaim) -> Reply:
    """A message that says which notice it is."""
    return _message([f"{claim.address.id} {claim.notice.event.slug} 0 {NOTICE}{claim.notice.id}"])


def keys_in(reply: Reply, address: Address) -> tuple[Key, ...]:
    """What the message to `address` is about; of a wish the number is the tip."""
    parts = (line.split() for line in reply.plain.splitlines() if line)
    return tuple(
        (address.id if chat == "-" else chat, event, int(number), lead) for chat, event, number, lead in parts
    )


def _line(claim: Claim) -> str:
    (event, _), start = claim.date.key, int(claim.date.occurrence.start.timestamp())
    purpose = SIGN_UP if claim.date.purpose is Purpose.SIGN_UP else ""
    return f"{claim.address.id} {event} {start} {purpose}{claim.lead.key}"


def _message(lines: Iterable[str]) -> Reply:
    return Reply(blocks=tuple(Paragraph((Plain(line),)) for line in lines))
