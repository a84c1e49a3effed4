"""Which address each page has, in Dutch and in English, and which page an address names."""

from enum import StrEnum
from urllib.parse import urlencode

from bot.adapters.action_codec import encode
from bot.domain.dialogue.action import Action, Diagnose, ListExamples, OpenEntry, OpenScreen, Screen
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.knowledge.example import ExampleFilter
from bot.domain.language import Language
from bot.domain.reminders.scope import EVERYTHING, Scope, ScopeKind


class PageName(StrEnum):
    """A page that needs only its name; the value is the Dutch word in its address."""

    CHAT = ""
    SITUATIONS = "situaties"
    APPROACHES = "aanpakken"
    ANSWERS = "antwoorden"
    MATERIALS = "hulpmiddelen"
    EXAMPLES = "voorbeelden"
    TERMS = "begrippen"
    REFERRALS = "doorverwijzingen"
    AGENDA = "agenda"
    ARCHIVE = "archief"
    DIAGNOSIS = "diagnose"
    SEARCH = "zoeken"
    ABOUT = "over"
    PRIVACY = "privacy"
    ACCESSIBILITY = "toegankelijkheid"


_ENGLISH = {
    PageName.CHAT: "",
    PageName.SITUATIONS: "situations",
    PageName.APPROACHES: "approaches",
    PageName.ANSWERS: "answers",
    PageName.MATERIALS: "materials",
    PageName.EXAMPLES: "examples",
    PageName.TERMS: "terms",
    PageName.REFERRALS: "referrals",
    PageName.AGENDA: "agenda",
    PageName.ARCHIVE: "archive",
    PageName.DIAGNOSIS: "diagnosis",
    PageName.SEARCH: "search",
    PageName.ABOUT: "about",
    PageName.PRIVACY: "privacy",
    PageName.ACCESSIBILITY: "accessibility",
}

_FOLDERS: dict[Kind, tuple[str, str, str, str]] = {
    Kind.SITUATION: ("situatie", "situation", "situaties", "situations"),
    Kind.APPROACH: ("aanpak", "approach", "aanpakken", "approaches"),
    Kind.ANSWER: ("antwoord", "answer", "antwoorden", "answers"),
    Kind.MATERIAL: ("hulpmiddel", "material", "hulpmiddelen", "materials"),
    Kind.EXAMPLE: ("voorbeeld", "example", "voorbeelden", "examples"),
    Kind.TERM: ("begrip", "term", "begrippen", "terms"),
    Kind.REFERRAL: ("doorverwijzing", "referral", "doorverwijzingen", "referrals"),
    Kind.EVENT: ("bijeenkomst", "event", "bijeenkomsten", "events"),
}
"""Of each kind that has pages: its word in Dutch and in English, and other words that lead there as well."""

_KINDS = {word: kind for kind, words in _FOLDERS.items() for word in words}
LIST_OF = {
    Kind.SITUATION: PageName.SITUATIONS,
    Kind.APPROACH: PageName.APPROACHES,
    Kind.ANSWER: PageName.ANSWERS,
    Kind.MATERIAL: PageName.MATERIALS,
    Kind.EXAMPLE: PageName.EXAMPLES,
    Kind.TERM: PageName.TERMS,
    Kind.REFERRAL: PageName.REFERRALS,
    Kind.EVENT: PageName.AGENDA,
}
"""Where the entries of a kind are listed."""

_SCREENS = {
    Screen.SITUATIONS: PageName.SITUATIONS,
    Screen.APPROACHES: PageName.APPROACHES,
    Screen.EXAMPLES: PageName.EXAMPLES,
    Screen.MATERIALS: PageName.MATERIALS,
    Screen.TERMS: PageName.TERMS,
    Screen.AGENDA: PageName.AGENDA,
    Screen.ARCHIVE: PageName.ARCHIVE,
    Screen.PRIVACY: PageName.PRIVACY,
}
EXAMPLE_FIELDS = {
    ExampleFilter.APPROACH: "aanpak",
    ExampleFilter.GROUP: "groep",
    ExampleFilter.MUNICIPALITY: "plaats",
    ExampleFilter.PROVINCE: "provincie",
}
"""The fields of the search for examples."""


