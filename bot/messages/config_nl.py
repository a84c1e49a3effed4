"""What is wrong with a setting, in Dutch: the mistake, and what to do about it."""

from typing import Final

SENTENCES: Final = {
    "missing": ("Dit bestand bestaat niet.", "Laat --config weg, of kopieer config.example.yaml."),
    "unreadable": ("Dit bestand is niet te lezen ({why}).", "Controleer de rechten en de codering (UTF-8)."),
    "not_yaml": ("Dit is geen geldige YAML: {why}.", "Controleer het inspringen en de dubbele punten."),
    "not_a_mapping": ("Hier horen instellingen te staan.", "Schrijf bijvoorbeeld: language: nl"),
    "unknown": ("'{setting}' is geen instelling.", "Haal de regel weg, of kijk in config.example.yaml."),
    "unknown_near": ("'{setting}' is geen instelling.", "Bedoel je '{name}'?"),
    "twice": ("'{setting}' staat er twee keer.", "Haal er een weg."),
    "empty": ("Bij {setting} staat niets.", "Vul iets in, of haal de regel weg."),
    "one_value": ("Bij {setting} hoort één waarde, geen lijst of blok.", "Schrijf bijvoorbeeld: {example}"),
    "a_list": ("Bij {setting} hoort een lijst.", "Schrijf bijvoorbeeld: {example}"),
    "a_section": ("Onder {setting} horen instellingen te staan.", "Zet ze eronder, ingesprongen."),
    "language": ("{setting} kan niet '{value}' zijn.", "Kies nl of en."),
    "zone": ("'{value}' bij {setting} is geen tijdzone.", "Schrijf bijvoorbeeld: Europe/Amsterdam"),
    "flag": ("{setting} kan niet '{value}' zijn.", "Schrijf true of false."),
    "url": (
        "'{value}' bij {setting} is geen adres met alleen schema, host en poort.",
        "Schrijf bijvoorbeeld: https://api.telegram.org",
    ),
    "mode": ("{setting} kan niet '{value}' zijn.", "Schrijf polling."),
    "webhook": ("{setting} kan nog niet webhook zijn.", "Schrijf polling."),
    "admin": (
        "'{value}' bij {setting} is geen nummer van een persoon in Telegram.",
        "Schrijf bijvoorbeeld: [123456789]",
    ),
    "rate": ("{setting} kan niet '{value}' zijn.", "Schrijf een getal groter dan 0, of none."),
    "share": ("{setting} kan niet '{value}' zijn.", "Schrijf een getal van 0 tot en met 1."),
    "offer_above_sure": ("answers.offer is hoger dan answers.sure.", "Maak offer lager dan sure."),
    "lead_time": (
        "'{value}' bij {setting} is geen tijd vooraf.",
        "Schrijf bijvoorbeeld: [7 dagen, 1 dag, 1 uur]",
    ),
    "quiet_hours": ("{setting} kan niet '{value}' zijn.", "Schrijf bijvoorbeeld: 22:00-07:30, of none."),
}
