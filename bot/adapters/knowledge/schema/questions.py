"""`toetsvragen/`: what people type, and what must come."""

from typing import Annotated, Literal

from pydantic import Discriminator, PlainValidator, Tag

from bot.adapters.knowledge.schema.parts import OneOrMoreIds, Strict, Text, mistake
from bot.domain.knowledge.entry import EntryId
from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.language import Language

NOTHING = "geen"


def _sort(value: object) -> ExpectedOutcome:
    if isinstance(value, str) and value in tuple(ExpectedOutcome):
        return ExpectedOutcome(value)
    raise mistake("unknown_word", text=str(value), words=", ".join(ExpectedOutcome))


def _shape(value: object) -> str:
    return NOTHING if value == NOTHING else "lijst"


class QuestionModel(Strict):
    """One test question; `goed` is one id, a list of ids, or `geen`."""

    vraag: Text
    taal: Language = Language.NL
    goed: Annotated[
        Annotated[Literal["geen"], Tag(NOTHING)] | Annotated[OneOrMoreIds, Tag("lijst")],
        Discriminator(_shape),
    ]
    soort: Annotated[ExpectedOutcome, PlainValidator(_sort, json_schema_input_type=str)] | None = None
    lukt_nog_niet: Text | None = None

    @property
    def accepted(self) -> tuple[EntryId, ...]:
        """The ids that are right; none when nothing may answer."""
        return () if isinstance(self.goed, str) else self.goed


class PairModel(Strict):
    """Questions that differ in one decisive word."""

    paar: tuple[QuestionModel, ...]
