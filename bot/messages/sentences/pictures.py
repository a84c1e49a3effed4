"""What stands in the pictures of `evaluate`."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "picture_title_curve": Bilingual("Goed en verkeerd bij elke grens", "Right and wrong at every limit"),
    "picture_title_bins": Bilingual("Gezegd en werkelijk", "Said and true"),
    "picture_wrong": Bilingual("verkeerd (%)", "wrong (%)"),
    "picture_right": Bilingual("meteen goed (%)", "right at once (%)"),
    "picture_false": Bilingual("zonder antwoord, toch beantwoord (%)", "without an answer, yet answered (%)"),
    "picture_said": Bilingual("gezegde zekerheid (%)", "certainty said (%)"),
    "picture_true": Bilingual("werkelijk goed (%)", "truly right (%)"),
    "picture_needs": Bilingual(
        "Voor een plaatje is matplotlib nodig: installeer het onderdeel 'picture'.",
        "A picture needs matplotlib: install the extra 'picture'.",
    ),
}
