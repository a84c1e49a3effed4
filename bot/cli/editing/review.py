"""`review`: what people asked and did not get, what does not help, and what is old or broken."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters.clock import SystemClock
from bot.adapters.config.config import Config
from bot.adapters.knowledge.drafting import shared
from bot.adapters.knowledge.drafting.drafts import file_of, new_answer, way_of_asking
from bot.adapters.links.checker import HttpLinkChecker
from bot.cli.guard import guarded
from bot.domain.events.written_time import say_day
from bot.domain.knowledge.base import Knowledge
from bot.domain.knowledge.entry import EntryId
from bot.domain.usage.entry_use import KINDS_OF_NOT_QUITE, Use, UseTotals
from bot.domain.usage.shared_example import SharedExample
from bot.messages.tools import SENTENCES, say, tool_language
from bot.runtime.application import has_state, open_state
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.output import notify, show, tell
from bot.runtime.settings import knowledge_layers, load_config
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.spoken_time import spoken_date
from bot.services.usage.links import check_links, links_of
from bot.services.usage.review import MissedQuestion, Review, Reviewing

MOST_USES = 15  # entries in the trend; the others were shown less often


@guarded
def review(config_file: Path | None, *, links: bool) -> int:
    """Prints it; 0 whatever there is to see."""
    config = load_config(config_file)
    current = load_for_start(config, keeps=False).current
    if not has_state(config):
        tell(say("review_no_state"))
    found, looked_at = asyncio.run(_review(config, current, links))
    rows = _Rows(current.knowledge, knowledge_layers(config), looked_at)
    show(*rows.all(found, config))
    return 0


@guarded
def take(config_file: Path | None, number: int) -> int:
    """Copies a shared example into the highest layer as a draft; 1 when there is none with this number."""
    config = load_config(config_file)
    current = load_for_start(config, keeps=False).current
    layers = knowledge_layers(config)
    file = asyncio.run(_take(config, current, layers[-1], number)) if has_state(config) else None
    if file is None:
        tell(say("review_take_none", number=str(number)))
        return 1
    tell(say("review_taken", file=file.as_posix()))
    return 0


async def _take(config: Config, current: KnowledgeSnapshot, layer: Path, number: int) -> Path | None:
    store = await open_state(config)
    try:
        example = next((one for one in await store.shared.shared() if one.number == number), None)
        if example is None:
            return None
        try:
            file = shared.add(layer, shared.as_yaml(example, current.knowledge))
        except OSError as error:
            why = error.strerror or str(error)
            raise CannotStartError(
                say("repair_unwritable", file=str(layer / shared.FILE), why=why)
            ) from error
        await store.shared.drop_shared(number)
        return file
    finally:
        await store.close()


async def _review(config: Config, current: KnowledgeSnapshot, links: bool) -> tuple[Review, date]:
    zone = ZoneInfo(config.timezone)
    store = await open_state(config)
    try:
        now = SystemClock().now()
        today = now.astimezone(zone).date()
        if links:
            notify("review_links_begin", links=str(len(links_of(current.knowledge))))
            await check_links(current.knowledge, store.links, HttpLinkChecker(), today)
        reviewing = Reviewing(store.usage, store.links, store.shared, lambda: current, zone)
        return await reviewing.review(now), today
    finally:
        await store.close()


@dataclass(frozen=True, slots=True)
class _Rows:
    knowledge: Knowledge
    layers: Sequence[Path]
    today: date

    def all(self, found: Review, config: Config) -> Iterator[str]:
        """Every part under its heading; an empty part says so."""
        missed_off = () if config.unanswered or found.missed else (say("review_missed_off"),)
        yield from _part("review_missed", (*self._missed(found.missed), *missed_off))
        yield from _part("review_unhelpful", map(self._unhelpful, found.unhelpful))
        yield from _part("review_not_meant", map(self._not_meant, found.not_meant))
        yield from _part(
            "review_stale",
            (
                say(
                    "review_stale_row",
                    title=one.title(tool_language()),
                    file=self._file(one.id),
                    day=spoken_date(one.reviewed, tool_language()),
                )
                for one in found.stale
            ),
        )
        yield from _part("review_links_head", self._links(found))
        yield from _part("review_concepts", map(self._concept, (one.id for one in found.concepts)))
        yield from _part("review_shared", map(_shared, found.shared))
        yield from _part("review_uses", self._uses(found.uses))

    def _missed(self, found: Iterable[MissedQuestion]) -> Iterator[str]:
        for one in found:
            asked, words = one.question, one.way_of_asking
            day = spoken_date(asked.last, tool_language())
            yield say("review_missed_row", count=str(asked.count), words=asked.words, day=day)
            if one.near is not None:
                yield "  " + say(
                    "review_near",
                    title=self._title(one.near),
                    file=self._file(one.near),
                    language=asked.language.value,
                )
                yield way_of_asking(words)
            file, content = new_answer(words, asked.language, self.today)
            yield "  " + say("review_new", file=(self.layers[-1] / file).as_posix())
            yield from (f"    {line}" for line in content.splitlines())

    def _unhelpful(self, one: UseTotals) -> str:
        said = [
            f"{say(f'review_kind_{use.value}')} {one.count(use)}×"
            for use in KINDS_OF_NOT_QUITE
            if one.count(use)
        ]
        return say(
            "review_unhelpful_row",
            title=self._title(one.entry),
            file=self._file(one.entry),
            missed=str(one.count(Use.NOT_QUITE)),
            judged=str(one.judged),
            kinds=f" ({', '.join(said)})" if said else "",
        )

    def _not_meant(self, one: UseTotals) -> str:
        return say(
            "review_not_meant_row",
            title=self._title(one.entry),
            file=self._file(one.entry),
            count=str(one.count(Use.NOT_MEANT)),
            shown=str(one.count(Use.SHOWN)),
        )

    def _links(self, found: Review) -> Iterator[str]:
        if not found.looked:
            yield say("review_links_never")
        for one in found.broken:
            key = f"review_reason_{one.state.reason}"
            yield say(
                "review_links_row",
                link=one.state.link,
                reason=say(key) if key in SENTENCES else one.state.reason,
                days=", ".join(map(say_day, one.state.failed_on)),
                files=", ".join(dict.fromkeys(map(self._file, one.entries))),
            )
        if found.unchecked:
            yield say("review_links_unknown", count=str(found.unchecked), looked=str(found.looked))

    def _uses(self, uses: Sequence[UseTotals]) -> Iterator[str]:
        if not uses:
            yield say("review_uses_off")
        for one in uses[:MOST_USES]:
            yield say(
                "review_uses_row",
                lately=str(one.lately),
                before=str(one.before),
                title=self._title(one.entry),
                helped=str(one.count(Use.HELPED)),
                missed=str(one.count(Use.NOT_QUITE)),
            )

    def _concept(self, entry: EntryId) -> str:
        return say("review_concepts_row", title=self._title(entry), file=self._file(entry))

    def _title(self, entry: EntryId) -> str:
        found = self.knowledge.entries.get(entry)
        return found.title(tool_language()) if found is not None else str(entry)

    def _file(self, entry: EntryId) -> str:
        found = file_of(self.layers, entry)
        return found.as_posix() if found is not None else str(entry)


def _shared(one: SharedExample) -> str:
    told = "; ".join(filter(None, (one.what, one.where, one.whom, one.link)))
    return say("review_shared_row", number=str(one.number), told=told)


def _part(heading: str, rows: Iterable[str]) -> Iterator[str]:
    yield say(heading)
    found = list(rows)
    yield from (f"  {row}" for row in found or [say("review_nothing")])
    yield ""
