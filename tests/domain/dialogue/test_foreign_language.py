"""A language that the bot cannot read is heard; Dutch, English and names are not taken for one."""

from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.texts import read_texts
from bot.adapters.knowledge.source.library import open_library
from bot.domain.dialogue.foreign_language import ForeignLanguage, foreign_language
from bot.domain.dialogue.vocabulary import Vocabulary

TEXTS, _ = read_texts(open_library(Path(__file__).parents[3] / "knowledge"))
SMALL = Vocabulary.of(TEXTS).foreign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("كيف يمكنني التعرف على جيراني", ForeignLanguage.ARABIC),
        ("چگونه می توانم با همسایه ها آشنا شوم", ForeignLanguage.PERSIAN),
        ("ከመይ ጌረ ምስ ጎረባብተይ ክላለ እኽእል", ForeignLanguage.TIGRINYA),
        ("Як мені познайомитися з сусідами?", ForeignLanguage.UKRAINIAN),
        ("Как мне познакомиться с соседями?", ForeignLanguage.RUSSIAN),
        ("komşularımla nasıl tanışırım, bir fikir var mı", ForeignLanguage.TURKISH),
        ("dzień dobry, jak mogę pomóc sąsiadom", ForeignLanguage.POLISH),
        ("cum pot să fac cunoștință cu vecini", ForeignLanguage.ROMANIAN),
        ("wie kann ich meine Nachbarn kennenlernen", ForeignLanguage.GERMAN),
        ("comment faire connaissance avec mes voisins", ForeignLanguage.FRENCH),
        ("cómo puedo conocer a mis vecinos", ForeignLanguage.SPANISH),
    ],
)
def test_it_is_heard_by_its_letters_or_small_words(text: str, language: ForeignLanguage) -> None:
    assert foreign_language(text, SMALL) is language


@pytest.mark.parametrize(
    "text",
    [
        "hoe start ik een dialoog in de wijk",
        "wie kan er helpen bij ruzie, en waar",
        "how do I meet my neighbours",
        "les pour les vrijwilligers",
        "wir schaffen das",
        "merhaba, hoe nodig ik Turkse buren uit",
        "café de la paix in Rotterdam",
        "taalcafé",
        "zit je lekker in je vel",
        "ok",
        "",
        "🙂🙂",
        "112",
    ],
)
def test_what_is_dutch_or_english_or_nearly_nothing_is_left_alone(text: str) -> None:
    assert foreign_language(text, SMALL) is None
