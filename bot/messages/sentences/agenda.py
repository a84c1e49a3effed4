"""What `agenda` says."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "agenda_none": Bilingual(
        "Er komt niets in de komende {days} dagen.", "Nothing is coming in the next {days} days."
    ),
    "state_planned": Bilingual("gepland", "planned"),
    "state_claimed": Bilingual("onderweg", "on its way"),
    "state_sent": Bilingual("verstuurd", "sent"),
    "state_refused": Bilingual("geweigerd", "refused"),
    "state_uncertain": Bilingual("onzeker", "uncertain"),
    "state_skipped": Bilingual("overgeslagen", "skipped"),
    "reason_past": Bilingual("al voorbij bij het aanmelden", "past when subscribing"),
    "reason_too_late": Bilingual("te laat om nog nuttig te zijn", "too late to be of use"),
    "reason_overtaken": Bilingual("ingehaald door een latere", "overtaken by a later one"),
    "reason_cancelled": Bilingual("afgelast", "cancelled"),
    "reason_moved": Bilingual("verplaatst", "moved"),
    "reason_removed": Bilingual("weggehaald", "removed"),
    "reason_unsubscribed": Bilingual("opgezegd", "unsubscribed"),
    "reason_quiet": Bilingual("stille uren", "quiet hours"),
    "reason_all_day": Bilingual("duurt de hele dag", "lasts all day"),
    "reason_nothing": Bilingual("er was niets te vertellen", "there was nothing to tell"),
    "reason_unreachable": Bilingual("niet te bereiken", "cannot be reached"),
    "reason_answered": Bilingual("komt niet, of weet het al", "does not come, or knows already"),
    "reason_signed_up": Bilingual("al aangemeld", "signed up already"),
    "agenda_gone": Bilingual(
        "niet meer in de bestanden; de herinneringen blijven", "no longer in the files; its reminders stay"
    ),
    "agenda_questions": Bilingual(
        "Wacht op een beheerder (antwoord met /beheer in Telegram, of hier met: python -m bot chat):",
        "Waits for an admin (answer with /admin in Telegram, or here with: python -m bot chat):",
    ),
    "agenda_asks_change": Bilingual(
        "{title}: mag het bericht van wijziging naar {people} mensen?",
        "{title}: may the notice of change go to {people} people?",
    ),
    "agenda_asks_removal": Bilingual(
        "{title}: weggehaald uit de bestanden. Is het afgelast? Aantal mensen dat dit volgt: {people}.",
        "{title}: removed from the files. Is it cancelled? How many people follow it: {people}.",
    ),
    "agenda_no_reminders": Bilingual("geen herinneringen", "no reminders"),
    "agenda_wish_tip": Bilingual("wekelijkse tip", "weekly tip"),
    "agenda_wish_agenda": Bilingual("maandagenda", "monthly agenda"),
    "agenda_notice": Bilingual("bericht over een wijziging", "notice of a change"),
    "agenda_troubles": Bilingual(
        "Niet zeker aangekomen in de laatste {days} dagen:", "Did not surely arrive in the last {days} days:"
    ),
}
