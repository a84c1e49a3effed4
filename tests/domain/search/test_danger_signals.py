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
    said = ("zij", "fluistert", "opgesloten")
    weighed = signals.weigh(said)
    assert signals.referral(weighed) is None
    assert signals.worries(said, weighed) == (HOME, TALK)
    assert signals.worries(("zij", "lacht"), signals.weigh(("zij", "lacht"))) == ()
    assert SIGNALS.worries(said, weighed) == ()


def test_small_words_alone_make_a_short_message_no_worry() -> None:
    scale = SignalScale({"hij": 9.0, "bang": 0.4, "verdwenen": 0.4})
    signals = DangerSignals(CrisisSignals(99.0, -3.0, scale, LEARNT.desks, worry=1.0))

    def worries(said: str) -> bool:
        asked = said.split()
        return bool(signals.worries(asked, signals.weigh(asked)))

    assert not worries("hij moet zelf beslissen")
    assert worries("hij is al dagen verdwenen")
    assert worries("ik ben bang hij")
    assert worries("hij moet zelf beslissen of hij komt")


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
