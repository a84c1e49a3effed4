"""What `ask --why` says."""

from typing import Final

from bot.domain.language import Bilingual

SENTENCES: Final = {
    "why_words": Bilingual("Woorden: {words}", "Words: {words}"),
    "why_word": Bilingual("{word} ({share:.0%})", "{word} ({share:.0%})"),
    "why_unknown": Bilingual("Niet bekend: {words}", "Not known: {words}"),
    "why_correction": Bilingual("Gelezen als: {typed} → {meant}", "Read as: {typed} → {meant}"),
    "why_candidate": Bilingual(
        "{place}. {title} [{entry}]  zekerheid {probability:.2f}, score {score:.2f}",
        "{place}. {title} [{entry}]  certainty {probability:.2f}, score {score:.2f}",
    ),
    "why_nearest": Bilingual("lijkt op: {text} ({cosine:.2f})", "resembles: {text} ({cosine:.2f})"),
    "why_signs": Bilingual("Zekerheid van de eerste: {signs}", "Certainty of the first: {signs}"),
    "why_sign": Bilingual("{name} {value:.2f} ({worth:+.1f})", "{name} {value:.2f} ({worth:+.1f})"),
    "sign_score": Bilingual("score", "score"),
    "sign_margin": Bilingual("voor op de tweede", "ahead of the second"),
    "sign_covered": Bilingual("woorden bij de ingang", "words with the entry"),
    "sign_known": Bilingual("bekende woorden", "known words"),
    "sign_length": Bilingual("lengte", "length"),
    "sign_pieces": Bilingual("woorddelen", "pieces of words"),
    "sign_part": Bilingual("deel van een vraagwijze", "part of a way of asking"),
    "sign_third": Bilingual("voor op de vierde", "ahead of the fourth"),
    "sign_sixth": Bilingual("voor op de zesde", "ahead of the sixth"),
    "sign_words_lead": Bilingual("voor in woorden", "ahead in words"),
    "sign_pieces_lead": Bilingual("voor in woorddelen", "ahead in pieces"),
    "sign_backed_lead": Bilingual("voorsprong × woorden", "lead × words"),
    "sign_backed_score": Bilingual("score × woorden", "score × words"),
    "sign_ways": Bilingual("vraagwijzen dichtbij", "ways of asking nearby"),
    "sign_typed": Bilingual("deel bekend van wat getypt is", "part known of what was typed"),
    "sign_uncorrected": Bilingual("deel zonder verbetering", "part without correction"),
    "why_danger_words": Bilingual(
        "Gevaar: gehoord in '{heard}'. {referral} gaat voor.",
        "Danger: heard in '{heard}'. {referral} goes first.",
    ),
    "why_danger_added_up": Bilingual(
        "Gevaar: veel kleine tekenen samen. {referral} gaat voor.",
        "Danger: many small signs together. {referral} goes first.",
    ),
    "why_exact": Bilingual(
        "Antwoord: deze vraag staat letterlijk bij de ingang.",
        "Answer: this question stands with the entry, word for word.",
    ),
    "why_sure": Bilingual(
        "Antwoord: zeker genoeg ({first:.2f}, grens {limit:.2f}) en ver genoeg voor op de volgende ({margin:.2f}).",
        "Answer: sure enough ({first:.2f}, limit {limit:.2f}) and far enough ahead of the next ({margin:.2f}).",
    ),
    "why_meant": Bilingual(
        "Antwoord: zeker genoeg door woorden en betekenis samen ({first:.2f}).",
        "Answer: sure enough by words and meaning together ({first:.2f}).",
    ),
    "why_not_meant": Bilingual(
        "Geen antwoord maar een keuze: door de woorden zeker genoeg, door de betekenis onwaarschijnlijk.",
        "No answer but a choice: sure enough by the words, unlikely by the meaning.",
    ),
    "why_unsure": Bilingual(
        "Geen antwoord maar een keuze: niet zeker genoeg ({first:.2f}, grens {limit:.2f}).",
        "No answer but a choice: not sure enough ({first:.2f}, limit {limit:.2f}).",
    ),
    "why_close": Bilingual(
        "Geen antwoord maar een keuze: te dicht bij de volgende ({margin:.2f}).",
        "No answer but a choice: too near the next ({margin:.2f}).",
    ),
    "why_denied": Bilingual(
        "Geen antwoord maar een keuze: de vraag sluit uit waar de eerste over gaat, of vraagt het tegendeel.",
        "No answer but a choice: the question leaves out what the first is about, or asks the opposite.",
    ),
    "why_shared_word": Bilingual(
        "Geen antwoord maar een keuze: één woord, en meer ingangen hebben het.",
        "No answer but a choice: one word, and more entries have it.",
    ),
    "why_no_words": Bilingual(
        "Geen antwoord maar een keuze: er staat geen heel woord.",
        "No answer but a choice: there is no whole word.",
    ),
    "why_no_letters": Bilingual(
        "Geen antwoord: alleen tekens en kleine getallen.", "No answer: only signs and small numbers."
    ),
    "why_unknown_word": Bilingual(
        "Geen antwoord: één woord, en geen ingang heeft het.", "No answer: one word, and no entry has it."
    ),
    "why_unlikely": Bilingual(
        "Geen antwoord en geen keuze: te weinig zekerheid ({first:.2f}, grens {least:.2f}).",
        "No answer and no choice: too little certainty ({first:.2f}, limit {least:.2f}).",
    ),
}
