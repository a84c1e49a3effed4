"""Typing as on a phone: a seeded, mistyped copy of a question."""

import unicodedata
from random import Random

from bot.domain.language import Language

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
CONFUSED = {
    Language.NL: ("ei ij", "ij ei", "ou au", "au ou", "dt t", "ch g", "z s", "v f", "ee e", "oo o", "tt t"),
    Language.EN: ("ie ei", "ei ie", "ll l", "ss s", "ea ee", "ph f", "you u"),
}
"""Spellings that people take for one another."""

LONG = 30  # characters from which a question may get two slips
SHORTEST = 4  # letters of a word that gets a slip; shorter ones only when there is no other
JOINED = 0.15  # share of the questions in which two words become one
SPLIT = 0.1  # share in which a long word becomes two
MISSPELT = 0.3  # share with a confused spelling


def mistyped(question: str, language: Language, seed: int) -> str:
    """The same copy for the same question, language and seed. Lower case, no accents, mostly no full stop."""
    rng = Random(f"{seed} {language} {question}")
    bare = unicodedata.normalize("NFKD", question.lower())
    words = "".join(sign for sign in bare if not unicodedata.combining(sign)).split()
    if rng.random() < 0.75:
        words = [word.strip("?!.,;:") for word in words]
    words = [word for word in words if word]
    if not words:
        return question
    chance = rng.random()
    if chance < JOINED:
        words = _join(words, rng)
    elif chance < JOINED + SPLIT:
        words = _split(words, rng)
    if rng.random() < MISSPELT:
        words = _misspell(words, language, rng)
    slips = 2 if len(question) >= LONG and rng.random() < 0.5 else 1
    for _ in range(slips):
        place = rng.choice([n for n, word in enumerate(words) if len(word) >= SHORTEST] or range(len(words)))
        words[place] = _slip(words[place], rng)
    return " ".join(words)


def _join(words: list[str], rng: Random) -> list[str]:
    if len(words) < 2:
        return words
    place = rng.randrange(len(words) - 1)
    return [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]


def _split(words: list[str], rng: Random) -> list[str]:
    long = [n for n, word in enumerate(words) if len(word) >= 2 * SHORTEST]
    if not long:
        return words
    place = rng.choice(long)
    cut = rng.randrange(SHORTEST, len(words[place]) - SHORTEST + 1)
    return [*words[:place], words[place][:cut], words[place][cut:], *words[place + 1 :]]


def _misspell(words: list[str], language: Language, rng: Random) -> list[str]:
    found = [
        (place, right, wrong)
        for place, word in enumerate(words)
        if len(word) >= SHORTEST
        for right, wrong in map(str.split, CONFUSED[language])
        if right in word
    ]
    if found:
        place, right, wrong = rng.choice(found)
        words[place] = words[place].replace(right, wrong, 1)
    return words


def _slip(word: str, rng: Random) -> str:
    """One letter wrong, doubled, missing, too many, or swapped with the next; never the first."""
    if len(word) < 2:
        return word
    place = rng.randrange(1, len(word))
    letter, neighbours = word[place], _neighbours(word[place])
    slips = [word[:place] + word[place + 1 :], word[:place] + letter + word[place:]]
    if place + 1 < len(word):
        slips.append(word[:place] + word[place + 1] + letter + word[place + 2 :])
    if neighbours:
        near = rng.choice(neighbours)
        slips += [word[:place] + near + word[place + 1 :], word[:place] + near + word[place:]]
    return rng.choice(slips)


def _neighbours(letter: str) -> str:
    for number, row in enumerate(ROWS):
        column = row.find(letter)
        if column >= 0:
            near = "".join(
                other[max(0, column - 1) : column + 2] for other in ROWS[max(0, number - 1) : number + 2]
            )
            return near.replace(letter, "")
    return ""
