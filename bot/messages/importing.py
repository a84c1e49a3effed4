"""What `import` says."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "help_import": Bilingual(
        "Neem over wat in een ander bestand staat, als bestanden van de kennis. Zonder --write zie je alleen wat"
        " er zou komen; een bestand dat er is blijft zoals het is.",
        "Take over what another file holds, as files of the knowledge. Without --write you only see what would"
        " come; a file that is there stays as it is.",
    ),
    "help_import_file": Bilingual(
        "Een agenda (.ics): elke bijeenkomst die nog komt wordt een bestand in bijeenkomsten. Een pagina tekst (.txt):"
        " wat erop staat wordt een concept, met bij elk veld de regel waar het vandaan komt.",
        "A calendar (.ics): each event to come becomes a file in bijeenkomsten. A page of text (.txt): what it says"
        " becomes a draft, with the line that each field came from.",
    ),
    "help_import_write": Bilingual("Schrijf de bestanden.", "Write the files."),
    "import_missing": Bilingual(
        "Het bestand {file} is er niet. Controleer de naam.", "There is no file {file}. Check the name."
    ),
    "import_kind": Bilingual(
        "{file}: uit zo'n bestand kan de bot niets overnemen. Wel uit een agenda (.ics) of een pagina tekst (.txt).",
        "{file}: the bot cannot take over anything from such a file. It can from a calendar (.ics) or a page of text (.txt).",
    ),
    "import_past": Bilingual("Al voorbij, niet overgenomen: {count}.", "Already over, not taken: {count}."),
    "import_cancelled": Bilingual(
        "'{title}' gaat niet door en is niet overgenomen.", "'{title}' is cancelled and was not taken."
    ),
    "import_known": Bilingual(
        "'{title}' staat al in {file}. Daar verandert niets.",
        "'{title}' is already in {file}. Nothing changes there.",
    ),
    "import_known_days": Bilingual(
        "'{title}' staat al in {file}, maar zonder {days}. Voeg dat daar toe als het klopt.",
        "'{title}' is already in {file}, but without {days}. Add that there if it is right.",
    ),
    "import_unreadable": Bilingual(
        "'{title}' is niet overgenomen: zo'n titel of tekst kan niet in een bestand van de kennis. Schrijf het"
        " met de hand.",
        "'{title}' was not taken: such a title or text cannot stand in a file of the knowledge. Write it by hand.",
    ),
    "import_nothing": Bilingual(
        "In {file} staat niets wat nog niet in de kennis staat.",
        "{file} holds nothing that is not in the knowledge yet.",
    ),
    "import_would": Bilingual(
        "Zo zouden er {files} bestanden bij komen; er is niets geschreven. Schrijven: import {file} --write",
        "This is how {files} files would be added; nothing was written. To write: import {file} --write",
    ),
    "import_done": Bilingual(
        "Geschreven: {files} bestanden. Kijk ze na, en typ: python -m bot check",
        "Written: {files} files. Look them over, and type: python -m bot check",
    ),
    "import_packaged": Bilingual(
        "De kennis is hier die van het pakket, en daar schrijft de bot niet in. Zet 'knowledge' in de"
        " instellingen op een eigen map.",
        "The knowledge here is that of the package, and the bot does not write there. Set 'knowledge' in the"
        " settings to a folder of your own.",
    ),
    "import_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de map en de rechten.",
        "{file} cannot be written ({why}). Check the folder and its permissions.",
    ),
}
