"""What the commands of operators say."""

from typing import Final

from bot.domain.language import Bilingual

_NEVER = Bilingual(
    "Levensteken: nooit. Hier draaide nog geen bot. Controleer --config en de map van 'state', of start de bot.",
    "Sign of life: never. No bot ran here yet. Check --config and the folder of 'state', or start the bot.",
)
SENTENCES: Final = {
    "help_health": Bilingual(
        "Zeg of de bot goed werkt: 0 als alles goed is, 1 als er iets niet goed is.",
        "Say whether the bot is well: 0 when all is well, 1 when something is not.",
    ),
    "help_health_json": Bilingual("Geef het als JSON.", "Give it as JSON."),
    "help_health_prometheus": Bilingual(
        "Geef het zoals Prometheus het leest.", "Give it as Prometheus reads it."
    ),
    "health_write_well": Bilingual(
        "Bewaren: goed, {seconds} seconden geleden.", "Writing: well, {seconds} seconds ago."
    ),
    "health_write_wrong": Bilingual(
        "Bewaren: niet goed; het lukte {seconds} seconden geleden voor het laatst. Kijk of de bot draait en de schijf niet vol is.",
        "Writing: not well; it last worked {seconds} seconds ago. See whether the bot runs and the disk is not full.",
    ),
    "health_write_never": Bilingual("Bewaren: nog nooit.", "Writing: never yet."),
    "health_loop_well": Bilingual(
        "Levensteken: goed, {seconds} seconden geleden.", "Sign of life: well, {seconds} seconds ago."
    ),
    "health_loop_wrong": Bilingual(
        "Levensteken: niet goed; het laatste was {seconds} seconden geleden. Start de bot (opnieuw).",
        "Sign of life: not well; the last was {seconds} seconds ago. (Re)start the bot.",
    ),
    "health_loop_never": _NEVER,
    "health_knowledge_well": Bilingual(
        "Kennis: goed, wat in de bestanden staat is in gebruik.",
        "Knowledge: well, what the files say is in use.",
    ),
    "health_knowledge_never": Bilingual(
        "Kennis: niet goed, de bestanden zijn niet in gebruik. Kijk met check welke fout erin staat.",
        "Knowledge: not well, the files are not in use. See with check which mistake they have.",
    ),
    "health_dispatch_well": Bilingual(
        "Versturen: goed, niets wacht langer dan {seconds} seconden.",
        "Sending: well, nothing waits longer than {seconds} seconds.",
    ),
    "health_dispatch_wrong": Bilingual(
        "Versturen: niet goed; er wacht al {seconds} seconden een bericht. Kijk in het logboek of Telegram te bereiken is.",
        "Sending: not well; a message has waited {seconds} seconds. See in the log whether Telegram can be reached.",
    ),
    "metrics_port_taken": Bilingual(
        "Poort {port} van monitoring.metrics_port is niet te openen ({why}). De bot werkt verder zonder.",
        "Port {port} of monitoring.metrics_port cannot be opened ({why}). The bot goes on without it.",
    ),
    "help_close": Bilingual(
        "Zet een kanaal uit, zonder herstart: mensen lezen daar de zin REASON. Herinneringen gaan door.",
        "Turn a channel off, without a restart: people read the sentence REASON there. Reminders go on.",
    ),
    "help_open": Bilingual("Zet een kanaal weer aan.", "Turn a channel on again."),
    "help_backup": Bilingual(
        "Bewaar een kopie van de database in een bestand, terwijl de bot draait.",
        "Keep a copy of the database in a file, while the bot runs.",
    ),
    "help_backup_keep": Bilingual(
        "Zoveel kopieën bewaren: FILE, FILE.1, FILE.2 en zo verder.",
        "Keep so many copies: FILE, FILE.1, FILE.2 and so on.",
    ),
    "help_restore": Bilingual(
        "Zet een kopie terug. De bot moet gestopt zijn.",
        "Put a copy back. The bot must have been stopped.",
    ),
    "backup_nothing": Bilingual(
        "{file} is er niet: er is nog niets om te bewaren. Controleer --config en de map van 'state'.",
        "{file} is not there: there is nothing to keep yet. Check --config and the folder of 'state'.",
    ),
    "help_store": Bilingual("De database verhuizen.", "Moving the database."),
    "help_store_move": Bilingual(
        "Kopieer alles van sqlite:///… naar een lege postgresql://…, elke rij vergeleken.",
        "Copy everything from sqlite:///… to an empty postgresql://…, every row compared.",
    ),
    "move_direction": Bilingual(
        "Verhuizen gaat van sqlite:///<bestand> naar postgresql://<gebruiker>@<machine>/<database>. Er is niets veranderd.",
        "Moving goes from sqlite:///<file> to postgresql://<user>@<host>/<database>. Nothing was changed.",
    ),
    "move_nothing": Bilingual(
        "{file} bestaat niet. Controleer de naam: sqlite:/// en dan het pad.",
        "{file} does not exist. Check the name: sqlite:/// and then the path.",
    ),
    "move_not_empty": Bilingual(
        "In de PostgreSQL-database staat al iets (tabel {table}). Maak een lege: createdb. Er is niets gekopieerd.",
        "There is something in the PostgreSQL database already (table {table}). Make an empty one: createdb. Nothing was copied.",
    ),
    "move_differs": Bilingual(
        "Een rij van {table} kwam er anders uit dan zij erin ging. Er is niets gekopieerd; meld dit.",
        "A row of {table} came out otherwise than it went in. Nothing was copied; please report this.",
    ),
    "move_done": Bilingual(
        "Verhuisd en vergeleken: {rows} rijen. Zet nu 'store' in de instellingen op het nieuwe adres en start de bot. Het bestand staat er nog: gooi het weg als alles goed is, er staan chatnummers in.",
        "Moved and compared: {rows} rows. Now set 'store' to the new address and start the bot. The file is still there: throw it away when all is well, it holds chat ids.",
    ),
    "backup_other_store": Bilingual(
        "backup en restore werken op SQLite. Maak een kopie van PostgreSQL met pg_dump, en zet die terug met pg_restore.",
        "backup and restore work on SQLite. Make a copy of PostgreSQL with pg_dump, and put it back with pg_restore.",
    ),
    "backup_exists": Bilingual(
        "{file} bestaat al. Kies een andere naam, of bewaar oudere kopieën met --keep 7.",
        "{file} is there already. Choose another name, or keep older copies with --keep 7.",
    ),
    "backup_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de map, de rechten en de ruimte.",
        "{file} cannot be written ({why}). Check the folder, its permissions and the room on the disk.",
    ),
    "backup_done": Bilingual(
        "Bewaard in {file}: {people} mensen, {reminders} herinneringen. De kopie is gecontroleerd.",
        "Kept in {file}: {people} people, {reminders} reminders. The copy was checked.",
    ),
    "restore_missing": Bilingual(
        "{file} bestaat niet. Controleer de naam.",
        "{file} does not exist. Check its name.",
    ),
    "restore_running": Bilingual(
        "Een bot werkt op {file}. Stop hem eerst (systemctl stop buurtgids) en probeer het opnieuw. Er is niets veranderd.",
        "A bot works on {file}. Stop it first (systemctl stop buurtgids) and try again. Nothing was changed.",
    ),
    "restore_busy": Bilingual(
        "{file}: een ander programma houdt dit bestand vast. Er is niets veranderd.",
        "{file}: another program holds this file. Nothing was changed.",
    ),
    "restore_corrupt": Bilingual(
        "{file}: deze kopie is beschadigd; kies een andere. Er is niets veranderd.",
        "{file}: this copy is damaged; choose another. Nothing was changed.",
    ),
    "restore_newer": Bilingual(
        "{file}: deze kopie is van een nieuwere versie van Buurtgids; werk eerst het programma bij. Er is niets veranderd.",
        "{file}: this copy is of a newer version of Buurtgids; update the program first. Nothing was changed.",
    ),
    "restore_foreign": Bilingual(
        "{file}: dit is geen kopie van een database van Buurtgids. Er is niets veranderd.",
        "{file}: this is no copy of a database of Buurtgids. Nothing was changed.",
    ),
    "restore_full": Bilingual(
        "{file}: de schijf is vol; maak ruimte. Er is niets veranderd.",
        "{file}: the disk is full; make room. Nothing was changed.",
    ),
    "restore_unwritable": Bilingual(
        "{file}: hier is niet te lezen of te schrijven; controleer de rechten. Er is niets veranderd.",
        "{file}: this cannot be read or written; check the permissions. Nothing was changed.",
    ),
    "restore_failed": Bilingual(
        "{file}: dit bestand is niet te gebruiken. Er is niets veranderd.",
        "{file}: this file cannot be used. Nothing was changed.",
    ),
    "restore_done": Bilingual(
        "Teruggezet uit {file}. Berichten die intussen verstuurd kunnen zijn en dus niet nog eens komen: {uncertain} (agenda noemt ze). Wijzigingen van datums die intussen verteld kunnen zijn: {told}.",
        "Put back from {file}. Messages that may have been sent meanwhile and so do not come again: {uncertain} (agenda lists them). Changes of dates that may have been told meanwhile: {told}.",
    ),
    "restore_before": Bilingual(
        "Wat er tot nu toe stond, staat in {file}. Gooi het weg als alles goed is: er staan chatnummers in.",
        "What was there until now stands in {file}. Throw it away when all is well: it holds chat ids.",
    ),
}
