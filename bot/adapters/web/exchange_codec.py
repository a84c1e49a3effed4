"""A guest's part of the conversation as bytes and back: what they said, and what that may refer to."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.adapters.action_codec import decode, encode
from bot.domain.dialogue.action import Action
from bot.domain.dialogue.reply import Choice
from bot.domain.knowledge.entry import EntryId
from bot.domain.language import Language
from bot.services.conversation.session import NOTHING, DialogueState

_NO_ACTION = "-"  # a button that means nothing any more


@dataclass(frozen=True, slots=True)
class Said:
    """What a guest did: typed a text, or chose something. `action` is None for an old button."""

    text: str | None = None
    action: Action | None = None
    label: str = ""
    """What stood on the button."""


def write_state(state: DialogueState) -> bytes:
    """All of it but words of the person: there are none in it."""
    return _packed(_state_fields(state))


def read_state(content: bytes | None) -> DialogueState:
    """What was written; `NOTHING` for nothing, and for what another release wrote."""
    try:
        return _state(_unpacked(content)) if content is not None else NOTHING
    except (ValueError, IndexError):
        return NOTHING


def write_exchange(said: Said, before: DialogueState) -> bytes:
    """What was said, with what it may refer to."""
    chosen = encode(said.action) if said.action is not None else _NO_ACTION
    own = {"t": [said.text]} if said.text is not None else {"a": [chosen], "b": [said.label]}
    return _packed({**_state_fields(before), **own})


def read_exchange(content: bytes | None) -> tuple[Said, DialogueState] | None:
    """What was written; None for nothing, and for what another release wrote."""
    if content is None:
        return None
    try:
        fields = _unpacked(content)
        if "t" in fields:
            said = Said(text=fields["t"][0])
        else:
            said = Said(action=decode(fields["a"][0]), label=fields["b"][0])
        return said, _state(fields)
    except (ValueError, IndexError, KeyError):
        return None


def _state_fields(state: DialogueState) -> dict[str, list[str]]:
    fields = {
        "c": _choice_texts(state.choices),
        "l": _choice_texts(state.labels) if state.labels != state.choices else [],
        "g": [state.language.value] if state.language is not None else [],
        "e": [str(state.entry)] if state.entry is not None else [],
        "w": [str(int(state.shown.timestamp()))] if state.shown is not None else [],
        "p": [str(entry) for entry in state.passed],
        "s": [str(state.sorry)] if state.sorry else [],
        "q": ["1"] if state.wants_place else [],
        "y": ["1"] if state.wants_plan else [],
        "x": [str(entry) for entry in state.seen],
        "k": [str(state.card)] if state.card is not None else [],
        "v": [str(entry) for entry in state.asked],
        "j": [str(entry) for entry in state.judged],
    }
    return {name: values for name, values in fields.items() if values}


def _state(fields: dict[str, list[str]]) -> DialogueState:
    choices = _choices(fields.get("c", []))
    language, entry, shown = fields.get("g"), fields.get("e"), fields.get("w")
    return DialogueState(
        choices=choices,
        labels=_choices(fields["l"]) if "l" in fields else choices,
        language=Language(language[0]) if language else None,
        entry=EntryId.parse(entry[0]) if entry else None,
        shown=datetime.fromtimestamp(int(shown[0]), UTC) if shown else None,
        passed=tuple(EntryId.parse(one) for one in fields.get("p", [])),
        sorry=int(fields.get("s", ["0"])[0]),
        wants_place="q" in fields,
        wants_plan="y" in fields,
        seen=tuple(EntryId.parse(one) for one in fields.get("x", [])),
        card=EntryId.parse(fields["k"][0]) if "k" in fields else None,
        asked=tuple(EntryId.parse(one) for one in fields.get("v", [])),
        judged=tuple(EntryId.parse(one) for one in fields.get("j", [])),
    )


def _choice_texts(choices: Sequence[Choice]) -> list[str]:
    return [text for choice in choices for text in (choice.label, encode(choice.action))]


def _choices(texts: list[str]) -> tuple[Choice, ...]:
    pairs = zip(texts[::2], map(decode, texts[1::2]), strict=True)
    return tuple(Choice(label, action) for label, action in pairs if action is not None)


def _packed(fields: dict[str, list[str]]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(content: bytes) -> dict[str, list[str]]:
    """Raises ValueError for anything else."""
    found: object = json.loads(content)
    if not isinstance(found, dict):
        raise ValueError("no fields")
    return {str(name): [str(value) for value in values] for name, values in found.items()}
