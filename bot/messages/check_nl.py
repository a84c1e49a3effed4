"""What `check` says in Dutch: per code what is wrong, and what to do about it."""

from typing import Final

SENTENCES: Final = {
    # the file as YAML
    "not_utf8": (
        "Dit bestand is niet opgeslagen als UTF-8: bij '{near}' staat een teken dat niet te lezen is.",
        "Open het bestand en sla het opnieuw op met codering UTF-8.",
    ),
    "empty_file": ("Dit bestand is leeg.", "Zet er een ingang in of haal het bestand weg."),
    "second_document": (
        "Op regel {line} begint met '---' een tweede document. Een bestand heeft er maar één.",
        "Haal de regel '---' weg; meer ingangen in een bestand schrijf je als lijst met '- '.",
    ),
    "too_deep": ("Dit is te diep genest.", "Maak minder lagen in elkaar."),
    "alias": (
        "Een sterretje aan het begin (*{name}) betekent in YAML een verwijzing; dat gebruiken we niet.",
        "Zet er aanhalingstekens om:",
    ),
    "anchor": (
        "Een &-teken aan het begin (&{name}) betekent in YAML een anker; dat gebruiken we niet.",
        "Zet er aanhalingstekens om:",
    ),
    "tag": (
        "Een uitroepteken aan het begin ({name}) betekent in YAML een soort; dat gebruiken we niet.",
        "Zet er aanhalingstekens om:",
    ),
    "merge_key": (
        "'<<' neemt in YAML een ander blok over; dat gebruiken we niet.",
        "Schrijf de velden hier zelf.",
    ),
    "key_not_text": (
        "Voor de dubbele punt hoort een veldnaam te staan, geen lijst of blok.",
        "Begint een tekst met [ of {{? Zet hem dan tussen aanhalingstekens.",
    ),
    "duplicate_key": (
        "'{field}' staat hier twee keer; de eerste staat op regel {line}.",
        "Voeg de twee samen of haal er een weg.",
    ),
    "yaml": ("Deze regel is niet te lezen als YAML.", "Kijk naar de inspringing en de aanhalingstekens."),
    "tab": ("Hier staat een tab. YAML springt in met spaties.", "Schrijf:"),
    "odd_space": (
        "Hier staat een vreemde spatie, die uit een ander programma komt.",
        "Typ een gewone spatie:",
    ),
    "control_character": ("Hier staat een onzichtbaar stuurteken.", "Haal het weg:"),
    "no_space_after_colon": ("Na '{text}:' ontbreekt een spatie.", "Schrijf:"),
    "no_space_after_dash": ("Na het streepje ontbreekt een spatie.", "Schrijf:"),
    "no_colon": ("Na '{text}' ontbreekt een dubbele punt.", "Schrijf:"),
    "colon_in_text": ("In deze tekst staat een dubbele punt met een spatie.", "Zet er aanhalingstekens om:"),
    "backslash": ("Een \\ tussen dubbele aanhalingstekens betekent in YAML iets anders.", "Schrijf:"),
    "quote_in_quotes": ("Tussen deze aanhalingstekens staat nog een aanhalingsteken.", "Schrijf:"),
    "quote_not_closed": ("Dit aanhalingsteken gaat niet weer dicht.", "Schrijf:"),
    "starts_with_quote": ("Deze tekst begint met een aanhalingsteken dat bij de tekst hoort.", "Schrijf:"),
    "bracket_not_closed": ("De haak {text} gaat niet weer dicht.", "Schrijf:"),
    "special_start": ("Een tekst die met {text} begint, leest YAML anders.", "Zet er aanhalingstekens om:"),
    "text_in_braces": (
        "Tussen {{ }} moet een tekst met een komma, dubbele punt of aanhalingsteken tussen aanhalingstekens.",
        "Schrijf:",
    ),
    "indentation": ("Deze regel springt niet even ver in als de regels waar hij bij hoort.", "Schrijf:"),
    "hash_in_text": (
        "Wat na een spatie en een # staat, leest de bot niet: '{text}'.",
        "Hoort het bij de tekst? Schrijf dan:",
    ),
    "stray_bracket": ("De haak {text} hoort nergens bij.", "Haal de regel weg."),
    "conflict_marks": (
        "Hier staan twee versies door elkaar (een samenvoeging die niet af is).",
        "Kies welke tekst blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg.",
    ),
    "not_entries": (
        "Hier hoort een ingang te staan: regels als 'id: dialoog'.",
        "Kijk in knowledge/README.md hoe dit soort bestand eruitziet.",
    ),
    # fields
    "missing": ("'{field}' ontbreekt.", "Schrijf bijvoorbeeld:"),
    "unknown_field_near": ("'{field}' kent de bot niet. Bedoelde je '{near}'?", "Schrijf:"),
    "unknown_field": ("'{field}' kent de bot hier niet.", "Wat hier wel kan: {known}."),
    "comma_splits": (
        "'{text}' staat los: tussen {{ }} begint na een komma een nieuw veld.",
        "Zet aanhalingstekens om een tekst met een komma:",
    ),
    "empty": ("'{field}' is leeg.", "Vul het in of haal de regel weg."),
    "text_expected": (
        "Bij '{field}' hoort gewone tekst, geen lijst of blok.",
        "Staat er een dubbele punt in de tekst, of begint hij met [ of {{? Gebruik aanhalingstekens.",
    ),
    "list_expected": (
        "Bij '{field}' hoort een lijst.",
        "Zet elk punt op een eigen regel met '- ' ervoor, of alles tussen [ en ] met komma's.",
    ),
    "mapping_expected": (
        "Bij '{field}' horen velden, zoals 'titel: …'.",
        "Zet elk veld op een eigen regel die verder inspringt.",
    ),
    "too_few": ("Hier staat te weinig.", "Zet er ten minste twee."),
    "too_many": ("Hier staat te veel.", "Laat er hoogstens vijf staan."),
    "wrong": ("'{field}' klopt niet.", "Kijk in knowledge/README.md hoe dit veld eruitziet."),
    "bad_slug": (
        "'{text}' kan geen korte naam zijn: alleen a-z, 0-9 en streepjes, hoogstens 40 tekens.",
        "Schrijf:",
    ),
    "unknown_word": ("'{text}' kan hier niet.", "Kies uit: {words}."),
    "unknown_status": ("'{text}' is geen status.", "Kies uit: {words}."),
    "yes_no": ("'{text}' is geen ja of nee.", "Schrijf ja of nee."),
    "whole_number": ("'{text}' is geen heel getal.", "Schrijf alleen cijfers, bijvoorbeeld 40."),
    "degrees": ("'{text}' is geen graad van een kaart.", "Schrijf bijvoorbeeld 52.0908."),
    "not_an_id": ("'{text}' is geen volledige naam.", "Schrijf soort/naam, bijvoorbeeld approach/dialoog."),
    "unknown_kind": ("'{kind}' is geen soort.", "Kies uit: {kinds}."),
    "link_without_scheme": ("De link '{text}' begint niet met https://.", "Schrijf:"),
    "link_with_space": ("In de link '{text}' staat een spatie.", "Schrijf de link aan één stuk:"),
    "not_a_link": ("'{text}' is geen link.", "Een link begint met https:// en heeft een naam met een punt."),
    "unknown_zone": ("'{text}' is geen tijdzone.", "Schrijf bijvoorbeeld:"),
    "no_answer": ("Dit antwoord zegt niets: 'tekst' en 'stappen' ontbreken.", "Vul een van de twee in."),
    "source_without_name": (
        "Deze bron heeft geen titel en geen link.",
        "Schrijf er ten minste een titel bij.",
    ),
    # dates and times
    "month_number": ("Maand {number} bestaat niet.", "Schrijf de maand voluit: 3 december 2026."),
    "month_name": ("'{word}' is geen maand.", "Schrijf de maand voluit, bijvoorbeeld 3 december 2026."),
    "day_not_in_month": (
        "{day} {month} {year} bestaat niet: die maand heeft {last} dagen.",
        "Kijk de datum na.",
    ),
    "weekday_name": ("'{word}' is geen dag van de week.", "Schrijf:"),
    "weekday_wrong": (
        "{day} is een {right}, geen {wrong}.",
        "Kijk na of de dag of de datum fout is. Klopt de datum, schrijf dan:",
    ),
    "several_days": (
        "Hier staan meer dagen in één datum: '{text}'.",
        "Maak van elke dag een regel onder 'data' met een eigen id: {days}.",
    ),
    "range_of_days": (
        "Hier staat een reeks dagen in één datum: '{text}'.",
        "Zet de eerste dag bij 'datum' en de laatste bij 'tot_en_met'.",
    ),
    "day_without_year": ("Bij '{text}' ontbreekt het jaar.", "Schrijf bijvoorbeeld 3 december 2026."),
    "not_a_day": ("'{text}' is geen datum.", "Schrijf bijvoorbeeld 3 december 2026 of 2026-12-03."),
    "estimate_not_here": ("'{text}': 'ca.' kan alleen bij 'einde'.", "Schrijf:"),
    "midnight": ("24.00 uur hoort bij de volgende dag.", "Schrijf:"),
    "no_such_time": ("'{text}' bestaat niet: een dag loopt van 0.00 tot 23.59.", "Kijk de tijd na."),
    "range_of_times": (
        "Hier staan twee tijden: {begin} en {end}.",
        "Zet de eerste bij 'begin' en de tweede bij 'einde':",
    ),
    "one_minute_digit": ("'{text}' heeft maar één cijfer voor de minuten.", "Bedoelde je dit?"),
    "not_a_time": ("'{text}' is geen tijd.", "Schrijf uren en minuten als 19.30."),
    "dates_and_rule": (
        "Hier staan 'data' én 'herhaling'. Een bijeenkomst heeft er maar een.",
        "Haal een van de twee weg.",
    ),
    "times_without_rule": (
        "'begin', 'einde', 'inloop', 'vanaf' en 'tot' horen hier alleen bij een 'herhaling'.",
        "Zet de tijden bij de datum zelf, onder 'data'.",
    ),
    "two_ends": (
        "Bij deze herhaling staat twee keer wanneer ze ophoudt: in de regel zelf en bij 'tot'.",
        "Haal een van de twee weg.",
    ),
    "duplicate_date": (
        "De datum-id '{text}' staat hier twee keer.",
        "Geef elke datum een eigen id, bijvoorbeeld:",
    ),
    "last_day_first": (
        "De laatste dag ({last}) ligt voor de eerste ({first}).",
        "Kijk de datums na. Zijn ze verwisseld, schrijf dan:",
    ),
    "ends_before_it_starts": (
        "De bijeenkomst eindigt om {end}, maar begint pas om {begin}.",
        "Gaat hij door tot de volgende dag, schrijf dan 'tot_en_met: {next}'. Of bedoelde je dit?",
    ),
    "end_without_begin": ("Er is een 'einde', maar geen 'begin'.", "Vul 'begin' in als je het weet."),
    "doors_after_start": ("De inloop ({doors}) is na het begin ({begin}).", "Bedoelde je dit?"),
    "hour_skipped": (
        "{time} bestaat niet op {day}: die nacht gaat de klok een uur vooruit.",
        "Kijk de tijd na. Na die nacht is het dan:",
    ),
    "rule_unreadable": (
        "De herhaling '{text}' is niet te lezen.",
        "Schrijf bijvoorbeeld FREQ=YEARLY;BYMONTH=9;BYDAY=4SA (elk jaar de vierde zaterdag van september).",
    ),
    "rule_too_often": (
        "De herhaling '{text}' is vaker dan eens per dag.",
        "Schrijf losse datums onder 'data'.",
    ),
    "rule_without_dates": ("De herhaling '{text}' geeft nooit een datum.", "Kijk de regel na."),
    "rule_without_end": (
        "De herhaling '{text}' houdt nooit op.",
        "Zet erbij tot wanneer, bijvoorbeeld:",
    ),
    "duplicate_round": (
        "De deelsessie-id '{text}' staat hier twee keer.",
        "Geef elke ronde een eigen id, zoals:",
    ),
    "duplicate_session": (
        "De keuze-id '{text}' staat hier twee keer.",
        "Geef elke keuze een eigen id, zoals:",
    ),
    "round_ends_first": ("Deze ronde eindigt om {end}, maar begint pas om {begin}.", "Bedoelde je dit?"),
    "round_outside": (
        "De ronde '{round}' ({times}) valt buiten de bijeenkomst ({event}).",
        "Kijk de tijden van de ronde en van de bijeenkomst na. Bedoelde je dit?",
    ),
    "sign_up_after": (
        "Aanmelden kan tot {until}, maar de laatste datum is {last}.",
        "Kijk de datums na. Bedoelde je dit?",
    ),
    # names that point somewhere
    "duplicate_id": (
        "'{id}' bestaat al: zie {other}, regel {line}.",
        "Geef een van de twee een andere id.",
    ),
    "duplicate_entry": (
        "'{id}' bestaat al: zie {other}, regel {line}.",
        "Geef een van de twee een andere id, bijvoorbeeld:",
    ),
    "unknown_reference": ("'{text}' bestaat niet.", "Bestaat wel: {known}."),
    "unknown_reference_near": ("'{text}' bestaat niet. Bedoelde je '{near}'?", "Schrijf:"),
    "nothing_there_yet": (
        "'{text}' wijst naar iets waarvan er in deze map nog geen enkele is. De bot slaat het over.",
        "Voeg het toe of haal de verwijzing weg.",
    ),
    # files and folders
    "no_folder": ("De map met kennis is er niet: {folder}.", "Kijk naar 'knowledge' in de instellingen."),
    "nothing_to_read": (
        "In de map {folder} staat geen enkel bestand dat op .yaml eindigt.",
        "Kijk of dit de map met kennis is.",
    ),
    "unreadable_file": (
        "Dit bestand kan niet gelezen worden: {reason}.",
        "Kijk naar de rechten van het bestand.",
    ),
    "not_yaml": ("De bot leest '{name}' niet: de naam eindigt niet op .yaml.", "Noem het {better}."),
    "unknown_folder_near": ("De map '{name}' kent de bot niet. Bedoelde je '{near}'?", "Noem de map {near}."),
    "unknown_folder": ("De map '{name}' kent de bot niet.", "De mappen zijn: {known}."),
    "unknown_file_near": ("Het bestand '{name}' kent de bot niet. Bedoelde je '{near}'?", "Noem het {near}."),
    "unknown_file": ("Het bestand '{name}' hoort niet hier.", "Zet het in een van de mappen: {known}."),
    # the sentences of the conversation
    "texts_not_flat": ("Een bestand met teksten heeft regels als 'start_welkom: Welkom!'.", ""),
    "bad_placeholder": (
        "In deze tekst klopt een accolade niet.",
        "Schrijf {{naam}} met twee accolades om de naam van een plek; een losse accolade schrijf je dubbel.",
    ),
    "placeholders_differ": (
        "Deze tekst heeft andere plekken om in te vullen dan hoort: {given} in plaats van {expected}.",
        "Gebruik precies deze: {expected}.",
    ),
    "text_missing": (
        "De tekst '{key}' ontbreekt. De bot zegt nu wat er standaard staat: {text}",
        "Wil je iets anders? Voeg toe:",
    ),
    "unknown_text": ("De tekst '{key}' kent de bot niet.", "Haal de regel weg."),
    "unknown_text_near": ("De tekst '{key}' kent de bot niet. Bedoelde je '{near}'?", "Schrijf:"),
    # good enough for people
    "no_sources": ("Deze ingang heeft geen bron.", "Zet er een bij, of 'eigen: {{titel: eigen tekst}}'."),
    "no_english": ("'{id}' heeft geen Engels. Voor deze soort is dat verplicht.", "Voeg toe:"),
    "file_name": (
        "De id is '{text}', maar het bestand heet {stem}.yaml. Die twee horen gelijk te zijn.",
        "Verander de id, of geef het bestand de naam {text}.yaml.",
    ),
    "no_tests": (
        "Er zijn nog geen toetsvragen.",
        "Schrijf bij elke ingang drie vragen zoals mensen ze typen.",
    ),
    "few_tests": (
        "'{id}' heeft te weinig toetsvragen: {count}. Schrijf er {fewest} of meer.",
        "Zet in de map toetsvragen hoe mensen dit vragen, met 'goed: {id}'.",
    ),
    "few_tests_of_kind": (
        "Van de soort {kind} hebben te weinig ingangen een toetsvraag: {count}. Maak er {fewest} of meer van.",
        "Een op de tien is genoeg.",
    ),
    "few_variants_nl": (
        "Dit heeft te weinig manieren om het in het Nederlands te vragen: {count}. Schrijf er {fewest} of meer.",
        "Denk aan losse woorden, spreektaal en wat mensen zien gebeuren.",
    ),
    "few_variants_en": (
        "Dit heeft te weinig manieren om het in het Engels te vragen: {count}. Schrijf er {fewest} of meer.",
        "Denk aan losse woorden, spreektaal en wat mensen zien gebeuren.",
    ),
    "many_sentences": (
        "{count} van de {all} vragen zijn hele zinnen. De helft is genoeg.",
        "Zet er losse woorden bij, zoals mensen op een telefoon typen.",
    ),
    "variant_without_words": ("In '{text}' staat geen woord.", "Schrijf hoe mensen het vragen."),
    "variant_twice": ("'{text}' staat er voor deze ingang al.", "Haal een van de twee weg."),
    "variant_shared": (
        "'{text}' staat ook bij {other}. Dan kan de bot niet kiezen.",
        "Haal hem bij een van de twee weg.",
    ),
    "variant_near": (
        "'{text}' lijkt bijna helemaal op '{twin}' van {other}.",
        "Kijk of het verschil groot genoeg is om te kunnen kiezen.",
    ),
    "variant_is_test": (
        "'{text}' is ook een toetsvraag ({file}, regel {line}). Dan toetst die niets meer.",
        "Schrijf de vraag hier anders of haal hem weg.",
    ),
    "variant_covers_test": (
        "'{text}' heeft alle belangrijke woorden van de toetsvraag '{test}' ({file}, regel {line}).",
        "Schrijf de vraag hier anders of haal hem weg.",
    ),
    "long_sentence": (
        "De zin die begint met '{start}' heeft {count} woorden; {most} is het meeste.",
        "Maak er twee zinnen van.",
    ),
    "long_on_average": (
        "De zinnen zijn gemiddeld {average} woorden lang; {most} is prettig.",
        "Knip een paar zinnen in tweeën.",
    ),
    "hard_word": ("'{word}' kan eenvoudiger.", "Schrijf bijvoorbeeld: {better}"),
    "card_long": (
        "Deze kaart ({language}) heeft {count} tekens; {most} past op een telefoon.",
        "Maak de tekst korter of zet een deel in een eigen antwoord.",
    ),
    "stale": ("Dit is voor het laatst nagekeken op {day}, meer dan een jaar geleden.", "Kijk de bron na."),
    "phone_stale": (
        "Het nummer {number} is voor het laatst nagekeken op {day}, meer dan een half jaar geleden.",
        "Kijk het nummer na en verander 'nagekeken'.",
    ),
    "date_passed": ("De laatste datum ({day}) is voorbij.", "Klopt dat, schrijf dan:"),
    # ids over time
    "removed_date": (
        "De datum '{text}' ({day}) is weg. Dat is geen afmelding: wie hem volgt, krijgt nog herinneringen.",
        "Heeft hij een andere id gekregen, zet de oude terug. Gaat hij niet door, laat hem dan zo staan:",
    ),
    "removed_session": (
        "De deelsessie '{text}' ({title}) is weg. Wie hem koos, krijgt daar bericht van.",
        "Is het dezelfde onder een andere id, zet de oude id dan terug.",
    ),
    "removed_id": (
        "'{id}' is weg. Oude knoppen, links en herinneringen wijzen er nog naar.",
        "Laat de ingang staan met 'status: vervallen', of zet bij zijn opvolger:",
    ),
    # the report
    "tip": ("Tip:", ""),
    "some_wrong": ("Fouten: {errors}. Tips: {hints}.", ""),
    "all_well": ("Alles klopt.", ""),
    "all_well_with_hints": ("Geen fouten. Tips: {hints}.", ""),
    "coverage_kind": ("soort", ""),
    "coverage_entries": ("ingangen", ""),
    "coverage_english": ("Engels", ""),
    "coverage_variants_nl": ("vragen nl", ""),
    "coverage_variants_en": ("vragen en", ""),
    "coverage_tests_nl": ("toetsen nl", ""),
    "coverage_tests_en": ("toetsen en", ""),
    "coverage_tested": ("getoetst", ""),
    "coverage_tests_in_all": (
        "Toetsvragen: {tests}, waarvan {none} geen antwoord mogen krijgen en {not_yet} nog niet lukken.",
        "",
    ),
    "coverage_stale": ("Langer dan een jaar niet nagekeken: {entries}.", ""),
    "coverage_fresh": ("Alles is het afgelopen jaar nagekeken.", ""),
}
