"""Where the source documents are served: `python -m benchmarks.coverage` writes docs/coverage.md anew.

The table of the documents is a judgement and stays as it was written, except that an entry that got another
id is named by the new one. The tables of events and examples come from the knowledge.
"""

import re
from pathlib import Path

from bot.adapters.knowledge.reading.reader import read
from bot.domain.events.event import Event
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.municipality import Municipality

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "coverage.md"
EVENTS = "## Events\n"
NUMBERED = re.compile(r"^\| (\d+) \| `(example/[a-z0-9-]+)`", re.MULTILINE)
NAMED = re.compile(rf"`((?:{'|'.join(Kind)})/[a-z0-9-]+)`")

_INTRODUCTION = """
All events, made from the knowledge by `python -m benchmarks.coverage`.

| Event | Title | Status |
|---|---|---|
"""
_RESEARCH = """
## The practice examples of the research

Numbered as in the research behind the knowledge base; 67 holds four initiatives, of which the first is named.

| # | Entry | Where |
|---|---|---|
"""
_SINCE = """
## Practice examples added since

| Entry | Where | Newest year named |
|---|---|---|
"""


def renewed(before: str, knowledge: Knowledge) -> str:
    """The page `before`, with what the knowledge holds now."""
    documents = NAMED.sub(lambda found: f"`{_now(found[1], knowledge)}`", before.partition(EVENTS)[0])
    rows = [(int(number), _now(name, knowledge)) for number, name in NUMBERED.findall(before)]
    events = knowledge.of_type(Event)
    examples = {str(one.id): one for one in knowledge.of_type(PracticeExample)}
    numbered = {name for _, name in rows}
    return "".join(
        (
            documents,
            EVENTS,
            _INTRODUCTION,
            *(f"| `{one.id}` | {one.content.nl.title} | {one.event_status.value} |\n" for one in events),
            _RESEARCH,
            *(
                f"| {number} | `{name}` | {_where(examples.get(name), knowledge)} |\n"
                for number, name in rows
            ),
            _SINCE,
            *(
                f"| `{name}` | {_where(one, knowledge)} | {one.year or 'none'} |\n"
                for name, one in examples.items()
                if name not in numbered
            ),
        )
    )


def _now(name: str, knowledge: Knowledge) -> str:
    entry = knowledge.find(EntryId.parse(name))
    return str(entry.id) if entry is not None else name


def _where(example: PracticeExample | None, knowledge: Knowledge) -> str:
    if example is None:
        return "no longer shown"
    found = [knowledge.municipality(slug) for slug in example.municipalities]
    named = [town.name for town in found if isinstance(town, Municipality)]
    return ", ".join(named or example.provinces) or ("national" if example.national else "not known")


def main() -> None:
    """Writes the page. Raises ValueError when the knowledge has errors."""
    knowledge = read(ROOT / "knowledge").knowledge
    if knowledge is None:
        raise ValueError("the knowledge has errors: python -m bot check")
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), knowledge), encoding="utf-8")


if __name__ == "__main__":
    main()
