"""`antwoorden/`: one answer a file."""

from typing import ClassVar

from pydantic import model_validator

from bot.adapters.knowledge.schema.entry import EntryModel, TextModel, both
from bot.adapters.knowledge.schema.parts import Text, Texts, mistake
from bot.domain.knowledge.answer import Answer, AnswerText
from bot.domain.knowledge.entry import Kind


class AnswerTextModel(TextModel):
    """An answer in one language."""

    tekst: Text | None = None
    stappen: Texts = ()
    niet_doen: Text | None = None
    let_op: Text | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "AnswerTextModel":
        if self.tekst is None and not self.stappen:
            raise mistake("no_answer")
        return self

    def text(self) -> AnswerText:
        """The domain's value."""
        return AnswerText(
            title=self.titel,
            questions=self.vragen,
            text=self.tekst or "",
            steps=self.stappen,
            dont=self.niet_doen,
            remark=self.let_op,
        )


class AnswerModel(EntryModel):
    """A short answer to one specific question."""

    KIND: ClassVar[Kind] = Kind.ANSWER

    nl: AnswerTextModel
    en: AnswerTextModel | None = None

    def entry(self) -> Answer:
        return Answer(**self.common(), content=both(self.nl, self.en))
