"""What `check` says in English: per code what is wrong, and what to do about it."""

from typing import Final

SENTENCES: Final = {
    # the file as YAML
    "not_utf8": (
        "This file is not saved as UTF-8: near '{near}' there is a sign that cannot be read.",
        "Open the file and save it again with encoding UTF-8.",
    ),
    "empty_file": ("This file is empty.", "Put an entry in it or remove the file."),
    "second_document": (
        "On line {line} '---' begins a second document. A file has only one.",
        "Remove the line '---'; several entries in one file are a list with '- '.",
    ),
    "too_deep": ("This is nested too deeply.", "Use fewer levels."),
    "alias": (
        "An asterisk at the start (*{name}) means a reference in YAML; we do not use those.",
        "Put quotes around the text:",
    ),
    "anchor": (
        "An ampersand at the start (&{name}) means an anchor in YAML; we do not use those.",
        "Put quotes around the text:",
    ),
    "tag": (
        "An exclamation mark at the start ({name}) means a type in YAML; we do not use those.",
        "Put quotes around the text:",
    ),
    "merge_key": (
        "'<<' takes over another block in YAML; we do not use that.",
        "Write the fields here themselves.",
    ),
    "key_not_text": (
        "Before the colon there should be the name of a field, not a list or a block.",
        "Does a text begin with [ or {{? Then put quotes around it.",
    ),
    "duplicate_key": (
        "'{field}' stands here twice; the first is on line {line}.",
        "Join the two or remove one.",
    ),
    "yaml": ("This line cannot be read as YAML.", "Look at the indentation and the quotes."),
    "tab": ("Here is a tab. YAML indents with spaces.", "Write:"),
    "odd_space": ("Here is a strange space that comes from another program.", "Type an ordinary space:"),
    "control_character": ("Here is an invisible control character.", "Remove it:"),
    "no_space_after_colon": ("After '{text}:' a space is missing.", "Write:"),
    "no_space_after_dash": ("After the dash a space is missing.", "Write:"),
    "no_colon": ("After '{text}' a colon is missing.", "Write:"),
    "colon_in_text": ("This text has a colon with a space in it.", "Put quotes around it:"),
    "backslash": ("A \\ between double quotes means something else in YAML.", "Write:"),
    "quote_in_quotes": ("Between these quotes there is another quote.", "Write:"),
    "quote_not_closed": ("This quote is never closed.", "Write:"),
    "starts_with_quote": ("This text begins with a quote that belongs to the text.", "Write:"),
    "bracket_not_closed": ("The bracket {text} is never closed.", "Write:"),
    "special_start": ("YAML reads a text that begins with {text} in another way.", "Put quotes around it:"),
    "text_in_braces": (
        "Between {{ }} a text with a comma, a colon or a quote needs quotes around it.",
        "Write:",
    ),
    "indentation": ("This line is not indented as far as the lines it belongs to.", "Write:"),
    "hash_in_text": (
        "What follows a space and a # is not read: '{text}'.",
        "Does it belong to the text? Then write:",
    ),
    "stray_bracket": ("The bracket {text} belongs to nothing.", "Remove the line."),
    "conflict_marks": (
        "Here two versions stand side by side (a merge that is not finished).",
        "Choose which text stays and remove the lines with <<<<<<<, ======= and >>>>>>>.",
    ),
    "not_entries": (
        "Here should be an entry: lines like 'id: dialoog'.",
        "See knowledge/README.md for what this kind of file looks like.",
    ),
    # fields
    "missing": ("'{field}' is missing.", "Write for example:"),
    "unknown_field_near": ("The bot does not know '{field}'. Did you mean '{near}'?", "Write:"),
    "unknown_field": ("The bot does not know '{field}' here.", "What can stand here: {known}."),
    "comma_splits": (
        "'{text}' stands alone: between {{ }} a comma begins a new field.",
        "Put quotes around a text with a comma:",
    ),
    "empty": ("'{field}' is empty.", "Fill it in or remove the line."),
    "text_expected": (
        "'{field}' should be plain text, not a list or a block.",
        "Is there a colon in the text, or does it begin with [ or {{? Use quotes.",
    ),
    "list_expected": (
        "'{field}' should be a list.",
        "Put each point on a line of its own after '- ', or all between [ and ] with commas.",
    ),
    "mapping_expected": (
        "'{field}' should have fields, like 'titel: …'.",
        "Put each field on a line of its own, further indented.",
    ),
    "too_few": ("There are too few here.", "Give at least two."),
    "too_many": ("There are too many here.", "Keep at most five."),
    "wrong": ("'{field}' is not right.", "See knowledge/README.md for what this field looks like."),
    "bad_slug": (
        "'{text}' cannot be a short name: only a-z, 0-9 and dashes, at most 40 characters.",
        "Write:",
    ),
    "unknown_word": ("'{text}' cannot stand here.", "Choose from: {words}."),
    "unknown_status": ("'{text}' is not a status.", "Choose from: {words}."),
    "yes_no": ("'{text}' is not yes or no.", "Write ja or nee."),
    "whole_number": ("'{text}' is not a whole number.", "Write digits only, for example 40."),
    "degrees": ("'{text}' is not a degree on a map.", "Write for example 52.0908."),
    "not_an_id": ("'{text}' is not a full name.", "Write kind/name, for example approach/dialoog."),
    "unknown_kind": ("'{kind}' is not a kind.", "Choose from: {kinds}."),
    "link_without_scheme": ("The link '{text}' does not begin with https://.", "Write:"),
    "link_with_space": ("There is a space in the link '{text}'.", "Write the link in one piece:"),
    "not_a_link": ("'{text}' is not a link.", "A link begins with https:// and has a name with a dot."),
    "unknown_zone": ("'{text}' is not a time zone.", "Write for example:"),
    "no_answer": ("This answer says nothing: 'tekst' and 'stappen' are missing.", "Fill in one of them."),
    "source_without_name": ("This source has no title and no link.", "Give it at least a title."),
    # dates and times
    "month_number": ("Month {number} does not exist.", "Write the month in full: 3 december 2026."),
    "month_name": ("'{word}' is not a (Dutch) month.", "Write the month in full: 3 december 2026."),
    "day_not_in_month": (
        "{day} {month} {year} does not exist: that month has {last} days.",
        "Look the date up.",
    ),
    "weekday_name": ("'{word}' is not a (Dutch) day of the week.", "Write:"),
    "weekday_wrong": (
        "{day} is a {right}, not a {wrong}.",
        "See whether the day or the date is wrong. If the date is right, write:",
    ),
    "several_days": (
        "There are several days in one date: '{text}'.",
        "Make each day a row under 'data' with an id of its own: {days}.",
    ),
    "range_of_days": (
        "There is a range of days in one date: '{text}'.",
        "Put the first day at 'datum' and the last at 'tot_en_met'.",
    ),
    "day_without_year": ("'{text}' has no year.", "Write for example 3 december 2026."),
    "not_a_day": ("'{text}' is not a date.", "Write for example 3 december 2026 or 2026-12-03."),
    "estimate_not_here": ("'{text}': 'ca.' can only stand at 'einde'.", "Write:"),
    "midnight": ("24.00 belongs to the next day.", "Write:"),
    "no_such_time": ("'{text}' does not exist: a day goes from 0.00 to 23.59.", "Look the time up."),
    "range_of_times": (
        "There are two times: {begin} and {end}.",
        "Put the first at 'begin' and the second at 'einde':",
    ),
    "one_minute_digit": ("'{text}' has only one digit for the minutes.", "Did you mean this?"),
    "not_a_time": ("'{text}' is not a time.", "Write hours and minutes like 19.30."),
    "dates_and_rule": (
        "Here are both 'data' and 'herhaling'. An event has only one of them.",
        "Remove one of the two.",
    ),
    "times_without_rule": (
        "'begin', 'einde', 'inloop', 'vanaf' and 'tot' stand here only with a 'herhaling'.",
        "Put the times with the date itself, under 'data'.",
    ),
    "two_ends": (
        "This rule says twice when it ends: in the rule itself and at 'tot'.",
        "Remove one of the two.",
    ),
    "duplicate_date": (
        "The date id '{text}' stands here twice.",
        "Give each date an id of its own, for example:",
    ),
    "last_day_first": (
        "The last day ({last}) is before the first ({first}).",
        "Look the dates up. If they were switched, write:",
    ),
    "ends_before_it_starts": (
        "The event ends at {end} but begins only at {begin}.",
        "If it goes on until the next day, write 'tot_en_met: {next}'. Or did you mean this?",
    ),
    "end_without_begin": ("There is an 'einde' but no 'begin'.", "Fill in 'begin' when you know it."),
    "doors_after_start": ("The doors ({doors}) open after the start ({begin}).", "Did you mean this?"),
    "hour_skipped": (
        "{time} does not exist on {day}: that night the clock goes forward an hour.",
        "Look the time up. After that night it is:",
    ),
    "rule_unreadable": (
        "The rule '{text}' cannot be read.",
        "Write for example FREQ=YEARLY;BYMONTH=9;BYDAY=4SA (each year the fourth Saturday of September).",
    ),
    "rule_too_often": ("The rule '{text}' comes more than once a day.", "Write single dates under 'data'."),
    "rule_without_dates": ("The rule '{text}' never gives a date.", "Look the rule up."),
    "rule_without_end": (
        "The rule '{text}' never ends.",
        "Say until when, for example:",
    ),
    "duplicate_round": (
        "The round id '{text}' stands here twice.",
        "Give each round an id of its own, like:",
    ),
    "duplicate_session": (
        "The choice id '{text}' stands here twice.",
        "Give each choice an id of its own, like:",
    ),
    "round_ends_first": ("This round ends at {end} but begins only at {begin}.", "Did you mean this?"),
    "round_outside": (
        "The round '{round}' ({times}) falls outside the event ({event}).",
        "Look up the times of the round and of the event. Did you mean this?",
    ),
    "sign_up_after": (
        "One can sign up until {until}, but the last date is {last}.",
        "Look the dates up. Did you mean this?",
    ),
    # names that point somewhere
    "duplicate_id": (
        "'{id}' exists already: see {other}, line {line}.",
        "Give one of the two another id.",
    ),
    "duplicate_entry": (
        "'{id}' exists already: see {other}, line {line}.",
        "Give one of the two another id, for example:",
    ),
    "unknown_reference": ("'{text}' does not exist.", "What does exist: {known}."),
    "unknown_reference_near": ("'{text}' does not exist. Did you mean '{near}'?", "Write:"),
    "nothing_there_yet": (
        "'{text}' points at something of which this folder has none at all. The bot leaves it out.",
        "Add it or remove the reference.",
    ),
    # files and folders
    "no_folder": (
        "The folder with knowledge is not there: {folder}.",
        "Look at 'knowledge' in the settings.",
    ),
    "nothing_to_read": (
        "In the folder {folder} there is no file whose name ends in .yaml.",
        "See whether this is the folder with knowledge.",
    ),
    "unreadable_file": ("This file cannot be read: {reason}.", "Look at the permissions of the file."),
    "not_yaml": ("The bot does not read '{name}': the name does not end in .yaml.", "Call it {better}."),
    "unknown_folder_near": (
        "The bot does not know the folder '{name}'. Did you mean '{near}'?",
        "Call the folder {near}.",
    ),
    "unknown_folder": ("The bot does not know the folder '{name}'.", "The folders are: {known}."),
    "unknown_file_near": (
        "The bot does not know the file '{name}'. Did you mean '{near}'?",
        "Call it {near}.",
    ),
    "unknown_file": ("The file '{name}' does not belong here.", "Put it in one of the folders: {known}."),
    # the sentences of the conversation
    "texts_not_flat": ("A file with texts has lines like 'start_welkom: Welkom!'.", ""),
    "bad_placeholder": (
        "A brace in this text is not right.",
        "Write {{naam}} with two braces around the name of a place; write a single brace twice.",
    ),
    "placeholders_differ": (
        "This text has other places to fill in than it should: {given} instead of {expected}.",
        "Use exactly these: {expected}.",
    ),
    "text_missing": (
        "The text '{key}' is missing. The bot says what it says by default: {text}",
        "Do you want something else? Add:",
    ),
    "unknown_text": ("The bot does not know the text '{key}'.", "Remove the line."),
    "unknown_text_near": ("The bot does not know the text '{key}'. Did you mean '{near}'?", "Write:"),
    # good enough for people
    "no_sources": ("This entry has no source.", "Add one, or 'eigen: {{titel: eigen tekst}}'."),
    "no_english": ("'{id}' has no English. For this kind it is required.", "Add:"),
    "file_name": (
        "The id is '{text}' but the file is called {stem}.yaml. The two should be equal.",
        "Change the id, or call the file {text}.yaml.",
    ),
    "no_tests": (
        "There are no test questions yet.",
        "Write three questions for each entry, as people type them.",
    ),
    "few_tests": (
        "'{id}' has too few test questions: {count}. Write {fewest} or more.",
        "Put in the folder toetsvragen how people ask this, with 'goed: {id}'.",
    ),
    "few_tests_of_kind": (
        "Of the kind {kind} too few entries have a test question: {count}. Make it {fewest} or more.",
        "One in ten is enough.",
    ),
    "few_variants_nl": (
        "This has too few ways to ask it in Dutch: {count}. Write {fewest} or more.",
        "Think of loose words, everyday speech and what people see happening.",
    ),
    "few_variants_en": (
        "This has too few ways to ask it in English: {count}. Write {fewest} or more.",
        "Think of loose words, everyday speech and what people see happening.",
    ),
    "many_sentences": (
        "{count} of the {all} questions are whole sentences. Half is enough.",
        "Add loose words, as people type on a phone.",
    ),
    "variant_without_words": ("There is no word in '{text}'.", "Write how people ask it."),
    "variant_twice": ("This entry has '{text}' already.", "Remove one of the two."),
    "variant_shared": (
        "'{text}' stands at {other} too. Then the bot cannot choose.",
        "Remove it at one of the two.",
    ),
    "variant_near": (
        "'{text}' is almost the same as '{twin}' of {other}.",
        "See whether the difference is large enough to choose.",
    ),
    "variant_is_test": (
        "'{text}' is a test question too ({file}, line {line}). Then it tests nothing any more.",
        "Write the question differently here or remove it.",
    ),
    "variant_covers_test": (
        "'{text}' has all important words of the test question '{test}' ({file}, line {line}).",
        "Write the question differently here or remove it.",
    ),
    "long_sentence": (
        "The sentence that begins with '{start}' has {count} words; {most} is the most.",
        "Make it two sentences.",
    ),
    "long_on_average": (
        "The sentences are {average} words long on average; {most} is pleasant.",
        "Cut a few sentences in two.",
    ),
    "hard_word": ("'{word}' can be plainer.", "Write for example: {better}"),
    "card_long": (
        "This card ({language}) has {count} characters; {most} fits a phone.",
        "Make the text shorter or put a part in an answer of its own.",
    ),
    "stale": ("This was last reviewed on {day}, more than a year ago.", "Look at the source again."),
    "phone_stale": (
        "The number {number} was last reviewed on {day}, more than half a year ago.",
        "Look the number up and change 'nagekeken'.",
    ),
    "date_passed": ("The last date ({day}) is over.", "If that is right, write:"),
    # ids over time
    "removed_date": (
        "The date '{text}' ({day}) is gone. That is no cancellation: who follows it is still reminded.",
        "If it got another id, put the old one back. If it is off, leave it here like this:",
    ),
    "removed_session": (
        "The session '{text}' ({title}) is gone. Whoever chose it will hear so.",
        "If it is the same one under another id, put the old id back.",
    ),
    "removed_id": (
        "'{id}' is gone. Old buttons, links and reminders still point at it.",
        "Keep the entry with 'status: vervallen', or put with its successor:",
    ),
    # the report
    "tip": ("Hint:", ""),
    "some_wrong": ("Errors: {errors}. Hints: {hints}.", ""),
    "all_well": ("All is well.", ""),
    "all_well_with_hints": ("No errors. Hints: {hints}.", ""),
    "coverage_kind": ("kind", ""),
    "coverage_entries": ("entries", ""),
    "coverage_english": ("English", ""),
    "coverage_variants_nl": ("questions nl", ""),
    "coverage_variants_en": ("questions en", ""),
    "coverage_tests_nl": ("tests nl", ""),
    "coverage_tests_en": ("tests en", ""),
    "coverage_tested": ("tested", ""),
    "coverage_tests_in_all": (
        "Test questions: {tests}, of which {none} must not be answered and {not_yet} do not work yet.",
        "",
    ),
    "coverage_stale": ("Not reviewed for more than a year: {entries}.", ""),
    "coverage_fresh": ("Everything was reviewed in the past year.", ""),
}
