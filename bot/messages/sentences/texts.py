"""What `check` says of the sentences of the conversation."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "texts_not_flat": Bilingual(
        ("Een bestand met teksten heeft regels als 'start_welkom: Welkom!'.", ""),
        ("A file with texts has lines like 'start_welkom: Welkom!'.", ""),
    ),
    "bad_placeholder": Bilingual(
        (
            "In deze tekst klopt een accolade niet.",
            "Schrijf {{naam}} met twee accolades om de naam van een plek; een losse accolade schrijf je dubbel.",
        ),
        (
            "A brace in this text is not right.",
            "Write {{naam}} with two braces around the name of a place; write a single brace twice.",
        ),
    ),
    "placeholders_differ": Bilingual(
        (
            "Deze tekst heeft andere plekken om in te vullen dan hoort: {given} in plaats van {expected}.",
            "Gebruik precies deze: {expected}.",
        ),
        (
            "This text has other places to fill in than it should: {given} instead of {expected}.",
            "Use exactly these: {expected}.",
        ),
    ),
    "text_missing": Bilingual(
        (
            "De tekst '{key}' ontbreekt. De bot zegt nu wat er standaard staat: {text}",
            "Wil je iets anders? Voeg dan een regel toe die met '{key}: ' begint.",
        ),
        (
            "The text '{key}' is missing. The bot says what it says by default: {text}",
            "Do you want something else? Then add a line that begins with '{key}: '.",
        ),
    ),
    "unknown_text": Bilingual(
        ("De tekst '{key}' kent de bot niet.", "Haal de regel weg."),
        ("The bot does not know the text '{key}'.", "Remove the line."),
    ),
    "unknown_text_near": Bilingual(
        ("De tekst '{key}' kent de bot niet. Bedoelde je '{near}'?", "Schrijf:"),
        ("The bot does not know the text '{key}'. Did you mean '{near}'?", "Write:"),
    ),
}
