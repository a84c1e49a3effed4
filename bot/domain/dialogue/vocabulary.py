"""The words that people type to get somewhere, as the editors wrote them in the texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dialogue.action import (
    WHICHEVER,
    Action,
    Attend,
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
from bot.domain.dialogue.foreign_language import ForeignLanguage
from bot.domain.events.participation import Attendance
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind
from bot.domain.reminders.scope import EVERYTHING
from bot.domain.search.text.normalize import contains_any, normalize
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
    Screen.TIME_ZONE,
    Screen.TIP,
    Screen.MONTHLY,
    Screen.PRIVACY,
    Screen.MY_DATA,
    Screen.FORGET,
    Screen.STOP,
    Screen.CONTACT,
    Screen.ADMIN,
    Screen.TEAM,
    Screen.NEARBY,
    Screen.QUIZ,
    Screen.PLAN,
)

TYPED: Mapping[str, Action] = {
    **{f"typ_{screen.value}": OpenScreen(screen) for screen in _SCREENS},
    "typ_stop_tip": StopRecurring(RecurringKind.TIP),
    "typ_stop_maandagenda": StopRecurring(RecurringKind.AGENDA),
    "typ_willekeurig": RandomExample(),
    "typ_diagnose": Diagnose(),
    "typ_aangemeld": SignedUp(),
    "typ_ik_kom": Attend(Attendance.YES),
    "typ_misschien": Attend(Attendance.MAYBE),
    "typ_ik_kom_niet": Attend(Attendance.NO),
    "typ_beheer_ja": Decide(WHICHEVER, send=True),
    "typ_beheer_nee": Decide(WHICHEVER, send=False),
    "typ_volg_alles": Follow(EVERYTHING),
    "typ_per_plaats": ListExamples(ExampleFilter.MUNICIPALITY, ""),
}
"""What the words below each of these keys of the texts open."""

TYPED_AT_EVENT: Mapping[str, Attendance] = {
    "typ_bij_event_ik_kom": Attendance.YES,
    "typ_bij_event_misschien": Attendance.MAYBE,
}
"""What the words below each of these keys say while an event is open."""

SMALL_WORDS = 2  # in one language and none of the other make a language clear


LONGEST_FOLLOW_UP = 16  # words; who types more asks something new


class FollowUp(StrEnum):
    """What a person may ask about the card that is open.

    The texts have whole phrases as `typ_<value>`; as `woord_<value>` the words that a phrase of one's own
    must be made of, small words aside; as `deel_<value>` phrases that say it wherever they stand; and as
    `begin_<value>` those that say it at the beginning, unless it is clearly a question of its own.
    """

    DONTS = "vervolg_niet"
    DOS = "vervolg_wel"
    WHY = "vervolg_waarom"
    EXAMPLE = "vervolg_voorbeeld"
    SOURCES = "vervolg_bron"
    LINK = "vervolg_link"
    SHARE = "vervolg_delen"
    IN_ENGLISH = "vervolg_engels"
    IN_DUTCH = "vervolg_nederlands"
    SHORTER = "vervolg_korter"
    COST = "vervolg_kosten"
    HOW_LONG = "vervolg_duur"
    HOW_MANY = "vervolg_aantal"
    WHO_HELPS = "vervolg_hulp"
    SECOND = "vervolg_tweede"
    MORE = "vervolg_meer"
    TRIED = "vervolg_geprobeerd"


BEGINNING = (
    FollowUp.DONTS,
    FollowUp.DOS,
    FollowUp.WHY,
    FollowUp.EXAMPLE,
    FollowUp.COST,
    FollowUp.HOW_LONG,
    FollowUp.HOW_MANY,
    FollowUp.WHO_HELPS,
    FollowUp.TRIED,
)
"""Those that a sentence may begin with, whatever comes after."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases, simple (see `simple`), of both languages together, and what they mean."""

    actions: Mapping[str, Action]
    """What a bare word or phrase opens."""
    at_event: Mapping[str, Attendance]
    """What a phrase says of coming while an event is open, and only then."""
    ordinals: Mapping[str, int]
    """"first", "tweede": which choice, counted from 1."""
    number: frozenset[str]
    """Words that stand before a number: "nummer 2"."""
    tip: frozenset[str]
    """Phrases with which somebody asks for a weekly tip."""
    time_zone: frozenset[str]
    """Phrases after which somebody names their time zone."""
    weekdays: Mapping[str, int]
    """"dinsdag", "tue": which day of the week, counted from 0, Monday."""
    follow_ups: Mapping[str, FollowUp]
    """Whole phrases."""
    cues: Mapping[FollowUp, frozenset[str]]
    """By what is asked, the words that a follow-up of one's own is made of."""
    telling: Mapping[FollowUp, frozenset[str]]
    """By what is asked, phrases that say so wherever they stand."""
    opening_follow_up: Mapping[FollowUp, frozenset[str]]
    """By what is asked, phrases that say so at the beginning."""
    pointing_there: frozenset[str]
    """Phrases that ask for the same in another place."""
    small: frozenset[str]
    """Words that a follow-up may hold besides."""
    correcting: frozenset[str]
    """Phrases with which somebody takes back what they asked: "nee ik bedoel"."""
    instead: frozenset[str]
    """Phrases before another group or thing: "en voor"."""
    tried: frozenset[str]
    """Phrases that say that something was done already."""
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
    foreign: Mapping[ForeignLanguage, frozenset[str]]
    """Small words of languages that the bot cannot read; none that Dutch or English has too."""
    everyday: Mapping[Language, frozenset[str]]
    """Small words that only one of the languages has."""
    telling_language: Mapping[Language, frozenset[str]]
    """Words of which one makes that language clear, where nothing speaks for the other."""

    @classmethod
    def of(cls, texts: Texts) -> "Vocabulary":
        """The words that these texts know."""
        return cls(
            actions={phrase: action for key, action in TYPED.items() for phrase in phrases(texts, key)},
            at_event={one: said for key, said in TYPED_AT_EVENT.items() for one in phrases(texts, key)},
            ordinals=_numbered(texts, "typ_rangtelwoord"),
            number=phrases(texts, "typ_nummer"),
            tip=phrases(texts, "typ_tip"),
            time_zone=phrases(texts, "typ_tijdzone_is"),
            weekdays={word: place - 1 for word, place in _numbered(texts, "typ_weekdag").items()},
            follow_ups={phrase: one for one in FollowUp for phrase in phrases(texts, f"typ_{one.value}")},
            cues={one: phrases(texts, f"woord_{one.value}") for one in FollowUp},
            telling={one: phrases(texts, f"deel_{one.value}") for one in FollowUp},
            opening_follow_up={one: phrases(texts, f"begin_{one.value}") for one in BEGINNING},
            pointing_there=phrases(texts, "deel_vervolg_plaats"),
            small=phrases(texts, "woord_vervolg_klein"),
            correcting=phrases(texts, "typ_vervolg_verbetering"),
            instead=phrases(texts, "typ_vervolg_voor"),
            tried=phrases(texts, "typ_vervolg_gedaan"),
            example=phrases(texts, "typ_voorbeeldwoord"),
            examples=phrases(texts, "typ_voorbeeldwoorden"),
            filler=phrases(texts, "typ_vulwoord"),
            agenda=phrases(texts, "typ_agendawoord"),
            opening=phrases(texts, "typ_vraagwoord"),
            pointing=phrases(texts, "typ_verwijswoord"),
            avoiding=phrases(texts, "typ_niet_doen"),
            foreign={one: phrases(texts, f"typ_andere_taal_{one.value}") for one in ForeignLanguage},
            everyday=_everyday(texts),
            telling_language={one: _phrases(texts, "typ_eigen_woord", one) for one in Language},
        )

    def follow_up(self, words: str) -> FollowUp | None:
        """What `words` (normalized) ask of the card that is open; None when they are a question of their own.

        Every word must be a small word or a cue of one and the same follow-up: one word more, and somebody
        asks something else. Phrases that tell it by themselves may stand anywhere.
        """
        whole = self.follow_ups.get(words)
        spoken = words.split()
        if whole is not None or not 0 < len(spoken) <= LONGEST_FOLLOW_UP:
            return whole
        left = {word for word in spoken if word not in self.small and not word.isdigit()}
        for one, phrases_ in self.telling.items():
            if contains_any(words, phrases_):
                return one
        for one, cues in self.cues.items():
            if cues.intersection(spoken) and left <= cues:
                return one
        return FollowUp.TRIED if contains_any(words, self.tried) else None

    def opens_follow_up(self, words: str) -> FollowUp | None:
        """What `words` (normalized) may ask of the card that is open, by how they begin; None for nothing."""
        if len(words.split()) > LONGEST_FOLLOW_UP:
            return None
        return next((one for one, begins in self.opening_follow_up.items() if _after(words, begins)), None)

    def corrected(self, words: str) -> str | None:
        """What `words` (normalized) mean instead: "spanning" of "nee ik bedoel spanning"; else None."""
        return _after(words, self.correcting)

    def zone_named(self, words: str) -> str | None:
        """What `words` (normalized) name as their time zone: "mijn tijdzone is londen"; else None."""
        return _after(words, self.time_zone) if len(words.split()) <= LONGEST_FOLLOW_UP else None

    def another(self, words: str) -> str | None:
        """For whom or what `words` (normalized) ask the same again: "en voor vaders dan"; else None."""
        return _after(words, self.instead) if len(words.split()) <= LONGEST_FOLLOW_UP else None

    def language_of(self, text: str) -> Language | None:
        """The language whose words stand in `text`, two small or one telling, and none of the other's."""
        words = normalize(text[:MAX_QUESTION]).split()
        counts = {
            language: sum(word in small for word in words)
            + SMALL_WORDS * len(self.telling_language[language].intersection(words))
            for language, small in self.everyday.items()
        }
        spoken = [language for language, count in counts.items() if count]
        return spoken[0] if len(spoken) == 1 and counts[spoken[0]] >= SMALL_WORDS else None


def _after(words: str, openings: frozenset[str]) -> str | None:
    found = [one for one in openings if words.startswith(f"{one} ")]
    return words.removeprefix(max(found, key=len)).strip() if found else None


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
