"""Words that are compared."""

import pytest

from bot.domain.search.text.normalize import contains, normalize


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Waarom?!", "waarom"),
        ("  Súdwest-Fryslân ", "sudwest fryslan"),
        ("foto\u2019s", "foto's"),
        ("na\u200bbuurt", "nabuurt"),
        ("👍", ""),
    ],
)
def test_case_accents_and_signs_do_not_matter(typed: str, plain: str) -> None:
    assert normalize(typed) == plain


def test_a_phrase_counts_only_as_whole_words() -> None:
    assert contains("wat werkt niet bij jongeren", "werkt niet")
    assert not contains("netwerkt niet", "werkt niet")
