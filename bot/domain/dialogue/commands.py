"""The commands: one table, from which every channel makes its menu and its help."""

from dataclasses import dataclass

from bot.domain.dialogue.action import Screen
from bot.domain.language import Language
from bot.domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Command:
    """A word after a slash, in Dutch and in English; both work in either language."""

    dutch: str
    english: str
    screen: Screen
    english_is_dutch_too: bool = False
    """Whether Dutch people type the English word too, so that it tells nothing of their language."""
    takes_question: bool = False
    """Whether the words after it are a question: in a group that is how it reaches the bot."""
    for_admins: bool = False
    """Whether it stands in no menu and no help."""
    switches: bool | None = None
    """Whether it turns the channel that it names on (True) or off (False); None: neither."""

    def name(self, language: Language) -> str:
        """The word to show to people who read `language`."""
        return self.english if language is Language.EN else self.dutch

    def about(self, texts: Texts, language: Language) -> str:
        """What the command does, in a few words."""
        return texts.say(f"opdracht_{self.dutch}", language)


COMMANDS = (
    Command("start", "start", Screen.START),
    Command("help", "help", Screen.HELP),
    Command("vraag", "ask", Screen.HELP, takes_question=True),
    Command("situaties", "situations", Screen.SITUATIONS),
    Command("aanpakken", "approaches", Screen.APPROACHES),
    Command("voorbeelden", "examples", Screen.EXAMPLES),
    Command("dichtbij", "nearby", Screen.NEARBY, takes_question=True),
    Command("agenda", "sessions", Screen.AGENDA),
    Command("herinneringen", "reminders", Screen.REMINDERS),
    Command("team", "team", Screen.TEAM),
    Command("quiz", "quiz", Screen.QUIZ),
    Command("deel", "share", Screen.SHARE_EXAMPLE),
    Command("plan", "plan", Screen.PLAN),
    Command("taal", "language", Screen.LANGUAGE),
    Command("tijdzone", "timezone", Screen.TIME_ZONE),
    Command("instellingen", "settings", Screen.SETTINGS, english_is_dutch_too=True),
    Command("privacy", "privacy", Screen.PRIVACY),
    Command("mijngegevens", "mydata", Screen.MY_DATA),
    Command("vergeetmij", "forgetme", Screen.FORGET),
    Command("stop", "stop", Screen.STOP),
    Command("beheer", "admin", Screen.ADMIN, for_admins=True),
    Command("redactie", "review", Screen.REVIEW, for_admins=True),
    Command("sluit", "close", Screen.ADMIN, for_admins=True, switches=False),
    Command("open", "open", Screen.ADMIN, for_admins=True, switches=True),
)
FOR_ALL = tuple(command for command in COMMANDS if not command.for_admins)

_BY_WORD = {word: command for command in COMMANDS for word in (command.dutch, command.english)}


def find_command(word: str) -> Command | None:
    """The command that `word` (without slash, any case) names in either language."""
    return _BY_WORD.get(word.casefold())


def language_of(word: str) -> Language | None:
    """The language that a typed command word belongs to; None for a word that both share."""
    command = find_command(word)
    if command is None or command.dutch == command.english:
        return None
    if word.casefold() == command.dutch:
        return Language.NL
    return None if command.english_is_dutch_too else Language.EN


def menu(texts: Texts, language: Language) -> tuple[tuple[str, str], ...]:
    """(word, what it does) for every command that is for all, in the order of the table."""
    return tuple((command.name(language), command.about(texts, language)) for command in FOR_ALL)
