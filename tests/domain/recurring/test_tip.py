"""Which tip is next."""

from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.recurring.tip import Tip, all_tips, draw
from tests.talking import the_current

TIPS = tuple(Tip(EntryId(Kind.ANSWER, f"a{number}")) for number in range(12))


def weeks(count: int, seed: int = 1) -> list[Tip]:
    """The tips of so many weeks in a row."""
    shown: set[int] = set()
    drawn: list[Tip] = []
    for _ in range(count):
        one = draw(TIPS, shown, drawn[-1].key if drawn else None, seed)
        assert one is not None
        shown = {one.tip.key} if one.again else shown | {one.tip.key}
        drawn.append(one.tip)
    return drawn


def test_no_tip_comes_again_before_all_were_shown() -> None:
    drawn = weeks(36)
    assert all(set(drawn[begin : begin + 12]) == set(TIPS) for begin in (0, 12, 24))


def test_the_last_tip_of_a_round_is_not_the_first_of_the_next() -> None:
    for seed in range(50):
        drawn = weeks(13, seed)
        assert drawn[11] != drawn[12]


def test_two_people_get_their_tips_in_another_order() -> None:
    assert weeks(12, 1) != weeks(12, 2)


def test_a_new_tip_comes_before_any_old_one_again() -> None:
    shown = {tip.key for tip in TIPS[:-1]}
    one = draw(TIPS, shown, TIPS[0].key, 1)
    assert one is not None
    assert one.tip == TIPS[-1]
    assert not one.again


def test_a_tip_keeps_its_key_when_another_is_written_before_it() -> None:
    assert Tip(TIPS[0].entry, None, 0, "zin").key == Tip(TIPS[0].entry, None, 3, "zin").key


def test_what_people_can_read_is_what_can_be_a_tip_and_every_key_is_another() -> None:
    tips = all_tips(the_current().knowledge)
    assert {tip.entry.kind for tip in tips} == {Kind.APPROACH, Kind.ANSWER, Kind.EXAMPLE}
    assert len({tip.key for tip in tips}) == len(tips) > 100
    assert draw((), set(), None, 1) is None
