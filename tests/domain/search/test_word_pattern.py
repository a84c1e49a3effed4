"""Words as an editor writes them, found in what somebody typed."""

import pytest

from bot.domain.search.text.word_pattern import SpokenText, is_pattern


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        ("Een avond met debatten over de wijk", "debat*", "debatten"),
        ("Een debat.", "debat", "debat"),
        ("Een debatavond", "debat", None),
        ("Wij laten bewoners hun vooroordelen rustig opschrijven", "vooroordelen ... opschrijven",
         "vooroordelen rustig opschrijven"),
        ("vooroordelen een twee drie vier vijf opschrijven", "vooroordelen ... opschrijven", None),
        ("We eten samen, VEGETARISCH én halál!", "halal", "halál"),
        ("Iedere\n week\tkoffie", "iedere week", "Iedere\n week"),
        ("hele straten", "hele straat", None),
        ("", "straat", None),
        ("\u202e\u200b🎲", "straat", None),
    ],
)  # fmt: skip
def test_the_words_are_found_as_they_were_typed(text: str, pattern: str, found: str | None) -> None:
    assert SpokenText.of(text).find([pattern]) == found


def test_what_lies_within_an_exception_does_not_count_but_elsewhere_it_does() -> None:
    assert SpokenText.of("Het wordt geen debat").find(["debat*"], ["geen debat*"]) is None
    assert SpokenText.of("geen debat, maar toch debatteren").find(["debat*"], ["geen debat*"]) == "debatteren"


def test_a_pattern_is_words_with_an_ending_or_a_gap_left_open() -> None:
    for good in ("debat*", "samen ... koken", "voor- en tegenstanders", "follow-up"):
        assert is_pattern(good), good
    for wrong in ("*", "*debat", "... koken", "koken ...", "", "!?"):
        assert not is_pattern(wrong), wrong
