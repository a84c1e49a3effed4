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
}
