"""What `check` says of a file that is not right as YAML."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "not_utf8": Bilingual(
        (
            "Dit bestand is niet opgeslagen als UTF-8: bij '{near}' staat een teken dat niet te lezen is.",
            "Open het bestand en sla het opnieuw op met codering UTF-8.",
        ),
        (
            "This file is not saved as UTF-8: near '{near}' there is a sign that cannot be read.",
            "Open the file and save it again with encoding UTF-8.",
        ),
    ),
    "empty_file": Bilingual(
        ("Dit bestand is leeg.", "Zet er een ingang in of haal het bestand weg."),
        ("This file is empty.", "Put an entry in it or remove the file."),
    ),
    "second_document": Bilingual(
        (
            "Op regel {line} begint met '---' een tweede document. Een bestand heeft er maar één.",
            "",
            "Haal de regel '---' weg; meer ingangen in een bestand schrijf je als lijst met '- '.",
        ),
        (
            "On line {line} '---' begins a second document. A file has only one.",
            "",
            "Remove the line '---'; several entries in one file are a list with '- '.",
        ),
    ),
    "too_deep": Bilingual(
        (
            "Hier zitten meer dan vijftig lagen in elkaar; de bot leest dit bestand niet.",
            "Maak minder lagen.",
        ),
        ("This is nested more than fifty levels deep; the bot does not read the file.", "Use fewer levels."),
    ),
    "alias": Bilingual(
        (
            "Een sterretje aan het begin (*{name}) betekent in YAML een verwijzing; dat gebruiken we niet.",
            "Zet er aanhalingstekens om:",
            "Haal het weg, of zet de tekst tussen aanhalingstekens.",
        ),
        (
            "An asterisk at the start (*{name}) means a reference in YAML; we do not use those.",
            "Put quotes around the text:",
            "Take it away, or put the text between quotes.",
        ),
    ),
    "anchor": Bilingual(
        (
            "Een &-teken aan het begin (&{name}) betekent in YAML een anker; dat gebruiken we niet.",
            "Zet er aanhalingstekens om:",
            "Haal het weg, of zet de tekst tussen aanhalingstekens.",
        ),
        (
            "An ampersand at the start (&{name}) means an anchor in YAML; we do not use those.",
            "Put quotes around the text:",
            "Take it away, or put the text between quotes.",
        ),
    ),
    "tag": Bilingual(
        (
            "Een uitroepteken aan het begin ({name}) betekent in YAML een soort; dat gebruiken we niet.",
            "Zet er aanhalingstekens om:",
            "Haal het weg, of zet de tekst tussen aanhalingstekens.",
        ),
        (
            "An exclamation mark at the start ({name}) means a type in YAML; we do not use those.",
            "Put quotes around the text:",
            "Take it away, or put the text between quotes.",
        ),
    ),
    "merge_key": Bilingual(
        ("'<<' neemt in YAML een ander blok over; dat gebruiken we niet.", "Schrijf de velden hier zelf."),
        ("'<<' takes over another block in YAML; we do not use that.", "Write the fields here themselves."),
    ),
    "key_not_text": Bilingual(
        (
            "Voor de dubbele punt hoort een veldnaam te staan, geen lijst of blok.",
            "Begint een tekst met [ of {{? Zet hem dan tussen aanhalingstekens.",
        ),
        (
            "Before the colon there should be the name of a field, not a list or a block.",
            "Does a text begin with [ or {{? Then put quotes around it.",
        ),
    ),
    "duplicate_key": Bilingual(
        (
            "'{field}' staat hier twee keer; de eerste staat op regel {line}.",
            "Voeg de twee samen of haal er een weg. Of begint hier een nieuw punt? Zet er een streepje voor:",
            "Voeg de twee samen of haal er een weg.",
        ),
        (
            "'{field}' stands here twice; the first is on line {line}.",
            "Join the two or remove one. Or does a new item begin here? Put a dash before it:",
            "Join the two or remove one.",
        ),
    ),
    "yaml": Bilingual(
        ("Deze regel is niet te lezen als YAML.", "Kijk naar de inspringing en de aanhalingstekens."),
        ("This line cannot be read as YAML.", "Look at the indentation and the quotes."),
    ),
    "tab": Bilingual(
        ("Hier staat een tab. YAML springt in met spaties.", "Schrijf:"),
        ("Here is a tab. YAML indents with spaces.", "Write:"),
    ),
    "odd_space": Bilingual(
        ("Hier staat een vreemde spatie, die uit een ander programma komt.", "Typ een gewone spatie:"),
        ("Here is a strange space that comes from another program.", "Type an ordinary space:"),
    ),
    "control_character": Bilingual(
        ("Hier staat een onzichtbaar stuurteken.", "Haal het weg:"),
        ("Here is an invisible control character.", "Remove it:"),
    ),
    "no_space_after_colon": Bilingual(
        ("Na '{text}:' ontbreekt een spatie.", "Schrijf:"),
        ("After '{text}:' a space is missing.", "Write:"),
    ),
    "no_space_after_dash": Bilingual(
        ("Na het streepje ontbreekt een spatie.", "Schrijf:"),
        ("After the dash a space is missing.", "Write:"),
    ),
    "no_colon": Bilingual(
        ("Na '{text}' ontbreekt een dubbele punt.", "Schrijf:"),
        ("After '{text}' a colon is missing.", "Write:"),
    ),
    "colon_in_text": Bilingual(
        ("In deze tekst staat een dubbele punt met een spatie.", "Zet er aanhalingstekens om:"),
        ("This text has a colon with a space in it.", "Put quotes around it:"),
    ),
    "backslash": Bilingual(
        ("Een \\ tussen dubbele aanhalingstekens betekent in YAML iets anders.", "Schrijf:"),
        ("A \\ between double quotes means something else in YAML.", "Write:"),
    ),
    "quote_in_quotes": Bilingual(
        ("Tussen deze aanhalingstekens staat nog een aanhalingsteken.", "Schrijf:"),
        ("Between these quotes there is another quote.", "Write:"),
    ),
    "quote_not_closed": Bilingual(
        ("Dit aanhalingsteken gaat niet weer dicht.", "Schrijf:"),
        ("This quote is never closed.", "Write:"),
    ),
    "starts_with_quote": Bilingual(
        ("Deze tekst begint met een aanhalingsteken dat bij de tekst hoort.", "Schrijf:"),
        ("This text begins with a quote that belongs to the text.", "Write:"),
    ),
    "bracket_not_closed": Bilingual(
        ("De haak {text} gaat niet weer dicht.", "Schrijf:"),
        ("The bracket {text} is never closed.", "Write:"),
    ),
    "item_in_text": Bilingual(
        ("Deze regel lijkt een punt van een lijst, maar hij hoort nu bij de tekst erboven.", "Schrijf:"),
        ("This line looks like an item of a list, but now it belongs to the text above it.", "Write:"),
    ),
    "no_dash": Bilingual(
        ("Dit is een punt van een lijst, maar het streepje ontbreekt.", "Schrijf:"),
        ("This is an item of a list, but its dash is missing.", "Write:"),
    ),
    "no_heading": Bilingual(
        ("Boven deze regels ontbreekt '{text}:', waar ze bij horen.", "Schrijf:"),
        ("Above these lines '{text}:' is missing, to which they belong.", "Write:"),
    ),
    "trailing_comma": Bilingual(
        ("Achter deze waarde hoort geen komma.", "Schrijf:"),
        ("No comma belongs behind this value.", "Write:"),
    ),
    "bracket_too_many": Bilingual(
        ("Deze haak {text} is er een te veel.", "Schrijf:"),
        ("This bracket {text} is one too many.", "Write:"),
    ),
    "two_items": Bilingual(
        ("Op deze regel staan twee punten van een lijst.", "Zet elk punt op een eigen regel:"),
        ("There are two items of a list on this line.", "Put each item on a line of its own:"),
    ),
    "swapped_field": Bilingual(
        ("De naam van het veld en wat erbij hoort, zijn verwisseld: '{field}'.", "Schrijf:"),
        ("The name of the field and what belongs to it have changed places: '{field}'.", "Write:"),
    ),
    "no_comma": Bilingual(
        ("Tussen {{ }} staat tussen twee velden een komma.", "Schrijf:"),
        ("Between {{ }} a comma stands between two fields.", "Write:"),
    ),
    "no_field_name": Bilingual(
        ("Voor deze tekst ontbreekt de naam van het veld: '{text}:'.", "Schrijf:"),
        ("The name of the field is missing before this text: '{text}:'.", "Write:"),
    ),
    "loose_line": Bilingual(
        ("Deze regel hoort nergens bij: '{text}'.", "Is het een opmerking? Zet er een # voor:"),
        ("This line belongs to nothing: '{text}'.", "Is it a remark? Put a # before it:"),
    ),
    "list_behind_field": Bilingual(
        ("Het eerste punt van een lijst kan niet achter '{text}:' staan.", "Begin op een nieuwe regel:"),
        ("The first item of a list cannot stand behind '{text}:'.", "Begin on a new line:"),
    ),
    "text_behind_sign": Bilingual(
        ("Na {text} begint de tekst op de volgende regel.", "Schrijf:"),
        ("After {text} the text begins on the next line.", "Write:"),
    ),
    "two_fields": Bilingual(
        ("Op deze regel staan twee velden; het tweede is '{text}'.", "Zet elk veld op een eigen regel:"),
        (
            "There are two fields on this line; the second is '{text}'.",
            "Put each field on a line of its own:",
        ),
    ),
    "special_start": Bilingual(
        ("Een tekst die met {text} begint, leest YAML anders.", "Zet er aanhalingstekens om:"),
        ("YAML reads a text that begins with {text} in another way.", "Put quotes around it:"),
    ),
    "text_in_braces": Bilingual(
        (
            "Tussen {{ }} moet een tekst met een komma, dubbele punt of aanhalingsteken tussen aanhalingstekens.",
            "Schrijf:",
        ),
        ("Between {{ }} a text with a comma, a colon or a quote needs quotes around it.", "Write:"),
    ),
    "indentation": Bilingual(
        ("Deze regel springt niet even ver in als de regels waar hij bij hoort.", "Schrijf:"),
        ("This line is not indented as far as the lines it belongs to.", "Write:"),
    ),
    "hash_in_text": Bilingual(
        (
            "Wat na een spatie en een # staat, leest de bot niet: '{text}'.",
            "Hoort het bij de tekst? Schrijf dan:",
            "Hoort het bij de tekst, zet er dan aanhalingstekens om. Is het een opmerking, geef hem een eigen regel.",
        ),
        (
            "What follows a space and a # is not read: '{text}'.",
            "Does it belong to the text? Then write:",
            "If it belongs to the text, put quotes around it. If it is a remark, give it a line of its own.",
        ),
    ),
    "stray_bracket": Bilingual(
        ("De haak {text} hoort nergens bij.", "", "Haal hem weg."),
        ("The bracket {text} belongs to nothing.", "", "Remove it."),
    ),
    "conflict_marks": Bilingual(
        (
            "Hier staan twee versies door elkaar (een samenvoeging die niet af is).",
            "Kies welke tekst blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
        ),
        (
            "Here two versions stand side by side (a merge that is not finished).",
            "Choose which text stays and remove the lines with <<<<<<<, ======= and >>>>>>>.",
        ),
    ),
    "not_entries": Bilingual(
        (
            "Hier hoort een ingang te staan: regels als 'id: dialoog'.",
            "Kijk in knowledge/README.md hoe dit soort bestand eruitziet.",
        ),
        (
            "Here should be an entry: lines like 'id: dialoog'.",
            "See knowledge/README.md for what this kind of file looks like.",
        ),
    ),
    "too_large": Bilingual(
        ("Dit bestand is groter dan 1 MB; de bot leest het niet.", "Verdeel het over meer bestanden."),
        ("This file is larger than 1 MB; the bot does not read it.", "Split it into several files."),
    ),
    "too_many_values": Bilingual(
        ("In dit bestand staan meer dan {most} waarden; de bot leest het niet.", "Verdeel het."),
        ("This file holds more than {most} values; the bot does not read it.", "Split it."),
    ),
    "odd_break": Bilingual(
        (
            "Hier staat een onzichtbaar teken voor een nieuwe regel of pagina, uit een ander programma.",
            "Schrijf:",
        ),
        ("Here is an invisible sign for a new line or page, from another program.", "Write:"),
    ),
    "text_in_brackets": Bilingual(
        (
            "Tussen [ ] moet een tekst met een dubbele punt, hekje of aanhalingsteken tussen aanhalingstekens.",
            "Schrijf:",
        ),
        ("Between [ ] a text with a colon, a hash or a quote needs quotes around it.", "Write:"),
    ),
    "bracket_not_opened": Bilingual(
        ("Bij de haak {text} hoort een haak aan het begin.", "Schrijf:"),
        ("The bracket {text} needs a bracket at the beginning.", "Write:"),
    ),
    "dash_sign": Bilingual(
        (
            "Een punt in een lijst begint met een gewoon streepje en een spatie; hier staat '{text}'.",
            "Schrijf:",
            "Typ voor elk punt '- '.",
        ),
        (
            "A point in a list begins with an ordinary dash and a space; here is '{text}'.",
            "Write:",
            "Type '- ' before each point.",
        ),
    ),
    "field_in_text": Bilingual(
        (
            "Deze regel lijkt een veld ('{field}'), maar hij hoort nu bij de tekst van '{owner}'.",
            "Is het een veld, haal dan de spaties ervoor weg:",
            "Laat een veld even ver inspringen als de velden waar het bij hoort.",
        ),
        (
            "This line looks like a field ('{field}') but is now part of the text of '{owner}'.",
            "If it is a field, take the spaces before it away:",
            "Indent a field as far as the fields it belongs to.",
        ),
    ),
    "comma_cuts": Bilingual(
        (
            "Tussen [ ] begint na een komma een nieuw punt; zo wordt '{text}' een eigen punt.",
            "Hoort het bij de zin ervoor? Zet aanhalingstekens om de hele zin:",
            "Hoort het bij de zin ervoor, zet dan aanhalingstekens om de hele zin.",
        ),
        (
            "Between [ ] a comma begins a new point; this makes '{text}' a point of its own.",
            "Does it belong to the sentence before? Put quotes around the whole sentence:",
            "If it belongs to the sentence before, put quotes around the whole sentence.",
        ),
    ),
    "typographic_quotes": Bilingual(
        ("Deze aanhalingstekens horen dan bij de tekst: {text}.", "Laat ze weg:"),
        ("These quotes become part of the text: {text}.", "Leave them out:"),
    ),
    "hash_breaks_text": Bilingual(
        (
            "Na een spatie en een # leest de bot niet verder; daardoor klopt de regel eronder niet meer.",
            "Zet aanhalingstekens om een tekst met een #, of haal de # weg.",
        ),
        (
            "After a space and a # the bot reads no further; so the line below it is not right any more.",
            "Put quotes around a text with a #, or take the # away.",
        ),
    ),
}
