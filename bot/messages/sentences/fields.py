"""What `check` says of a field: missing, unknown, or with the wrong thing in it."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "missing": Bilingual(
        ("'{field}' ontbreekt.", "Schrijf bijvoorbeeld:"),
        ("'{field}' is missing.", "Write for example:"),
    ),
    "unknown_field_near": Bilingual(
        ("'{field}' kent de bot niet. Bedoelde je '{near}'?", "Schrijf:"),
        ("The bot does not know '{field}'. Did you mean '{near}'?", "Write:"),
    ),
    "unknown_field": Bilingual(
        (
            "'{field}' kent de bot hier niet.",
            "Hoort dit bij de regel erboven? Schrijf dan:",
            "Wat hier wel kan: {known}.",
        ),
        (
            "The bot does not know '{field}' here.",
            "Does this belong to the line above? Then write:",
            "What can stand here: {known}.",
        ),
    ),
    "comma_splits": Bilingual(
        (
            "'{text}' staat los: tussen {{ }} begint na een komma een nieuw veld.",
            "Zet aanhalingstekens om een tekst met een komma:",
        ),
        (
            "'{text}' stands alone: between {{ }} a comma begins a new field.",
            "Put quotes around a text with a comma:",
        ),
    ),
    "empty": Bilingual(
        ("'{field}' is leeg.", "Vul het in, of laat het weg.", "Vul het in."),
        ("'{field}' is empty.", "Fill it in, or leave it out.", "Fill it in."),
    ),
    "text_expected": Bilingual(
        (
            "Bij '{field}' hoort gewone tekst, geen lijst of blok.",
            "Staat er een dubbele punt in de tekst, of begint hij met [ of {{? Zet er aanhalingstekens om:",
            "Staat er een dubbele punt in de tekst, of begint hij met [ of {{? Gebruik aanhalingstekens.",
        ),
        (
            "'{field}' should be plain text, not a list or a block.",
            "Is there a colon in the text, or does it begin with [ or {{? Put quotes around it:",
            "Is there a colon in the text, or does it begin with [ or {{? Use quotes.",
        ),
    ),
    "list_expected": Bilingual(
        (
            "Bij '{field}' hoort een lijst.",
            "Schrijf:",
            "Zet elk punt op een eigen regel met '- ' ervoor, of alles tussen [ en ] met komma's.",
        ),
        (
            "'{field}' should be a list.",
            "Write:",
            "Put each point on a line of its own after '- ', or all between [ and ] with commas.",
        ),
    ),
    "mapping_expected": Bilingual(
        (
            "Bij '{field}' horen velden, zoals 'titel: …'.",
            "Schrijf:",
            "Dat zijn: {fields}. Zet elk veld op een eigen regel die verder inspringt.",
        ),
        (
            "'{field}' should have fields, like 'titel: …'.",
            "Write:",
            "They are: {fields}. Put each field on a line of its own, further indented.",
        ),
    ),
    "too_few": Bilingual(
        ("Hier staat te weinig.", "Zet er ten minste twee."),
        ("There are too few here.", "Give at least two."),
    ),
    "too_many": Bilingual(
        ("Hier staat te veel.", "Laat er hoogstens vijf staan."),
        ("There are too many here.", "Keep at most five."),
    ),
    "wrong": Bilingual(
        ("'{field}' klopt niet.", "Kijk in knowledge/README.md hoe dit veld eruitziet."),
        ("'{field}' is not right.", "See knowledge/README.md for what this field looks like."),
    ),
    "bad_slug": Bilingual(
        ("'{text}' kan geen korte naam zijn: alleen a-z, 0-9 en streepjes, hoogstens 40 tekens.", "Schrijf:"),
        ("'{text}' cannot be a short name: only a-z, 0-9 and dashes, at most 40 characters.", "Write:"),
    ),
    "unknown_word": Bilingual(
        ("'{text}' kan hier niet. Kies uit: {words}.", "Schrijf:"),
        ("'{text}' cannot stand here. Choose from: {words}.", "Write:"),
    ),
    "unknown_status": Bilingual(
        ("'{text}' is geen status.", "Kies uit: {words}."),
        ("'{text}' is not a status.", "Choose from: {words}."),
    ),
    "yes_no": Bilingual(
        ("'{text}' is geen ja of nee.", "Schrijf ja of nee."),
        ("'{text}' is not yes or no.", "Write ja or nee."),
    ),
    "words_within": Bilingual(
        ("'{text}' is geen aantal woorden.", "Schrijf een getal van 1 tot {most}."),
        ("'{text}' is not a number of words.", "Write a number from 1 to {most}."),
    ),
    "pattern_wrong": Bilingual(
        (
            "'{text}' is geen patroon van woorden.",
            "Schrijf woorden; een * mag alleen achter een woord staan (debat*) en ... alleen tussen twee woorden.",
        ),
        (
            "'{text}' is not a pattern of words.",
            "Write words; * may only stand behind a word (debat*) and ... only between two words.",
        ),
    ),
    "weight_wrong": Bilingual(
        (
            "'{text}' is geen woord met een gewicht.",
            "Wijzig dit bestand niet met de hand; maak het met python -m benchmarks.danger_signals.",
        ),
        (
            "'{text}' is not a word with a weight.",
            "Do not change this file by hand; make it with python -m benchmarks.danger_signals.",
        ),
    ),
    "whole_number": Bilingual(
        ("'{text}' is geen heel getal.", "Schrijf alleen cijfers, bijvoorbeeld 40."),
        ("'{text}' is not a whole number.", "Write digits only, for example 40."),
    ),
    "degrees": Bilingual(
        ("'{text}' is geen graad van een kaart.", "Schrijf bijvoorbeeld 52.0908."),
        ("'{text}' is not a degree on a map.", "Write for example 52.0908."),
    ),
    "spot": Bilingual(
        ("'{text}' is geen plek op de kaart.", "Schrijf breedte en lengte, bijvoorbeeld 52.0908 5.1222."),
        ("'{text}' is not a spot on the map.", "Write latitude and longitude, for example 52.0908 5.1222."),
    ),
    "not_an_id": Bilingual(
        ("'{text}' is geen volledige naam.", "Schrijf soort/naam, bijvoorbeeld approach/dialoog."),
        ("'{text}' is not a full name.", "Write kind/name, for example approach/dialoog."),
    ),
    "unknown_kind": Bilingual(
        ("'{kind}' is geen soort.", "Schrijf het Engelse woord:", "Kies uit: {kinds}."),
        ("'{kind}' is not a kind.", "Write the English word:", "Choose from: {kinds}."),
    ),
    "link_without_scheme": Bilingual(
        ("De link '{text}' begint niet met https://.", "Schrijf:"),
        ("The link '{text}' does not begin with https://.", "Write:"),
    ),
    "link_with_space": Bilingual(
        ("In de link '{text}' staat een spatie.", "Schrijf de link aan één stuk:"),
        ("There is a space in the link '{text}'.", "Write the link in one piece:"),
    ),
    "not_a_link": Bilingual(
        ("'{text}' is geen link.", "Een link begint met https:// en heeft een naam met een punt."),
        ("'{text}' is not a link.", "A link begins with https:// and has a name with a dot."),
    ),
    "unknown_zone": Bilingual(
        ("'{text}' is geen tijdzone.", "Schrijf bijvoorbeeld:"),
        ("'{text}' is not a time zone.", "Write for example:"),
    ),
    "no_answer": Bilingual(
        ("Dit antwoord zegt niets: 'tekst' en 'stappen' ontbreken.", "Vul een van de twee in."),
        ("This answer says nothing: 'tekst' and 'stappen' are missing.", "Fill in one of them."),
    ),
    "source_without_name": Bilingual(
        ("Deze bron heeft geen titel en geen link.", "Schrijf er ten minste een titel bij."),
        ("This source has no title and no link.", "Give it at least a title."),
    ),
    "no_field": Bilingual(
        (
            "'{text}' is geen veld.",
            "Hoort het bij de tekst ervoor? Laat het dan even ver inspringen. Een veld heeft een naam met een dubbele punt.",
        ),
        (
            "'{text}' is not a field.",
            "Does it belong to the text before it? Then indent it as far. A field has a name with a colon.",
        ),
    ),
    "guidance_expected": Bilingual(
        (
            "Bij '{field}' hoort een tekst met een bron. De bronnen van deze ingang: {keys}.",
            "Schrijf, met de bron waar het vandaan komt:",
            "Schrijf {{tekst: …, bron: …}} met een van die bronnen.",
        ),
        (
            "'{field}' needs a text with a source. The sources of this entry: {keys}.",
            "Write, with the source that it comes from:",
            "Write {{tekst: …, bron: …}} with one of those sources.",
        ),
    ),
    "field_too_high": Bilingual(
        (
            "'{field}' hoort bij '{owner}'.",
            "Zet er {count} spaties voor:",
            "Zet het daar bij, even ver ingesprongen als de andere velden.",
        ),
        (
            "'{field}' belongs to '{owner}'.",
            "Put {count} spaces before it:",
            "Put it there, indented as far as the other fields.",
        ),
    ),
    "field_too_low": Bilingual(
        (
            "'{field}' hoort hier niet maar een laag hoger.",
            "Haal {count} spaties weg:",
            "Zet het daar bij, even ver ingesprongen als de andere velden.",
        ),
        (
            "'{field}' does not belong here but one level up.",
            "Take {count} spaces away:",
            "Put it there, indented as far as the other fields.",
        ),
    ),
    "no_value": Bilingual(
        (
            "'{text}' zegt niets: de bot zou het zo laten zien.",
            "Laat het veld weg als er niets te zeggen is.",
            "Vul het in.",
        ),
        (
            "'{text}' says nothing: the bot would show it like that.",
            "Leave the field out if there is nothing to say.",
            "Fill it in.",
        ),
    ),
    "not_a_phone": Bilingual(
        (
            "'{text}' is geen telefoonnummer.",
            "Schrijf alleen cijfers, streepjes en spaties, zoals 0800-2000. Kijk het nummer na.",
        ),
        (
            "'{text}' is not a phone number.",
            "Write only digits, dashes and spaces, like 0800-2000. Look the number up.",
        ),
    ),
    "link_without_host": Bilingual(
        (
            "In de link '{text}' ontbreekt de naam van de site.",
            "Schrijf bijvoorbeeld https://www.voorbeeld.nl/pagina.",
        ),
        ("The link '{text}' has no name of a site.", "Write for example https://www.example.org/page."),
    ),
    "comma_in_time": Bilingual(
        ("Voor '{text}' staat een komma; in een tijd hoort een punt.", "Schrijf:"),
        ("There is a comma before '{text}'; a time has a dot.", "Write:"),
    ),
    "link_with_sign": Bilingual(
        ("Aan het eind van de link '{text}' staat nog een '{sign}'.", "Laat die weg:"),
        ("The link '{text}' ends in a '{sign}'.", "Leave it out:"),
    ),
    "link_in_marks": Bilingual(
        ("Om de link staan tekens die er niet bij horen: '{text}'.", "Schrijf alleen de link:"),
        ("There are signs around the link that do not belong to it: '{text}'.", "Write only the link:"),
    ),
    "two_links": Bilingual(
        (
            "Hier staan twee links in één veld: '{text}'.",
            "Geef elk een eigen plek:",
            "Laat er een staan en zet de andere bij 'bronnen'.",
        ),
        (
            "Here are two links in one field: '{text}'.",
            "Give each a place of its own:",
            "Keep one and put the other with 'bronnen'.",
        ),
    ),
}
