"""`crisis.yaml` and `crisis-geleerd.yaml`: which words lead to a referral first."""

import re
from collections.abc import Iterator, Mapping
from math import inf
from typing import Annotated

from pydantic import Field, PlainValidator

from bot.adapters.knowledge.schema.parts import FullId, Strict, Text, Texts, mistake
from bot.domain.knowledge.crisis import WITHIN, CrisisRule, CrisisSignals, SignalScale

NAMED = re.compile(r"<([^<> ]+)>")
"""The name of a group where one of its words may stand."""
MOST_WITHIN = 60


def _words(value: object) -> int:
    text = str(value).strip()
    if not text.isdecimal() or not 1 <= int(text) <= MOST_WITHIN:
        raise mistake("words_within", text=text, most=str(MOST_WITHIN))
    return int(text)


class CrisisRuleModel(Strict):
    """One rule; `als`, `tenzij` and `niet_bij` name groups of words."""

    naar: FullId
    als: Texts
    tenzij: Texts = ()
    niet_bij: Texts = ()
    binnen: Annotated[int, PlainValidator(_words, json_schema_input_type=int)] = WITHIN


class CrisisModel(Strict):
    """Groups of words by name, and the rules that use them."""

    woorden: dict[Text, Texts] = Field(default_factory=dict)
    regels: tuple[CrisisRuleModel, ...] = ()

    def rules(self) -> tuple[CrisisRule, ...]:
        """The domain's values; a group that does not exist is empty."""
        whole = {name: tuple(_whole(name, self.woorden)) for name in self.woorden}
        return tuple(
            CrisisRule(
                rule.naar,
                tuple(whole.get(name, ()) for name in rule.als),
                tuple(text for name in rule.tenzij for text in whole.get(name, ())),
                tuple(text for name in rule.niet_bij for text in whole.get(name, ())),
                rule.binnen,
            )
            for rule in self.regels
        )


HUNDREDTHS = 100  # weights are written in hundredths
NO_SIGNAL = "_"  # stands for a text without any signal


def _weights(value: object) -> SignalScale:
    """Words and weights in turn: `_ -310 afscheid 120`."""
    parts = value.split() if isinstance(value, str) else []
    found: dict[str, float] = {}
    for signal, weight in zip(parts[::2], parts[1::2], strict=False):
        if not weight.removeprefix("-").isdecimal():
            raise mistake("weight_wrong", text=f"{signal} {weight}")
        found[signal] = int(weight) / HUNDREDTHS
    if not found or len(parts) % 2:
        raise mistake("weight_wrong", text=" ".join(parts[-2:]))
    return SignalScale(found, found.pop(NO_SIGNAL, 0.0))


def _hundredths(value: object) -> float:
    text = str(value).strip()
    if not text.removeprefix("-").isdecimal():
        raise mistake("weight_wrong", text=text)
    return int(text) / HUNDREDTHS


_Scale = Annotated[SignalScale, PlainValidator(_weights, json_schema_input_type=str)]


class CrisisSignalsModel(Strict):
    """Small signals of danger and their weights, as they were learnt; not written by hand."""

    vanaf: Annotated[float, PlainValidator(_hundredths, json_schema_input_type=int)]
    rustig_onder: Annotated[float, PlainValidator(_hundredths, json_schema_input_type=int)]
    bezorgd_vanaf: Annotated[float, PlainValidator(_hundredths, json_schema_input_type=int)] = inf
    gevaar: _Scale
    naar: dict[FullId, _Scale] = Field(default_factory=dict)

    def signals(self) -> CrisisSignals:
        """The domain's value."""
        return CrisisSignals(self.vanaf, self.rustig_onder, self.gevaar, self.naar, self.bezorgd_vanaf)


def _whole(name: str, groups: Mapping[str, tuple[str, ...]], above: tuple[str, ...] = ()) -> Iterator[str]:
    """The words and sentences of a group, with those of the groups that it names."""
    if name in above:
        return
    for text in groups.get(name, ()):
        named = NAMED.fullmatch(text)
        if named is not None:
            yield from _whole(named[1], groups, (*above, name))
        else:
            yield NAMED.sub(lambda found: _either(found[1], groups, (*above, name)), text)


def _either(name: str, groups: Mapping[str, tuple[str, ...]], above: tuple[str, ...]) -> str:
    """The single words of a group, of which one must stand there."""
    return "|".join(text for text in _whole(name, groups, above) if not re.search(r"[\s-]", text))
