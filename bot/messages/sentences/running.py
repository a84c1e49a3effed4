"""What commands say while they run, or when they cannot."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "feed_file": Bilingual("{file} (datums: {dates})", "{file} (dates: {dates})"),
    "feed_done": Bilingual(
        "{files} bestanden, waarvan {written} nieuw of veranderd.",
        "{files} files, of which {written} are new or changed.",
    ),
    "feed_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de map en de rechten.",
        "{file} cannot be written ({why}). Check the folder and its permissions.",
    ),
    "qr_done": Bilingual("{file}: {title}, {url}", "{file}: {title}, {url}"),
    "qr_kind_of_file": Bilingual(
        "{file}: geef een naam die eindigt op .png of .svg.", "{file}: give a name that ends in .png or .svg."
    ),
    "qr_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de map en de rechten.",
        "{file} cannot be written ({why}). Check the folder and its permissions.",
    ),
    "qr_unknown": Bilingual(
        "'{name}' staat niet in de kennis. Schrijf de id, bijvoorbeeld: approach/dialoog",
        "'{name}' is not in the knowledge. Write the id, for example: approach/dialoog",
    ),
    "qr_unknown_near": Bilingual(
        "'{name}' staat niet in de kennis. Bedoel je {near}?",
        "'{name}' is not in the knowledge. Did you mean {near}?",
    ),
    "qr_several": Bilingual(
        "'{name}' kan meer zijn dan één ding. Kies: {ids}.",
        "'{name}' can be more than one thing. Choose: {ids}.",
    ),
    "qr_no_address": Bilingual(
        "Er is nog geen adres dat iedereen kan openen. Zet 'web.public_url' of 'telegram.bot_name' in de"
        " instellingen.",
        "There is no address yet that everybody can open. Set 'web.public_url' or 'telegram.bot_name'.",
    ),
    "qr_no_pagina": Bilingual(
        "Op de pagina heeft dit geen adres. Zet 'web.public_url' in de instellingen.",
        "It has no address on the page. Set 'web.public_url'.",
    ),
    "qr_no_telegram": Bilingual(
        "De naam van de bot in Telegram is niet bekend. Zet 'telegram.bot_name' in de instellingen, of"
        " TELEGRAM_BOT_TOKEN.",
        "The name of the bot in Telegram is not known. Set 'telegram.bot_name', or TELEGRAM_BOT_TOKEN.",
    ),
    "qr_no_answer": Bilingual(
        "Telegram zegt niet hoe de bot heet ({why}). Zet 'telegram.bot_name' in de instellingen.",
        "Telegram does not say what the bot is called ({why}). Set 'telegram.bot_name'.",
    ),
    "calendar_tips": Bilingual(
        "Uit de agenda's niet getoond, of niet zoals het er staat: {count}. Welke en waarom: python -m bot check",
        "From the calendars not shown, or not as it stands there: {count}. Which and why: python -m bot check",
    ),
    "no_token_terminal": Bilingual(
        "Geen TELEGRAM_BOT_TOKEN: dezelfde bot praat hier in de terminal. Stoppen: Ctrl-D.",
        "No TELEGRAM_BOT_TOKEN: the same bot talks here in the terminal. Stop: Ctrl-D.",
    ),
    "web_open": Bilingual(
        "De pagina staat open op {address} Stoppen: Ctrl-C.", "The page is open at {address} Stop: Ctrl-C."
    ),
    "web_beside": Bilingual("Als webpagina: {address}", "As a web page: {address}"),
    "web_not_open": Bilingual(
        "{why} De bot gaat door zonder pagina.", "{why} The bot goes on without the page."
    ),
    "web_port_taken": Bilingual(
        "De pagina kan niet open op {place} ({why}). Kies een andere poort bij 'web.address'.",
        "The page cannot open at {place} ({why}). Choose another port for 'web.address'.",
    ),
    "desk_open": Bilingual(
        "Het bureau is open op {address} Je werkt in {folder}. Stoppen: Ctrl-C.",
        "The desk is open at {address} You work in {folder}. Stop: Ctrl-C.",
    ),
    "desk_port_taken": Bilingual(
        "Het bureau kan niet open op {place} ({why}). Kies een andere poort, bijvoorbeeld --port 8091.",
        "The desk cannot open at {place} ({why}). Choose another port, for example --port 8091.",
    ),
    "web_off": Bilingual(
        "'web.address' staat op none, dus er is geen pagina. Vul een adres in, bijvoorbeeld 127.0.0.1:8080.",
        "'web.address' is none, so there is no page. Fill in an address, for example 127.0.0.1:8080.",
    ),
    "web_theme": Bilingual(
        "{file} is niet te lezen ({why}). Controleer 'web.theme' in de instellingen.",
        "{file} cannot be read ({why}). Check 'web.theme' in the settings.",
    ),
    "close_done": Bilingual(
        "{channel} is dicht. Weer open: python -m bot open {channel}",
        "{channel} is closed. Open again: python -m bot open {channel}",
    ),
    "close_reason": Bilingual(
        "Geef een reden van één zin, hooguit {most} tekens: mensen lezen die.",
        "Give a reason of one sentence, at most {most} characters: people read it.",
    ),
    "close_unknown": Bilingual(
        "'{channel}' is geen kanaal dat dicht kan. Kies uit: {channels}.",
        "'{channel}' is no channel that can be closed. Choose from: {channels}.",
    ),
    "close_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de map van 'state' en de rechten.",
        "{file} cannot be written ({why}). Check the folder of 'state' and its permissions.",
    ),
    "open_done": Bilingual("{channel} is open.", "{channel} is open."),
    "open_not_done": Bilingual(
        "{channel} blijft dicht: dat staat in de instellingen bij 'closed'. Maak de zin daar leeg.",
        "{channel} stays closed: the settings say so under 'closed'. Empty the sentence there.",
    ),
    "no_token": Bilingual(
        "Er is geen token. Zet TELEGRAM_BOT_TOKEN (van @BotFather) of TELEGRAM_BOT_TOKEN_FILE, en start opnieuw.",
        "There is no token. Set TELEGRAM_BOT_TOKEN (from @BotFather) or TELEGRAM_BOT_TOKEN_FILE, and start again.",
    ),
    "secret_file_unreadable": Bilingual(
        "Het bestand van {name} is niet te lezen: {file}. Controleer de naam en de rechten.",
        "The file of {name} cannot be read: {file}. Check its name and permissions.",
    ),
    "help_bounced": Bilingual(
        "Neemt een melding van onbestelbare mail (standaardinvoer) over: dat adres krijgt niets meer.",
        "Takes in a report of undelivered mail (standard input): that address gets no more.",
    ),
    "bounced_done": Bilingual(
        "Voorgoed geweigerd: {refused} adres(sen), waarvan {known} bekend. Daar komt niets meer.",
        "Refused for good: {refused} address(es), {known} of them known. They get no more.",
    ),
    "mail_in_the_open": Bilingual(
        "Met mail.security: none ging het wachtwoord onversleuteld over het net. Kies starttls of tls, of haal mail.user weg.",
        "With mail.security: none the password would cross the network unencrypted. Choose starttls or tls, or take mail.user away.",
    ),
    "nothing_to_do": Bilingual(
        "Geen token, geen terminal en niets op de invoer. Zet TELEGRAM_BOT_TOKEN, of start de bot in een terminal.",
        "No token, no terminal and nothing on standard input. Set TELEGRAM_BOT_TOKEN, or start in a terminal.",
    ),
    "knowledge_missing": Bilingual(
        "{folder}: deze map met kennis bestaat niet. Controleer 'knowledge' in de instellingen.",
        "{folder}: this folder with knowledge does not exist. Check 'knowledge' in the settings.",
    ),
    "knowledge_wrong": Bilingual(
        "De kennis heeft fouten, daarom start de bot niet. Verbeter dit en start opnieuw:",
        "The knowledge has errors, so the bot does not start. Mend this and start again:",
    ),
    "started_on_last_good": Bilingual(
        "De kennis heeft fouten. De bot werkt met de laatste versie die goed was, van {since}. Verbeter dit:",
        "The knowledge has errors. The bot works with the last version that was right, of {since}. Mend this:",
    ),
    "lang_wrong": Bilingual(
        "--lang {value} kan niet. Kies nl of en.", "--lang {value} cannot be. Choose nl or en."
    ),
    "format_wrong": Bilingual(
        "--format {value} kan niet. Kies text, json of github.",
        "--format {value} cannot be. Choose text, json or github.",
    ),
    "why_needs_words": Bilingual(
        "--why laat woorden zien en gaat niet samen met --json.",
        "--why shows words and does not go with --json.",
    ),
    "demo_intro": Bilingual(
        "Dit is de demo. Over twee minuten begint een oefenbijeenkomst met twee workshops.\nTyp: agenda, kies 'Oefenavond Buurtgids', kies de keuze om herinnerd te worden, en wacht.\nDe herinneringen komen 60 en 20 seconden ervoor. Er blijft niets van bewaard.",
        "This is the demo. A practice session with two workshops starts in two minutes.\nType: agenda, choose 'Buurtgids practice evening', choose to be reminded, and wait.\nThe reminders come 60 and 20 seconds before. Nothing of this is kept.",
    ),
    "unexpected": Bilingual(
        "Er ging iets mis dat we niet hadden verwacht (code {code}). Het staat in het logboek hierboven.",
        "Something went wrong that we had not expected (code {code}). It is in the log above.",
    ),
    "telegram_connected": Bilingual(
        "Buurtgids staat aan in Telegram als {name}. Stoppen: Ctrl-C.",
        "Buurtgids is on in Telegram as {name}. Stop: Ctrl-C.",
    ),
    "telegram_no_network": Bilingual(
        "Telegram is niet te bereiken. De bot blijft het proberen.",
        "Telegram cannot be reached. The bot keeps trying.",
    ),
    "telegram_conflict": Bilingual(
        "Een ander programma gebruikt dit token al. Stop dat, dan gaat deze bot vanzelf verder.",
        "Another program already uses this token. Stop it, and this bot goes on by itself.",
    ),
    "telegram_back": Bilingual("Telegram is weer te bereiken.", "Telegram can be reached again."),
    "telegram_wrong_token": Bilingual(
        "Telegram kent dit token niet. Kopieer het opnieuw van @BotFather naar TELEGRAM_BOT_TOKEN.",
        "Telegram does not know this token. Copy it again from @BotFather to TELEGRAM_BOT_TOKEN.",
    ),
    "storage_busy": Bilingual(
        "{file}: een ander programma houdt de database vast. Sluit dat en start opnieuw.",
        "{file}: another program holds the database. Close it and start again.",
    ),
    "storage_corrupt": Bilingual(
        "{file}: de database is beschadigd. Zet een reservekopie terug, of verplaats het bestand en begin leeg.",
        "{file}: the database is damaged. Put a backup back, or move the file away and begin empty.",
    ),
    "storage_newer": Bilingual(
        "{file}: deze database is van een nieuwere versie van Buurtgids. Werk het programma bij.",
        "{file}: this database is of a newer version of Buurtgids. Update the program.",
    ),
    "storage_foreign": Bilingual(
        "{file}: dit is een database van een ander programma. Kies bij 'state' een andere map.",
        "{file}: this is a database of another program. Choose another folder for 'state'.",
    ),
    "storage_full": Bilingual(
        "{file}: de schijf is vol. Maak ruimte en start opnieuw.",
        "{file}: the disk is full. Make room and start again.",
    ),
    "storage_unwritable": Bilingual(
        "{file}: hier kan de bot niet schrijven. Controleer de map en de rechten.",
        "{file}: the bot cannot write here. Check the folder and its permissions.",
    ),
    "storage_unreachable": Bilingual(
        "{file}: de database is niet bereikbaar. Draait PostgreSQL daar, en klopt het adres bij 'store'?",
        "{file}: the database cannot be reached. Is PostgreSQL running there, and is the address at 'store' right?",
    ),
    "storage_denied": Bilingual(
        "{file}: PostgreSQL laat de bot niet toe. Klopt de gebruiker, het wachtwoord en de naam van de database?",
        "{file}: PostgreSQL does not let the bot in. Are the user, password and name of the database right?",
    ),
    "storage_extra": Bilingual(
        '{file}: voor PostgreSQL is een extra nodig. Installeer: pip install "buurtgids[postgres]"',
        '{file}: PostgreSQL needs an extra. Install: pip install "buurtgids[postgres]"',
    ),
    "storage_failed": Bilingual(
        "{file}: de database is niet te openen. Het logboek zegt meer.",
        "{file}: the database cannot be opened. The log says more.",
    ),
    "repair_nothing": Bilingual(
        "Er is niets dat zonder een mens te herstellen is. Kijk met check wat er verder is.",
        "There is nothing that can be mended without a person. See with check what else there is.",
    ),
    "repair_would": Bilingual(
        "Zo zouden {files} bestanden veranderen; er is niets geschreven. Schrijven: repair --write",
        "This is how {files} files would change; nothing was written. To write: repair --write",
    ),
    "repair_done": Bilingual(
        "Hersteld in {files} bestanden. Kijk met check wat er nog is.",
        "Mended in {files} files. See with check what is left.",
    ),
    "repair_unwritable": Bilingual(
        "{file} is niet te schrijven ({why}). Controleer de rechten.",
        "{file} cannot be written ({why}). Check its permissions.",
    ),
    "reload_wrong": Bilingual(
        "De kennis is veranderd maar heeft fouten. De bot gaat door met wat goed was. Verbeter dit:",
        "The knowledge has changed but has errors. The bot goes on with what was right. Mend this:",
    ),
    "meaning_made": Bilingual(
        "De betekenis van de kennis wordt eenmalig berekend ({texts} teksten, ongeveer een halve minuut).",
        "The meaning of the knowledge is computed, once ({texts} texts, about half a minute).",
    ),
    "reload_done": Bilingual(
        "De nieuwe kennis is in gebruik: {entries} ingangen.",
        "The new knowledge is in use: {entries} entries.",
    ),
    "danger_rule": Bilingual(
        "{sentence}  →  {referral} (regel {rule} van crisis.yaml)",
        "{sentence}  →  {referral} (rule {rule} of crisis.yaml)",
    ),
    "danger_learnt": Bilingual(
        "{sentence}  →  {referral} (geleerde signalen)", "{sentence}  →  {referral} (learnt signals)"
    ),
    "danger_caught": Bilingual(
        "Voor gevaar aangezien: {caught} van de {sentences} zinnen.",
        "Taken for danger: {caught} of {sentences} sentences.",
    ),
    "danger_unreadable": Bilingual(
        "{file} is niet te lezen. Geef een tekstbestand met op elke regel een zin.",
        "{file} cannot be read. Give a text file with a sentence on each line.",
    ),
    "schemas_written": Bilingual(
        "Beschrijvingen geschreven: {files}, in {folder}. Een tekstprogramma dat JSON Schema kent, helpt nu mee.",
        "Descriptions written: {files}, in {folder}. An editing program that knows JSON Schema now helps.",
    ),
    "schemas_unwritable": Bilingual(
        "{folder} is niet te schrijven ({why}). Kies met --out een andere map.",
        "{folder} cannot be written ({why}). Choose another folder with --out.",
    ),
    "no_history": Bilingual(
        "{folder} staat niet in een git-checkout: er is niets om mee te vergelijken. Laat --against weg.",
        "{folder} is not in a git checkout: there is nothing to compare with. Leave --against out.",
    ),
    "compared_with": Bilingual(
        "Vergeleken met {revision}: vragen die nu een ander antwoord krijgen: {changed}.",
        "Compared with {revision}: questions that now get another answer: {changed}.",
    ),
    "compared_not": Bilingual(
        "De antwoorden zijn niet vergeleken met {revision}: eerst moeten de fouten eruit, hier of daar.",
        "The answers were not compared with {revision}: first the errors have to go, here or there.",
    ),
    "revision_unknown": Bilingual(
        "--against {revision}: deze versie is niet te vinden in git ({why}).",
        "--against {revision}: git does not know this revision ({why}).",
    ),
}
