"""What the command line says of itself."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "help_buurtgids": Bilingual(
        "Buurtgids: raad voor wie in de buurt werkt. Zonder opdracht start de bot.",
        "Buurtgids: guidance for people who work in neighbourhoods. Without a command the bot starts.",
    ),
    "help_config": Bilingual(
        "Het bestand met instellingen. Standaard: config.yaml in deze map, als dat er is.",
        "The file with settings. Default: config.yaml in this folder, if it is there.",
    ),
    "help_version": Bilingual(
        "Laat de versie zien, met die van de kennis, en stop.",
        "Show the version, with that of the knowledge, and stop.",
    ),
    "help_run": Bilingual(
        "Start de bot: in Telegram als er een token is, anders hier in de terminal; met een webpagina erbij.",
        "Start the bot: in Telegram if there is a token, else here in the terminal; with a web page beside it.",
    ),
    "help_run_web": Bilingual(
        "Alleen de webpagina: is de poort bezet, dan stopt de bot met een foutmelding.",
        "The web page only: when its port is taken the bot stops with an error.",
    ),
    "help_run_telegram": Bilingual(
        "Alleen Telegram: zonder token stopt de bot met een foutmelding.",
        "Telegram only: without a token the bot stops with an error.",
    ),
    "help_chat": Bilingual("Praat met de bot in deze terminal.", "Talk with the bot in this terminal."),
    "help_demo": Bilingual(
        "De terminal met een bijeenkomst die over twee minuten begint: zo zie je herinneringen komen.",
        "The terminal with a session that starts in two minutes: see reminders arrive.",
    ),
    "help_ask": Bilingual("Stel één vraag.", "Ask one question."),
    "help_ask_question": Bilingual(
        "De vraag; met --json en een streepje (-) leest de bot een vraag per regel.",
        "The question; with --json and a dash (-) the bot reads one question a line.",
    ),
    "help_ask_lang": Bilingual(
        "De taal van het antwoord: nl of en.", "The language of the answer: nl or en."
    ),
    "help_ask_json": Bilingual("Geef het antwoord als JSON.", "Give the answer as JSON."),
    "help_ask_why": Bilingual("Laat zien waarom dit antwoord kwam.", "Show why this answer came."),
    "help_check": Bilingual(
        "Toon alles wat niet klopt in de kennis en de instellingen, in één keer.",
        "Show everything that is wrong in knowledge and settings, all at once.",
    ),
    "help_check_path": Bilingual(
        "De map met kennis, of één bestand daarin. Standaard: de map van de bot.",
        "The folder with knowledge, or one file in it. Default: the folder of the bot.",
    ),
    "help_check_format": Bilingual(
        "text (om te lezen), json, of github (op de regel in een pull request).",
        "text (to read), json, or github (on the line in a pull request).",
    ),
    "help_desk": Bilingual(
        "Open een bladzijde op deze computer om de kennis te veranderen, met hulp en een voorbeeld ernaast.",
        "Open a page on this computer to change the knowledge, with help and an example beside it.",
    ),
    "help_desk_path": Bilingual(
        "De map met kennis. Standaard: de map van de bot.",
        "The folder with knowledge. Default: the folder of the bot.",
    ),
    "help_desk_port": Bilingual(
        "De poort van de bladzijde; 0 kiest een vrije.", "The port of the page; 0 chooses a free one."
    ),
    "help_desk_lang": Bilingual("De taal van de bladzijde: nl of en.", "The language of the page: nl or en."),
    "help_danger": Bilingual(
        "Probeert de regels van crisis.yaml: welke zinnen uit FILE ziet de bot voor gevaar aan?",
        "Try the rules of crisis.yaml: which sentences of FILE are taken for danger?",
    ),
    "help_danger_file": Bilingual(
        "een tekstbestand met op elke regel een zin", "a text file with a sentence on each line"
    ),
    "help_schema": Bilingual(
        "Schrijft voor elk soort bestand een JSON Schema, met bij elk veld wat het betekent.",
        "Writes a JSON Schema for every kind of file, with the meaning of each field (in Dutch).",
    ),
    "help_schema_out": Bilingual("De map om in te schrijven.", "The folder to write in."),
    "help_check_against": Bilingual(
        "Vergelijk met deze versie in git (zonder naam: de nieuwste tag, anders de vorige versie): een verdwenen of hernoemde id of datum is een fout, en vragen die nu een ander antwoord krijgen staan erbij.",
        "Compare with this revision in git (without a name: the newest tag, else the one before): an id or date that was removed or renamed is an error, and questions that now get another answer are told.",
    ),
    "help_check_lang": Bilingual(
        "De taal van de meldingen: nl of en.", "The language of the messages: nl or en."
    ),
    "help_check_coverage": Bilingual(
        "Laat zien hoeveel er is per soort, taal en toets, en wat te oud is.",
        "Show how much there is per kind, language and test, and what is stale.",
    ),
    "help_repair": Bilingual(
        "Laat zien wat zeker te herstellen is in de kennis. Schrijft alleen met --write.",
        "Show what can surely be mended in the knowledge. Writes only with --write.",
    ),
    "help_repair_write": Bilingual("Schrijf het in de bestanden.", "Write it to the files."),
    "help_test": Bilingual(
        "Stel de toetsvragen van de redactie en laat zien wat verrast.",
        "Ask the editors' test questions and show what surprises.",
    ),
    "help_evaluate": Bilingual(
        "Meet hoe goed de bot vragen begrijpt.", "Measure how well the bot understands questions."
    ),
    "help_evaluate_learn": Bilingual(
        "Leer eerst hoe zeker de bot mag zijn, en bewaar dat bij de kennis.",
        "First learn how sure the bot may be, and keep that with the knowledge.",
    ),
    "help_evaluate_accept": Bilingual(
        "Bewaar deze cijfers als de nieuwe ondergrens.", "Keep these figures as the new baseline."
    ),
    "help_evaluate_picture": Bilingual(
        "Teken de grafieken in dit bestand (.png).", "Draw the charts in this file (.png)."
    ),
    "help_agenda": Bilingual(
        "Toon wat er komt, en welke herinneringen gepland, verstuurd, overgeslagen of onzeker zijn.",
        "Show what is coming, and which reminders are planned, sent, skipped or uncertain.",
    ),
    "help_agenda_days": Bilingual("Zoveel dagen vooruit.", "So many days ahead."),
    "help_feed": Bilingual(
        "Schrijf agendabestanden (.ics) waarop mensen zich via een webserver kunnen abonneren.",
        "Write calendar files (.ics) that people can subscribe to through a web server.",
    ),
    "help_feed_out": Bilingual(
        "De map voor de bestanden: een van alles en een per thema.",
        "The folder for the files: one of everything and one for each theme.",
    ),
    "help_qr": Bilingual(
        "Teken een QR-code die een kaart opent, op de webpagina of in Telegram.",
        "Draw a QR code that opens a card, on the web page or in Telegram.",
    ),
    "help_qr_entry": Bilingual(
        "De id, zoals approach/dialoog of event/burendag.",
        "The id, such as approach/dialoog or event/burendag.",
    ),
    "help_qr_file": Bilingual("Het plaatje: .png of .svg.", "The picture: .png or .svg."),
    "help_qr_to": Bilingual(
        "Waar de code heen gaat. Standaard de webpagina als die een adres heeft, anders Telegram.",
        "Where the code leads. By default the web page if it has an address, else Telegram.",
    ),
    "help_qr_lang": Bilingual(
        "De taal van de webpagina: nl of en.", "The language of the web page: nl or en."
    ),
}
