"""What a person follows, sets, sees of what is kept, and has removed."""

from bot.domain.dialogue.action import Follow, OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.incoming import TextMessage
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind
from bot.services.knowledge_snapshot import ConversationSettings
from bot.services.ports.store import Store
from tests.talking import Talk, labels

DIALOOG = EntryId(Kind.APPROACH, "dialoog")


async def test_following_shows_every_reminder_and_can_be_undone(talk: Talk) -> None:
    card = await talk.taps(OpenEntry(EntryId(Kind.EVENT, "burendag")))
    receipt = await talk.chooses(card, "Herinner me")
    assert "Goed, ik herinner je aan: Burendag" in receipt.plain
    assert "zaterdag 18 september 2027" in receipt.plain
    card = await talk.taps(OpenEntry(EntryId(Kind.EVENT, "burendag")))
    assert "Herinner me niet meer" in labels(card)
    await talk.chooses(card, "Herinner me niet meer")
    mine = (await talk.says("/herinneringen")).plain
    assert "Dit volg je:" not in mine
    assert "Dit komt nog:" not in mine


async def test_lead_times_change_in_three_taps(talk: Talk) -> None:
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag")))
    reply = await talk.taps(OpenScreen(Screen.REMINDERS))
    reply = await talk.chooses(reply, "Wanneer herinneren?")
    reply = await talk.chooses(reply, "1 dag en 1 uur")
    assert "Ik stuur een herinnering: 1 dag en 1 uur van tevoren." in reply.plain


async def test_what_is_kept_can_be_seen_and_is_gone_after_asking_once_more(talk: Talk) -> None:
    assert "Ik bewaar niets over jou" in (await talk.says("/mijngegevens")).plain
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag")))
    assert "Burendag" in (await talk.says("/mijngegevens")).plain
    asked = await talk.says("/vergeetmij")
    assert "Weet je het zeker?" in asked.plain
    await talk.chooses(asked, "Ja, wis alles")
    assert "Ik bewaar niets over jou" in (await talk.says("/mijngegevens")).plain


async def test_who_is_forgotten_is_not_answered_from_memory_either(talk: Talk) -> None:
    await talk.says("dialoog")
    await talk.chooses(await talk.says("/vergeetmij"), "Ja, wis alles")
    assert "Dit gaat nog over" not in (await talk.says("waarom?")).plain


async def test_whom_to_ask_is_named_when_the_operator_named_them(store: Store) -> None:
    settings = ConversationSettings(contact="het wijkteam, 14 030", organisation="Stichting Voorbeeld")
    talk = Talk(store, settings)
    assert "Vraag het aan het wijkteam, 14 030." in (await talk.taps(OpenScreen(Screen.CONTACT))).plain
    first, _ = await talk.bot.hear(TextMessage(talk.address, "/start"))
    assert "Stichting Voorbeeld" in first.plain


async def test_a_question_leaves_no_trace(talk: Talk) -> None:
    await talk.says("hoe start ik een dialoog")
    assert "Ik bewaar niets over jou" in (await talk.says("/mijngegevens")).plain


async def test_stop_ends_every_subscription_at_once(talk: Talk) -> None:
    await talk.taps(Follow(Scope(ScopeKind.EVENT, "burendag")))
    await talk.taps(Follow(EVERYTHING))
    assert "het waren er 2" in (await talk.says("/stop")).plain
    mine = (await talk.says("/herinneringen")).plain
    assert "Dit volg je:" not in mine
    assert "Dit komt nog:" not in mine
