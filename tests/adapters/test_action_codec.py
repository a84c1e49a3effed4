"""Buttons keep their meaning: over restarts, over releases, whatever the knowledge does."""

from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.action_codec import LETTERS, MAX_BYTES, decode, encode
from bot.domain.dialogue.action import (
    Action,
    ChooseLanguage,
    ChooseSession,
    Decide,
    Diagnose,
    DropSession,
    Follow,
    Later,
    ListExamples,
    MakeCalendar,
    MonthlyAgenda,
    NoneOfThese,
    NotSignedUp,
    OpenEntry,
    OpenPart,
    OpenScreen,
    Part,
    RandomExample,
    Screen,
    SetLeadTimes,
    SignedUp,
    StopRecurring,
    Unfollow,
    WeeklyTip,
)
from bot.domain.events.event import Session
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Bilingual, Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.lead_time import DEFAULT_LEAD_TIMES
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.domain.reminders.snooze import Snooze

SLUG = st.from_regex(r"[a-z0-9-]{1,40}", fullmatch=True)
ENTRY = st.builds(EntryId, st.sampled_from(Kind), SLUG)
SESSION = SLUG.map(lambda slug: Session(slug, Bilingual("een")).key)
PAGE = st.integers(0, 999)
SCOPE = st.builds(Scope, st.sampled_from(ScopeKind), SLUG | st.just(""))
INSTANT = st.integers(0, 9_999_999_999).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
ACTION: st.SearchStrategy[Action] = st.one_of(
    st.builds(OpenScreen, st.sampled_from(Screen), PAGE),
    st.builds(OpenEntry, ENTRY, PAGE),
    st.builds(OpenPart, ENTRY, st.sampled_from(Part), st.integers(0, 9)),
    st.builds(ListExamples, st.sampled_from(ExampleFilter), SLUG, PAGE),
    st.builds(RandomExample),
    st.builds(NoneOfThese, st.integers(0, 9)),
    st.builds(Diagnose, st.lists(st.integers(0, 9), max_size=10).map(tuple)),
    st.builds(Follow, SCOPE),
    st.builds(Unfollow, SCOPE),
    st.builds(ChooseLanguage, st.none() | st.sampled_from(Language)),
    st.builds(WeeklyTip, st.none() | st.integers(0, 6), st.none() | st.integers(0, 23), st.integers(0, 59)),
    st.builds(MonthlyAgenda),
    st.builds(StopRecurring, st.sampled_from(RecurringKind)),
    st.builds(Later, SLUG, INSTANT, st.sampled_from(Snooze)),
    st.builds(Decide, st.integers(1, 10**9), st.booleans()),
    st.builds(ChooseSession, SLUG, SESSION),
    st.builds(DropSession, SLUG, SESSION),
    st.builds(SignedUp, SLUG | st.just("")),
    st.builds(NotSignedUp, SLUG),
    st.builds(MakeCalendar, SCOPE),
    st.builds(SetLeadTimes, st.lists(st.sampled_from(DEFAULT_LEAD_TIMES), unique=True).map(tuple)),
)

BUTTONS_ALREADY_SENT: dict[str, Action] = {
    "1s:menu": OpenScreen(Screen.MENU),
    "1s:agenda:2": OpenScreen(Screen.AGENDA, 2),
    "1s:forget!": OpenScreen(Screen.FORGET_CONFIRMED),
    "1e:approach/dialoog": OpenEntry(EntryId(Kind.APPROACH, "dialoog")),
    "1p:approach/dialoog:why": OpenPart(EntryId(Kind.APPROACH, "dialoog"), Part.WHY),
    "1x:municipality:utrecht:1": ListExamples(ExampleFilter.MUNICIPALITY, "utrecht", 1),
    "1r": RandomExample(),
    "1n": NoneOfThese(),
    "1n:1": NoneOfThese(1),
    "1d:0,2,1": Diagnose((0, 2, 1)),
    "1d": Diagnose(),
    "1w": WeeklyTip(),
    "1w:1": WeeklyTip(1),
    "1w:1:8": WeeklyTip(1, 8),
    "1w:1:8:30": WeeklyTip(1, 8, 30),
    "1m": MonthlyAgenda(),
    "1q:tip": StopRecurring(RecurringKind.TIP),
    "1z:burendag:1821859200:e": Later("burendag", datetime.fromtimestamp(1821859200, UTC), Snooze.EVENING),
    "1f:event:burendag": Follow(Scope(ScopeKind.EVENT, "burendag")),
    "1u:all": Unfollow(EVERYTHING),
    "1l:en": ChooseLanguage(Language.EN),
    "1l:": ChooseLanguage(None),
    "1b:17:yes": Decide(17, send=True),
    "1f:all::1": Follow(EVERYTHING, 1),
    "1t:7d,1d,1h": SetLeadTimes(DEFAULT_LEAD_TIMES[:3]),
    "1p:event/burendag:sessions:1": OpenPart(EntryId(Kind.EVENT, "burendag"), Part.SESSIONS, 1),
    "1k:burendag:buurtquiz": ChooseSession("burendag", "buurtquiz"),
    "1v:burendag:buurtquiz": DropSession("burendag", "buurtquiz"),
    "1a:burendag": SignedUp("burendag"),
    "1g:burendag": NotSignedUp("burendag"),
    "1c:event:burendag": MakeCalendar(Scope(ScopeKind.EVENT, "burendag")),
}


@given(ACTION)
def test_every_action_comes_back_from_its_button(action: Action) -> None:
    data = encode(action)
    assert 1 <= len(data.encode()) <= MAX_BYTES
    assert decode(data) == action


@pytest.mark.parametrize("data", BUTTONS_ALREADY_SENT)
def test_a_button_sent_by_an_earlier_release_still_works(data: str) -> None:
    assert decode(data) == BUTTONS_ALREADY_SENT[data]


@pytest.mark.parametrize("data", BUTTONS_ALREADY_SENT)
def test_a_button_means_the_same_in_this_release(data: str) -> None:
    assert encode(BUTTONS_ALREADY_SENT[data]) == data


@given(st.text(max_size=64) | st.from_regex(r"1[a-z](:[a-z0-9/,%-]*){0,4}", fullmatch=True))
def test_no_data_whatever_is_an_error(data: str) -> None:
    decode(data)


@pytest.mark.parametrize(
    "data",
    ["", "menu", "2s:menu", "1q:menu", "1s", "1s:nergens", "1e:appr/x", "1s:menu:-1", "1s:menu:1:2", "1n:²"],
)
def test_a_button_that_means_nothing_any_more_has_no_action(data: str) -> None:
    assert decode(data) is None


def test_every_action_has_a_letter_of_its_own() -> None:
    assert set(LETTERS.values()) == set(get_args(Action))
    assert len(LETTERS) == len(get_args(Action))


def test_an_action_too_long_for_a_button_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        encode(Diagnose(tuple(range(40))))
