"""The sentences of the conversation."""

import re
from pathlib import Path

from bot.adapters.web.paths import PageName
from bot.domain.dialogue.commands import COMMANDS
from bot.domain.dialogue.foreign_language import ForeignLanguage
from bot.domain.dialogue.group_rights import GroupChanges
from bot.domain.dialogue.incoming import Unreadable
from bot.domain.dialogue.vocabulary import BEGINNING, TYPED, FollowUp
from bot.domain.entry_address import AddressPlace
from bot.domain.events.event import EventStatus
from bot.domain.events.participation import Attendance
from bot.domain.guidance.team_card import QUESTIONS
from bot.domain.knowledge.entry import Kind
from bot.domain.knowledge.example import ExampleFilter, Mark
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.changes import ChangeKind, SessionChangeKind
from bot.domain.reminders.scope import ScopeKind
from bot.domain.reminders.snooze import Snooze
from bot.domain.reminders.state import SkipReason
from bot.domain.usage.entry_use import KINDS_OF_NOT_QUITE, Use
from bot.domain.usage.shared_example import SharingStep
from bot.services.ports.notices import NoticeDecision
from bot.services.presentation.screens.fallback import SORRIES
from tests.talking import ROOT, the_current

NL = the_current().texts.sentences[Language.NL]
EN = the_current().texts.sentences[Language.EN]
CODE = (*(ROOT / "bot").rglob("*.py"), *(ROOT / "bot/adapters/web/templates").glob("*.html"))
ANSWERS = ("versturen", "niet_versturen", "afgelasten", "laten_staan")
LISTS = ("aanpakken", "hulpmiddelen", "begrippen")
RECURRING = ("", "_goed", "_gestopt", "_was_niet")
REVIEWED = ("gemist", "hielp_niet", "niet_bedoeld", "oud", "links", "concepten", "gedeeld", "gebruik")
COMPOSED = {
    *(f"opdracht_{command.dutch}" for command in COMMANDS),
    *TYPED,
    *(f"{kind}_{what}" for what in FollowUp for kind in ("typ", "woord", "deel")),
    *(f"begin_{what}" for what in BEGINNING),
    *(f"{before}andere_taal_{language}" for language in ForeignLanguage for before in ("", "typ_")),
    *(f"soort_{kind}" for kind in Kind),
    *(f"delen_adres_{place}" for place in AddressPlace),
    *(f"onleesbaar_{what}" for what in Unreadable),
    *(f"overgeslagen_{reason}" for reason in SkipReason),
    *(f"kenmerk_{mark.replace('-', '_')}" for mark in Mark),
    *(f"kaart_status_{status}" for status in EventStatus),
    *(f"{before}taal_{language}" for language in Language for before in ("", "knop_")),
    *(f"knop_later_{snooze.name.lower()}" for snooze in Snooze),
    *(f"wens{what}_{kind}" for what in RECURRING for kind in RecurringKind),
    *(f"niets_{number}" for number in range(1, SORRIES + 1)),
    *(f"voorbeelden_per_{by}{end}" for by in ("approach", *ExampleFilter) for end in ("", "_kop")),
    *(f"herinnering_stop_{scope}" for scope in ScopeKind),
    *(f"wijziging{part}_{kind}" for part in ("", "_kop") for kind in ChangeKind),
    *(f"{part}komt_{answer}" for part in ("", "knop_", "kaart_", "gegevens_") for answer in Attendance),
    *(f"groep_wie_{changes}" for changes in GroupChanges),
    *(f"wijziging_sessie_{kind}" for kind in SessionChangeKind),
    *(f"knop_oordeel_{use}" for use in (Use.HELPED, Use.NOT_QUITE, *KINDS_OF_NOT_QUITE)),
    *(f"team_vraag_{number}" for number in range(1, QUESTIONS + 1)),
    *(f"deel_{step}" for step in SharingStep),
    *(f"redactie_{part}{end}" for part in REVIEWED for end in ("", "_aantal")),
    *(f"beheer_klaar_{decision}" for decision in NoticeDecision),
    *(f"beheer_{word}" for word in ("vraag", "weggehaald", *ANSWERS)),
    *(f"{screen}_{part}" for screen in LISTS for part in ("kop", "uitleg")),
    *(f"web_{part}_{page.value or 'gesprek'}" for page in PageName for part in ("menu", "titel")),
    *(f"web_soort_{kind}" for kind in Kind),
    *(f"web_privacy_{what}" for what in ("niets", "herinneringen", "gesprek", "derden", "kopie")),
    *(f"web_fout_{status}{part}" for status in (403, 404, 410, 413, 500) for part in ("", "_kop")),
}
"""Keys that the code puts together from a part and a value."""
PLACEHOLDER = re.compile(r"{(\w+)}")


def test_both_languages_have_the_same_sentences_with_the_same_placeholders() -> None:
    assert NL.keys() == EN.keys()
    for key, sentence in NL.items():
        assert set(PLACEHOLDER.findall(sentence)) == set(PLACEHOLDER.findall(EN[key])), key


def test_no_sentence_is_left_that_nothing_says() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in CODE).replace("'", '"')
    assert [key for key in NL if f'"{key}"' not in code and key not in COMPOSED] == []


def test_every_reason_to_skip_a_reminder_has_its_words() -> None:
    assert all(f"overgeslagen_{reason.value}" in NL for reason in SkipReason)


def test_no_sentence_stands_in_the_code_of_the_conversation() -> None:
    dutch = re.compile(r'"[^"]*\b(?:het|een|niet|je|voor|werkt)\b [^"]*"')
    for file in (ROOT / "bot" / "services" / "conversation").rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert '"""' in line or not dutch.search(line), f"{Path(file).name}: {line.strip()}"
