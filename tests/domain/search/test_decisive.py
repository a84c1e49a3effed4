"""The one word that turns a question round."""

import pytest

from bot.domain.search.matcher import EntryMatcher
from bot.domain.search.text.antonyms import antonym_sides, contradicts, separable_verbs
from bot.domain.search.text.words import words
from tests.domain.search.base import SMALL

MATCHER = EntryMatcher(SMALL)


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("hoe meld ik mij aan", "aanmelden"),
        ("hoe meld ik mij af", "afmelden"),
        ("ik wil me graag aanmelden", "aanmelden"),
        ("ik wil me graag afmelden", "afmelden"),
        ("kan ik me nog aanmeldn", "aanmelden"),
        ("kan ik me nog afmeldn", "afmelden"),
    ],
)
def test_signing_up_and_signing_off_are_never_confused(question: str, slug: str) -> None:
    assert MATCHER.match(question).candidates[0].entry.slug == slug


def test_a_verb_that_is_split_in_two_is_read_as_one() -> None:
    assert separable_verbs(words("meld ik me morgen aan"), {"aanmeld": "aanmelden"}) == ("aanmelden",)
    assert separable_verbs(words("zet de meldingen aan"), {"aanmeld": "aanmelden"}) == ("aanzetten",)
    assert separable_verbs(words("zit aan tafel"), {"aanmeld": "aanmelden"}) == ()


def test_an_entry_about_the_opposite_contradicts_the_question() -> None:
    assert contradicts(antonym_sides(words("wanneer wel")), antonym_sides(words("wanneer niet")))
    assert not contradicts(antonym_sides(words("wanneer wel")), antonym_sides(words("wel of niet")))
    assert not contradicts(antonym_sides(words("wanneer wel")), antonym_sides(words("hoe begin je")))
