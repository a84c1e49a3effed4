"""Practice examples by place, group and approach at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.adapters.web.pages.place import EntryLink, Pages, language_of, linked
from bot.adapters.web.paths import EXAMPLE_FIELDS, PageName
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.domain.search.example_search import provinces_of
from bot.domain.search.gazetteer import PlaceMatch
from bot.domain.search.text.normalize import normalize
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.cards.example import where
from bot.services.presentation.context import RenderContext

LONGEST_PLACE = 60  # characters
_TOWNS = (ExampleFilter.MUNICIPALITY, ExampleFilter.SPOT, ExampleFilter.PROVINCE)


@dataclass(frozen=True, slots=True)
class ExampleQuery:
    """What was asked; empty is everything."""

    place: str
    province: str
    group: str
    approach: str

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "ExampleQuery":
        """From the fields of the form."""
        value = {by: asked.get(field, "").strip()[:LONGEST_PLACE] for by, field in EXAMPLE_FIELDS.items()}
        return cls(
            value[ExampleFilter.MUNICIPALITY],
            value[ExampleFilter.PROVINCE],
            value[ExampleFilter.GROUP],
            value[ExampleFilter.APPROACH],
        )


async def examples(request: Request, pages: Pages) -> Response:
    """The form, and below it what fits every field that is filled in."""
    view = pages.site.view(language_of(request))
    query = ExampleQuery.of(request.query_params)
    current = pages.site.current()
    found, note = _found(query, current, view)
    slugs = {slug for one in view.knowledge.of_type(PracticeExample) for slug in one.groups}
    return pages.show(
        request,
        "examples.html",
        view,
        view.say("voorbeelden_kop"),
        page=PageName.EXAMPLES,
        description=view.say("web_uitleg_voorbeelden"),
        indexed=not request.url.query,
        query=query,
        place=_spoken(query, view),
        approaches=[(one.id.slug, view.title(one)) for one in view.knowledge.of_type(Approach)],
        groups=sorted(
            (
                (slug, group.name.get(view.language))
                for slug, group in view.knowledge.groups.items()
                if slug in slugs
            ),
            key=lambda pair: pair[1].casefold(),
        ),
        links=_links(found, view),
        note=note,
    )


def _spoken(query: ExampleQuery, view: RenderContext) -> str:
    """The place as people write it."""
    town = view.knowledge.municipality(query.place)
    return town.name if town is not None else query.place or query.province.replace("-", " ").title()


def _found(
    query: ExampleQuery, current: KnowledgeSnapshot, view: RenderContext
) -> tuple[Sequence[PracticeExample], str]:
    """What fits, and an honest word when the place has none."""
    every: Iterable[PracticeExample] = view.knowledge.of_type(PracticeExample)
    note = ""
    if query.province:
        every = [one for one in every if query.province in provinces_of(one, view.knowledge)]
    if query.place:
        every, note = _in_place(query.place, current, view)
    if query.group:
        every = [one for one in every if query.group in one.groups]
    if query.approach:
        every = [one for one in every if any(query.approach == wanted.slug for wanted in one.approaches)]
    return list(every), note


def _in_place(
    text: str, current: KnowledgeSnapshot, view: RenderContext
) -> tuple[Sequence[PracticeExample], str]:
    town = view.knowledge.municipality(text)
    hits: tuple[PlaceMatch, ...] = current.gazetteer.nearest(normalize(town.name if town else text))
    places = tuple(hit for hit in hits if hit.by in _TOWNS)
    if not places:
        return (), view.say("voorbeelden_plaats_onbekend")
    narrowed = current.narrowing.narrow(places, ())
    if narrowed.examples:
        return narrowed.examples, ""
    if narrowed.nearby:
        named = ", ".join(dict.fromkeys(hit.town.name for hit in places if hit.town is not None))
        return [one.example for one in narrowed.nearby], view.say("voorbeelden_geen_plaats", plaats=named)
    return (), view.say("lijst_leeg")


def _links(found: Iterable[PracticeExample], view: RenderContext) -> list[EntryLink]:
    links = (linked(one, view, where(one, view)) for one in found)
    return [link for link in links if link is not None]
