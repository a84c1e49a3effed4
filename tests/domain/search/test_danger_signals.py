"""Many small signals together are danger, and an ordinary story is none."""

from bot.domain.knowledge.crisis import CrisisSignals, SignalScale
from bot.domain.knowledge.entry import EntryId
from bot.domain.search.crisis.signals import DangerSignals

HOME, TALK = EntryId.parse("referral/veilig-thuis"), EntryId.parse("referral/113")
LEARNT = CrisisSignals(
    limit=1.0,
    calm=-3.0,
    danger=SignalScale({"fluistert": 4.0, "opgesloten": 4.0, "afscheid": 9.0, "vrijwilligers": -9.0}, -1.0),
    desks={HOME: SignalScale({"fluistert": 2.0}), TALK: SignalScale({"afscheid": 2.0})},
)
SIGNALS = DangerSignals(LEARNT)


def test_signals_that_weigh_enough_together_lead_to_the_heaviest_referral() -> None:
    assert SIGNALS.referral(SIGNALS.weigh(("zij", "fluistert", "opgesloten"))) == HOME
    assert SIGNALS.referral(SIGNALS.weigh(("hij", "nam", "afscheid"))) == TALK
    assert SIGNALS.referral(SIGNALS.weigh(("zij", "lacht"))) is None


def test_what_may_be_danger_names_two_referrals_and_an_ordinary_message_none() -> None:
    signals = DangerSignals(CrisisSignals(9.0, -3.0, LEARNT.danger, LEARNT.desks, worry=1.0))
    weighed = signals.weigh(("zij", "fluistert", "opgesloten"))
    assert signals.referral(weighed) is None
    assert signals.worries(weighed) == (HOME, TALK)
    assert signals.worries(signals.weigh(("zij", "lacht"))) == ()
    assert SIGNALS.worries(weighed) == ()


def test_danger_at_the_end_of_a_long_message_weighs_as_much_as_alone() -> None:
    long = (*["vrijwilligers", "zoeken"] * 60, *["en"] * 40, "afscheid")
    assert SIGNALS.referral(SIGNALS.weigh(long)) == TALK


def test_a_longer_message_may_sound_ordinary_and_a_short_one_never_does() -> None:
    ordinary = DangerSignals(CrisisSignals(1.0, 0.0, LEARNT.danger, LEARNT.desks))
    assert ordinary.is_calm(ordinary.weigh(("vrijwilligers", *(f"woord{n}" for n in range(20)))))
    assert not ordinary.is_calm(ordinary.weigh(("vrijwilligers", "brand")))


def test_nothing_learnt_hears_nothing_and_calms_nothing() -> None:
    none = DangerSignals(CrisisSignals())
    weighed = none.weigh(("afscheid",))
    assert none.referral(weighed) is None
    assert not none.is_calm(weighed)
    assert none.referral(none.weigh(())) is None
