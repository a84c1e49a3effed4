"""What is claimed of the repository stands in it."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/trust.md").read_text(encoding="utf-8")
MET = re.findall(r"(?m)^\| (SPC|OpenSSF) \| ([^|]+) \| `([^`]+)` \| ([^|]+) \|$", PAGE)
BY_PEOPLE = re.findall(r"(?m)^\| (SPC|OpenSSF) \| ([^|]+) \| ([^|`]+(?:`[^`]+`)?[^|`]*) \|$", PAGE)
# Every MUST of its passing level, as criteria/criteria.yml of the badge names them.
OPENSSF = frozenset(
    {
        *("description_good", "interact", "contribution", "floss_license", "license_location"),
        *("documentation_basics", "documentation_interface", "sites_https", "discussion", "repo_public"),
        *("repo_track", "repo_interim", "version_unique", "release_notes", "release_notes_vulns"),
        *("report_process", "report_responses", "report_archive", "vulnerability_report_process"),
        *("vulnerability_report_private", "vulnerability_report_response", "build", "test", "test_policy"),
        *("tests_are_added", "warnings", "warnings_fixed", "know_secure_design", "know_common_errors"),
        *("crypto_published", "crypto_floss", "crypto_keylength", "crypto_working", "crypto_random"),
        *("crypto_password_storage", "delivery_mitm", "delivery_unsigned", "no_leaked_credentials"),
        *("vulnerabilities_fixed_60_days", "static_analysis", "static_analysis_fixed"),
        "dynamic_analysis_fixed",
    }
)
MUSTS_OF_THE_STANDARD = 46  # lines with MUST in its criteria, 0.8


@pytest.mark.parametrize(("criterion", "file", "words"), [row[1:] for row in MET])
def test_the_file_that_meets_a_criterion_says_so(criterion: str, file: str, words: str) -> None:
    assert words in (ROOT / file).read_text(encoding="utf-8"), criterion


def test_no_criterion_is_left_out_or_named_twice() -> None:
    every = [(of, criterion) for of, criterion, *_ in (*MET, *BY_PEOPLE)]
    assert len(set(every)) == len(every)
    assert {criterion for of, criterion in every if of == "OpenSSF"} == OPENSSF
    assert sum(of == "SPC" for of, _ in every) == MUSTS_OF_THE_STANDARD


def test_the_audit_runs_every_week_and_not_with_the_tests() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/audit.yaml").read_text(encoding="utf-8"))
    (schedule,) = workflow[True]["schedule"]  # YAML reads `on` as true
    assert re.fullmatch(r"\d+ \d+ \* \* \d", schedule["cron"])
    assert "audit" not in (ROOT / "tests/run_checks.sh").read_text(encoding="utf-8")


def test_what_is_not_open_is_recorded() -> None:
    rows = [
        line for line in (ROOT / "docs/standards.md").read_text(encoding="utf-8").splitlines() if "|" in line
    ]
    closed = [row for row in rows if "**no**" in row]
    assert len(closed) == 1
    assert "Telegram" in closed[0]
    assert all("https://" in row for row in rows[2:])
