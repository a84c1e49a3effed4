"""What admins are told when the knowledge has mistakes, and when it is right again."""

from collections.abc import Sequence

from bot.domain.dialogue.reply import Block, Paragraph, Plain, Reply, Strong
from bot.domain.language import Language
from bot.domain.texts import Texts

MOST_TOLD = 3  # mistakes in one message; the others wait in `check`
LONGEST = 600  # characters of what is wrong; the line that mends it is never cut


def broken_knowledge(
    problems: Sequence[tuple[str, str]], texts: Texts, language: Language, *, at_start: bool
) -> Reply:
    """The first mistakes and how many more there are; each what is wrong, then the lines that mend it."""
    key = "beheer_kennis_fout_start" if at_start else "beheer_kennis_fout"
    blocks: list[Block] = [Paragraph((Strong(texts.say(key, language)),))]
    for wrong, mended in problems[:MOST_TOLD]:
        blocks.append(Paragraph((Plain("\n".join(filter(None, (_cut(wrong), mended)))),)))
    if len(problems) > MOST_TOLD:
        more = texts.say("beheer_kennis_meer", language, aantal=str(len(problems) - MOST_TOLD))
        blocks.append(Paragraph((Plain(more),)))
    return Reply(blocks=tuple(blocks), language=language)


def mended_knowledge(texts: Texts, language: Language) -> Reply:
    """The knowledge is right again, and in use."""
    return Reply(blocks=(Paragraph((Plain(texts.say("beheer_kennis_goed", language)),)),), language=language)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
