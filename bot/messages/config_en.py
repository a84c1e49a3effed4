"""What is wrong with a setting, in English: the mistake, and what to do about it."""

from typing import Final

SENTENCES: Final = {
    "missing": ("This file does not exist.", "Leave --config out, or copy config.example.yaml."),
    "unreadable": ("This file cannot be read ({why}).", "Check its permissions and encoding (UTF-8)."),
    "not_yaml": ("This is not valid YAML: {why}.", "Check indentation and colons."),
    "not_a_mapping": ("Settings belong here.", "Write for example: language: nl"),
    "unknown": ("'{setting}' is not a setting.", "Take the line away, or look in config.example.yaml."),
    "unknown_near": ("'{setting}' is not a setting.", "Did you mean '{name}'?"),
    "twice": ("'{setting}' is there twice.", "Take one away."),
    "empty": ("{setting} has no value.", "Fill it in, or take the line away."),
    "one_value": ("{setting} takes one value, not a list or block.", "Write for example: {example}"),
    "a_list": ("{setting} takes a list.", "Write for example: {example}"),
    "a_section": ("Settings belong below {setting}.", "Put them under it, indented."),
    "language": ("{setting} cannot be '{value}'.", "Choose nl or en."),
    "zone": ("'{value}' for {setting} is no time zone.", "Write for example: Europe/Amsterdam"),
    "flag": ("{setting} cannot be '{value}'.", "Write true or false."),
    "url": (
        "'{value}' for {setting} is not an address of scheme, host and port only.",
        "Write for example: https://api.telegram.org",
    ),
    "mode": ("{setting} cannot be '{value}'.", "Write polling."),
    "webhook": ("{setting} cannot be webhook yet.", "Write polling."),
    "admin": (
        "'{value}' for {setting} is not the number of a person in Telegram.",
        "Write for example: [123456789]",
    ),
    "rate": ("{setting} cannot be '{value}'.", "Write a number above 0, or none."),
    "share": ("{setting} cannot be '{value}'.", "Write a number from 0 to 1."),
    "offer_above_sure": ("answers.offer is higher than answers.sure.", "Make offer lower than sure."),
    "lead_time": (
        "'{value}' for {setting} is not a lead time.",
        "Write for example: [7 days, 1 day, 1 hour]",
    ),
    "quiet_hours": ("{setting} cannot be '{value}'.", "Write for example: 22:00-07:30, or none."),
}
