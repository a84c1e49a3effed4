"""What `check` says of files and folders."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "no_folder": Bilingual(
        ("De map met kennis is er niet: {folder}.", "Kijk naar 'knowledge' in de instellingen."),
        ("The folder with knowledge is not there: {folder}.", "Look at 'knowledge' in the settings."),
    ),
    "nothing_to_read": Bilingual(
        (
            "In de map {folder} staat geen enkel bestand dat op .yaml eindigt.",
            "Kijk of dit de map met kennis is.",
        ),
        (
            "In the folder {folder} there is no file whose name ends in .yaml.",
            "See whether this is the folder with knowledge.",
        ),
    ),
    "unreadable_file": Bilingual(
        ("Dit bestand kan niet gelezen worden: {reason}.", "Kijk naar de rechten van het bestand."),
        ("This file cannot be read: {reason}.", "Look at the permissions of the file."),
    ),
    "not_yaml": Bilingual(
        ("De bot leest '{name}' niet: de naam eindigt niet op .yaml.", "Noem het bestand {better}."),
        ("The bot does not read '{name}': the name does not end in .yaml.", "Call it {better}."),
    ),
    "layer_named": Bilingual(("Laag '{layer}': {message}", ""), ("Layer '{layer}': {message}", "")),
    "layer_without_basis": Bilingual(
        (
            "Deze laag verandert {fields}. Leg vast wat de basis nu zegt, dan merk je het als die verandert.",
            "Voeg toe:",
        ),
        (
            "This layer changes {fields}. Keep what the base says now, and you will see it change.",
            "Add:",
        ),
    ),
    "layer_basis_short": Bilingual(
        ("Bij basis ontbreekt {fields}.", "Schrijf:"),
        ("In basis {fields} is missing.", "Write:"),
    ),
    "layer_base_changed": Bilingual(
        (
            "De basis heeft {field} veranderd, en deze laag houdt haar eigen tekst. In de basis staat nu: {now}",
            "Kijk of jouw tekst nog klopt. Klopt hij, zet hier dan {trace}.",
        ),
        (
            "The base changed {field}, and this layer keeps a text of its own. The base now says: {now}",
            "See whether your text is still right. If so, put {trace} here.",
        ),
    ),
    "layer_changes_nothing": Bilingual(
        (
            "Geen eerdere laag heeft '{text}'. Deze verandering doet dus niets.",
            "Klopt de naam, dan is de ingang uit de basis weg: haal dit stuk weg.",
        ),
        (
            "No earlier layer has '{text}', so this change does nothing.",
            "If the name is right, the base dropped the entry: take this part away.",
        ),
    ),
    "layer_renamed": Bilingual(
        ("'{text}' heet in de basis nu '{now}'. Deze laag werkt nog.", "Schrijf liever: {now}"),
        ("'{text}' is now called '{now}' in the base. This layer still works.", "Better write: {now}"),
    ),
    "unknown_folder_near": Bilingual(
        ("De map '{name}' kent de bot niet. Bedoelde je '{near}'?", "Noem de map {near}."),
        ("The bot does not know the folder '{name}'. Did you mean '{near}'?", "Call the folder {near}."),
    ),
    "unknown_folder": Bilingual(
        ("De map '{name}' kent de bot niet.", "De mappen zijn: {known}."),
        ("The bot does not know the folder '{name}'.", "The folders are: {known}."),
    ),
    "unknown_file_near": Bilingual(
        ("Het bestand '{name}' kent de bot niet. Bedoelde je '{near}'?", "Noem het {near}."),
        ("The bot does not know the file '{name}'. Did you mean '{near}'?", "Call it {near}."),
    ),
    "unknown_file": Bilingual(
        ("Het bestand '{name}' hoort niet hier.", "Zet het in een van de mappen: {known}."),
        ("The file '{name}' does not belong here.", "Put it in one of the folders: {known}."),
    ),
    "copy_of_file": Bilingual(
        (
            "'{name}' lijkt een kopie van {original}; de bot leest het niet.",
            "Neem over wat erin anders is en haal de kopie weg.",
        ),
        (
            "'{name}' looks like a copy of {original}; the bot does not read it.",
            "Take over what is different in it and remove the copy.",
        ),
    ),
    "backup_file": Bilingual(
        (
            "'{name}' is een reservekopie van een ander programma; de bot leest het niet.",
            "Haal het bestand weg.",
        ),
        ("'{name}' is a backup of another program; the bot does not read it.", "Remove the file."),
    ),
    "of_the_computer": Bilingual(
        ("'{name}' maakt een computer zelf aan; het hoort niet bij de kennis.", "Haal het bestand weg."),
        ("'{name}' is made by a computer itself; it is no part of the knowledge.", "Remove the file."),
    ),
}
