"""Ready pieces of YAML for editors to paste: a new way of asking, and a new answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml

from bot.adapters.knowledge.reading.entry_index import MODELS
from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.services.editing.function_words import FUNCTION_WORDS

FOLDERS: Mapping[Kind, str] = {model.KIND: folder for folder, model in MODELS.items()}


def scalar(text: str) -> str:
    """A text as it can stand behind a field or a dash on one line: quoted where YAML needs it."""
    return (
        yaml.safe_dump(text, allow_unicode=True, width=10_000, default_flow_style=True)
        .removesuffix("\n...\n")
        .strip()
    )


def way_of_asking(words: str) -> str:
    """One line for the list `vragen` of an entry, at the indentation of a file with one entry."""
    return f"    - {scalar(words)}"


def new_answer(words: str, language: Language, today: date) -> tuple[str, str]:
    """The name of a file and its content: an answer to these words, which nobody sees while it is a draft."""
    slug = as_slug(" ".join(word for word in words.split() if word not in FUNCTION_WORDS)) or "nieuw-antwoord"
    title = words[:1].upper() + words[1:]
    asked = f"  vragen:\n{way_of_asking(words)}\n"
    nl = f"nl:\n  titel: {scalar(title)}\n  tekst: Schrijf hier het antwoord in een paar zinnen.\n"
    if language is Language.EN:
        other = f"en:\n  titel: {scalar(title)}\n  tekst: Write the answer here in a few sentences.\n{asked}"
    else:
        nl, other = nl + asked, ""
    head = f"id: {slug}\nstatus: concept\n"
    tail = f"bronnen: {{eigen: {{titel: eigen tekst}}}}\nnagekeken: {today.isoformat()}\n"
    return f"{FOLDERS[Kind.ANSWER]}/{slug}.yaml", head + nl + other + tail


def file_of(layers: Sequence[Path], entry: EntryId) -> Path | None:
    """The file that holds an entry, in the highest layer that has it."""
    for layer in reversed(layers):
        folder = layer / FOLDERS[entry.kind]
        own = folder / f"{entry.slug}.yaml"
        if own.is_file():
            return own
        for file in sorted(folder.rglob("*.yaml")):
            if f"id: {entry.slug}\n" in file.read_text(encoding="utf-8", errors="replace"):
                return file
    return None
