"""What `check` says of what is right and not yet good enough for people."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "no_sources": Bilingual(
        ("Deze ingang heeft geen bron.", "Zet er een bij, of 'eigen: {{titel: eigen tekst}}'."),
        ("This entry has no source.", "Add one, or 'eigen: {{titel: eigen tekst}}'."),
    ),
    "no_english": Bilingual(
        (
            "'{id}' heeft geen Engels. Voor deze soort is dat verplicht.",
            "Zet bij 'en' dezelfde velden als bij 'nl'.",
        ),
        ("'{id}' has no English. For this kind it is required.", "Put the same fields at 'en' as at 'nl'."),
    ),
    "false_alarm": Bilingual(
        (
            "Deze regel ziet gevaar in {count} gewone vragen, zoals {texts}.",
            "Vraag om een groep meer bij 'als', of zet wat het gewoon maakt bij 'niet_bij' of 'tenzij'.",
        ),
        (
            "This rule sees danger in {count} ordinary questions, such as {texts}.",
            "Ask for one more group in 'als', or add what makes it harmless to 'niet_bij' or 'tenzij'.",
        ),
    ),
    "answer_worse": Bilingual(
        (
            "Deze toetsvraag ging goed en nu niet meer. Eerst: {before}. Nu: {after}.",
            "Kijk welke ingang nu wint, en of dat klopt.",
        ),
        (
            "This test question went well and no longer does. Before: {before}. Now: {after}.",
            "See which entry wins now, and whether that is right.",
        ),
    ),
    "answer_better": Bilingual(
        ("Deze toetsvraag gaat nu goed. Eerst: {before}. Nu: {after}.", ""),
        ("This test question goes well now. Before: {before}. Now: {after}.", ""),
    ),
    "answer_changed": Bilingual(
        ("'{text}' krijgt nu een ander antwoord. Eerst: {before}. Nu: {after}.", ""),
        ("'{text}' now gets another answer. Before: {before}. Now: {after}.", ""),
    ),
    "new_entry": Bilingual(
        ("'{id}' is nieuw. Van de titels en manieren van vragen ({ways}) vinden er {count} deze ingang.", ""),
        ("'{id}' is new. Of the titles and ways of asking ({ways}), {count} find this entry.", ""),
    ),
    "new_entry_not_found": Bilingual(
        (
            "'{text}' vindt deze nieuwe ingang niet. Er komt: {after}.",
            "Lijkt die andere ingang te veel op deze? Schrijf de vraag dan preciezer.",
        ),
        (
            "'{text}' does not find this new entry. What comes: {after}.",
            "Is that other entry too much like this one? Then make the question more precise.",
        ),
    ),
    "shown_answer": Bilingual(("{title} (kans {score})", ""), ("{title} (chance {score})", "")),
    "shown_choose": Bilingual(("een keuze uit {titles}", ""), ("a choice of {titles}", "")),
    "shown_none": Bilingual(("geen antwoord", ""), ("no answer", "")),
    "file_name": Bilingual(
        (
            "De id is '{text}', maar het bestand heet {stem}.yaml. Die twee horen gelijk te zijn.",
            "Geef het bestand de naam {text}.yaml.",
        ),
        (
            "The id is '{text}' but the file is called {stem}.yaml. The two should be equal.",
            "Call the file {text}.yaml.",
        ),
    ),
    "no_tests": Bilingual(
        ("Er zijn nog geen toetsvragen.", "Schrijf bij elke ingang drie vragen zoals mensen ze typen."),
        ("There are no test questions yet.", "Write three questions for each entry, as people type them."),
    ),
    "few_tests": Bilingual(
        (
            "'{id}' heeft te weinig toetsvragen: {count}. Schrijf er {fewest} of meer.",
            "Zet in de map toetsvragen hoe mensen dit vragen, met 'goed: {id}'.",
        ),
        (
            "'{id}' has too few test questions: {count}. Write {fewest} or more.",
            "Put in the folder toetsvragen how people ask this, with 'goed: {id}'.",
        ),
    ),
    "few_tests_of_kind": Bilingual(
        (
            "Van de soort {kind} hebben te weinig ingangen een toetsvraag: {count}. Maak er {fewest} of meer van.",
            "Een op de tien is genoeg.",
        ),
        (
            "Of the kind {kind} too few entries have a test question: {count}. Make it {fewest} or more.",
            "One in ten is enough.",
        ),
    ),
    "few_variants_nl": Bilingual(
        (
            "Dit heeft te weinig manieren om het in het Nederlands te vragen: {count}. Schrijf er {fewest} of meer.",
            "Denk aan losse woorden, spreektaal en wat mensen zien gebeuren.",
        ),
        (
            "This has too few ways to ask it in Dutch: {count}. Write {fewest} or more.",
            "Think of loose words, everyday speech and what people see happening.",
        ),
    ),
    "few_variants_en": Bilingual(
        (
            "Dit heeft te weinig manieren om het in het Engels te vragen: {count}. Schrijf er {fewest} of meer.",
            "Denk aan losse woorden, spreektaal en wat mensen zien gebeuren.",
        ),
        (
            "This has too few ways to ask it in English: {count}. Write {fewest} or more.",
            "Think of loose words, everyday speech and what people see happening.",
        ),
    ),
    "many_sentences": Bilingual(
        (
            "{count} van de {all} vragen zijn hele zinnen. De helft is genoeg.",
            "Zet er losse woorden bij, zoals mensen op een telefoon typen.",
        ),
        (
            "{count} of the {all} questions are whole sentences. Half is enough.",
            "Add loose words, as people type on a phone.",
        ),
    ),
    "variant_without_words": Bilingual(
        ("In '{text}' staat geen woord.", "Schrijf hoe mensen het vragen."),
        ("There is no word in '{text}'.", "Write how people ask it."),
    ),
    "variant_twice": Bilingual(
        ("'{text}' staat er voor deze ingang al.", "Haal een van de twee weg."),
        ("This entry has '{text}' already.", "Remove one of the two."),
    ),
    "variant_shared": Bilingual(
        ("'{text}' staat ook bij {other}. Dan kan de bot niet kiezen.", "Haal hem bij een van de twee weg."),
        ("'{text}' stands at {other} too. Then the bot cannot choose.", "Remove it at one of the two."),
    ),
    "variant_near": Bilingual(
        (
            "'{text}' lijkt bijna helemaal op '{twin}' van {other}.",
            "Kijk of het verschil groot genoeg is om te kunnen kiezen.",
        ),
        (
            "'{text}' is almost the same as '{twin}' of {other}.",
            "See whether the difference is large enough to choose.",
        ),
    ),
    "variant_is_test": Bilingual(
        (
            "'{text}' is ook een toetsvraag ({file}, regel {line}). Dan toetst die niets meer.",
            "Schrijf de vraag hier anders of haal hem weg.",
        ),
        (
            "'{text}' is a test question too ({file}, line {line}). Then it tests nothing any more.",
            "Write the question differently here or remove it.",
        ),
    ),
    "variant_covers_test": Bilingual(
        (
            "'{text}' heeft alle belangrijke woorden van de toetsvraag '{test}' ({file}, regel {line}).",
            "Schrijf de vraag hier anders of haal hem weg.",
        ),
        (
            "'{text}' has all important words of the test question '{test}' ({file}, line {line}).",
            "Write the question differently here or remove it.",
        ),
    ),
    "choppy": Bilingual(
        (
            "Deze tekst hapert: {count} zinnen van gemiddeld {average} woorden.",
            "Voeg er een paar samen, met en, maar, want of dan.",
        ),
        (
            "This text is choppy: {count} sentences of {average} words on average.",
            "Join some, with and, but, because or then.",
        ),
    ),
    "long_sentence": Bilingual(
        (
            "De zin die begint met '{start}' heeft {count} woorden; {most} is het meeste.",
            "Maak er twee zinnen van.",
        ),
        (
            "The sentence that begins with '{start}' has {count} words; {most} is the most.",
            "Make it two sentences.",
        ),
    ),
    "long_on_average": Bilingual(
        (
            "De zinnen zijn gemiddeld {average} woorden lang; {most} is prettig.",
            "Knip een paar zinnen in tweeën.",
        ),
        (
            "The sentences are {average} words long on average; {most} is pleasant.",
            "Cut a few sentences in two.",
        ),
    ),
    "hard_word": Bilingual(
        ("'{word}' kan eenvoudiger.", "Schrijf bijvoorbeeld: {better}"),
        ("'{word}' can be plainer.", "Write for example: {better}"),
    ),
    "card_wordy": Bilingual(
        (
            "De eerste kaart ({language}) heeft {count} woorden; {most} past op één scherm.",
            "Maak over, wanneer, wanneer_niet of de eerste punten korter.",
        ),
        (
            "The first card ({language}) has {count} words; {most} fits one screen.",
            "Make over, wanneer, wanneer_niet or the first points shorter.",
        ),
    ),
    "card_long": Bilingual(
        (
            "Deze kaart ({language}) heeft {count} tekens; {most} past op een telefoon.",
            "Maak de tekst korter of zet een deel in een eigen antwoord.",
        ),
        (
            "This card ({language}) has {count} characters; {most} fits a phone.",
            "Make the text shorter or put a part in an answer of its own.",
        ),
    ),
    "stale": Bilingual(
        ("Dit is voor het laatst nagekeken op {day}, meer dan een jaar geleden.", "Kijk de bron na."),
        ("This was last reviewed on {day}, more than a year ago.", "Look at the source again."),
    ),
    "phone_stale": Bilingual(
        (
            "Het nummer {number} is voor het laatst nagekeken op {day}, meer dan een half jaar geleden.",
            "Kijk het nummer na en verander 'nagekeken'.",
        ),
        (
            "The number {number} was last reviewed on {day}, more than half a year ago.",
            "Look the number up and change 'nagekeken'.",
        ),
    ),
    "date_passed": Bilingual(
        ("De laatste datum ({day}) is voorbij.", "Klopt dat, schrijf dan:"),
        ("The last date ({day}) is over.", "If that is right, write:"),
    ),
    "review_in_future": Bilingual(
        (
            "{day} moet nog komen; het is vandaag {today}.",
            "Zet hier de dag waarop iemand dit echt heeft nagekeken.",
        ),
        (
            "{day} is still to come; today is {today}.",
            "Put here the day on which somebody really looked at this.",
        ),
    ),
    "year_far": Bilingual(
        ("{day} is tientallen jaren ver weg.", "Kijk het jaar ({year}) na."),
        ("{day} is decades away.", "Look at the year ({year})."),
    ),
    "html_in_text": Bilingual(
        ("'{text}' is opmaak van een webpagina; mensen zien de tekens zelf.", "Laat die weg:"),
        ("'{text}' is markup of a web page; people see the signs themselves.", "Leave it out:"),
    ),
    "entity_in_text": Bilingual(
        ("'{text}' is een code van een webpagina; mensen zien de code zelf.", "Typ het teken:"),
        ("'{text}' is a code of a web page; people see the code itself.", "Type the sign:"),
    ),
    "markdown_in_text": Bilingual(
        ("'{text}' is opmaak die de bot niet kent; mensen zien de tekens zelf.", "Laat die weg:"),
        ("'{text}' is markup that the bot does not know; people see the signs themselves.", "Leave it out:"),
    ),
    "garbled_letters": Bilingual(
        ("'{text}' is een letter die een ander programma verkeerd heeft gelezen.", "Schrijf:"),
        ("'{text}' is a letter that another program read in the wrong way.", "Write:"),
    ),
    "unreadable_letter": Bilingual(
        ("Bij '{text}' is een letter verloren gegaan.", "Typ het woord opnieuw."),
        ("Near '{text}' a letter was lost.", "Type the word again."),
    ),
    "stray_sign": Bilingual(
        ("Na '{text}' komt niets meer: het laatste teken hoort er niet bij.", "Schrijf:"),
        ("Nothing comes after '{text}': its last sign does not belong there.", "Write:"),
    ),
    "glued_sentences": Bilingual(
        ("Na een leesteken ontbreekt een spatie: '{text}'.", "Schrijf:"),
        ("A space is missing after a punctuation mark: '{text}'.", "Write:"),
    ),
    "two_questions": Bilingual(
        ("Staan hier twee vragen op een regel: '{text}'?", "Zet elke vraag op een eigen regel:"),
        ("Are these two questions on one line: '{text}'?", "Put each question on a line of its own:"),
    ),
    "no_date_yet": Bilingual(
        (
            "Deze bijeenkomst heeft nog geen datum. Niemand vindt hem in de agenda of wordt herinnerd.",
            "Is de datum bekend, zet dan 'data:' erbij.",
        ),
        (
            "This event has no date yet. Nobody finds it in the agenda or is reminded.",
            "When the date is known, add 'data:'.",
        ),
    ),
    "not_done": Bilingual(
        ("Hier staat nog '{text}'.", "Maak de tekst af, of geef de ingang 'status: concept'."),
        ("Here is still '{text}'.", "Finish the text, or give the entry 'status: concept'."),
    ),
}
