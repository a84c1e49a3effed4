"""What the entries say, in passages that a sentence vector can hold."""

from collections.abc import Iterable, Iterator

from bot.domain.knowledge.base import Knowledge
from bot.domain.search.index.variants import sentences
from bot.domain.search.phrasing import Phrasing

LONGEST = 60  # words of a passage, unless one sentence is longer


def passages(knowledge: Knowledge) -> tuple[Phrasing, ...]:
    """The sentences of every published entry in order, a few together, each time below its title."""
    return tuple(_passages(knowledge))


def _passages(knowledge: Knowledge) -> Iterator[Phrasing]:
    for number, entry in enumerate(knowledge.published()):
        said = list(sentences(entry))
        for language, text in entry.content.versions():
            for part in _parts(sentence for spoken, sentence in said if spoken is language):
                yield Phrasing(number, f"{text.title}. {part}", language)


def _parts(texts: Iterable[str]) -> Iterator[str]:
    part: list[str] = []
    length = 0
    for text in texts:
        words = len(text.split())
        if part and length + words > LONGEST:
            yield " ".join(part)
            part, length = [], 0
        part.append(text)
        length += words
    if part:
        yield " ".join(part)
