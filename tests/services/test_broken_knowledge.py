"""The admins read of a mistake what `check` says, and always the line that mends it."""

from bot.domain.diagnostics import Diagnostic, Edit, Severity
from bot.domain.language import Language
from bot.runtime.last_good.admin_reports import said_of
from bot.services.presentation.notifications.broken_knowledge import broken_knowledge
from tests.talking import the_current

MENDED = "  titel: Een regel die het herstelt"


def test_the_mended_line_is_told_whole_below_a_mistake_that_takes_many_words() -> None:
    mistake = Diagnostic(
        "kennis/aanpakken/dialoog.yaml", 3, 190, Severity.ERROR, "unknown_field",
        "Dit veld bestaat niet. " * 30, "Kijk in de lijst. " * 30,
        edit=Edit(3, 4, MENDED), excerpt="x" * 200, caret=190,
    )  # fmt: skip
    problems = [said_of(mistake, Language.NL)] * 5
    told = broken_knowledge(problems, the_current().texts, Language.NL, at_start=False)
    assert told.plain.count(MENDED) == 3
    assert len(told.plain) < 4096
