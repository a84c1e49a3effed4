"""`ask --why`: an explanation as text to read."""

from bot.domain.knowledge.base import Knowledge
from bot.domain.language import Language
from bot.domain.search.explanation import Explanation
from bot.messages.measuring import sentence

SHOWN = 3  # entries that were weighed


def why_text(explanation: Explanation, knowledge: Knowledge, language: Language) -> str:
    """The words that counted, corrections, the entries weighed, the signals, and what decided."""
    lines = []
    counted = sorted((word for word in explanation.words if word[1]), key=lambda word: -word[1])
    if counted:
        shares = [sentence("why_word", language, word=word, share=share) for word, share in counted]
        lines.append(sentence("why_words", language, words=", ".join(shares)))
    if explanation.unknown:
        lines.append(sentence("why_unknown", language, words=", ".join(explanation.unknown)))
    lines += [
        sentence("why_correction", language, typed=one.typed, meant=" ".join(one.meant))
        for one in explanation.corrections
    ]
    for place, weighed in enumerate(explanation.considered[:SHOWN], start=1):
        entry = knowledge.find(weighed.entry)
        title = entry.title(language) if entry is not None else ""
        lines.append(
            sentence(
                "why_candidate",
                language,
                place=place,
                title=title,
                entry=weighed.entry,
                probability=weighed.probability,
                score=weighed.score,
            )
        )
        if weighed.nearest is not None:
            nearest = sentence("why_nearest", language, text=weighed.nearest, cosine=weighed.cosine)
            lines.append(f"   {nearest}")
    if explanation.signs:
        signs = [
            sentence(
                "why_sign",
                language,
                name=sentence(f"sign_{one.name}", language),
                value=one.value,
                worth=one.worth,
            )
            for one in explanation.signs
        ]
        lines.append(sentence("why_signs", language, signs=", ".join(signs)))
    lines.append(_decision(explanation, language))
    return "\n".join(lines)


def _decision(explanation: Explanation, language: Language) -> str:
    first = explanation.considered[0].probability if explanation.considered else 0.0
    return sentence(
        f"why_{explanation.reason}",
        language,
        first=first,
        limit=explanation.limit,
        least=explanation.least,
        margin=explanation.margin,
        heard=" ".join(explanation.heard),
        referral=explanation.danger,
    )
