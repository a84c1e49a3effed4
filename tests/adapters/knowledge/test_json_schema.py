"""What an editing program is told about each kind of file is what the bot reads."""

import json
from pathlib import Path

import fastjsonschema
import pytest

from bot.adapters.knowledge.json_schema import schemas, write_schemas
from bot.adapters.knowledge.reading.check import check
from bot.adapters.knowledge.reading.entry_index import MODELS
from bot.adapters.knowledge.reading.questions import QUESTIONS
from bot.adapters.knowledge.source.library import open_library
from bot.adapters.knowledge.source.nodes import Plain
from bot.domain.diagnostics import any_error
from bot.messages.field_meanings import FIELD_MEANINGS
from tests.adapters.knowledge.folders import NOW, ROOT, SOUND, copy_of_sound

SCHEMAS, TEMPLATES = ROOT / "docs/schemas", ROOT / "docs/sjablonen"


def files_of(folder: Path) -> dict[str, list[tuple[str, Plain]]]:
    """The content of every file below the folder by kind; the sentences of the conversation have no kind."""
    found: dict[str, list[tuple[str, Plain]]] = {}
    for name, document in open_library(folder).documents.items():
        kind = name.partition("/")[0].removesuffix(".yaml")
        if kind != "teksten" and document.value is not None:
            found.setdefault(kind, []).append((name, document.value))
    return found


def test_the_committed_schemas_are_those_of_the_program(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    kept = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    assert made == kept, "run: python -m bot schema"


@pytest.mark.parametrize(
    "folder", [ROOT / "knowledge", SOUND, TEMPLATES], ids=["knowledge", "small", "templates"]
)
def test_every_file_of_knowledge_fits_the_schema_of_its_kind(folder: Path) -> None:
    known = dict(schemas())
    for kind, files in files_of(folder).items():
        fits = fastjsonschema.compile(known[kind])
        for name, value in files:
            try:
                fits(value)
            except fastjsonschema.JsonSchemaValueException as error:
                pytest.fail(f"{name}: {error.message[:300]}")


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (
            "aanpakken",
            {
                "id": "x",
                "nl": {"titel": "T", "over": "O", "werkt_well": []},
                "bronnen": [],
                "nagekeken": "2026",
            },
        ),
        ("antwoorden", {"id": "x", "nl": {"titel": "T"}}),
        ("themas", [{"id": "Met Hoofdletters", "nl": {"naam": "T"}}]),
    ],
)
def test_a_wrong_field_a_missing_one_and_a_wrong_id_do_not_fit(kind: str, wrong: object) -> None:
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        fastjsonschema.compile(dict(schemas())[kind])(wrong)


def test_a_time_a_year_and_a_yes_as_an_editing_program_sees_them_fit() -> None:
    event = {
        "id": "x", "nl": {"titel": "T", "over": "O"}, "plaats": 2027, "nagekeken": "2026-11-20",
        "data": [{"id": "a", "datum": "2027-09-25", "begin": 10.3}], "bronnen": ["https://example.org"],
    }  # fmt: skip
    fastjsonschema.compile(dict(schemas())["bijeenkomsten"])(event)


def test_every_field_has_its_meaning_and_no_meaning_is_left_over() -> None:
    named: set[str] = set()

    def look(schema: object) -> None:
        if isinstance(schema, dict):
            named.update(schema.get("properties", {}))
        for below in (
            schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
        ):
            look(below)

    look(dict(schemas()))
    assert named == FIELD_MEANINGS.keys()


def test_an_editing_program_finds_the_schema_of_every_kind() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert {Path(file).stem for file in settings["yaml.schemas"]} == dict(schemas()).keys()


def test_the_templates_pass_the_check_as_they_are(tmp_path: Path) -> None:
    problems = check([copy_of_sound(tmp_path), TEMPLATES], now=NOW).problems
    wrong = [one for one in problems if any_error([one]) and one.file.startswith(TEMPLATES.as_posix())]
    assert wrong == []
    assert {path.parent.name for path in TEMPLATES.rglob("*.yaml")} == {*MODELS, QUESTIONS}
