"""The single files of a folder: municipalities, groups, themes, diagnosis, synonyms, plain words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, RootModel

from bot.adapters.knowledge.reading.validation import validate
from bot.adapters.knowledge.schema.crisis import CrisisModel, CrisisSignalsModel
from bot.adapters.knowledge.schema.notice import NoticeModel
from bot.adapters.knowledge.schema.tables import (
    DiagnosisModel,
    LabelModel,
    MunicipalitiesModel,
    OutOfScopeTableModel,
    PlainWordsModel,
    PlanModel,
    Synonyms,
    towns_of,
)
from bot.adapters.knowledge.source.library import Library
from bot.adapters.knowledge.source.nodes import Plain
from bot.domain.diagnostics import Finding
from bot.domain.knowledge.crisis import CrisisRule, CrisisSignals
from bot.domain.knowledge.diagnosis import Diagnosis
from bot.domain.knowledge.emergency import EmergencyNotice
from bot.domain.knowledge.entry import Label
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.knowledge.word_rules import OutOfScope, PlanRule
from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class Tables:
    """What the single files hold; empty where a file is missing. `findings` says what is wrong."""

    municipalities: dict[str, Municipality] = field(default_factory=dict)
    towns: tuple[Town, ...] = ()
    ordinary_names: frozenset[str] = frozenset()
    groups: dict[str, Label] = field(default_factory=dict)
    themes: dict[str, Label] = field(default_factory=dict)
    diagnosis: Diagnosis | None = None
    synonyms: tuple[tuple[str, ...], ...] = ()
    crisis: tuple[CrisisRule, ...] = ()
    crisis_signals: CrisisSignals = field(default_factory=CrisisSignals)
    plan_rules: tuple[PlanRule, ...] = ()
    out_of_scope: tuple[OutOfScope, ...] = ()
    notice: EmergencyNotice | None = None
    plain_words: dict[Language, dict[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_tables(library: Library) -> Tables:
    """Validates the single files of the library."""
    found: list[Finding] = []
    places = _whole(library, "gemeenten.yaml", MunicipalitiesModel, found)
    diagnosis = _whole(library, "diagnose.yaml", DiagnosisModel, found)
    words = _whole(library, "schrijfwijzer.yaml", PlainWordsModel, found)
    crisis = _whole(library, "crisis.yaml", CrisisModel, found)
    signals = _whole(library, "crisis-geleerd.yaml", CrisisSignalsModel, found)
    plan = _whole(library, "plan.yaml", PlanModel, found)
    not_for_us = _whole(library, "niet-voor-mij.yaml", OutOfScopeTableModel, found)
    notice = _whole(library, "melding.yaml", NoticeModel, found)
    found += [
        *_equal_ids(library, "gemeenten.yaml", ("gemeenten",)),
        *_equal_ids(library, "niet-voor-mij.yaml", ("soorten",)),
        *_equal_ids(library, "doelgroepen.yaml", ()),
        *_equal_ids(library, "themas.yaml", ()),
    ]
    return Tables(
        municipalities={row.id: row.municipality() for row in places.gemeenten} if places else {},
        towns=towns_of(places.plaatsen) if places else (),
        ordinary_names=frozenset(map(normalize, places.gewone_woorden)) if places else frozenset(),
        groups={row.id: row.label() for row in _rows(library, "doelgroepen.yaml", LabelModel, found)},
        themes={row.id: row.label() for row in _rows(library, "themas.yaml", LabelModel, found)},
        diagnosis=diagnosis.diagnosis() if diagnosis else None,
        synonyms=tuple(row.root for row in _rows(library, "synoniemen.yaml", RootModel[Synonyms], found)),
        crisis=crisis.rules() if crisis else (),
        crisis_signals=signals.signals() if signals else CrisisSignals(),
        plan_rules=plan.rules() if plan else (),
        out_of_scope=not_for_us.kinds() if not_for_us else (),
        notice=notice.notice() if notice else None,
        plain_words={Language.NL: words.nl, Language.EN: words.en} if words else {},
        findings=found,
    )


def _whole(library: Library, name: str, model: type[M], found: list[Finding]) -> M | None:
    document = library.documents.get(name)
    if document is None or document.value is None:
        return None
    read = validate(model, document.value, document, ())
    if isinstance(read, tuple):
        found.extend(read)
        return None
    return read


def _rows(library: Library, name: str, model: type[M], found: list[Finding]) -> Iterator[M]:
    document = library.documents.get(name)
    if document is None or document.value is None:
        return
    if not isinstance(document.value, list):
        found.append(Finding(document.file, (), "list_expected", {"field": name}))
        return
    for number, row in enumerate(document.value):
        read = validate(model, row, document, (number,))
        if isinstance(read, tuple):
            found.extend(read)
        else:
            yield read


def _equal_ids(library: Library, name: str, top: tuple[str, ...]) -> Iterator[Finding]:
    document = library.documents.get(name)
    if document is None:
        return
    rows = document.value.get(top[0]) if top and isinstance(document.value, dict) else document.value
    first: dict[str, int] = {}
    for number, row in enumerate(rows if isinstance(rows, list) else ()):
        for written, own in _own_ids(row):
            if first.setdefault(own, number) != number:
                line, _ = document.places.find((*top, first[own], "id"))
                values = {"id": own, "text": own, "other": document.file, "line": str(line)}
                yield Finding(document.file, (*top, number, written), "duplicate_id", values)


def _own_ids(row: Plain) -> Iterator[tuple[str, str]]:
    """The id of a row and the former ones, each with the field it stands in."""
    if isinstance(row, dict):
        own, former = row.get("id"), row.get("voorheen")
        if isinstance(own, str):
            yield "id", own
        yield from (("voorheen", old) for old in former or () if isinstance(old, str))
