"""The forms of one word come together."""

import pytest

from bot.domain.language import Language
from bot.domain.search.text.stem import stem


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (Language.NL, ("buur", "buren")),
        (Language.NL, ("wijk", "wijken")),
        (Language.NL, ("straat", "straten")),
        (Language.NL, ("huis", "huizen")),
        (Language.NL, ("bijdrage", "bijdragen")),
        (Language.NL, ("feest", "feesten", "feestje", "feestjes")),
        (Language.EN, ("table", "tables")),
        (Language.EN, ("meet", "meets", "meeting", "meetings")),
        (Language.EN, ("plan", "plans", "planned", "planning")),
    ],
)
def test_forms_of_a_word_have_one_stem(language: Language, forms: tuple[str, ...]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


def test_a_number_is_its_own_stem() -> None:
    assert stem("112", Language.NL) == "112"
    assert stem("2027s", Language.EN) == "2027s"
