"""Features that tell nothing apart can be left out before anything is weighed."""

from bot.domain.language import Language
from bot.domain.search.index.vectors import Tokens
from bot.domain.search.text.features import Analyser
from bot.domain.search.text.synonyms import Synonyms

TEXTS = ("koken buren", "koken straat", "koken buren straat", "koken")


def features(most: float) -> list[set[str]]:
    """Of each text, those that stand in at most this share of all texts."""
    tokens = Tokens(Analyser(Synonyms()))
    for text in TEXTS:
        tokens.add(text.split(), Language.NL)
    numbering, counts = tokens.counted(most)
    names = numbering.texts()
    return [
        {names[number] for number in counts.features[start:end]}
        for start, end in zip(counts.starts, counts.starts[1:], strict=False)
    ]


def test_what_stands_in_too_many_texts_is_left_out_of_each() -> None:
    whole, rarer = features(1.0), features(0.5)
    assert " kok" in whole[0]
    assert all(few < many for few, many in zip(rarer, whole, strict=True))
    assert not any(" kok" in text for text in rarer)
    assert [" bur" in text for text in rarer] == [True, False, True, False]
    assert [" str" in text for text in rarer] == [False, True, True, False]
