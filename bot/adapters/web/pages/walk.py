"""A few questions that lead to a situation, with a summary for paper; and a situation as a booklet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.entry import described, qr_code
from bot.adapters.web.pages.place import Pages, language_of, linked
from bot.adapters.web.paths import PageName, booklet_path, entry_path, page_path
from bot.domain.dialogue.action import Diagnose, OpenEntry
from bot.domain.dialogue.reply import Block, Reply
from bot.domain.knowledge.entry import Entry, EntryId, Kind
from bot.domain.knowledge.situation import Situation
from bot.domain.language import Language
from bot.services.presentation.cards.card import whole
from bot.services.presentation.context import RenderContext
from bot.services.presentation.screens.diagnosis import diagnose

_STEPS = re.compile(r"\d(?:\.\d){0,9}")


@dataclass(frozen=True, slots=True)
class Chapter:
    """An entry on paper. `language` is the one that it is written in."""

    title: str
    blocks: Sequence[Block]
    language: Language


async def diagnosis(request: Request, pages: Pages) -> Response:
    """The next question, or the outcome; `keuzes` holds the number (from 0) of each answer so far."""
    view = pages.site.view(language_of(request))
    written = request.query_params.get("keuzes", "")
    chosen = tuple(int(step) for step in written.split(".")) if _STEPS.fullmatch(written) else ()
    reply = diagnose(chosen, view)
    known = view.knowledge.diagnosis
    options = [(one.label, one.action.chosen) for one in reply.choices if isinstance(one.action, Diagnose)]
    asking = known is not None and any(steps for _, steps in options)
    return pages.show(
        request,
        "diagnosis.html",
        view,
        view.say("knop_diagnose"),
        page=PageName.DIAGNOSIS,
        description=view.say("web_uitleg_diagnose"),
        indexed=not request.url.query,
        blocks=reply.blocks[:2] if asking else reply.blocks,
        options=[(label, _path(steps, view)) for label, steps in options] if asking else (),
        answers=() if asking or known is None else _answers(chosen, view),
        chapters=() if asking else [_chapter(one, view) for one in _outcome(reply, view)],
        advice=() if asking else [link for one in _outcome(reply, view)[:1] for link in _advice(one, view)],
        again=page_path(PageName.DIAGNOSIS, view.language),
    )


async def booklet(request: Request, pages: Pages) -> Response:
    """`/nl/boekje/spanning`: a situation and its approaches, one after another, for paper."""
    view = pages.site.view(language_of(request))
    found = view.knowledge.find(EntryId(Kind.SITUATION, request.path_params["slug"]))
    if not isinstance(found, Situation):
        raise HTTPException(404)
    entries = [found, *(view.knowledge.find(one) for one in (*found.first, *found.approaches))]
    paths = {one: booklet_path(found.id, one) for one in Language}
    return pages.show(
        request,
        "booklet.html",
        view,
        view.say("web_boekje_titel", titel=view.title(found)),
        page=PageName.SITUATIONS,
        paths=paths,
        description=described(whole(found, view)),
        situation=found,
        chapters=[_chapter(one, view) for one in entries if one is not None],
        qr=qr_code(pages.site.base_url(request) + (entry_path(found.id, view.language) or "")),
    )


def _path(steps: tuple[int, ...], view: RenderContext) -> str:
    return page_path(PageName.DIAGNOSIS, view.language, keuzes=".".join(map(str, steps)))


def _answers(chosen: tuple[int, ...], view: RenderContext) -> list[tuple[str, str]]:
    known = view.knowledge.diagnosis
    if known is None or len(chosen) != len(known.questions):
        return []
    return [
        (question.text.get(view.language), question.options[index].text.get(view.language))
        for index, question in zip(chosen, known.questions, strict=True)
        if index < len(question.options)
    ]


def _outcome(reply: Reply, view: RenderContext) -> list[Situation]:
    found = (
        view.knowledge.find(one.action.entry) for one in reply.choices if isinstance(one.action, OpenEntry)
    )
    return [one for one in found if isinstance(one, Situation)]


def _advice(situation: Situation, view: RenderContext) -> list[object]:
    found = (view.knowledge.find(one) for one in (*situation.first, *situation.approaches))
    return [link for one in found if one is not None and (link := linked(one, view)) is not None]


def _chapter(entry: Entry, view: RenderContext) -> Chapter:
    written = view.language if entry.content.has(view.language) else Language.NL
    return Chapter(view.title(entry), whole(entry, view.speaking(written)), written)
