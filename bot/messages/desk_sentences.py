"""What the editors' desk says."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "desk": Bilingual("Redactiebureau", "Editors' desk"),
    "to_content": Bilingual("Naar de inhoud", "To the content"),
    "navigation": Bilingual("Bureau", "Desk"),
    "menu_files": Bilingual("Alle bestanden", "All files"),
    "menu_add": Bilingual("Iets toevoegen", "Add something"),
    "menu_check": Bilingual("Alles nakijken", "Check everything"),
    "folder_is": Bilingual("Je werkt in de map {folder}.", "You work in the folder {folder}."),
    "files_lead": Bilingual(
        "Kies wat je wilt veranderen. Er wordt niets bewaard voordat het klopt: je kunt niets kapotmaken.",
        "Choose what to change. Nothing is saved before it is right: you cannot break anything.",
    ),
    "find": Bilingual("Zoek op titel of bestand", "Search by title or file"),
    "find_button": Bilingual("Zoek", "Search"),
    "found": Bilingual("Gevonden: {count}", "Found: {count}"),
    "found_none": Bilingual(
        "Niets gevonden voor '{text}'. Probeer een ander woord.",
        "Nothing found for '{text}'. Try another word.",
    ),
    "tables": Bilingual("lijsten", "lists"),
    "files_count": Bilingual("bestanden: {count}", "files: {count}"),
    "errors_count": Bilingual("fouten: {count}", "errors: {count}"),
    "tips_count": Bilingual("tips: {count}", "tips: {count}"),
    "with_problems": Bilingual("Hier is iets mee", "These need a look"),
    "all_right": Bilingual("Geen fouten.", "No errors."),
    "check_all_lead": Bilingual(
        "Alles wat `check` vindt, ook vragen die veel op elkaar lijken. Dit duurt een paar seconden.",
        "Everything that `check` finds, also questions that are much alike. This takes a few seconds.",
    ),
    "cannot_edit": Bilingual("Dit bestand kun je hier niet openen", "This file cannot be opened here"),
    "why_outside": Bilingual(
        "Het is een verwijzing naar een plek buiten deze map. Open het daar waar het echt staat.",
        "It points to a place outside this folder. Open it where it really is.",
    ),
    "why_no_file": Bilingual(
        "Op deze plek staat al iets wat geen gewoon bestand met kennis is.",
        "There is something at this place that is no ordinary file of knowledge.",
    ),
    "why_too_large": Bilingual(
        "Het is groter dan 1 MB. Splits het in twee bestanden.",
        "It is larger than 1 MB. Split it into two files.",
    ),
    "why_unreadable": Bilingual(
        "Het is niet te lezen. Kijk of het er nog is en of je erbij mag.",
        "It cannot be read. See whether it is still there and whether you may read it.",
    ),
    "why_not_utf8": Bilingual(
        "De letters zijn niet als UTF-8 bewaard. Open het in een tekstprogramma en bewaar het als UTF-8.",
        "Its letters were not saved as UTF-8. Open it in a text editor and save it as UTF-8.",
    ),
    "file": Bilingual("Tekst van {file}", "Text of {file}"),
    "entries_in_file": Bilingual("Ingangen in dit bestand", "Entries in this file"),
    "whole_file": Bilingual("Heel het bestand", "The whole file"),
    "piece_lead": Bilingual(
        "Je ziet één ingang uit {file}. De rest van het bestand blijft zoals het is.",
        "You see one entry of {file}. The rest of the file stays as it is.",
    ),
    "look": Bilingual("Kijk of het klopt", "See whether it is right"),
    "save": Bilingual("Bewaar", "Save"),
    "compare": Bilingual("Wat verandert er voor anderen?", "What changes for others?"),
    "compare_hint": Bilingual(
        "De bot stelt alle vragen twee keer, zoals het was en zoals het wordt. Dat duurt een paar seconden.",
        "The bot asks every question twice, as it was and as it becomes. This takes a few seconds.",
    ),
    "said_saved": Bilingual("Bewaard. De bot weet het zo.", "Saved. The bot will know in a moment."),
    "said_unchanged": Bilingual(
        "Er was niets veranderd, dus er is niets bewaard.", "Nothing had changed, so nothing was saved."
    ),
    "said_right": Bilingual(
        "Dit klopt. Druk op 'Bewaar' om het in het bestand te zetten.",
        "This is right. Press 'Save' to put it in the file.",
    ),
    "said_wrong": Bilingual(
        "Zo kan het nog niet. Verander wat hieronder staat; er is niets bewaard.",
        "Not like this yet. Change what stands below; nothing was saved.",
    ),
    "said_mended": Bilingual(
        "De regel is veranderd in de tekst hiernaast. Er is nog niets bewaard.",
        "The line was changed in the text. Nothing is saved yet.",
    ),
    "said_not_mended": Bilingual(
        "De tekst was intussen anders, dus deze verbetering past niet meer. Kijk opnieuw.",
        "The text had changed meanwhile, so this correction no longer fits. Look again.",
    ),
    "said_not_written": Bilingual(
        "Bewaren lukte niet: {why}. Je tekst staat hier nog.",
        "Saving failed: {why}. Your text is still here.",
    ),
    "said_conflict": Bilingual(
        "Iemand anders heeft dit bestand intussen veranderd. Er is niets bewaard.",
        "Somebody else changed this file meanwhile. Nothing was saved.",
    ),
    "conflict_both": Bilingual(
        "Hieronder staat allebei: jouw tekst, en hoe het bestand nu is. Zet in jouw tekst wat je van de "
        "ander wilt houden en bewaar die, of begin opnieuw met het bestand zoals het nu is.",
        "Both are below: your text, and the file as it is now. Put into your text what you want to keep of "
        "the other and save it, or begin again with the file as it is now.",
    ),
    "conflict_gone": Bilingual("Het bestand is weg.", "The file is gone."),
    "on_disk": Bilingual("Het bestand zoals het nu is", "The file as it is now"),
    "begin_again": Bilingual("Begin opnieuw met dit bestand", "Begin again with this file"),
    "differences": Bilingual(
        "Verschil: - staat nu in het bestand, + staat in jouw tekst",
        "Difference: - is in the file now, + is in your text",
    ),
    "card": Bilingual("Zo ziet het eruit op een telefoon", "As it looks on a phone"),
    "card_behind": Bilingual("Wat achter de knoppen zit", "What is behind the buttons"),
    "card_none": Bilingual(
        "Zolang er een fout in staat, is er geen kaart.", "While there is an error there is no card."
    ),
    "card_choose": Bilingual(
        "Kies hierboven een ingang om haar kaart te zien.", "Choose an entry above to see its card."
    ),
    "card_no_kind": Bilingual(
        "Bij dit bestand hoort geen kaart.", "There is no card that belongs to this file."
    ),
    "card_hidden": Bilingual(
        "Mensen zien dit niet: de status is '{status}'.", "People do not see this: its status is '{status}'."
    ),
    "card_nl": Bilingual("Nederlands", "Dutch"),
    "card_en": Bilingual("Engels", "English"),
    "problems": Bilingual("Wat kan beter", "What can be better"),
    "problems_none": Bilingual("Niets. Het klopt.", "Nothing. It is right."),
    "error": Bilingual("Fout", "Error"),
    "tip": Bilingual("Tip", "Tip"),
    "line": Bilingual("regel {line}", "line {line}"),
    "becomes": Bilingual("Maak er dit van:", "Make it this:"),
    "lines_go": Bilingual("Haal weg:", "Take away:"),
    "mend": Bilingual("Verander het zo (regel {line})", "Change it so (line {line})"),
    "mend_in_whole": Bilingual(
        "Open het hele bestand om dit te veranderen", "Open the whole file to change this"
    ),
    "elsewhere": Bilingual(
        "Hierdoor gaat het mis in een ander bestand", "This breaks something in another file"
    ),
    "asked_by": Bilingual("Zo komen mensen hier", "How people get here"),
    "ways": Bilingual("Hoe mensen het vragen (staat bij 'vragen')", "How people ask (under 'vragen')"),
    "ways_none": Bilingual("Er staan nog geen vragen bij.", "There are no ways of asking yet."),
    "tests": Bilingual("Toetsvragen die hier uit moeten komen", "Test questions that must lead here"),
    "tests_none": Bilingual("Nog geen toetsvraag.", "No test question yet."),
    "changes": Bilingual("Wat er voor anderen verandert", "What changes for others"),
    "changes_none": Bilingual(
        "Geen enkele vraag krijgt hierdoor een ander antwoord.", "No question gets another answer by this."
    ),
    "changes_since_saved": Bilingual(
        "Vergeleken met het bestand zoals het nu bewaard is.", "Compared with the file as it is saved now."
    ),
    "changes_since_start": Bilingual(
        "Vergeleken met hoe alles was toen je het bureau opende.",
        "Compared with how everything was when you opened the desk.",
    ),
    "add_here": Bilingual("Hieraan toevoegen", "Add to this"),
    "add_lead": Bilingual(
        "Vul in wat je weet. Je ziet eerst wat er in het bestand komt, pas daarna wordt het bewaard.",
        "Fill in what you know. You first see what goes into the file; only then it is saved.",
    ),
    "form_werkt-wel": Bilingual("Iets wat werkt", "Something that works"),
    "form_werkt-niet": Bilingual("Iets wat niet werkt", "Something that does not work"),
    "form_vraag": Bilingual("Een manier van vragen", "A way of asking"),
    "form_voorbeeld": Bilingual("Een voorbeeld", "An example"),
    "form_bijeenkomst": Bilingual("Een bijeenkomst", "An event"),
    "about_werkt-wel": Bilingual(
        "Eén zin bij een aanpak: doe dit wel.", "One sentence with an approach: do this."
    ),
    "about_werkt-niet": Bilingual(
        "Eén zin bij een aanpak: doe dit niet.", "One sentence with an approach: do not do this."
    ),
    "about_vraag": Bilingual(
        "Woorden waarmee mensen naar iets vragen, zodat de bot het vindt.",
        "Words with which people ask for something, so that the bot finds it.",
    ),
    "about_voorbeeld": Bilingual("Een echt initiatief, ergens in het land.", "A real initiative, somewhere."),
    "about_bijeenkomst": Bilingual(
        "Iets met een datum, waar mensen zich op kunnen laten wijzen.",
        "Something with a date, of which people can be reminded.",
    ),
    "form_for": Bilingual("Bij: {title}", "With: {title}"),
    "required": Bilingual("verplicht", "required"),
    "choose": Bilingual("Kies…", "Choose…"),
    "go_on": Bilingual("Verder", "Go on"),
    "preview": Bilingual("Laat zien wat er komt te staan", "Show what will be written"),
    "preview_title": Bilingual("Dit komt in {file}", "This goes into {file}"),
    "preview_new": Bilingual("Dit is een nieuw bestand.", "This is a new file."),
    "preview_lead": Bilingual(
        "De regels met een plus zijn nieuw. Er is nog niets bewaard.",
        "The lines with a plus are new. Nothing is saved yet.",
    ),
    "write": Bilingual("Zet dit in het bestand", "Put this in the file"),
    "write_refused": Bilingual(
        "Zo kan het nog niet. Verander het hierboven; wat je invulde staat er nog.",
        "Not like this yet. Change it above; what you filled in is still there.",
    ),
    "cannot_nothing_filled": Bilingual("Vul ten minste één vraag in.", "Fill in at least one question."),
    "cannot_missing": Bilingual("Vul nog in: {fields}.", "Still to fill in: {fields}."),
    "cannot_no_source": Bilingual(
        "Schrijf bij een nieuwe bron hoe hij heet, of zet er een link bij.",
        "Say for a new source what it is called, or give a link.",
    ),
    "cannot_no_letters": Bilingual(
        "Een titel heeft letters of cijfers nodig.", "A title needs letters or digits."
    ),
    "cannot_add_by_hand": Bilingual(
        "Dit bestand is zo geschreven dat het formulier er niets bij kan zetten. Open het bestand en typ het zelf.",
        "This file is written so that the form cannot add to it. Open the file and type it yourself.",
    ),
    "cannot_conflict": Bilingual(
        "Het bestand is intussen veranderd. Kijk opnieuw wat er komt te staan.",
        "The file changed meanwhile. Look once more at what will be written.",
    ),
    "cannot_choice": Bilingual("Kies iets uit de lijst bij: {fields}.", "Choose from the list at: {fields}."),
    "field_ingang": Bilingual("Waarbij?", "With what?"),
    "field_nl": Bilingual("De zin, in het Nederlands", "The sentence, in Dutch"),
    "field_en": Bilingual("Dezelfde zin, in het Engels", "The same sentence, in English"),
    "field_vraag_nl": Bilingual("Zo vragen mensen het, in het Nederlands", "How people ask, in Dutch"),
    "field_vraag_en": Bilingual("Zo vragen mensen het, in het Engels", "How people ask, in English"),
    "field_bron": Bilingual("Waar komt het vandaan?", "Where does it come from?"),
    "field_bron_titel": Bilingual("Naam van de bron", "Name of the source"),
    "field_bron_link": Bilingual("Link naar de bron", "Link to the source"),
    "field_bestand": Bilingual("In welk bestand (provincie)?", "In which file (province)?"),
    "field_titel": Bilingual("Titel", "Title"),
    "field_over": Bilingual("Wat is het?", "What is it?"),
    "field_titel_en": Bilingual("Titel in het Engels", "Title in English"),
    "field_over_en": Bilingual("Wat is het, in het Engels?", "What is it, in English?"),
    "field_gemeente": Bilingual("Gemeente", "Municipality"),
    "field_plaats": Bilingual("Plaats", "Place"),
    "field_doelgroep": Bilingual("Voor wie?", "For whom?"),
    "field_aanpak": Bilingual("Bij welke aanpak hoort het?", "With which approach does it belong?"),
    "field_link": Bilingual("Link", "Link"),
    "field_datum": Bilingual("Datum", "Date"),
    "field_begin": Bilingual("Begint om", "Begins at"),
    "field_einde": Bilingual("Eindigt om", "Ends at"),
    "field_aanmelden_link": Bilingual("Link om je aan te melden", "Link to sign up"),
    "field_aanmelden_tot": Bilingual("Aanmelden kan tot", "Signing up is open until"),
    "hint_nl": Bilingual(
        "Eén zin die zegt wat iemand doet of laat, hoogstens 25 woorden.",
        "One sentence that says what to do or not, at most 25 words.",
    ),
    "hint_bron_titel": Bilingual(
        "Bij een nieuwe bron: wie het schreef en hoe het heet.",
        "For a new source: who wrote it and what it is called.",
    ),
    "hint_bron_link": Bilingual("Begint met https://", "Begins with https://"),
    "hint_link": Bilingual("Begint met https://", "Begins with https://"),
    "hint_aanmelden_link": Bilingual("Begint met https://", "Begins with https://"),
    "hint_vraag_nl": Bilingual(
        "Losse woorden of spreektaal, zoals iemand het op een telefoon typt.",
        "Single words or everyday language, as somebody types it on a phone.",
    ),
    "hint_over": Bilingual("Een of twee korte zinnen.", "One or two short sentences."),
    "hint_plaats": Bilingual("Het gebouw, de wijk of het dorp.", "The building, the quarter or the village."),
    "hint_datum": Bilingual(
        "Bijvoorbeeld: zaterdag 25 september 2027", "In Dutch, such as: 25 september 2027"
    ),
    "hint_aanmelden_tot": Bilingual(
        "Bijvoorbeeld: 12 september 2027", "In Dutch, such as: 12 september 2027"
    ),
    "hint_begin": Bilingual("Bijvoorbeeld: 19.30", "Such as: 19.30"),
    "hint_einde": Bilingual("Bijvoorbeeld: 21.30, of ca. 21.30", "Such as: 21.30, or ca. 21.30"),
    "new_source": Bilingual("een nieuwe bron, hieronder", "a new source, below"),
    "nationwide": Bilingual("het hele land", "the whole country"),
    "error_404": Bilingual("Deze bladzijde is er niet.", "There is no such page."),
    "error_403": Bilingual(
        "Dit kwam niet van een bladzijde van dit bureau, dus er is niets mee gedaan.",
        "This did not come from a page of this desk, so nothing was done with it.",
    ),
    "error_413": Bilingual(
        "Dit is meer dan een bestand groot mag zijn. Er is niets bewaard; splits het in twee bestanden.",
        "This is more than a file may hold. Nothing was saved; split it into two files.",
    ),
    "error_421": Bilingual(
        "Open het redactiebureau met het adres dat in de terminal staat.",
        "Open the editors' desk by the address that the terminal shows.",
    ),
    "error_other": Bilingual(
        "Dat lukte niet ({code}). Er is niets bewaard.", "That did not work ({code}). Nothing was saved."
    ),
    "error_title": Bilingual("Er ging iets mis", "Something went wrong"),
    "back_to_files": Bilingual("Terug naar alle bestanden", "Back to all files"),
}
