"""What `check` says around the problems, and of the coverage."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "tip": Bilingual(
        ("Tip:", ""),
        ("A tip:", ""),
    ),
    "new_lines": Bilingual(
        ("Zet dit onder regel {line}:", ""),
        ("Put this below line {line}:", ""),
    ),
    "new_lines_first": Bilingual(
        ("Zet dit bovenaan het bestand:", ""),
        ("Put this at the top of the file:", ""),
    ),
    "line_goes": Bilingual(
        ("Haal regel {first} weg.", ""),
        ("Remove line {first}.", ""),
    ),
    "lines_go": Bilingual(
        ("Haal de regels {first} tot en met {last} weg.", ""),
        ("Remove lines {first} to {last}.", ""),
    ),
    "line_becomes": Bilingual(
        ("Regel {first} wordt:", ""),
        ("Line {first} becomes:", ""),
    ),
    "lines_become": Bilingual(
        ("De regels {first} tot en met {last} worden:", ""),
        ("Lines {first} to {last} become:", ""),
    ),
    "repair_does": Bilingual(
        ("(Dit is te lang om te laten zien. Typ: python -m bot repair)", ""),
        ("(This is too long to show. Type: python -m bot repair)", ""),
    ),
    "some_wrong": Bilingual(
        ("Fouten: {errors}. Tips: {tips}.", ""),
        ("Errors: {errors}. Tips: {tips}.", ""),
    ),
    "all_well": Bilingual(
        ("Alles klopt.", ""),
        ("All is well.", ""),
    ),
    "all_well_with_tips": Bilingual(
        ("Geen fouten. Tips: {tips}.", ""),
        ("No errors. Tips: {tips}.", ""),
    ),
    "coverage_kind": Bilingual(
        ("soort", ""),
        ("kind", ""),
    ),
    "coverage_entries": Bilingual(
        ("ingangen", ""),
        ("entries", ""),
    ),
    "coverage_english": Bilingual(
        ("Engels", ""),
        ("English", ""),
    ),
    "coverage_variants_nl": Bilingual(
        ("vragen nl", ""),
        ("questions nl", ""),
    ),
    "coverage_variants_en": Bilingual(
        ("vragen en", ""),
        ("questions en", ""),
    ),
    "coverage_tests_nl": Bilingual(
        ("toetsen nl", ""),
        ("tests nl", ""),
    ),
    "coverage_tests_en": Bilingual(
        ("toetsen en", ""),
        ("tests en", ""),
    ),
    "coverage_tested": Bilingual(
        ("getoetst", ""),
        ("tested", ""),
    ),
    "coverage_tests_in_all": Bilingual(
        (
            "Toetsvragen: {tests}, waarvan {none} geen antwoord mogen krijgen en {not_yet} nog niet lukken.",
            "",
        ),
        ("Test questions: {tests}, of which {none} must not be answered and {not_yet} do not work yet.", ""),
    ),
    "coverage_stale": Bilingual(
        ("Langer dan een jaar niet nagekeken: {entries}.", ""),
        ("Not reviewed for more than a year: {entries}.", ""),
    ),
    "coverage_fresh": Bilingual(
        ("Alles is het afgelopen jaar nagekeken.", ""),
        ("Everything was reviewed in the past year.", ""),
    ),
}
