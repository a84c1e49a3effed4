"""The five steps in which somebody shares an example."""

from bot.domain.dialogue.action import OpenScreen, Screen, ShareExample, Sharing
from bot.domain.dialogue.reply import Block, Reply
from bot.domain.usage.shared_example import STEPS, SharedExample, SharingStep
from bot.services.presentation.context import RenderContext, points


def step(at: SharingStep, example: SharedExample, view: RenderContext) -> Reply:
    """The question of one step; the first says what happens with it, the last shows everything."""
    number = {"stap": str(STEPS.index(at) + 1), "aantal": str(len(STEPS))}
    blocks: list[Block] = [view.heading("deel_stap", **number)]
    if at is SharingStep.WHAT:
        blocks.append(view.line("deel_uitleg"))
    if at is SharingStep.CONSENT:
        told = (example.what, example.where, example.whom, example.link)
        blocks.append(points(tuple(text for text in told if text)))
    blocks.append(view.line(f"deel_{at.value}"))
    stop = view.choice("knop_deel_stop", ShareExample(Sharing.STOP))
    if at is SharingStep.CONSENT:
        choices = (view.choice("knop_deel_goed", ShareExample(Sharing.CONSENT)), stop)
    elif at is SharingStep.WHAT:
        choices = (stop, view.menu())
    else:
        choices = (view.choice("knop_deel_sla_over", ShareExample(Sharing.SKIP)), stop)
    return Reply(blocks=tuple(blocks), choices=choices, language=view.language)


def said(key: str, view: RenderContext) -> Reply:
    """How it ended, and the ways on."""
    again = view.choice("knop_deel", OpenScreen(Screen.SHARE_EXAMPLE))
    return Reply(blocks=(view.line(key),), choices=(again, view.menu()), language=view.language)
