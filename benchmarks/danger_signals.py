"""Learns the small signals of danger and writes `knowledge/crisis-geleerd.yaml`.

`python -m benchmarks.danger_signals ROUND.tsv...` learns from the test questions, the phrasings in
`benchmarks/danger_data/build.tsv` and the rounds that may teach (columns kind, question, intent); today
rounds 1 to 4, `held.tsv` and `indirect.tsv`. `indirect-held.tsv`, by other writers, teaches nothing.
The limit is that at which few ordinary questions of a part left out of the learning are danger.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.adapters.knowledge.reading.questions import read_questions
from bot.adapters.knowledge.reading.reader import read
from bot.domain.labelled_question import ExpectedOutcome
from bot.domain.search.crisis.signals import LENGTH_COUNTS, signals_of
from bot.domain.search.text.words import question_words

Floats = NDArray[np.float64]
KNOWLEDGE = Path("knowledge")
LEARNT = KNOWLEDGE / "crisis-geleerd.yaml"
BUILD = Path("benchmarks/danger_data/build.tsv")
HEADING = (
    "# Geleerd uit de toetsvragen en de proefrondes met `python -m benchmarks.danger_signals`.",
    "# Niet met de hand wijzigen. Elk woord, woordbegin (*), woordpaar (_) of paar met een woord ertussen",
    "# (__) staat er met zijn gewicht in honderdsten. Samen wegen ze hoe gevaarlijk een bericht klinkt, en",
    "# bij welk loket het hoort. De regels in crisis.yaml gaan voor, maar niet in een langer bericht dat",
    "# minder dan rustig_onder weegt.",
)
DESKS = {
    "csg": "centrum-seksueel-geweld",
    "zorgwekkend": "meldpunt-zorgwekkend-gedrag",
    "discriminatie": "discriminatie-nl",
    "politie/112": "politie",
}
DANGER, ORDINARY = "danger", "in"
CALM = 0.06  # share of danger that may weigh less than what no rule overrides
FALSE_ALARMS = 0.008  # share of ordinary questions that may weigh as much as danger
WORRIES = 0.08  # share of ordinary questions that may weigh as much as what may be danger
PARTS = 4
SELDOM = 2  # questions in which a signal must stand
DANGER_COUNTS = 3.0  # how much more a missed danger weighs than a false alarm
STEADY, STEADY_DESK = 3e-4, 2e-5  # how strongly weights are kept small
ROUNDS, STEP = 300, 0.05
LIGHT, LIGHT_DESK = 0.05, 0.35  # a smaller weight is left out


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with its kind, and the referral where it belongs when it is danger."""

    question: str
    desk: str
    kind: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """The weight of each signal, and what weighs without any."""

    weights: dict[str, float]
    empty: float

    def weigh(self, question: str) -> float:
        """How much a question weighs."""
        present = signals_of(question_words(question))
        total = sum(self.weights.get(signal, 0.0) for signal in present)
        return self.empty + float(total / max(1, len(present)) ** LENGTH_COUNTS)


def learn(texts: Sequence[str], right: Floats, counts: Floats, steady: float, light: float) -> Learnt:
    """Logistic weights by gradient descent with momentum."""
    found = [signals_of(question_words(text)) for text in texts]
    often = Counter(signal for signals in found for signal in signals)
    # Sorted: sets of texts come in another order in every run.
    known = {signal: n for n, signal in enumerate(sorted(s for s, seen in often.items() if seen >= SELDOM))}
    cells = [
        (row, known[signal], max(1, len(signals)) ** -LENGTH_COUNTS)
        for row, signals in enumerate(found)
        for signal in signals
        if signal in known
    ]
    rows, columns = np.array([cell[0] for cell in cells]), np.array([cell[1] for cell in cells])
    values = np.array([cell[2] for cell in cells])
    size = len(known)
    weights = np.zeros(size + 1)
    moving, spread = np.zeros(size + 1), np.full(size + 1, 1e-10)
    for number in range(ROUNDS):
        weighed = np.bincount(rows, values * weights[columns], len(texts)) + weights[-1]
        wrong = (1 / (1 + np.exp(-weighed)) - right) * counts
        slope = np.append(np.bincount(columns, values * wrong[rows], size), wrong.sum()) / len(texts)
        slope[:-1] += steady * weights[:-1]
        moving = 0.9 * moving + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope * slope
        weights -= STEP * (1.0 if number < 2 * ROUNDS / 3 else 0.2) * moving / np.sqrt(spread)
    return Learnt(
        {signal: float(weights[n]) for signal, n in known.items() if abs(weights[n]) >= light},
        float(weights[-1]),
    )


