"""What `check` says of names that point somewhere, and of ids that may not disappear."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "duplicate_id": Bilingual(
        ("'{id}' bestaat al: zie {other}, regel {line}.", "Geef een van de twee een andere id."),
        ("'{id}' exists already: see {other}, line {line}.", "Give one of the two another id."),
    ),
    "duplicate_entry": Bilingual(
        (
            "'{id}' bestaat al: zie {other}, regel {line}.",
            "Geef een van de twee een andere id, bijvoorbeeld:",
        ),
        ("'{id}' exists already: see {other}, line {line}.", "Give one of the two another id, for example:"),
    ),
    "unknown_reference": Bilingual(
        ("'{text}' bestaat niet.", "Bestaat wel: {known}."),
        ("'{text}' does not exist.", "What does exist: {known}."),
    ),
    "nothing_to_point_at": Bilingual(
        ("'{text}' bestaat niet: hier staat nog niets waar dit naar kan wijzen.", "Voeg dat eerst toe."),
        ("'{text}' does not exist: there is nothing here yet that this can point at.", "Add that first."),
    ),
    "unknown_reference_near": Bilingual(
        ("'{text}' bestaat niet. Bedoelde je '{near}'?", "Schrijf:"),
        ("'{text}' does not exist. Did you mean '{near}'?", "Write:"),
    ),
    "nothing_there_yet": Bilingual(
        (
            "'{text}' wijst naar iets waarvan er in deze map nog geen enkele is. De bot slaat het over.",
            "Voeg het toe of haal de verwijzing weg.",
        ),
        (
            "'{text}' points at something of which this folder has none at all. The bot leaves it out.",
            "Add it or remove the reference.",
        ),
    ),
    "removed_date": Bilingual(
        (
            "De datum '{text}' ({day}) is weg. Dat is geen afmelding: wie hem volgt, krijgt nog herinneringen.",
            'Heeft hij een andere id gekregen, zet de oude terug. Gaat hij niet door, zet hem zo terug: - {{id: "{text}", datum: {day}, status: afgelast}}',
        ),
        (
            "The date '{text}' ({day}) is gone. That is no cancellation: who follows it is still reminded.",
            'If it got another id, put the old one back. If it is off, put it back like this: - {{id: "{text}", datum: {day}, status: afgelast}}',
        ),
    ),
    "followed_date_gone": Bilingual(
        (
            "'{title}' op {day} staat niet meer in de bestanden. Aantal mensen dat dit volgt: {people}.",
            "Zij krijgen hun herinneringen nog. Gaat het niet door, zet het dan terug met 'status: afgelast'.",
        ),
        (
            "'{title}' on {day} is no longer in the files. How many people follow it: {people}.",
            "They still get their reminders. If it is off, put it back with 'status: afgelast'.",
        ),
    ),
    "removed_session": Bilingual(
        (
            "De deelsessie '{text}' ({title}) is weg. Wie hem koos, krijgt daar bericht van.",
            "Is het dezelfde onder een andere id, zet de oude id dan terug.",
        ),
        (
            "The session '{text}' ({title}) is gone. Whoever chose it will hear so.",
            "If it is the same one under another id, put the old id back.",
        ),
    ),
    "removed_id": Bilingual(
        (
            "'{id}' is weg. Oude knoppen, links en herinneringen wijzen er nog naar.",
            "Laat de ingang staan met 'status: vervallen', of zet bij zijn opvolger 'voorheen: [{slug}]'.",
        ),
        (
            "'{id}' is gone. Old buttons, links and reminders still point at it.",
            "Keep the entry with 'status: vervallen', or put 'voorheen: [{slug}]' with its successor.",
        ),
    ),
    "copied_entry": Bilingual(
        (
            "'{id}' bestaat al: zie {other}, regel {line}. Dit bestand lijkt daar een kopie van.",
            "Is het een nieuwe ingang, geef hem een eigen id. Is het een kopie, haal het bestand weg.",
        ),
        (
            "'{id}' exists already: see {other}, line {line}. This file looks like a copy of it.",
            "If it is a new entry, give it an id of its own. If it is a copy, remove the file.",
        ),
    ),
}
