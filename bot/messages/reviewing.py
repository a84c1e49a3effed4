"""What the commands say that help editors to learn from use."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "help_review": Bilingual(
        "Laat zien wat mensen vroegen en niet kregen, wat niet helpt en wat oud of kapot is, met kant-en-klare concepten.",
        "Show what people asked and did not get, what does not help and what is old or broken, with ready drafts.",
    ),
    "help_review_links": Bilingual(
        "Kijk eerst of de links nog werken (hooguit één keer per dag; dat duurt even).",
        "First look whether the links still work (once a day at most; it takes a while).",
    ),
    "review_links_begin": Bilingual(
        "Ik kijk naar {links} links. Dit duurt even; stoppen kan met Ctrl-C.",
        "I look at {links} links. This takes a while; stop with Ctrl-C.",
    ),
    "review_no_state": Bilingual(
        "Hier draaide nog geen bot: er is nog niets geteld. Wat oud is, staat hieronder.",
        "No bot ran here yet: nothing was counted. What is old is below.",
    ),
    "review_missed": Bilingual("Gevraagd en niet gekregen", "Asked and not answered"),
    "review_missed_off": Bilingual(
        "Vragen zonder antwoord worden niet bewaard. Zet counting.unanswered op true om ze hier te zien.",
        "Questions without an answer are not kept. Set counting.unanswered to true to see them here.",
    ),
    "review_missed_row": Bilingual("{count}× {words} (laatst {day})", "{count}× {words} (last {day})"),
    "review_near": Bilingual(
        "Bedoelden ze '{title}'? Zet dit dan in {file}, onder vragen bij {language}:",
        "Did they mean '{title}'? Then put this in {file}, below vragen of {language}:",
    ),
    "review_new": Bilingual(
        "Is het iets nieuws? Begin dan met dit in {file}:", "Is it something new? Then begin with this in {file}:"
    ),
    "review_unhelpful": Bilingual("Hielp niet genoeg", "Did not help enough"),
    "review_unhelpful_row": Bilingual(
        "{title} ({file}): {missed} van {judged} zeiden 'niet helemaal'{kinds}",
        "{title} ({file}): {missed} of {judged} said 'not quite'{kinds}",
    ),
    "review_kind_other": Bilingual("ging over iets anders", "was about something else"),
    "review_kind_general": Bilingual("te algemeen", "too general"),
    "review_kind_unclear": Bilingual("onduidelijk", "unclear"),
    "review_kind_wrong": Bilingual("klopt niet", "not right"),
    "review_not_meant": Bilingual("Aangeboden en niet bedoeld", "Offered and not meant"),
    "review_not_meant_row": Bilingual(
        "{title} ({file}): {count}× niet bedoeld, {shown}× geopend. Kijk of titel en vragen niet te ruim zijn.",
        "{title} ({file}): {count}× not meant, {shown}× opened. See whether its title and ways of asking are too wide.",
    ),
    "review_stale": Bilingual("Langer dan een jaar niet nagekeken", "Not reviewed for more than a year"),
    "review_stale_row": Bilingual("{title} ({file}): {day}", "{title} ({file}): {day}"),
    "review_links_head": Bilingual("Links die niet meer werken", "Links that no longer work"),
    "review_links_row": Bilingual(
        "{link} ({reason}; mislukt op {days}) staat in: {files}", "{link} ({reason}; failed on {days}) stands in: {files}"
    ),
    "review_links_never": Bilingual(
        "Nog niet gekeken. Doe dat met: python -m bot review --links",
        "Not looked at yet. Do that with: python -m bot review --links",
    ),
    "review_links_unknown": Bilingual(
        "Niet te controleren (de site laat een programma niet toe of had zelf een storing): {count} van {looked}.",
        "Could not be checked (the site lets no program in, or had trouble itself): {count} of {looked}.",
    ),
    "review_reason_no_connection": Bilingual("geen verbinding", "no connection"),
    "review_uses": Bilingual(
        "Hoe vaak getoond: laatste vier weken (vier weken daarvoor)", "How often shown: last four weeks (four weeks before)"
    ),
    "review_uses_row": Bilingual(
        "{lately} ({before}) {title}: {helped}× hielp, {missed}× niet helemaal",
        "{lately} ({before}) {title}: helped {helped}×, not quite {missed}×",
    ),
    "review_uses_off": Bilingual(
        "Er is nog niets geteld. Dat kan uit staan: counting.feedback.",
        "Nothing was counted yet. That may be turned off: counting.feedback.",
    ),
    "review_concepts": Bilingual("Concepten die wachten", "Drafts that wait"),
    "review_concepts_row": Bilingual(
        "{title} ({file}). Klaar? Haal de regel 'status: concept' weg.",
        "{title} ({file}). Ready? Take the line 'status: concept' away.",
    ),
    "help_review_take": Bilingual(
        "Neem het gedeelde voorbeeld met dit nummer over als concept, in voorbeelden/gedeeld.yaml.",
        "Take over the shared example with this number as a draft, in voorbeelden/gedeeld.yaml.",
    ),
    "review_shared": Bilingual(
        "Gedeelde voorbeelden (overnemen: python -m bot review --take NUMMER)",
        "Shared examples (take one over: python -m bot review --take NUMBER)",
    ),
    "review_shared_row": Bilingual("{number}: {told}", "{number}: {told}"),
    "review_take_none": Bilingual(
        "Er is geen gedeeld voorbeeld met nummer {number}. Kijk met: python -m bot review",
        "There is no shared example with number {number}. Look with: python -m bot review",
    ),
    "review_taken": Bilingual(
        "Staat als concept onderaan {file}. Maak het af, haal 'status: concept' weg en draai check.",
        "Stands as a draft at the end of {file}. Complete it, take 'status: concept' away and run check.",
    ),
    "review_nothing": Bilingual("Niets.", "Nothing."),
}  # fmt: skip