def danger_of(questions: Sequence[Labelled]) -> Learnt:
    """What tells danger from everything else."""
    right = np.array([float(bool(one.desk)) for one in questions])
    counts = np.where(right > 0, DANGER_COUNTS, 1.0)
    return learn([one.question for one in questions], right, counts, STEADY, LIGHT)


def desks_of(questions: Sequence[Labelled]) -> dict[str, Learnt]:
    """What tells one referral from the others: among questions of danger, and the words of the rules."""
    danger = [(one.question, one.desk) for one in questions if one.desk]
    known = {desk for _, desk in danger}
    danger += [(text, desk) for text, desk in words_of_rules() if desk in known]
    texts = [text for text, _ in danger]
    return {
        desk: learn(
            texts,
            np.array([float(own == desk) for _, own in danger]),
            np.ones(len(danger)),
            STEADY_DESK,
            LIGHT_DESK,
        )
        for desk in sorted(known)
    }


def words_of_rules() -> Iterator[tuple[str, str]]:
    """The words and sentences of every group that leads to one referral only."""
    knowledge = read(KNOWLEDGE).knowledge
    owners: dict[tuple[str, ...], set[str]] = {}
    for rule in knowledge.crisis if knowledge else ():
        for group in rule.when:
            owners.setdefault(group, set()).add(rule.referral.slug)
    for group, desks in owners.items():
        if len(desks) == 1:
            for text in group:
                parts = (part.split("|")[0].strip("*") for part in text.split() if part.strip("."))
                yield " ".join(parts), next(iter(desks))


@dataclass(frozen=True, slots=True)
class Limits:
    """Weights; each question was left out when its own was learnt."""

    danger: float
    """That few ordinary questions reach."""
    worry: float
    """That some ordinary questions reach."""
    calm: float
    """That few questions of danger stay under."""


def limits_of(questions: Sequence[Labelled]) -> Limits:
    """The weights from which a message is danger, may be danger, and is ordinary."""
    ordinary: list[float] = []
    danger: list[float] = []
    for part in range(PARTS):
        learnt = danger_of([one for number, one in enumerate(questions) if number % PARTS != part])
        own = questions[part::PARTS]
        ordinary += [learnt.weigh(one.question) for one in own if one.kind == ORDINARY]
        danger += [learnt.weigh(one.question) for one in own if one.desk]
    ordinary.sort(reverse=True)
    danger.sort()
    return Limits(
        danger=ordinary[int(len(ordinary) * FALSE_ALARMS)],
        worry=ordinary[int(len(ordinary) * WORRIES)],
        calm=danger[int(len(danger) * CALM)],
    )


def read_round(path: Path) -> Iterator[Labelled]:
    """The questions of a table, without follow-ups."""
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind, intent = row["kind"], row["intent"]
            if kind != "follow":
                desk = DESKS.get(intent, intent) if kind == DANGER else ""
                yield Labelled(row["question"], desk, kind)


def read_tests() -> Iterator[Labelled]:
    """The editors' test questions."""
    for one in read_questions(KNOWLEDGE).questions:
        crisis = one.sort is ExpectedOutcome.CRISIS and one.accepted
        yield Labelled(one.question, one.accepted[0].slug if crisis else "", DANGER if crisis else "test")


def written(limits: Limits, danger: Learnt, desks: dict[str, Learnt]) -> Iterator[str]:
    """The lines of the file."""
    yield from HEADING
    yield f"vanaf: {round(limits.danger * 100)}"
    yield f"bezorgd_vanaf: {round(limits.worry * 100)}"
    yield f"rustig_onder: {round(limits.calm * 100)}"
    yield "gevaar: >-"
    yield from _lines(danger, "  ")
    yield "naar:"
    for desk, learnt in desks.items():
        yield f"  referral/{desk}: >-"
        yield from _lines(learnt, "    ")


def _lines(learnt: Learnt, indent: str) -> Iterator[str]:
    line = f"{indent}_ {round(learnt.empty * 100)}"
    for signal, weight in sorted(learnt.weights.items()):
        if round(weight * 100):
            more = f" {signal} {round(weight * 100)}"
            if len(line) + len(more) > 128:
                yield line
                line = indent[:-1]
            line += more
    yield line


def main(rounds: Sequence[str]) -> int:
    """Learns, writes the file, and says what the limit is."""
    questions = [
        *read_tests(),
        *read_round(BUILD),
        *(one for name in rounds for one in read_round(Path(name))),
    ]
    limits = limits_of(questions)
    text = "\n".join(written(limits, danger_of(questions), desks_of(questions)))
    LEARNT.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(questions)} questions, {limits}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
