"""The single files: municipalities, groups, themes, diagnosis, synonyms, plain words."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.adapters.knowledge.schema.entry import AnySource
from bot.adapters.knowledge.schema.parts import (
    Degrees,
    FullId,
    Slug,
    Slugs,
    Spot,
    Strict,
    Text,
    Texts,
    Whole,
    mistake,
)
from bot.domain.knowledge.diagnosis import Diagnosis, DiagnosisOption, DiagnosisQuestion
from bot.domain.knowledge.entry import EntryId, Kind, Label
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.knowledge.word_rules import OutOfScope, PlanRule
from bot.domain.language import Bilingual
from bot.domain.search.text.word_pattern import is_pattern

Towns = dict[Text, Spot]
"""A name and where it is."""


class MunicipalityModel(Strict):
    """A municipality, its centre and the towns in it."""

    id: Slug
    naam: Text
    provincie: Text
    breedte: Degrees
    lengte: Degrees
    ook: Texts = ()
    voorheen: Slugs = ()
    plaatsen: Towns = Field(default_factory=dict)

    def municipality(self) -> Municipality:
        """The domain's value."""
        return Municipality(
            self.id,
            self.naam,
            self.provincie,
            self.breedte,
            self.lengte,
            self.ook,
            self.voorheen,
            towns_of(self.plaatsen),
        )


class MunicipalitiesModel(Strict):
    """`gemeenten.yaml`."""

    bron: AnySource
    gewone_woorden: Texts = ()
    gemeenten: tuple[MunicipalityModel, ...]
    plaatsen: Towns = Field(default_factory=dict)


def towns_of(places: Towns) -> tuple[Town, ...]:
    """The towns of a table of places."""
    return tuple(Town(name, *spot) for name, spot in places.items())


class LabelTextModel(Strict):
    """A name and the words people type for it."""

    naam: Text
    ook: Texts = ()


class LabelModel(Strict):
    """A row of `doelgroepen.yaml` or `themas.yaml`."""

    id: Slug
    nl: LabelTextModel
    en: LabelTextModel | None = None

    def label(self) -> Label:
        """The domain's value."""
        return Label(
            self.id,
            Bilingual(self.nl.naam, self.en.naam if self.en else None),
            Bilingual(self.nl.ook, self.en.ook if self.en else None),
        )


class OptionModel(Strict):
    """An answer to choose."""

    nl: Text
    en: Text | None = None
    situaties: dict[Slug, Whole] = Field(default_factory=dict)


class DiagnosisQuestionModel(Strict):
    """One question of the diagnosis."""

    nl: Text
    en: Text | None = None
    keuzes: Annotated[tuple[OptionModel, ...], Field(min_length=2, max_length=5)]


class DiagnosisModel(Strict):
    """`diagnose.yaml`."""

    vragen: tuple[DiagnosisQuestionModel, ...]

    def diagnosis(self) -> Diagnosis:
        """The domain's value."""
        return Diagnosis(
            tuple(
                DiagnosisQuestion(
                    Bilingual(question.nl, question.en),
                    tuple(
                        DiagnosisOption(
                            Bilingual(option.nl, option.en),
                            {EntryId(Kind.SITUATION, key): n for key, n in option.situaties.items()},
                        )
                        for option in question.keuzes
                    ),
                )
                for question in self.vragen
            )
        )


Synonyms = Annotated[tuple[Text, ...], Field(min_length=2)]


class PlainWordsModel(Strict):
    """`schrijfwijzer.yaml`: a hard word and a plainer one, per language."""

    nl: dict[str, Text] = Field(default_factory=dict)
    en: dict[str, Text] = Field(default_factory=dict)


class GuidanceSide(StrEnum):
    """Which of the two lists of an approach."""

    DO = "werkt_wel"
    DONT = "werkt_niet"


def _pattern(value: object) -> str:
    text = str(value).strip()
    if not is_pattern(text):
        raise mistake("pattern_wrong", text=text)
    return text


Pattern = Annotated[Text, AfterValidator(_pattern)]
Patterns = tuple[Pattern, ...]


class PlanRuleModel(Strict):
    """One rule of `plan.yaml`: the words that show that a plan meets a do or trips a don't."""

    aanpak: Slug
    lijst: GuidanceSide
    regel: Text
    patronen: Patterns
    behalve_bij: tuple[Pattern, ...] = ()

    def rule(self) -> PlanRule:
        """The domain's value."""
        approach, works = EntryId(Kind.APPROACH, self.aanpak), self.lijst is GuidanceSide.DO
        return PlanRule(approach, works, self.regel, self.patronen, self.behalve_bij)


class PlanModel(Strict):
    """`plan.yaml`."""

    regels: tuple[PlanRuleModel, ...] = ()

    def rules(self) -> tuple[PlanRule, ...]:
        """The domain's values."""
        return tuple(rule.rule() for rule in self.regels)


class OutOfScopeModel(Strict):
    """One kind in `niet-voor-mij.yaml`: what this bot is not for."""

    id: Slug
    nl: Text
    en: Text | None = None
    patronen: Patterns
    behalve_bij: tuple[Pattern, ...] = ()
    verder: tuple[FullId, ...] = ()

    def kind(self) -> OutOfScope:
        """The domain's value."""
        return OutOfScope(self.id, Bilingual(self.nl, self.en), self.patronen, self.behalve_bij, self.verder)


class OutOfScopeTableModel(Strict):
    """`niet-voor-mij.yaml`."""

    soorten: tuple[OutOfScopeModel, ...] = ()

    def kinds(self) -> tuple[OutOfScope, ...]:
        """The domain's values."""
        return tuple(row.kind() for row in self.soorten)
