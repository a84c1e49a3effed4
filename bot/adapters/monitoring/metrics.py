"""Measurements in Prometheus' text format."""

from collections.abc import Callable, Iterable
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.domain.health import HealthFinding, examine
from bot.domain.reminders.state import State
from bot.services.health_monitor import Measurements


class MeasurementCollector(Collector):
    """Gives what was last measured; asks the store for nothing. All names begin with `buurtgids_`."""

    def __init__(self, measured: Callable[[], Measurements], now: Callable[[], datetime]) -> None:
        self._measured = measured
        self._now = now

    def collect(self) -> Iterable[Metric]:
        """Called by the library at each scrape."""
        measured, now = self._measured(), self._now()
        findings = examine(measured.signs, now)
        yield _health(findings)
        for name, about, seconds in (
            ("last_write_age_seconds", "Since the store last kept a beat", findings[0].seconds),
            ("last_tick_age_seconds", "Since the loop last ticked", findings[1].seconds),
            ("dispatch_lag_seconds", "How long the longest waiting message waits", findings[3].seconds),
            ("knowledge_age_seconds", "Since this knowledge came into use", _age(measured, now)),
        ):
            if seconds is not None:
                yield GaugeMetricFamily(f"buurtgids_{name}", about, value=seconds)
        reminders = GaugeMetricFamily("buurtgids_reminders", "Reminders by state", labels=["state"])
        for state in State:
            reminders.add_metric([state.value], measured.reminders.get(state, 0))
        yield reminders
        answers = CounterMetricFamily(
            "buurtgids_answers",
            "Questions since the start, by channel, language and outcome",
            labels=["channel", "language", "outcome"],
        )
        for labels, count in measured.answers.items():
            answers.add_metric(labels, count)
        yield answers


def as_text(measured: Callable[[], Measurements], now: Callable[[], datetime]) -> bytes:
    """One page of all measurements, UTF-8."""
    registry = CollectorRegistry()
    registry.register(MeasurementCollector(measured, now))
    return generate_latest(registry)


def _health(findings: Iterable[HealthFinding]) -> Metric:
    healthy = GaugeMetricFamily("buurtgids_healthy", "1 when this check is well", labels=["check"])
    for one in findings:
        healthy.add_metric([one.check.value], int(one.healthy))
    return healthy


def _age(measured: Measurements, now: datetime) -> int | None:
    since = measured.knowledge_since
    return None if since is None else int((now - since).total_seconds())
