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
        "Zet de tekst tussen aanhalingstekens of schrijf hem voluit.",
    ),
    "anchor": (
        "Een &-teken aan het begin (&{name}) betekent in YAML een anker; dat gebruiken we niet.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    "tag": (
        "Een uitroepteken aan het begin ({name}) betekent in YAML een soort; dat gebruiken we niet.",
        "Zet de tekst tussen aanhalingstekens.",
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
        "Zet een tekst met een komma tussen aanhalingstekens, of schrijf hem op een eigen regel.",
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
    "too_few": ("Bij '{field}' staat te weinig.", "Zet er ten minste twee."),
    "too_many": ("Bij '{field}' staat te veel.", "Laat er hoogstens vijf staan."),
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
        "Maak er twee regels onder 'data' van, elk met een eigen id.",
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
        "'begin', 'einde', 'inloop' en 'vanaf' horen hier alleen bij een 'herhaling'.",
        "Zet de tijden bij de datum zelf, onder 'data'.",
    ),
    # names that point somewhere
    "duplicate_id": (
        "'{id}' bestaat al: zie {other}, regel {line}.",
        "Geef een van de twee een andere id.",
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
    "text_missing": ("De tekst '{key}' ontbreekt in deze taal.", "Voeg toe:"),
    "unknown_text": ("De tekst '{key}' kent de bot niet.", "Haal de regel weg."),
    "unknown_text_near": ("De tekst '{key}' kent de bot niet. Bedoelde je '{near}'?", "Schrijf:"),
}
