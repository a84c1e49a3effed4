"""What `check` says around the problems, and of the coverage."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "tip": Bilingual(
        ("Tip:", ""),
        ("Hint:", ""),
    ),
    "some_wrong": Bilingual(
        ("Fouten: {errors}. Tips: {hints}.", ""),
        ("Errors: {errors}. Hints: {hints}.", ""),
    ),
    "all_well": Bilingual(
        ("Alles klopt.", ""),
        ("All is well.", ""),
    ),
    "all_well_with_hints": Bilingual(
        ("Geen fouten. Tips: {hints}.", ""),
        ("No errors. Hints: {hints}.", ""),
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
