"""Questions of others: what people who never saw the knowledge would type, judged by who saw only its texts.

`python -m benchmarks rounds` measures every round in tests/questions; a round is a table, a line a question.
"""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.domain.search.outcome import Outcome
from bot.runtime.loading import load_snapshot
from bot.runtime.settings import conversation_settings
from bot.runtime.understanding.meaning import with_meaning
from bot.services.conversation.single_question import AskedQuestion, SingleQuestion

ROOT = Path(__file__).parents[1]
ROUNDS = ROOT / "tests" / "questions"
Z = 1.96  # standard errors to each side of a 95 % interval

CRISIS_DESKS = frozenset(
    {
        "referral/112",
        "referral/113",
        "referral/veilig-thuis",
        "referral/centrum-seksueel-geweld",
        "referral/meldpunt-zorgwekkend-gedrag",
        "referral/politie",
        "referral/kindertelefoon",
        "referral/slachtofferhulp",
        "referral/mensenhandel",
    }
)


@dataclass(frozen=True, slots=True)
class RoundQuestion:
    """One question of a round, with what a judge said serves it."""

    id: str
    kind: str
    """What its writer meant: in, near, far, danger, harmless, word, follow."""
    length: str
    """keywords, sentence or long."""
    language: str
    text: str
    verdict: str
    """What the judge said: in, none, near or far."""
    ids: tuple[str, ...]
    """Entries that serve, best first; `list/…` and `screen/…` for what is no entry."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a number of questions."""

    hits: int
    of: int

    def __str__(self) -> str:
        if not self.of:
            return "–"
        share = self.hits / self.of
        half = Z * sqrt(share * (1 - share) / self.of)
        return f"{share * 100:.1f} ±{half * 100:.1f} ({self.of})"


def read_round(path: Path) -> tuple[RoundQuestion, ...]:
    """The questions of a round in order; those that nobody judged are left out."""
    with path.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            RoundQuestion(
                id=row["id"],
                kind=row["kind"],
                length=row["length"],
                language=row["lang"],
                text=row["question"],
                verdict=row["verdict"],
                ids=tuple(row["ids"].split()),
            )
            for row in rows
            if row["verdict"]
        )


@dataclass(frozen=True, slots=True)
class _Answered:
    question: RoundQuestion
    asked: AskedQuestion

    @property
    def candidates(self) -> tuple[str, ...]:
        return tuple(str(one.entry) for one in self.asked.candidates)

    @property
    def answers(self) -> bool:
        return self.asked.outcome is Outcome.ANSWER

    @property
    def lists(self) -> bool:
        """Whether a list of examples or the agenda was wanted, and one came."""
        wanted = any(one.startswith(("list/", "screen/")) for one in self.question.ids)
        return wanted and (self.asked.listed or self.first_right)

    @property
    def first_right(self) -> bool:
        return bool(self.candidates) and self.candidates[0] in self.question.ids

    @property
    def right(self) -> bool:
        return self.lists or (self.answers and self.first_right)

    @property
    def in_reach(self) -> bool:
        offered = {str(one) for one in self.asked.offered}
        return self.right or not offered.isdisjoint(self.question.ids)

    @property
    def wrong(self) -> bool:
        return self.answers and not self.right

    @property
    def alarmed(self) -> bool:
        return self.answers and self.candidates[0] in CRISIS_DESKS and self.asked.crisis

    def among(self, first: int) -> bool:
        return self.lists or not set(self.candidates[:first]).isdisjoint(self.question.ids)


def _share(rows: Sequence[_Answered], attribute: str) -> Share:
    return Share(sum(bool(getattr(row, attribute)) for row in rows), len(rows))


def figures(rows: Sequence[_Answered]) -> dict[str, Share]:
    """The table of one round, by the names of its rows."""
    asked = [row for row in rows if row.question.kind not in {"danger", "harmless", "word", "follow"}]
    inside = [row for row in asked if row.question.verdict == "in"]
    long = [row for row in inside if row.question.length == "long"]
    named = [row for row in inside if row.question.ids[0].startswith(("example/", "list/"))]
    far = [row for row in asked if row.question.verdict == "far"]
    near = [row for row in asked if row.question.verdict in {"near", "none"}]
    danger = [row for row in rows if row.question.kind == "danger"]
    harmless = [row for row in rows if row.question.kind == "harmless"]
    words = [row for row in rows if row.question.kind == "word" and row.question.verdict != "in"]
    return {
        "right at once": _share(inside, "right"),
        "within one tap": _share(inside, "in_reach"),
        "wrong": _share(inside, "wrong"),
        "not understood": Share(sum(row.asked.outcome is Outcome.NONE for row in inside), len(inside)),
        "first of the ranking": Share(sum(row.among(1) for row in inside), len(inside)),
        "among three": Share(sum(row.among(3) for row in inside), len(inside)),
        "among five": Share(sum(row.among(5) for row in inside), len(inside)),
        "long: one tap": _share(long, "in_reach"),
        "long: wrong": _share(long, "wrong"),
        "named example or place: one tap": _share(named, "in_reach"),
        "false far": _share(far, "answers"),
        "false near": _share(near, "answers"),
        "danger: right desk": Share(
            sum(row.answers and row.candidates[0] in row.question.ids for row in danger), len(danger)
        ),
        "alarm on ordinary questions": _share(inside, "alarmed"),
        "alarm on harmless": _share(harmless, "alarmed"),
        "single words: nonsense": Share(
            sum(row.answers and not row.candidates[0].startswith("smalltalk/") for row in words), len(words)
        ),
    }


def asked_all(questions: Iterable[RoundQuestion], bot: SingleQuestion) -> tuple[_Answered, ...]:
    """Each asked once, knowing nothing of the others; second turns are left out."""
    return tuple(_Answered(one, bot.ask(one.text)) for one in questions if one.kind != "follow")


def measure() -> str:
    """A column for each round, a row for each figure."""
    config = Config(knowledge=(ROOT / "knowledge",), state=ROOT / "state")

    snapshot = with_meaning(config, load_snapshot(config))
    bot = SingleQuestion(lambda: snapshot, SystemClock(), conversation_settings(config))
    tables = {
        path.stem: figures(asked_all(read_round(path), bot)) for path in sorted(ROUNDS.glob("round-*.tsv"))
    }
    if not tables:
        return "there is no round yet"
    head = f"{'':34}" + "".join(f"{name:>20}" for name in tables)
    names = next(iter(tables.values()))
    return "\n".join(
        [
            head,
            *(f"{name:34}" + "".join(f"{found[name]!s:>20}" for found in tables.values()) for name in names),
        ]
    )


if __name__ == "__main__":
    print(measure())
