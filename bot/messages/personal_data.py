"""What each thing that is kept about a person is, and the line of the register of processing."""

from typing import Final

from bot.domain.language import Bilingual

TABLES: Final = {
    "person": Bilingual("wie iets volgt of koos", "who follows or chose something"),
    "subscription": Bilingual("wat iemand volgt", "what somebody follows"),
    "reminder": Bilingual("herinneringen", "reminders"),
    "session_choice": Bilingual("gekozen deelsessies", "sessions chosen"),
    "signed_up": Bilingual('"ik heb me aangemeld"', '"I signed up"'),
    "message": Bilingual("berichten over wijzigingen", "messages about changes"),
    "wish": Bilingual("wekelijkse tip en maandagenda", "weekly tip and monthly agenda"),
    "wish_message": Bilingual("verstuurde tips en agenda's", "tips and agendas sent"),
    "attendance": Bilingual("of iemand komt", "whether somebody comes"),
}
"""Each table of which rows belong to a person."""

_SENDING = Bilingual("hoe ver het versturen is", "how far sending is")
COLUMNS: Final = {
    "id": Bilingual("volgnummer", "serial number"),
    "person": Bilingual("van wie de regel is", "whose row it is"),
    "channel": Bilingual("kanaal, bijvoorbeeld telegram", "channel, telegram for one"),
    "chat": Bilingual(
        "nummer van de chat, een e-mailadres, of het adres dat een browser gaf",
        "number of the chat, a mail address, or the address that a browser gave",
    ),
    "language": Bilingual("gekozen taal", "language chosen"),
    "spoken": Bilingual("taal van de vraag waarmee iemand ging volgen", "language they subscribed in"),
    "lead_times": Bilingual("hoe lang vooraf herinneren", "how long before to remind"),
    "zone": Bilingual("gekozen tijdzone", "time zone chosen"),
    "last_contact": Bilingual("dag van het laatste bericht", "day of the last message"),
    "unreachable": Bilingual("of de chat de bot weigert", "whether the chat refuses the bot"),
    "unreachable_since": Bilingual("sinds welke dag", "since which day"),
    "withheld": Bilingual(
        "of schrijven daar even niet mag", "whether writing there is not allowed for a while"
    ),
    "choice": Bilingual("berekend uit lead_times en zone", "computed from lead_times and zone"),
    "kind": Bilingual("soort", "kind"),
    "key": Bilingual("welke bijeenkomst, welk thema of welke plaats", "which event, theme or place"),
    "event": Bilingual("welke bijeenkomst", "which event"),
    "date": Bilingual("welke datum", "which date"),
    "answer": Bilingual("ja, misschien of nee", "yes, maybe or no"),
    "round": Bilingual("welke ronde", "which round"),
    "session": Bilingual("welke deelsessie", "which session"),
    "occurrence": Bilingual("welke datum", "which date"),
    "about": Bilingual("begin van de datum", "start of the date"),
    "lead": Bilingual("hoe lang vooraf", "how long before"),
    "ahead": Bilingual("hetzelfde in seconden", "the same in seconds"),
    "snoozed": Bilingual("of iemand om dit moment vroeg", "whether somebody asked for this moment"),
    "notice": Bilingual("welke wijziging", "which change"),
    "urgent": Bilingual("of het 's nachts mag", "whether it may come at night"),
    "useful_until": Bilingual("tot wanneer het nut heeft", "until when it helps"),
    "weekday": Bilingual("dag van de week", "day of the week"),
    "minute": Bilingual("tijd van de dag", "time of the day"),
    "shown": Bilingual("welke tips iemand al kreeg", "which tips they had"),
    "tip": Bilingual("welke tip", "which tip"),
    "due_at": Bilingual("wanneer het gepland is", "when it is planned for"),
    "try_at": Bilingual("wanneer het geprobeerd wordt", "when it is tried"),
    "state": _SENDING,
    "reason": Bilingual("waarom overgeslagen", "why skipped"),
    "tries": _SENDING,
    "owner": Bilingual("welk proces het verstuurt", "which process sends it"),
    "lease_until": _SENDING,
    "begun": _SENDING,
    "ended_at": Bilingual("wanneer het klaar was", "when it was done"),
}
"""Each column of those tables, by its name."""

_REGISTER_NL = """# Verwerkingsregister (AVG, artikel 30)

| | |
|---|---|
| Verwerking | Herinneringen en voorkeuren van gebruikers van Buurtgids |
| Verantwoordelijke | {organisation} |
| Contact over privacy | {contact} |
| Doel | Mensen herinneren aan bijeenkomsten die zij volgen, en antwoorden in hun taal en op hun tijd |
| Grondslag | Toestemming (artikel 6, lid 1, onder a): iemand vraagt er zelf om en stopt wanneer die wil |
| Betrokkenen | Professionals en vrijwilligers die iets volgen of kiezen. Wie alleen vraagt, staat niet in de opslag |
| Gegevens | Zie de tabel hieronder. Geen namen, geen teksten van berichten, geen bijzondere gegevens |
| Ontvangers | Wie de server beheert. Voor e-mail: de mailserver. Op het kanaal Telegram: Telegram, dat ook het gesprek verwerkt |
| Doorgifte buiten de EER | Alleen door Telegram, voor wie dat kanaal kiest. Webpagina, e-mail en terminal: geen |
| Bewaren | Tot iemand zich laat vergeten (/vergeetmij); {months} maanden zonder contact; {days} dagen na een blokkade. Reservekopieën: {backups} dagen |
| Beveiliging | Zie docs/beheer/bio2.md |
| Besluiten door een computer | Geen besluit over mensen: het programma zoekt een vast antwoord bij een vraag |
"""
_REGISTER_EN = """# Register of processing (GDPR, article 30)

| | |
|---|---|
| Processing | Reminders and preferences of users of Buurtgids |
| Controller | {organisation} |
| Contact about privacy | {contact} |
| Purpose | Reminding people of the events they follow, and answering in their language and at their time |
| Ground | Consent (article 6(1)(a)): people ask for it themselves and stop whenever they wish |
| Data subjects | Professionals and volunteers who follow or choose something. Who only asks is not in the store |
| Data | See the table below. No names, no texts of messages, no special categories |
| Recipients | Who runs the server. For mail: the mail server. On the channel Telegram: Telegram, which processes the conversation too |
| Transfer outside the EEA | Only by Telegram, for who chooses that channel. Web page, mail and terminal: none |
| Kept | Until somebody has themselves forgotten (/forgetme); {months} months without contact; {days} days after a block. Backups: {backups} days |
| Security | See docs/beheer/bio2.md |
| Automated decisions | None about people: the program finds a fixed answer to a question |
"""
SENTENCES: Final = {
    "help_dpia": Bilingual(
        "Druk de regel voor het verwerkingsregister af, en wat er over mensen bewaard wordt.",
        "Print the line for the register of processing, and what is kept about people.",
    ),
    "dpia_register": Bilingual(_REGISTER_NL, _REGISTER_EN),
    "dpia_table": Bilingual(
        "# Wat de database over mensen bewaart\n\n| Tabel | Veld | Wat het is |\n|---|---|---|",
        "# What the database keeps about people\n\n| Table | Field | What it is |\n|---|---|---|",
    ),
    "dpia_nobody": Bilingual("(vul 'organisation' in)", "(fill in 'organisation')"),
    "dpia_no_contact": Bilingual("(vul 'privacy.contact' in)", "(fill in 'privacy.contact')"),
}
