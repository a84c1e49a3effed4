"""What is wrong with a setting, and what to do about it."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "missing": Bilingual(
        ("Dit bestand bestaat niet.", "Laat --config weg, of kopieer config.example.yaml."),
        ("This file does not exist.", "Leave --config out, or copy config.example.yaml."),
    ),
    "unreadable": Bilingual(
        ("Dit bestand is niet te lezen ({why}).", "Controleer de rechten en de codering (UTF-8)."),
        ("This file cannot be read ({why}).", "Check its permissions and encoding (UTF-8)."),
    ),
    "not_yaml": Bilingual(
        ("Dit is geen geldige YAML: {why}.", "Controleer het inspringen en de dubbele punten."),
        ("This is not valid YAML: {why}.", "Check indentation and colons."),
    ),
    "not_a_mapping": Bilingual(
        ("Hier horen instellingen te staan.", "Schrijf bijvoorbeeld: language: nl"),
        ("Settings belong here.", "Write for example: language: nl"),
    ),
    "unknown": Bilingual(
        ("'{setting}' is geen instelling.", "Haal de regel weg, of kijk in config.example.yaml."),
        ("'{setting}' is not a setting.", "Take the line away, or look in config.example.yaml."),
    ),
    "unknown_near": Bilingual(
        ("'{setting}' is geen instelling.", "Bedoel je '{name}'?"),
        ("'{setting}' is not a setting.", "Did you mean '{name}'?"),
    ),
    "twice": Bilingual(
        ("'{setting}' staat er twee keer.", "Haal er een weg."),
        ("'{setting}' is there twice.", "Take one away."),
    ),
    "empty": Bilingual(
        ("Bij {setting} staat niets.", "Vul iets in, of haal de regel weg."),
        ("{setting} has no value.", "Fill it in, or take the line away."),
    ),
    "folder_empty": Bilingual(
        ("Bij {setting} hoort ten minste één map.", "Schrijf bijvoorbeeld: knowledge: [packaged, eigen]"),
        ("{setting} needs at least one folder.", "Write for example: knowledge: [packaged, our-own]"),
    ),
    "folder_twice": Bilingual(
        ("De map '{value}' staat er twee keer.", "Haal er een weg: elke map is één laag."),
        ("The folder '{value}' is there twice.", "Take one away: each folder is one layer."),
    ),
    "calendar_empty": Bilingual(
        ("Bij {setting} staat een leeg stuk.", "Schrijf bijvoorbeeld: calendars: [agenda.ics]"),
        ("{setting} has an empty item.", "Write for example: calendars: [agenda.ics]"),
    ),
    "calendar_address": Bilingual(
        (
            "'{value}' bij {setting} is een adres, geen bestand of map.",
            "Laat een taak van de computer het bestand ophalen, en schrijf hier de naam ervan.",
        ),
        (
            "'{value}' for {setting} is an address, not a file or a folder.",
            "Let a job of the computer fetch the file, and write its name here.",
        ),
    ),
    "calendar_twice": Bilingual(
        ("De agenda '{value}' staat er twee keer.", "Haal er een weg."),
        ("The calendar '{value}' is there twice.", "Take one away."),
    ),
    "one_value": Bilingual(
        ("Bij {setting} hoort één waarde, geen lijst of blok.", "Schrijf bijvoorbeeld: {example}"),
        ("{setting} takes one value, not a list or block.", "Write for example: {example}"),
    ),
    "a_list": Bilingual(
        ("Bij {setting} hoort een lijst.", "Schrijf bijvoorbeeld: {example}"),
        ("{setting} takes a list.", "Write for example: {example}"),
    ),
    "a_section": Bilingual(
        ("Onder {setting} horen instellingen te staan.", "Zet ze eronder, ingesprongen."),
        ("Settings belong below {setting}.", "Put them under it, indented."),
    ),
    "bot_name": Bilingual(
        (
            "'{value}' kan geen naam van een bot zijn.",
            "Schrijf de naam zoals @BotFather hem gaf, bijvoorbeeld: {setting}: buurtgids_bot",
        ),
        (
            "'{value}' cannot be the name of a bot.",
            "Write the name as @BotFather gave it, for example: {setting}: buurtgids_bot",
        ),
    ),
    "port": Bilingual(
        ("{setting}: '{value}' is geen poort.", "Kies een getal van 1024 tot en met 65535, of none."),
        ("{setting}: '{value}' is no port.", "Choose a number from 1024 up to 65535, or none."),
    ),
    "mail_address": Bilingual(
        ("{setting}: '{value}' is geen e-mailadres.", "Schrijf bijvoorbeeld: buurtgids@example.org"),
        ("{setting}: '{value}' is no e-mail address.", "Write for example: buurtgids@example.org"),
    ),
    "mail_security": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Kies starttls, tls of none."),
        ("{setting} cannot be '{value}'.", "Choose starttls, tls or none."),
    ),
    "mail_incomplete": Bilingual(
        (
            "Mail heeft meer nodig dan mail.server.",
            "Vul ook mail.from en web.public_url in: elke mail bevat een link.",
        ),
        (
            "Mail needs more than mail.server.",
            "Fill in mail.from and web.public_url as well: every mail has a link.",
        ),
    ),
    "language": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Kies nl of en."),
        ("{setting} cannot be '{value}'.", "Choose nl or en."),
    ),
    "zone": Bilingual(
        ("'{value}' bij {setting} is geen tijdzone.", "Schrijf bijvoorbeeld: Europe/Amsterdam"),
        ("'{value}' for {setting} is no time zone.", "Write for example: Europe/Amsterdam"),
    ),
    "flag": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf true of false."),
        ("{setting} cannot be '{value}'.", "Write true or false."),
    ),
    "url": Bilingual(
        (
            "'{value}' bij {setting} is geen adres met alleen schema, host en poort.",
            "Schrijf bijvoorbeeld: https://api.telegram.org",
        ),
        (
            "'{value}' for {setting} is not an address of scheme, host and port only.",
            "Write for example: https://api.telegram.org",
        ),
    ),
    "folder_url": Bilingual(
        (
            "'{value}' bij {setting} is geen adres van een map op het web.",
            "Schrijf bijvoorbeeld: https://www.example.org/agenda",
        ),
        (
            "'{value}' for {setting} is not the address of a folder on the web.",
            "Write for example: https://www.example.org/agenda",
        ),
    ),
    "store": Bilingual(
        (
            "'{value}' bij {setting} is geen adres van een database.",
            "Schrijf sqlite:/// of postgresql:// met de rest.",
        ),
        (
            "'{value}' at {setting} is no address of a database.",
            "Write sqlite:/// or postgresql:// and the rest.",
        ),
    ),
    "mode": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf polling."),
        ("{setting} cannot be '{value}'.", "Write polling."),
    ),
    "group_changes": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf admins of everyone."),
        ("{setting} cannot be '{value}'.", "Write admins or everyone."),
    ),
    "webhook": Bilingual(
        ("{setting} kan nog niet webhook zijn.", "Schrijf polling."),
        ("{setting} cannot be webhook yet.", "Write polling."),
    ),
    "admin": Bilingual(
        (
            "'{value}' bij {setting} is geen nummer van een persoon in Telegram.",
            "Schrijf bijvoorbeeld: [123456789]",
        ),
        (
            "'{value}' for {setting} is not the number of a person in Telegram.",
            "Write for example: [123456789]",
        ),
    ),
    "log_format": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Kies text of json."),
        ("{setting} cannot be '{value}'.", "Choose text or json."),
    ),
    "whole": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf een heel getal van 1 tot 9999."),
        ("{setting} cannot be '{value}'.", "Write a whole number from 1 to 9999."),
    ),
    "rate": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf een getal groter dan 0, of none."),
        ("{setting} cannot be '{value}'.", "Write a number above 0, or none."),
    ),
    "share": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf een getal van 0 tot en met 1."),
        ("{setting} cannot be '{value}'.", "Write a number from 0 to 1."),
    ),
    "offer_above_sure": Bilingual(
        ("answers.offer is hoger dan answers.sure.", "Maak offer lager dan sure."),
        ("answers.offer is higher than answers.sure.", "Make offer lower than sure."),
    ),
    "listening": Bilingual(
        (
            "'{value}' bij {setting} is geen adres met een poort.",
            "Schrijf bijvoorbeeld: 127.0.0.1:8080, of none.",
        ),
        (
            "'{value}' for {setting} is not an address with a port.",
            "Write for example: 127.0.0.1:8080, or none.",
        ),
    ),
    "proxy": Bilingual(
        ("'{value}' bij {setting} is geen netwerkadres.", "Schrijf bijvoorbeeld: [127.0.0.1]"),
        ("'{value}' for {setting} is not a network address.", "Write for example: [127.0.0.1]"),
    ),
    "lead_time": Bilingual(
        ("'{value}' bij {setting} is geen tijd vooraf.", "Schrijf bijvoorbeeld: [7 dagen, 1 dag, 1 uur]"),
        ("'{value}' for {setting} is not a lead time.", "Write for example: [7 days, 1 day, 1 hour]"),
    ),
    "quiet_hours": Bilingual(
        ("{setting} kan niet '{value}' zijn.", "Schrijf bijvoorbeeld: 22:00-07:30, of none."),
        ("{setting} cannot be '{value}'.", "Write for example: 22:00-07:30, or none."),
    ),
    "reason_long": Bilingual(
        ("{setting} is te lang: '{value}'.", "Houd het bij één zin van hooguit 300 tekens."),
        ("{setting} is too long: '{value}'.", "Keep it to one sentence of at most 300 characters."),
    ),
}
