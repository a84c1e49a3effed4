"""The single files: municipalities, groups, themes, diagnosis, synonyms, plain words."""

from typing import Annotated

from pydantic import Field

from bot.adapters.knowledge.schema.entry import AnySource
from bot.adapters.knowledge.schema.parts import Degrees, Slug, Slugs, Spot, Strict, Text, Texts, Whole
from bot.domain.knowledge.diagnosis import Diagnosis, DiagnosisOption, DiagnosisQuestion
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.label import Label
from bot.domain.knowledge.municipality import Municipality, Town
from bot.domain.language import Bilingual

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
