"""Words as choices: a number, a label, a command, a word of the menu."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.domain.dialogue.action import Action, Attend, OpenEntry, OpenScreen, Screen, SetTimeZone
from bot.domain.dialogue.commands import find_command, language_of
from bot.domain.dialogue.reply import Choice
from bot.domain.dialogue.requested_time import tip_asked_for
from bot.domain.dialogue.vocabulary import Vocabulary
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize
from bot.services.conversation.session import DialogueState

NEARLY = 92  # 0–100: a label typed with a slip of the finger
SHORTEST_SLIP = 6  # characters; shorter labels must be typed as they are

_NUMBER = re.compile(r"[#(]?\s*(\d{1,2})\s*[.)]?")
_COMMAND = re.compile(r"/([A-Za-z]+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class UnknownCommand:
    """A word after a slash that is in no table."""


@dataclass(frozen=True, slots=True)
class NoSuchNumber:
    """A bare number where the last message had no such choice."""

    most: int
    """How many choices there were."""


@dataclass(frozen=True, slots=True)
class TypedCommand:
    """A command, and the language of its word when only one language has it."""

    action: Action
    language: Language | None


@dataclass(frozen=True, slots=True)
class TypedChoice:
    """A choice of the last exchange, or a word of the menu."""

    action: Action


@dataclass(frozen=True, slots=True)
class TypedSwitch:
    """An admin's command that turns a channel on or off, and the words after it: the channel, the reason."""

    opens: bool
    rest: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """A plan to look at, behind its command."""

    text: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class FreeText:
    """Anything else."""


Typed = UnknownCommand | NoSuchNumber | TypedCommand | TypedChoice | TypedSwitch | FreeText | TypedPlan


def question_of(text: str) -> str:
    """The words after a command that takes a question; any other text, or such a command alone, as it is."""
    found = _COMMAND.fullmatch(text.strip())
    command = find_command(found[1]) if found is not None else None
    if found is None or command is None or not command.takes_question:
        return text
    return (found[2] or "").strip() or text


def read(text: str, remembered: DialogueState, vocabulary: Vocabulary, about: EntryId | None = None) -> Typed:
    """What `text` (not empty) means, before anybody looks for an answer to it.

    `about` is the entry that the conversation is about.
    """
    command = _COMMAND.fullmatch(text)
    if command is not None:
        return _command(command[1], command[2] or "")
    words = normalize(text)
    number = _number(text, words, vocabulary)
    if number is not None:
        if 1 <= number <= len(remembered.choices):
            return TypedChoice(remembered.choices[number - 1].action)
        return NoSuchNumber(len(remembered.choices))
    label = _label(words, remembered.labels)
    if label is not None:
        return TypedChoice(label.action)
    action = (
        _coming(words, remembered, vocabulary, about)
        or vocabulary.actions.get(words)
        or tip_asked_for(text, vocabulary.tip, vocabulary.weekdays)
    )
    if action is not None:
        return TypedChoice(action)
    zone = vocabulary.zone_named(words)
    return TypedChoice(SetTimeZone(zone)) if zone else FreeText()


def _coming(
    words: str, remembered: DialogueState, vocabulary: Vocabulary, about: EntryId | None
) -> Action | None:
    """What `words` say of coming: to the event of a choice that says so too, else to the open one."""
    answer = vocabulary.at_event.get(words)
    if answer is None:
        return None
    shown = (one.action for one in remembered.labels if isinstance(one.action, Attend))
    is_open = about is not None and about == remembered.card and about.kind is Kind.EVENT
    opened = Attend(answer) if is_open else None
    return next((one for one in shown if one.attendance is answer), opened)


def _command(word: str, rest: str) -> Typed:
    command = find_command(word)
    if command is None:
        return UnknownCommand()
    if command.switches is not None:
        return TypedSwitch(command.switches, rest.strip(), language_of(word))
    if command.screen is Screen.PLAN and rest.strip():
        return TypedPlan(rest.strip(), language_of(word))
    if command.screen is Screen.TIME_ZONE and rest.strip():
        return TypedCommand(SetTimeZone(rest.strip()), language_of(word))
    entry = _deep_link(rest) if command.screen is Screen.START else None
    action = OpenScreen(command.screen) if entry is None else OpenEntry(entry)
    return TypedCommand(action, language_of(word))


def _deep_link(rest: str) -> EntryId | None:
    """The entry of `/start approach_dialoog`."""
    try:
        return EntryId.parse(rest.strip().replace("_", "/", 1)) if "_" in rest else None
    except ValueError:
        return None


def _number(text: str, words: str, vocabulary: Vocabulary) -> int | None:
    plain = _NUMBER.fullmatch(text.strip())
    if plain is not None:
        return int(plain[1])
    *before, last = words.split() or [""]
    if last.isascii() and last.isdigit() and len(last) <= 2 and " ".join(before) in vocabulary.number:
        return int(last)
    return vocabulary.ordinals.get(words)


def _label(words: str, choices: Sequence[Choice]) -> Choice | None:
    if not words:
        return None
    labels = [normalize(choice.label) for choice in choices]
    if words in labels:
        return choices[labels.index(words)]
    begun = [one for one in choices if _is_beginning_of(words, one)]
    if len(begun) == 1:
        return begun[0]
    if len(words) < SHORTEST_SLIP:
        return None
    near = [c for c, label in zip(choices, labels, strict=True) if fuzz.ratio(label, words) >= NEARLY]
    return near[0] if len(near) == 1 else None


def _is_beginning_of(words: str, choice: Choice) -> bool:
    """Whether it is the "ja" of "Ja, wis alles"; no title of a card is named by its beginning."""
    before, comma, _ = choice.label.partition(",")
    return bool(comma) and not isinstance(choice.action, OpenEntry) and normalize(before) == words