def page_path(page: PageName, language: Language, **query: str) -> str:
    """`/nl/aanpakken`, `/en/approaches`; the chat is `/nl/`."""
    word = page.value if language is Language.NL else _ENGLISH[page]
    asked = {name: value for name, value in query.items() if value}
    return f"/{language}/{word}" + (f"?{urlencode(asked)}" if asked else "")


def entry_path(entry: EntryId, language: Language) -> str | None:
    """`/nl/aanpak/dialoog`, `/en/approach/dialoog`; None for a kind without pages."""
    words = _FOLDERS.get(entry.kind)
    if words is None:
        return None
    return f"/{language}/{words[0] if language is Language.NL else words[1]}/{entry.slug}"


def booklets(language: Language) -> str:
    """Where booklets stand."""
    return f"/{language}/{'boekje' if language is Language.NL else 'booklet'}"


def booklet_path(situation: EntryId, language: Language) -> str:
    """The address of a situation's booklet."""
    return f"{booklets(language)}/{situation.slug}"


_SCOPE_WORDS = {
    ScopeKind.EVENT: ("bijeenkomst", "event"),
    ScopeKind.THEME: ("thema", "theme"),
    ScopeKind.PLACE: ("plaats", "place"),
}
_EVERYTHING_WORDS = ("alles", "everything")
CALENDAR_ENDING = ".ics"


def following(language: Language) -> str:
    """Where people choose how they hear of dates."""
    return f"/{language}/{'volgen' if language is Language.NL else 'follow'}"


def follow_path(scope: Scope, language: Language) -> str:
    """`/nl/volgen/thema/dialoog`, `/en/follow/everything`: how to hear of what `scope` covers."""
    place = 0 if language is Language.NL else 1
    if scope == EVERYTHING:
        return f"{following(language)}/{_EVERYTHING_WORDS[place]}"
    return f"{following(language)}/{_SCOPE_WORDS[scope.kind][place]}/{scope.key}"


def feed_path(scope: Scope, language: Language) -> str:
    """The calendar of a scope, to subscribe to."""
    return follow_path(scope, language) + CALENDAR_ENDING


def mine(language: Language) -> str:
    """Where people see and do what is theirs."""
    return f"/{language}/{'mijn' if language is Language.NL else 'mine'}"


def scope_of(kind: str, key: str) -> Scope | None:
    """The scope that the words of an address name, in either language; None when they name none."""
    if kind in _EVERYTHING_WORDS and not key:
        return EVERYTHING
    found = next((one for one, words in _SCOPE_WORDS.items() if kind in words), None)
    return Scope(found, key) if found is not None and key else None


def kind_of(folder: str) -> Kind | None:
    """The kind that a word in an address names, in either language."""
    return _KINDS.get(folder)


def kind_words() -> tuple[str, ...]:
    """Every word in an address that names a kind, in either language."""
    return tuple(_KINDS)


def chat_path(action: Action, language: Language) -> str:
    """The chat, with this action done: for a guest that changes nothing, so a link may do it."""
    return page_path(PageName.CHAT, language, keuze=encode(action))


def link_path(action: Action, language: Language) -> str:
    """The page that shows what an action opens; the chat when no page does."""
    match action:
        case OpenEntry(entry) if (path := entry_path(entry, language)) is not None:
            return path
        case OpenScreen(screen) if screen in _SCREENS:
            return page_path(_SCREENS[screen], language)
        case Diagnose(()):
            return page_path(PageName.DIAGNOSIS, language)
        case ListExamples(by, key) if by in EXAMPLE_FIELDS and key:
            return page_path(PageName.EXAMPLES, language, **{EXAMPLE_FIELDS[by]: key})
        case _:
            return chat_path(action, language)
