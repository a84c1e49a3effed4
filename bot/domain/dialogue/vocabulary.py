"""The words that people type to get somewhere, as the editors wrote them in the texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dialogue.action import (
    WHICHEVER,
    Action,
    Decide,
    Diagnose,
    Follow,
    ListExamples,
    OpenScreen,
    RandomExample,
    Screen,
    SignedUp,
    StopRecurring,
)
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.search.text.normalize import normalize
from bot.domain.search.text.words import MAX_QUESTION
from bot.domain.texts import Texts

_SCREENS = (
    Screen.START,
    Screen.HELP,
    Screen.MENU,
    Screen.SITUATIONS,
    Screen.APPROACHES,
    Screen.EXAMPLES,
    Screen.MATERIALS,
    Screen.TERMS,
    Screen.AGENDA,
    Screen.ARCHIVE,
    Screen.REMINDERS,
    Screen.LANGUAGE,
    Screen.SETTINGS,
    Screen.LEAD_TIMES,
    Screen.TIP,
    Screen.MONTHLY,
    Screen.PRIVACY,
    Screen.MY_DATA,
    Screen.FORGET,
    Screen.STOP,
    Screen.CONTACT,
    Screen.ADMIN,
)

TYPED: Mapping[str, Action] = {
    **{f"typ_{screen.value}": OpenScreen(screen) for screen in _SCREENS},
    "typ_stop_tip": StopRecurring(RecurringKind.TIP),
    "typ_stop_maandagenda": StopRecurring(RecurringKind.AGENDA),
    "typ_willekeurig": RandomExample(),
    "typ_diagnose": Diagnose(),
    "typ_aangemeld": SignedUp(),
    "typ_beheer_ja": Decide(WHICHEVER, send=True),
    "typ_beheer_nee": Decide(WHICHEVER, send=False),
    "typ_volg_alles": Follow(EVERYTHING),
    "typ_per_plaats": ListExamples(ExampleFilter.MUNICIPALITY, ""),
}
"""What the words below each of these keys of the texts open."""

SMALL_WORDS = 2  # in one language and none of the other make a language clear


class FollowUp(StrEnum):
    """What a person may ask about the card that is open. The phrases stand in the texts as `typ_<value>`."""

    WHY = "vervolg_waarom"
    DONTS = "vervolg_niet"
    DOS = "vervolg_wel"
    EXAMPLE = "vervolg_voorbeeld"
    SOURCES = "vervolg_bron"
    SHARE = "vervolg_delen"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases, simple (see `simple`), of both languages together, and what they mean."""

    actions: Mapping[str, Action]
    """What a bare word or phrase opens."""
    ordinals: Mapping[str, int]
    """"first", "tweede": which choice, counted from 1."""
    number: frozenset[str]
    """Words that stand before a number: "nummer 2"."""
    tip: frozenset[str]
    """Phrases with which somebody asks for a weekly tip."""
    weekdays: Mapping[str, int]
    """"dinsdag", "tue": which day of the week, counted from 0, Monday."""
    follow_ups: Mapping[str, FollowUp]
    example: frozenset[str]
    """Words that ask for examples."""
    examples: frozenset[str]
    """Those of them that ask for more than one."""
    filler: frozenset[str]
    """Words that are never a subject: "met", "in", "heb je"."""
    agenda: frozenset[str]
    """Phrases that ask what there is to go to."""
    opening: frozenset[str]
    """Words that a question begins with."""
    pointing: frozenset[str]
    """Words that point back: a half question with one is no question of its own."""
    avoiding: frozenset[str]
    """Phrases that ask what not to do."""
    everyday: Mapping[Language, frozenset[str]]
    """Small words that only one of the languages has."""

    @classmethod
    def of(cls, texts: Texts) -> "Vocabulary":
        """The words that these texts know."""
        return cls(
            actions={phrase: action for key, action in TYPED.items() for phrase in phrases(texts, key)},
            ordinals=_numbered(texts, "typ_rangtelwoord"),
            number=phrases(texts, "typ_nummer"),
            tip=phrases(texts, "typ_tip"),
            weekdays={word: place - 1 for word, place in _numbered(texts, "typ_weekdag").items()},
            follow_ups={phrase: one for one in FollowUp for phrase in phrases(texts, f"typ_{one.value}")},
            example=phrases(texts, "typ_voorbeeldwoord"),
            examples=phrases(texts, "typ_voorbeeldwoorden"),
            filler=phrases(texts, "typ_vulwoord"),
            agenda=phrases(texts, "typ_agendawoord"),
            opening=phrases(texts, "typ_vraagwoord"),
            pointing=phrases(texts, "typ_verwijswoord"),
            avoiding=phrases(texts, "typ_niet_doen"),
            everyday=_everyday(texts),
        )

    def language_of(self, text: str) -> Language | None:
        """The language whose small words stand in `text`, two or more, and none of the other's; else None."""
        words = normalize(text[:MAX_QUESTION]).split()
        counts = {language: sum(word in small for word in words) for language, small in self.everyday.items()}
        spoken = [language for language, count in counts.items() if count]
        return spoken[0] if len(spoken) == 1 and counts[spoken[0]] >= SMALL_WORDS else None


def phrases(texts: Texts, key: str) -> frozenset[str]:
    """The phrases that people type for `key` (`a; b; c`), of both languages, simple."""
    return frozenset().union(*(_phrases(texts, key, language) for language in Language))


def _phrases(texts: Texts, key: str, language: Language) -> frozenset[str]:
    written = texts.say(key, language).split(";")
    return frozenset(normalize(phrase) for phrase in written if phrase.strip())


def _everyday(texts: Texts) -> dict[Language, frozenset[str]]:
    words = {
        language: _phrases(texts, "typ_vulwoord", language) | _phrases(texts, "typ_vraagwoord", language)
        for language in Language
    }
    shared = words[Language.NL] & words[Language.EN]
    return {language: own - shared for language, own in words.items()}


def _numbered(texts: Texts, key: str) -> dict[str, int]:
    return {
        normalize(word): place
        for language in Language
        for place, spellings in enumerate(texts.say(key, language).split(";"), start=1)
        for word in spellings.split("/")
    }
