"""Editors see what can be learnt from use, and drafts; nobody else does, however they ask."""

from dataclasses import replace

import pytest

from bot.domain.address import Address
from bot.domain.dialogue.action import OpenEntry, OpenScreen, Preview, Screen
from bot.domain.dialogue.incoming import ButtonPress
from bot.domain.knowledge.entry import EntryId, Kind, Status
from bot.domain.reminders.settings import NoticeSettings
from bot.services.conversation.session import NOTHING
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.ports.store import Store
from tests.talking import Talk, labels, the_current

BOSS = Address("box", "7")
DIALOOG = EntryId(Kind.APPROACH, "dialoog")


def with_a_draft() -> KnowledgeSnapshot:
    """Dialogue is still a draft."""
    current = the_current()
    draft = replace(current.knowledge.entries[DIALOOG], status=Status.DRAFT)
    knowledge = replace(current.knowledge, entries={**current.knowledge.entries, DIALOOG: draft})
    return KnowledgeSnapshot(knowledge, current.texts, current.matcher)


@pytest.fixture
def talk(store: Store) -> Talk:
    """A bot with one admin, to whom it talks."""
    return Talk(store, notices=NoticeSettings(admins=(BOSS,)), address=BOSS, current=with_a_draft())


async def test_an_admin_reads_how_much_there_is_and_turns_to_every_row(talk: Talk) -> None:
    first = await talk.says("/redactie")
    assert "Concepten die wachten: 1" in first.plain
    sheet = await talk.taps(OpenScreen(Screen.REVIEW, 1))
    assert "Concepten die wachten" in sheet.plain
    shown = await talk.chooses(sheet, talk.current.knowledge.entries[DIALOOG].title(sheet.language))
    assert shown.plain.startswith("Concept. Alleen beheerders zien dit.")
    assert "\n\nDialoog\n\n" in shown.plain
    further = await talk.chooses(shown, "Meer tips")
    assert further.plain.startswith("Concept.")


async def test_a_draft_is_shown_to_nobody_else(talk: Talk) -> None:
    talk.address = Address("box", "8")
    for action in (OpenScreen(Screen.REVIEW), OpenScreen(Screen.REVIEW, 1), Preview(DIALOOG)):
        refused = await talk.taps(action)
        assert refused.plain == "Dit kan alleen een beheerder doen."
        assert labels(refused) == ["Agenda", "Menu"]
    assert "Dialoog" not in (await talk.taps(OpenEntry(DIALOOG))).plain


async def test_a_guest_of_the_page_is_no_admin(talk: Talk) -> None:
    answer = await talk.bot.hear_guest(ButtonPress(BOSS, Preview(DIALOOG), None), NOTHING)
    assert answer.replies[-1].plain == "Dit kan alleen een beheerder doen."


async def test_what_is_published_meanwhile_has_no_preview(talk: Talk) -> None:
    talk.put(the_current())
    assert "Concept" not in (await talk.taps(Preview(DIALOOG))).plain
