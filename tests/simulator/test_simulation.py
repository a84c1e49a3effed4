"""Every promise about reminders, over a simulated year."""

from pathlib import Path

import pytest

from bot.domain.reminders.lead_time import LeadTime
from tests.simulator import planted
from tests.simulator.build import Build
from tests.simulator.post import Faults
from tests.simulator.simulation import USUAL, Result, Simulation

KILLED = Build(synchronous="FULL", statements_a_life=800)
MANY_FAULTS = Faults(unknown_arrived=150, unknown_lost=150, slow_down=100)


async def simulate(
    folder: Path, subscribers: int, seed: int, build: Build | None = None, faults: Faults = USUAL
) -> Result:
    """A year."""
    return await Simulation(folder, 1, subscribers, seed, build or Build(), faults).run()


async def test_every_promise_holds_for_a_year(tmp_path: Path) -> None:
    result = await simulate(tmp_path, 40, seed=1)
    assert result.problems == ()
    assert result.numbers["sent"] > 1000


async def test_nothing_is_lost_or_sent_twice_when_the_process_is_killed_fifty_times(tmp_path: Path) -> None:
    result = await simulate(tmp_path, 12, seed=2, build=KILLED)
    assert result.problems == ()
    assert result.numbers["kills"] >= 50
    assert result.numbers["in flight when killed"] > 0


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 11))
async def test_every_promise_holds_for_two_hundred_subscribers(tmp_path: Path, seed: int) -> None:
    result = await simulate(tmp_path, 200, seed)
    assert result.problems == ()


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_nothing_is_lost_or_sent_twice_when_the_process_is_killed_a_thousand_times(
    tmp_path: Path,
) -> None:
    kills = 0
    for seed in range(100, 200):
        folder = tmp_path / str(seed)
        folder.mkdir()
        result = await simulate(folder, 12, seed, KILLED, MANY_FAULTS)
        assert result.problems == ()
        kills += result.numbers["kills"]
        if kills >= 1000:
            return
    pytest.fail(f"only {kills} kills")


@pytest.mark.long
async def test_without_a_planted_fault_the_same_year_has_nothing_to_complain_of(tmp_path: Path) -> None:
    result = await simulate(tmp_path, 12, seed=3, faults=MANY_FAULTS)
    assert result.problems == ()
    for happened in (
        "reminders in a digest", "snoozed sent", "sign-up skipped signed_up", "skipped answered",
        "sign-up skipped answered", "rounds of tips", "unfollowed", "withheld, then came",
    ):  # fmt: skip
        assert result.numbers[happened] > 0


@pytest.mark.parametrize(
    ("build", "complaint"),
    [
        (Build(dispatch=planted.ClaimsAfterTheCall, statements_a_life=800), "each with a known outcome"),
        (Build(dispatch=planted.BeginsUnseen, statements_a_life=800), "each with a known outcome"),
        (Build(dispatch=planted.LosesClaims, statements_a_life=800), "lost"),
        (Build(dispatch=planted.TriesTooOften), "after two unknown outcomes"),
        (Build(plans=planted.ForgetsToCancel), "cancelled"),
        (Build(notices=planted.ForgetsToTell), "never told"),
        (Build(subscriptions=planted.ForgetsToStop), "after the word stop"),
        (Build(snoozes=planted.ForgetsSnoozes), "wanted to hear once more"),
        (Build(participation=planted.ForgetsWhoSignedUp), "after signing up"),
        (Build(participation=planted.ForgetsWhoDoesNotCome), "after they said whether they come"),
        (Build(subscriptions=planted.ForgetsZones), "in quiet hours"),
        (Build(subscriptions=planted.ForgetsLeadTimes), "other lead times"),
        (Build(subscriptions=planted.ForgetsToUnfollow), "after unfollowing"),
        (Build(people=planted.ForgetsToResume), "long after the chat was open again"),
        (Build(recurring=planted.ForgetsTips), "repeats a tip"),
        (Build(dispatch=planted.JoinsNothing), "one by one"),
        (Build(dispatch=planted.EndsOnlyTheFirst), "lost"),
    ],
    ids=[
        "claims after the call", "begins unseen", "loses claims", "tries too often", "forgets to cancel",
        "forgets to tell", "forgets to stop", "forgets snoozes", "forgets who signed up",
        "forgets who does not come", "forgets zones", "forgets lead times", "forgets to unfollow",
        "forgets to resume", "forgets tips",
        "joins nothing", "ends only the first of a digest",
    ],
)  # fmt: skip
@pytest.mark.long
async def test_the_simulator_finds_a_planted_fault(tmp_path: Path, build: Build, complaint: str) -> None:
    result = await simulate(tmp_path, 12, seed=3, build=build, faults=MANY_FAULTS)
    assert any(complaint in problem for problem in result.problems)


@pytest.mark.long
async def test_the_simulator_finds_a_wave_without_a_head_start(tmp_path: Path) -> None:
    result = await simulate(tmp_path, 12, seed=3, build=Build(head_starts=False))
    assert any("long after" in problem for problem in result.problems)


@pytest.mark.long
async def test_the_simulator_finds_days_counted_as_elapsed_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LeadTime, "before", planted.days_as_elapsed_time)
    result = await simulate(tmp_path, 12, seed=3)
    assert any("before" in problem or "long after" in problem for problem in result.problems)
