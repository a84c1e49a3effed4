"""JSON Schema for every kind of file: what an editing program needs to help while an editor types."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from pydantic import RootModel, TypeAdapter

from bot.adapters.knowledge.reading.entry_index import MODELS
from bot.adapters.knowledge.reading.questions import QUESTIONS
from bot.adapters.knowledge.schema.crisis import CrisisModel, CrisisSignalsModel
from bot.adapters.knowledge.schema.notice import NoticeModel
from bot.adapters.knowledge.schema.questions import PairModel, QuestionModel
from bot.adapters.knowledge.schema.tables import (
    DiagnosisModel,
    LabelModel,
    MunicipalitiesModel,
    OutOfScopeTableModel,
    PlainWordsModel,
    PlanModel,
    Synonyms,
)
from bot.messages.example_lines import EXAMPLE_LINES
from bot.messages.field_meanings import FIELD_MEANINGS

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

ANY_SCALAR: list[Json] = ["string", "number", "boolean"]
"""The reader takes `10.30`, `2027` and `ja` as text; an editing program sees numbers and booleans in them."""

_WHOLE: dict[str, TypeAdapter[object]] = {
    "gemeenten": TypeAdapter(MunicipalitiesModel),
    "doelgroepen": TypeAdapter(tuple[LabelModel, ...]),
    "themas": TypeAdapter(tuple[LabelModel, ...]),
    "diagnose": TypeAdapter(DiagnosisModel),
    "synoniemen": TypeAdapter(tuple[RootModel[Synonyms], ...]),
    "schrijfwijzer": TypeAdapter(PlainWordsModel),
    "crisis": TypeAdapter(CrisisModel),
    "crisis-geleerd": TypeAdapter(CrisisSignalsModel),
    "melding": TypeAdapter(NoticeModel),
    "plan": TypeAdapter(PlanModel),
    "niet-voor-mij": TypeAdapter(OutOfScopeTableModel),
    QUESTIONS: TypeAdapter(tuple[QuestionModel | PairModel, ...]),
}


def schemas() -> Iterator[tuple[str, dict[str, Json]]]:
    """The name of each kind of file (its folder, or the file without ending) and its schema."""
    for folder, model in MODELS.items():
        own = TypeAdapter[object](model).json_schema()
        definitions = {"$defs": own.pop("$defs", {})}
        yield folder, _schema({"anyOf": [own, {"type": "array", "items": own}], **definitions})
    for name, adapter in _WHOLE.items():
        yield name, _schema(adapter.json_schema())


def write_schemas(folder: Path) -> int:
    """Writes a file for each kind; how many. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for name, schema in schemas():
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
        number += 1
    return number


def _schema(found: Mapping[str, Json]) -> dict[str, Json]:
    made = _plain(dict(found))
    assert isinstance(made, dict)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made}


def _plain(schema: Json) -> Json:
    """The same as editors write it: any scalar where text is read, a single one where a list may be one."""
    if isinstance(schema, list):
        return [_plain(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made: dict[str, Json] = {}
    for key, value in schema.items():
        if key in ("title", "description", "default", "discriminator"):
            continue
        if key == "properties" and isinstance(value, dict):
            made[key] = {name: _field(name, one) for name, one in value.items()}
        elif key in ("$defs", "patternProperties") and isinstance(value, dict):
            made[key] = {name: _plain(one) for name, one in value.items()}
        elif key == "oneOf":
            made["anyOf"] = _plain(value)
        elif key == "type" and value in ("string", "integer") and "enum" not in schema:
            made[key] = ANY_SCALAR
        else:
            made[key] = _plain(value) if key not in ("enum", "const", "required") else value
    options = made.get("anyOf")
    if isinstance(options, list) and {"type": "null"} in options:
        made["anyOf"] = [one for one in options if one != {"type": "null"}]
    return made


def _field(name: str, schema: Json) -> Json:
    made = _plain(schema)
    assert isinstance(made, dict)
    made["description"] = FIELD_MEANINGS[name]
    if name in EXAMPLE_LINES:
        made["examples"] = [yaml.load(EXAMPLE_LINES[name], yaml.BaseLoader)[name]]  # nosec B506  # our own text, and only strings come of it
    return made
