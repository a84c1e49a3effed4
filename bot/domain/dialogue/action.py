"""What a choice does. Every channel turns these values into what it has: callback data, a number, a link."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.events.participation import Attendance
from bot.domain.knowledge.entry import EntryId
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.lead_time import LeadTime
from bot.domain.reminders.scope import EVERYTHING, Scope
from bot.domain.reminders.snooze import Snooze
from bot.domain.usage.entry_use import Use


class Screen(StrEnum):
    """A place in the conversation that needs only its name. The value is stable: old buttons carry it."""

    START = "start"
    HELP = "help"
    MENU = "menu"
    SITUATIONS = "situations"
    APPROACHES = "approaches"
    EXAMPLES = "examples"
    MATERIALS = "materials"
    TERMS = "terms"
    AGENDA = "agenda"
    ARCHIVE = "archive"
    REMINDERS = "reminders"
    LANGUAGE = "language"
    SETTINGS = "settings"
    LEAD_TIMES = "leads"
    TIME_ZONE = "zone"
    TIP = "tip"
    MONTHLY = "monthly"
    PRIVACY = "privacy"
    MY_DATA = "mydata"
    FORGET = "forget"
    FORGET_CONFIRMED = "forget!"
    STOP = "stop"
    CONTACT = "contact"
    REPHRASE = "rephrase"
    ADMIN = "admin"
    TEAM = "team"
    NEARBY = "nearby"
    QUIZ = "quiz"
    REVIEW = "review"
    SHARE_EXAMPLE = "deel"
    PLAN = "plan"


class Part(StrEnum):
    """A side of an entry's card. The value is stable: old buttons carry it."""

    WHY = "why"
    DONTS = "donts"
    SHARE = "share"
    SOURCES = "sources"
    SESSIONS = "sessions"


@dataclass(frozen=True, slots=True)
class OpenScreen:
    """Show a screen; `page` counts from 0."""

    screen: Screen
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """Show an entry's card, in the place of the message that was tapped."""

    entry: EntryId
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Show one side of an entry."""

    entry: EntryId
    part: Part
    page: int = 0


@dataclass(frozen=True, slots=True)
class ListExamples:
    """A page (from 0) of the examples of one approach, group, province, municipality or spot in it.

    `key` names which; empty: the choice between all of that kind is shown.
    """

    by: ExampleFilter
    key: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class RandomExample:
    """One example, drawn."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """Judge a piece of advice: `works` says what the person thinks; None: the question is only asked."""

    round: int
    number: int = 0
    """Of the question in its round, from 0."""
    mark: int = 0
    """Of the question that was shown: `QuizQuestion.mark`."""
    works: bool | None = None


@dataclass(frozen=True, slots=True)
class NoneOfThese:
    """None of the titles offered was meant. `step` counts the steps of the fallback already taken."""

    step: int = 0


@dataclass(frozen=True, slots=True)
class Diagnose:
    """The diagnosis so far: the index (from 0) of the option chosen for each question answered."""

    chosen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Follow:
    """Subscribe to whatever happens within `scope`."""

    scope: Scope
    page: int = 0
    """Of the receipt."""


@dataclass(frozen=True, slots=True)
class Unfollow:
    """Undo a `Follow`."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Speak this language from now on; None means that of the question."""

    language: Language | None


@dataclass(frozen=True, slots=True)
class SetLeadTimes:
    """Remind so long before, from now on, of everything this person follows; none: no reminders."""

    leads: tuple[LeadTime, ...]


@dataclass(frozen=True, slots=True)
class SetTimeZone:
    """Read times in this zone from now on: its name, or a city or country as the person typed it.

    Empty: in the operator's zone again.
    """

    zone: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Remind once more of the date of `event` (slug) that began at `start` (UTC) when the button was made."""

    event: str
    start: datetime
    snooze: Snooze


WHICHEVER = 0  # number of no notice: the admin did not say which


@dataclass(frozen=True, slots=True)
class Decide:
    """An admin's answer to the question whether a notice of change, by its number, goes out."""

    notice: int
    """`WHICHEVER` means the only one that waits."""
    send: bool


@dataclass(frozen=True, slots=True)
class ChooseSession:
    """Go to this session of an event (slug), in the place of another of its round."""

    event: str
    session: str
    """The key of a session: `Session.key`."""


@dataclass(frozen=True, slots=True)
class DropSession:
    """Undo a `ChooseSession`."""

    event: str
    session: str


@dataclass(frozen=True, slots=True)
class SignedUp:
    """The person says that they signed up for an event (slug); empty: they did not say which."""

    event: str = ""


@dataclass(frozen=True, slots=True)
class NotSignedUp:
    """Undo a `SignedUp`."""

    event: str


@dataclass(frozen=True, slots=True)
class Attend:
    """The person says whether they come to the date of `event` (slug) that began at `start` (UTC).

    `start` is when it began when the button was made; without it the next date is meant. An empty `event`:
    they did not say which.
    """

    attendance: Attendance
    event: str = ""
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class MakeCalendar:
    """A file for the person's own calendar with the dates within `scope`."""

    scope: Scope = EVERYTHING


@dataclass(frozen=True, slots=True)
class WeeklyTip:
    """Send a tip every week. Without `weekday` (0 is Monday) or `hour` that is asked first."""

    weekday: int | None = None
    hour: int | None = None
    minute: int = 0


@dataclass(frozen=True, slots=True)
class MonthlyAgenda:
    """Send the agenda on the first working day of every month."""


@dataclass(frozen=True, slots=True)
class StopRecurring:
    """Send this no more."""

    kind: RecurringKind


@dataclass(frozen=True, slots=True)
class Judge:
    """The person says whether an entry helped, or in which way it did not quite."""

    entry: EntryId
    use: Use


@dataclass(frozen=True, slots=True)
class Preview:
    """Show a draft to an admin as people will see it."""

    entry: EntryId
    page: int = 0


class Sharing(StrEnum):
    """What can be tapped while sharing an example. The value is stable: old buttons carry it."""

    SKIP = "skip"
    STOP = "stop"
    CONSENT = "yes"


@dataclass(frozen=True, slots=True)
class ShareExample:
    """While sharing an example: leave a step open, stop, or say that it may be kept."""

    deed: Sharing


Action = (
    OpenScreen
    | OpenEntry
    | OpenPart
    | ListExamples
    | RandomExample
    | NoneOfThese
    | Quiz
    | Diagnose
    | Follow
    | Unfollow
    | ChooseLanguage
    | SetLeadTimes
    | SetTimeZone
    | Later
    | Decide
    | ChooseSession
    | DropSession
    | SignedUp
    | NotSignedUp
    | Attend
    | MakeCalendar
    | WeeklyTip
    | MonthlyAgenda
    | StopRecurring
    | Judge
    | Preview
    | ShareExample
)

_DEEDS = (
    Follow,
    Unfollow,
    ChooseLanguage,
    SetLeadTimes,
    SetTimeZone,
    Later,
    Decide,
    ChooseSession,
    DropSession,
    SignedUp,
    NotSignedUp,
    Attend,
    WeeklyTip,
    MonthlyAgenda,
    StopRecurring,
)


def changes_something(action: Action) -> bool:
    """Whether it does more than show something."""
    return isinstance(action, _DEEDS) or action in (
        OpenScreen(Screen.STOP),
        OpenScreen(Screen.FORGET_CONFIRMED),
    )
