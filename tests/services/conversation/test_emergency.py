"""The emergency notice stands above every answer, until it ends."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.knowledge.reading.check import check
from bot.domain.dialogue.action import OpenEntry
from bot.domain.dialogue.incoming import TextMessage
from bot.domain.knowledge.emergency import EmergencyNotice
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Bilingual, Language
from bot.services.conversation.single_question import SingleQuestion
from bot.services.knowledge_snapshot import ConversationSettings, KnowledgeSnapshot
from bot.services.ports.store import Store
from bot.services.presentation.context import render_context
from bot.services.presentation.emergency_notice import above
from tests.talking import NOW, HandClock, Talk, the_current

LEAK = EmergencyNotice(
    Bilingual("Er is een gaslek. Houd ramen dicht.", "There is a gas leak. Keep windows shut."),
    NOW - timedelta(hours=1),
    NOW + timedelta(hours=2),
    ("utrecht",),
)


def with_notice(notice: EmergencyNotice) -> KnowledgeSnapshot:
    current = the_current()
    return KnowledgeSnapshot(replace(current.knowledge, notice=notice), current.texts, current.matcher)


def said(question: str, notice: EmergencyNotice = LEAK, clock: HandClock | None = None) -> str:
    current = with_notice(notice)
    return SingleQuestion(lambda: current, clock or HandClock(), ConversationSettings()).ask(question).text


@pytest.mark.parametrize(
    "question", ["hoe start ik een dialoog", "er wordt gevochten", "wat is het weer morgen", "hallo", ""]
)
def test_the_notice_stands_above_every_answer(question: str) -> None:
    assert said(question).startswith(
        "Let op: Utrecht\n\nEr is een gaslek. Houd ramen dicht.\n\nDit geldt tot "
    )


def test_the_notice_speaks_the_language_of_the_answer() -> None:
    assert said("how do I start a dialogue").startswith("Please note: Utrecht\n\nThere is a gas leak.")


def test_the_notice_is_gone_when_it_ends() -> None:
    assert "gaslek" not in said("hallo", clock=HandClock(LEAK.until))
    assert "gaslek" not in said("hallo", replace(LEAK, since=NOW + timedelta(minutes=1)))


def test_a_notice_that_nobody_renews_is_gone_after_a_day() -> None:
    forgotten = replace(LEAK, until=NOW + timedelta(days=9))
    assert forgotten.shows(LEAK.since + timedelta(hours=23))
    assert not forgotten.shows(LEAK.since + timedelta(hours=24))


def test_a_notice_for_everywhere_names_no_place() -> None:
    view = render_context(
        with_notice(replace(LEAK, municipalities=())), Language.NL, NOW, ConversationSettings()
    )
    assert len(above(view)) == 3
    assert "Utrecht" not in str(above(view))


async def test_the_notice_stands_above_a_card_that_was_tapped_too(store: Store) -> None:
    talk = Talk(store, current=with_notice(LEAK))
    assert (await talk.says("hoe start ik een dialoog")).plain.startswith("Let op: Utrecht")
    assert (await talk.taps(OpenEntry(EntryId(Kind.APPROACH, "dialoog")))).plain.startswith("Let op: Utrecht")


async def test_the_notice_stands_above_the_sentence_about_a_fault_too(store: Store) -> None:
    talk = Talk(store, current=with_notice(LEAK))
    message = TextMessage(talk.address, "hallo")
    assert (await talk.bot.failed(message, "abc")).plain.startswith("Let op: Utrecht")


def test_check_says_that_a_notice_is_over(tmp_path: Path) -> None:
    (tmp_path / "melding.yaml").write_text(
        "nl: Er was een gaslek.\nsinds: 20 november 2026 14.00\ntot: 20 november 2026 22.00\n",
        encoding="utf-8",
    )
    found = check(tmp_path, now=NOW).problems
    assert "Deze melding is voorbij" in " ".join(one.message for one in found)
