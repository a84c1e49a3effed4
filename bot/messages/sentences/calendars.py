"""What is said of the calendar files of others: what cannot be read, and what is not shown as it stands."""

from typing import Final

from bot.domain.language import Bilingual

_AT_THE_SOURCE_NL = "Verander het in de agenda zelf."
_AT_THE_SOURCE_EN = "Change it in the calendar itself."

SENTENCES: Final = {
    "meanwhile": Bilingual(
        ("{what} De bot gebruikt zolang wat er de laatste keer in stond.", ""),
        ("{what} The bot meanwhile uses what was in it the last time.", ""),
    ),
    "missing": Bilingual(
        ("Deze agenda is er niet.", "Kijk naar 'calendars' in de instellingen."),
        ("This calendar is not there.", "Look at 'calendars' in the settings."),
    ),
    "unreadable": Bilingual(
        (
            "Dit bestand mag de bot niet lezen.",
            "Geef de gebruiker van de bot het recht om het te lezen.",
        ),
        (
            "The bot may not read this file.",
            "Give the user that runs the bot the right to read it.",
        ),
    ),
    "too_large": Bilingual(
        (
            "Dit bestand is groter dan 20 MB.",
            "Voer alleen de agenda uit waar het om gaat, zonder bijlagen.",
        ),
        (
            "This file is larger than 20 MB.",
            "Export only the calendar that matters, without attachments.",
        ),
    ),
    "not_utf8": Bilingual(
        (
            "Hier staat een teken dat niet te lezen is.",
            "Voer de agenda opnieuw uit als iCalendar in UTF-8.",
        ),
        (
            "There is a character here that cannot be read.",
            "Export the calendar again as iCalendar in UTF-8.",
        ),
    ),
    "no_calendar": Bilingual(
        (
            "Dit is geen agendabestand dat te lezen is (iCalendar, .ics).",
            "Voer de agenda opnieuw uit. Komt het van een adres, kijk dan of dat adres een pagina gaf.",
        ),
        (
            "This is not a calendar file that can be read (iCalendar, .ics).",
            "Export the calendar again. If it comes from an address, see whether that gave a page.",
        ),
    ),
    "cut_off": Bilingual(
        (
            "Het bestand is niet heel: vanaf hier ontbreekt een einde.",
            "Haal of schrijf het opnieuw.",
        ),
        (
            "The file is not whole: from here an end is missing.",
            "Fetch or write it again.",
        ),
    ),
    "no_title": Bilingual(
        ("Hier staat een afspraak zonder titel. De bot toont die niet.", _AT_THE_SOURCE_NL),
        ("There is an event without a title here. The bot does not show it.", _AT_THE_SOURCE_EN),
    ),
    "no_start": Bilingual(
        ("'{title}' heeft geen begin. De bot toont het niet.", _AT_THE_SOURCE_NL),
        ("'{title}' has no start. The bot does not show it.", _AT_THE_SOURCE_EN),
    ),
    "bad_time": Bilingual(
        ("'{title}': '{text}' is geen tijd ({field}). De bot toont het niet.", _AT_THE_SOURCE_NL),
        ("'{title}': '{text}' is not a time ({field}). The bot does not show it.", _AT_THE_SOURCE_EN),
    ),
    "unknown_zone": Bilingual(
        (
            "'{title}': de tijdzone '{text}' staat niet in het bestand en is niet bekend. De bot toont het niet.",
            "Kies in de agenda een tijdzone als Europe/Amsterdam.",
        ),
        (
            "'{title}': the time zone '{text}' is not in the file and not known. The bot does not show it.",
            "Choose a time zone like Europe/Amsterdam in the calendar.",
        ),
    ),
    "day_and_time": Bilingual(
        (
            "'{title}' begint op een dag en eindigt op een tijd, of andersom. De bot toont het niet.",
            _AT_THE_SOURCE_NL,
        ),
        (
            "'{title}' begins on a day and ends at a time, or the other way round. The bot does not show it.",
            _AT_THE_SOURCE_EN,
        ),
    ),
    "ends_before": Bilingual(
        ("'{title}' eindigt voordat het begint. De bot toont het niet.", _AT_THE_SOURCE_NL),
        ("'{title}' ends before it begins. The bot does not show it.", _AT_THE_SOURCE_EN),
    ),
    "rule_too_often": Bilingual(
        (
            "'{title}' komt vaker dan eens per dag terug ({text}). De bot toont het niet.",
            "Maak er in de agenda een reeks van dagen van.",
        ),
        (
            "'{title}' comes back more often than once a day ({text}). The bot does not show it.",
            "Make it a series of days in the calendar.",
        ),
    ),
    "rule_unreadable": Bilingual(
        ("'{title}': de herhaling '{text}' is niet te volgen. De bot toont het niet.", _AT_THE_SOURCE_NL),
        ("'{title}': the rule '{text}' cannot be followed. The bot does not show it.", _AT_THE_SOURCE_EN),
    ),
    "rule_without_dates": Bilingual(
        ("'{title}': de herhaling '{text}' geeft geen enkele dag.", _AT_THE_SOURCE_NL),
        ("'{title}': the rule '{text}' gives not a single day.", _AT_THE_SOURCE_EN),
    ),
    "own_title": Bilingual(
        (
            "'{title}' heet op deze ene datum '{text}'. De bot toont de datum onder de naam van de reeks.",
            "Maak er in de agenda een losse afspraak van, als de eigen naam ertoe doet.",
        ),
        (
            "'{title}' is called '{text}' on this one date. The bot shows the date under the series' name.",
            "Make it an event by itself in the calendar if its own name matters.",
        ),
    ),
    "too_many": Bilingual(
        (
            "'{title}' heeft de komende twee jaar meer dan {count} datums. De bot toont de eerste {count}.",
            "",
        ),
        ("'{title}' has over {count} dates in the coming two years. The bot shows the first {count}.", ""),
    ),
    "private": Bilingual(
        (
            "Als privé gemarkeerd: {count}. De bot toont die niet.",
            "Staat het er ten onrechte bij, haal dan in de agenda de markering weg.",
        ),
        (
            "Marked as private: {count}. The bot does not show these.",
            "If that is a mistake, take the mark away in the calendar.",
        ),
    ),
    "twice": Bilingual(
        (
            "'{title}' staat al in een eerdere agenda of in de kennis. De bot toont het één keer.",
            "Haal het uit een van de twee.",
        ),
        (
            "'{title}' is already in an earlier calendar or in the knowledge. The bot shows it once.",
            "Take it out of one of the two.",
        ),
    ),
}
