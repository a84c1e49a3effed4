"""A channel that is closed: what people read there, and what an admin reads who closes or opens one."""

from collections.abc import Mapping, Sequence

from bot.domain.dialogue.reply import Block, Reply
from bot.services.presentation.context import RenderContext, paragraph, points


def closed(reason: str, view: RenderContext) -> Reply:
    """What everybody reads in the place of an answer: the reason, and what goes on."""
    return Reply(blocks=(paragraph(reason), view.line("kanaal_dicht")), language=view.language)


def usage(channels: Sequence[str], reasons: Mapping[str, str], view: RenderContext) -> Reply:
    """How an admin closes and opens a channel, and which are closed now."""
    names = ", ".join(channels)
    blocks: list[Block] = [view.line("kanaal_gebruik", kanalen=names or "-")]
    if reasons:
        blocks.append(view.heading("kanaal_nu_dicht"))
        blocks.append(points(tuple(f"{name}: {reason}" for name, reason in reasons.items())))
    return Reply(blocks=tuple(blocks), choices=(view.menu(),), language=view.language)


def said(key: str, view: RenderContext, **values: str) -> Reply:
    """One sentence for an admin."""
    return Reply(blocks=(view.line(key, **values),), choices=(view.menu(),), language=view.language)
