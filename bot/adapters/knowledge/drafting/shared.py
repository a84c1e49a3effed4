"""A shared example as YAML: a draft that an editor completes."""

import re
from collections.abc import Collection
from pathlib import Path

from bot.adapters.knowledge.drafting.drafts import scalar
from bot.adapters.knowledge.written.slugs import another_id, as_slug
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import Kind
from bot.domain.language import Language
from bot.domain.search.text.normalize import normalize
from bot.domain.usage.shared_example import SharedExample

FILE = "voorbeelden/gedeeld.yaml"  # where taken examples are added, in the highest layer
LONGEST_TITLE = 60  # characters

_SENTENCE = re.compile(r"(?<=[.!?])\s")


def as_yaml(example: SharedExample, knowledge: Knowledge) -> str:
    """One item of a list of examples, with `status: concept`; what has no field stands in comments."""
    title = _title(example.what)
    taken = tuple(entry.slug for entry in knowledge.entries if entry.kind is Kind.EXAMPLE)
    slug = as_slug(title) or f"gedeeld-{example.number}"
    slug = slug if slug not in taken else another_id(slug, taken)
    lines = [
        f"# Gedeeld op {example.day.isoformat()}. Maak het af, en haal dan de regel met status weg.",
        f"- id: {slug}",
        "  status: concept",
        f"  nl: {{titel: {_quoted(title)}, over: {_quoted(example.what)}}}",
    ]
    if example.language is Language.EN:
        lines.insert(1, "# De tekst is in het Engels verteld: vertaal hem.")
    lines += _place(example.where, knowledge)
    if example.whom:
        lines.append(f"  # Voor wie (kies een doelgroep): {example.whom}")
    if example.link:
        lines.append(f"  link: {scalar(example.link)}")
    lines.append("  bronnen: {gedeeld: {titel: gedeeld door iemand uit de praktijk}}")
    lines.append(f"  nagekeken: {example.day.isoformat()}")
    return "\n".join(lines) + "\n"


def add(layer: Path, text: str) -> Path:
    """Put it below what the file of taken examples holds already; the file. Raises OSError."""
    file = layer / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    file.write_text(before + text, encoding="utf-8")
    return file


def _title(what: str) -> str:
    first = _SENTENCE.split(what, maxsplit=1)[0].rstrip(".!? ")
    if len(first) <= LONGEST_TITLE:
        return first
    return first[:LONGEST_TITLE].rpartition(" ")[0] or first[:LONGEST_TITLE]


def _place(where: str, knowledge: Knowledge) -> list[str]:
    if not where:
        return ["  # Plaats: niet verteld"]
    slugs = _named(f" {normalize(where)} ", knowledge)
    found = [f"  gemeenten: [{', '.join(slugs)}]"] if slugs else []
    return [*found, f"  plaats: {scalar(where)}"]


def _named(words: str, knowledge: Knowledge) -> Collection[str]:
    return [slug for slug, one in knowledge.municipalities.items() if f" {normalize(one.name)} " in words]


def _quoted(text: str) -> str:
    """Always between quotes: it stands between braces."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
