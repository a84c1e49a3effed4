"""What `ask --why` says."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "why_words": Bilingual("Woorden: {words}", "Words: {words}"),
    "why_word": Bilingual("{word} ({share:.0%})", "{word} ({share:.0%})"),
    "why_unknown": Bilingual("Niet bekend: {words}", "Not known: {words}"),
    "why_correction": Bilingual("Gelezen als: {typed} → {meant}", "Read as: {typed} → {meant}"),
    "why_danger": Bilingual(
        "Woorden die op gevaar wijzen: {referral} gaat voor.",
        "Words that point at danger: {referral} goes first.",
    ),
    "why_candidate": Bilingual(
        "{place}. {title} [{entry}]  zekerheid {probability:.2f}, score {score:.2f}",
        "{place}. {title} [{entry}]  certainty {probability:.2f}, score {score:.2f}",
    ),
    "why_nearest": Bilingual("lijkt op: {text} ({cosine:.2f})", "resembles: {text} ({cosine:.2f})"),
    "why_decision_answer": Bilingual(
        "Antwoord: zeker genoeg ({first:.2f}, grens {limit:.2f}) en ver genoeg voor op de volgende ({margin:.2f}).",
        "Answer: sure enough ({first:.2f}, limit {limit:.2f}) and far enough ahead of the next ({margin:.2f}).",
    ),
    "why_decision_choose": Bilingual(
        "Keuze: niet zeker genoeg ({first:.2f}, grens {limit:.2f}) of te dicht bij de volgende ({margin:.2f}).",
        "Choice: not sure enough ({first:.2f}, limit {limit:.2f}) or too near the next ({margin:.2f}).",
    ),
    "why_decision_none": Bilingual(
        "Geen antwoord: te weinig zekerheid ({first:.2f}).", "No answer: too little certainty ({first:.2f})."
    ),
    "why_exact": Bilingual(
        "Deze vraag staat letterlijk bij de ingang.", "This question stands with the entry, word for word."
    ),
}
