"""Dashboard and alerts ask only for what the bot measures."""

import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import yaml

from bot.adapters.monitoring.metrics import as_text
from bot.domain.health import VitalSigns
from bot.services.health_monitor import Measurements

FOLDER = Path(__file__).parents[2] / "docs" / "beheer"
NOW = datetime(2026, 12, 1, tzinfo=UTC)
MEASURED = Measurements(
    VitalSigns(NOW, NOW, False, True, None), NOW, {}, Counter({("telegram", "nl", "answer"): 1})
)
KNOWN = set(re.findall(r"^(buurtgids_\w+)", as_text(lambda: MEASURED, lambda: NOW).decode(), re.MULTILINE))


def asked_for(text: str) -> set[str]:
    return set(re.findall(r"buurtgids_\w+", text))


def test_every_panel_of_the_dashboard_draws_what_the_bot_measures() -> None:
    dashboard = json.loads((FOLDER / "grafana.json").read_text(encoding="utf-8"))
    drawn = asked_for(json.dumps([panel["targets"] for panel in dashboard["panels"]]))
    assert len(drawn) > 5
    assert drawn <= KNOWN


def test_every_alert_asks_for_what_the_bot_measures_and_says_what_to_do() -> None:
    groups = yaml.safe_load((FOLDER / "waarschuwingen.yml").read_text(encoding="utf-8"))["groups"]
    rules = [rule for group in groups for rule in group["rules"]]
    assert len(rules) > 4
    assert asked_for(" ".join(rule["expr"] for rule in rules)) <= KNOWN
    assert all(rule["annotations"]["description"].strip() for rule in rules)


def test_the_page_names_every_figure() -> None:
    assert asked_for((FOLDER / "bewaken.md").read_text(encoding="utf-8")) == KNOWN
