"""What `check` says of dates and times."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "month_number": Bilingual(
        (
            "Maand {number} bestaat niet.",
            "Schrijf de maand voluit:",
            "Schrijf de maand voluit: 3 december 2026.",
        ),
        (
            "Month {number} does not exist.",
            "Write the month in full:",
            "Write the month in full: 3 december 2026.",
        ),
    ),
    "month_name": Bilingual(
        (
            "'{word}' is geen maand.",
            "Schrijf de maand voluit:",
            "Schrijf de maand voluit, bijvoorbeeld 3 december 2026.",
        ),
        (
            "'{word}' is not a (Dutch) month.",
            "Write the month in full:",
            "Write the month in full: 3 december 2026.",
        ),
    ),
    "day_not_in_month": Bilingual(
        ("{day} {month} {year} bestaat niet: die maand heeft {last} dagen.", "Kijk de datum na."),
        ("{day} {month} {year} does not exist: that month has {last} days.", "Look the date up."),
    ),
    "weekday_name": Bilingual(
        ("'{word}' is geen dag van de week.", "Schrijf:", "Kijk de datum na."),
        ("'{word}' is not a (Dutch) day of the week.", "Write:", "Look the date up."),
    ),
    "weekday_wrong": Bilingual(
        (
            "{day} is een {right}, geen {wrong}.",
            "Kijk na of de dag of de datum fout is. Klopt de datum, schrijf dan:",
        ),
        (
            "{day} is a {right}, not a {wrong}.",
            "See whether the day or the date is wrong. If the date is right, write:",
        ),
    ),
    "several_days": Bilingual(
        (
            "Hier staan meer dagen in één datum: '{text}'.",
            "Maak van elke dag een regel onder 'data' met een eigen id:",
            "Maak van elke dag een regel onder 'data' met een eigen id: {days}.",
        ),
        (
            "There are several days in one date: '{text}'.",
            "Make each day a row under 'data' with an id of its own:",
            "Make each day a row under 'data' with an id of its own: {days}.",
        ),
    ),
    "range_of_days": Bilingual(
        (
            "Hier staat een reeks dagen in één datum: '{text}'.",
            "Zet de eerste dag bij 'datum' en de laatste bij 'tot_en_met':",
            "Zet de eerste dag bij 'datum' en de laatste bij 'tot_en_met'.",
        ),
        (
            "There is a range of days in one date: '{text}'.",
            "Put the first day at 'datum' and the last at 'tot_en_met':",
            "Put the first day at 'datum' and the last at 'tot_en_met'.",
        ),
    ),
    "day_without_year": Bilingual(
        ("Bij '{text}' ontbreekt het jaar.", "Schrijf bijvoorbeeld 3 december 2026."),
        ("'{text}' has no year.", "Write for example 3 december 2026."),
    ),
    "not_a_day": Bilingual(
        ("'{text}' is geen datum.", "Schrijf:", "Schrijf bijvoorbeeld 3 december 2026 of 2026-12-03."),
        ("'{text}' is not a date.", "Write:", "Write for example 3 december 2026 or 2026-12-03."),
    ),
    "estimate_not_here": Bilingual(
        ("'{text}': 'ca.' kan alleen bij 'einde'.", "Schrijf:"),
        ("'{text}': 'ca.' can only stand at 'einde'.", "Write:"),
    ),
    "midnight": Bilingual(
        ("24.00 uur hoort bij de volgende dag.", "Schrijf:"),
        ("24.00 belongs to the next day.", "Write:"),
    ),
    "no_such_time": Bilingual(
        ("'{text}' bestaat niet: een dag loopt van 0.00 tot 23.59.", "Kijk de tijd na."),
        ("'{text}' does not exist: a day goes from 0.00 to 23.59.", "Look the time up."),
    ),
    "range_of_times": Bilingual(
        (
            "Hier staan twee tijden: {begin} en {end}.",
            "Zet de eerste bij 'begin' en de tweede bij 'einde':",
            "Zet de eerste bij 'begin' en de tweede bij 'einde'.",
        ),
        (
            "There are two times: {begin} and {end}.",
            "Put the first at 'begin' and the second at 'einde':",
            "Put the first at 'begin' and the second at 'einde'.",
        ),
    ),
    "one_minute_digit": Bilingual(
        ("'{text}' heeft maar één cijfer voor de minuten.", "Bedoelde je dit?"),
        ("'{text}' has only one digit for the minutes.", "Did you mean this?"),
    ),
    "not_a_time": Bilingual(
        ("'{text}' is geen tijd.", "Schrijf uren en minuten, zo:", "Schrijf uren en minuten als 19.30."),
        (
            "'{text}' is not a time.",
            "Write hours and minutes, like this:",
            "Write hours and minutes like 19.30.",
        ),
    ),
    "dates_and_rule": Bilingual(
        ("Hier staan 'data' én 'herhaling'. Een bijeenkomst heeft er maar een.", "Haal een van de twee weg."),
        ("Here are both 'data' and 'herhaling'. An event has only one of them.", "Remove one of the two."),
    ),
    "times_without_rule": Bilingual(
        (
            "'begin', 'einde', 'inloop', 'vanaf' en 'tot' horen hier alleen bij een 'herhaling'.",
            "Zet de tijden bij de datum zelf, onder 'data'.",
        ),
        (
            "'begin', 'einde', 'inloop', 'vanaf' and 'tot' stand here only with a 'herhaling'.",
            "Put the times with the date itself, under 'data'.",
        ),
    ),
    "two_ends": Bilingual(
        (
            "Bij deze herhaling staat twee keer wanneer ze ophoudt: in de regel zelf en bij 'tot'.",
            "Haal een van de twee weg.",
        ),
        ("This rule says twice when it ends: in the rule itself and at 'tot'.", "Remove one of the two."),
    ),
    "duplicate_date": Bilingual(
        ("De datum-id '{text}' staat hier twee keer.", "Geef elke datum een eigen id, bijvoorbeeld:"),
        ("The date id '{text}' stands here twice.", "Give each date an id of its own, for example:"),
    ),
    "last_day_first": Bilingual(
        (
            "De laatste dag ({last}) ligt voor de eerste ({first}).",
            "Kijk de datums na. Zijn ze verwisseld, schrijf dan:",
        ),
        (
            "The last day ({last}) is before the first ({first}).",
            "Look the dates up. If they were switched, write:",
        ),
    ),
    "ends_before_it_starts": Bilingual(
        (
            "De bijeenkomst eindigt om {end}, maar begint pas om {begin}.",
            "Gaat hij door tot de volgende dag, schrijf dan 'tot_en_met: {next}'. Of bedoelde je dit?",
        ),
        (
            "The event ends at {end} but begins only at {begin}.",
            "If it goes on until the next day, write 'tot_en_met: {next}'. Or did you mean this?",
        ),
    ),
    "end_without_begin": Bilingual(
        ("Er is een 'einde', maar geen 'begin'.", "Vul 'begin' in als je het weet."),
        ("There is an 'einde' but no 'begin'.", "Fill in 'begin' when you know it."),
    ),
    "doors_after_start": Bilingual(
        ("De inloop ({doors}) is na het begin ({begin}).", "Bedoelde je dit?"),
        ("The doors ({doors}) open after the start ({begin}).", "Did you mean this?"),
    ),
    "hour_skipped": Bilingual(
        (
            "{time} bestaat niet op {day}: die nacht gaat de klok een uur vooruit.",
            "Kijk de tijd na. Na die nacht is het dan:",
        ),
        (
            "{time} does not exist on {day}: that night the clock goes forward an hour.",
            "Look the time up. After that night it is:",
        ),
    ),
    "rule_unreadable": Bilingual(
        (
            "De herhaling '{text}' is niet te lezen.",
            "Schrijf bijvoorbeeld FREQ=YEARLY;BYMONTH=9;BYDAY=4SA (elk jaar de vierde zaterdag van september).",
        ),
        (
            "The rule '{text}' cannot be read.",
            "Write for example FREQ=YEARLY;BYMONTH=9;BYDAY=4SA (each year the fourth Saturday of September).",
        ),
    ),
    "rule_too_often": Bilingual(
        ("De herhaling '{text}' is vaker dan eens per dag.", "Schrijf losse datums onder 'data'."),
        ("The rule '{text}' comes more than once a day.", "Write single dates under 'data'."),
    ),
    "rule_without_dates": Bilingual(
        ("De herhaling '{text}' geeft nooit een datum.", "Kijk de regel na."),
        ("The rule '{text}' never gives a date.", "Look the rule up."),
    ),
    "rule_without_start": Bilingual(
        (
            "Van de herhaling '{text}' hangt af vanaf welke dag ze telt, en dat staat er niet.",
            "Zet de eerste datum erbij, bijvoorbeeld:",
        ),
        (
            "The rule '{text}' depends on the day from which it counts, and that is not here.",
            "Add its first date, for example:",
        ),
    ),
    "exceptions_without_rule": Bilingual(
        (
            "'behalve' en 'uitzonderingen' horen bij een 'herhaling', en die is er niet.",
            "Zet wat er met een datum is bij de datum zelf, onder 'data'.",
        ),
        (
            "'behalve' and 'uitzonderingen' belong to a 'herhaling', and there is none.",
            "Put what is the matter with a date with the date itself, under 'data'.",
        ),
    ),
    "not_a_day_of_the_rule": Bilingual(
        ("Op {day} valt de herhaling '{text}' niet.", "Schrijf een dag van de reeks, bijvoorbeeld:"),
        ("The rule '{text}' does not give {day}.", "Write a day of the series, for example:"),
    ),
    "exception_twice": Bilingual(
        ("Van {day} staat hier twee keer wat ermee is.", "Haal een van de twee weg."),
        ("What is the matter with {day} stands here twice.", "Remove one of the two."),
    ),
    "exception_of_nothing": Bilingual(
        (
            "Deze uitzondering zegt niet wat er anders is.",
            "Zet erbij wat: 'wordt' (een andere dag), 'begin', 'einde', 'plaats' of 'status'.",
        ),
        (
            "This exception does not say what is different.",
            "Say what: 'wordt' (another day), 'begin', 'einde', 'plaats' or 'status'.",
        ),
    ),
    "rule_without_end": Bilingual(
        ("De herhaling '{text}' houdt nooit op.", "Zet erbij tot wanneer, bijvoorbeeld:"),
        ("The rule '{text}' never ends.", "Say until when, for example:"),
    ),
    "duplicate_round": Bilingual(
        ("De deelsessie-id '{text}' staat hier twee keer.", "Geef elke ronde een eigen id, zoals:"),
        ("The round id '{text}' stands here twice.", "Give each round an id of its own, like:"),
    ),
    "duplicate_session": Bilingual(
        ("De keuze-id '{text}' staat hier twee keer.", "Geef elke keuze een eigen id, zoals:"),
        ("The choice id '{text}' stands here twice.", "Give each choice an id of its own, like:"),
    ),
    "round_ends_first": Bilingual(
        ("Deze ronde eindigt om {end}, maar begint pas om {begin}.", "Bedoelde je dit?"),
        ("This round ends at {end} but begins only at {begin}.", "Did you mean this?"),
    ),
    "round_outside": Bilingual(
        (
            "De ronde '{round}' ({times}) valt buiten de bijeenkomst ({event}).",
            "Kijk de tijden van de ronde en van de bijeenkomst na. Bedoelde je dit?",
        ),
        (
            "The round '{round}' ({times}) falls outside the event ({event}).",
            "Look up the times of the round and of the event. Did you mean this?",
        ),
    ),
    "sign_up_after": Bilingual(
        (
            "Aanmelden kan tot {until}, maar de laatste datum is {last}.",
            "Kijk de datums na. Bedoelde je dit?",
        ),
        (
            "One can sign up until {until}, but the last date is {last}.",
            "Look the dates up. Did you mean this?",
        ),
    ),
    "notice_ends_before": Bilingual(
        ("De melding eindigt voordat ze begint.", "Kijk sinds en tot na."),
        ("The notice ends before it begins.", "Look at sinds and tot."),
    ),
    "notice_too_long": Bilingual(
        (
            "Een melding geldt hoogstens een dag.",
            "Zet tot hoogstens 24 uur na sinds. Duurt het langer, vernieuw dan sinds en tot.",
        ),
        (
            "A notice holds for a day at most.",
            "Put tot at most 24 hours after sinds. If it takes longer, renew both.",
        ),
    ),
    "notice_over": Bilingual(
        (
            "Deze melding is voorbij; niemand ziet haar nog.",
            "Haal het bestand weg, of vernieuw sinds en tot.",
        ),
        ("This notice is over; nobody sees it any more.", "Remove the file, or renew sinds and tot."),
    ),
}
