"""What a page holds as drafts, each field below a comment with the line that it came from."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from itertools import pairwise

from bot.adapters.knowledge.drafting.drafts import FOLDERS, scalar
from bot.adapters.knowledge.drafting.pages.announcement import Announcement, announcement
from bot.adapters.knowledge.drafting.pages.page import (
    Found,
    FoundExample,
    FoundGuidance,
    FoundSituation,
    examples,
    guidance,
    lines_of,
    situation,
)
from bot.adapters.knowledge.written.slugs import as_slug
from bot.domain.knowledge.entry import Kind

LONGEST_COMMENT = 100  # characters of a line of the page
SOURCE = "pagina"  # the key of the page among the sources


class PageFiles:
    """The files that come of one page; `name` is what the page is called, `today` the day it was read."""

    def __init__(self, name: str, text: str, today: date) -> None:
        self._name = name
        self._today = today
        self._lines = lines_of(text)
        self._said = {line.number: line.text for line in self._lines}

    def all(self) -> Mapping[str, str]:
        """By the name inside a knowledge folder, the content of each; nothing for a page of other things."""
        found: dict[str, str] = {}
        told = announcement(self._lines)
        if told is not None:
            self._put(found, Kind.EVENT, told.title.text, self._event(told))
        advice = guidance(self._lines)
        if advice is not None:
            title = advice.title.text if advice.title is not None else self._name
            self._put(found, Kind.APPROACH, title, self._approach(title, advice))
        state = situation(self._lines)
        if state is not None:
            self._put(found, Kind.SITUATION, state.title.text, self._situation(state))
        shown = tuple(examples(self._lines))
        if shown:
            content = [line for one in shown for line in self._example(one)]
            self._put(found, Kind.EXAMPLE, self._name, content, own_id=False)
        return found

    def _put(
        self, into: dict[str, str], kind: Kind, title: str, lines: Iterable[str], *, own_id: bool = True
    ) -> None:
        slug = as_slug(title) or "concept"
        head = (f"id: {slug}", "status: concept") if own_id else ()
        tail = self._tail("") if own_id else ()
        into[f"{FOLDERS[kind]}/{slug}.yaml"] = "".join(f"{line}\n" for line in (*head, *lines, *tail))

    def _tail(self, indent: str) -> tuple[str, str]:
        source = f'{{titel: "{self._name.replace(chr(92), "").replace(chr(34), "")}"}}'
        return f"{indent}bronnen: {{{SOURCE}: {source}}}", f"{indent}nagekeken: {self._today.isoformat()}"

    def _from(self, line: int, indent: str = "") -> str:
        said = self._said[line]
        said = said if len(said) <= LONGEST_COMMENT else said[: LONGEST_COMMENT - 1] + "…"
        return f"{indent}# regel {line}: {said}"

    def _field(self, indent: str, name: str, found: Found) -> Iterator[str]:
        yield self._from(found.line, indent)
        yield f"{indent}{name}: {scalar(found.text)}"

    def _approach(self, title: str, found: FoundGuidance) -> Iterator[str]:
        yield "nl:"
        yield from self._field("  ", "titel", found.title or Found(title, self._lines[0].number))
        first = (found.dos or found.donts)[0]
        yield from self._field("  ", "over", found.about or first)
        for name, items in (("werkt_wel", found.dos), ("werkt_niet", found.donts)):
            if items:
                yield f"  {name}:"
            for item in items:
                yield self._from(item.line, "    ")
                yield f"    - tekst: {scalar(item.text)}"
                yield f"      bron: {SOURCE}"

    def _situation(self, found: FoundSituation) -> Iterator[str]:
        yield "kleur: grijs  # kies een kleur"
        yield "volgorde: 99  # kies een plaats"
        yield "nl:"
        yield from self._field("  ", "titel", found.title)
        yield from self._field("  ", "over", found.now)
        yield from self._field("  ", "nu", found.now)
        yield from self._field("  ", "gewenst", found.wanted or found.now)

    def _example(self, found: FoundExample) -> Iterator[str]:
        yield self._from(found.title.line)
        yield f"- id: {as_slug(found.title.text) or f'voorbeeld-{found.title.line}'}"
        yield "  status: concept"
        yield "  nl:"
        yield f"    titel: {scalar(found.title.text)}"
        yield from self._field("    ", "over", found.about or found.title)
        if found.link is not None:
            yield from self._field("  ", "link", found.link)
        elif found.read_on is not None:
            yield self._from(found.read_on.line, "  ") + " (zoek de link op)"
        yield from self._tail("  ")

    def _event(self, found: Announcement) -> Iterator[str]:
        yield "nl:"
        yield from self._field("  ", "titel", found.title)
        yield from self._field("  ", "over", found.about)
        for name, value in (("voor_wie", found.audience), ("prijs", found.price)):
            if value is not None:
                yield from self._field("  ", name, value)
        yield "data:"
        for day, line in found.days:
            yield self._from(line, "  ")
            yield from (self._from(at[1], "  ") for at in (found.doors, found.begin, found.end) if at)
            yield f"  - {{{', '.join(_date(day, found))}}}"
        if found.place is not None:
            yield from self._field("", "plaats", found.place)
        elif found.online is not None:
            yield self._from(found.online.line)
            yield "online: {link: volgt}"
        yield from self._programme(found)
        if found.speakers:
            yield "sprekers:"
        for speaker in found.speakers:
            yield self._from(speaker.line, "  ")
            yield f"  - {scalar(speaker.text)}"
        if found.contact is not None:
            yield "contact:"
            yield from self._field("  ", "nl", found.contact)

    def _programme(self, found: Announcement) -> Iterator[str]:
        if found.programme_follows is not None:
            yield from self._field("", "programma", Found("volgt", found.programme_follows.line))
        if found.items:
            yield "programma:"
        for item in found.items:
            yield self._from(item.text.line, "  ")
            yield f'  - tijd: "{_clock(item.at)}"'
            yield f"    nl: {scalar(item.text.text)}"
        chosen = [(item, following) for item, following in pairwise(found.items) if item.choices]
        if chosen:
            yield "deelsessies:"
        for number, (item, following) in enumerate(chosen, start=1):
            yield f"  - id: ronde-{number}"
            yield f'    begin: "{_clock(item.at)}"'
            yield f'    einde: "{_clock(following.at)}"'
            yield "    keuzes:"
            for place, choice in enumerate(item.choices, start=1):
                yield self._from(choice.line, "      ")
                yield f"      - id: keuze-{place}"
                yield f"        nl: {scalar(choice.text)}"


def _date(day: date, found: Announcement) -> Iterator[str]:
    yield f'id: "{day.isoformat()}"'
    yield f"datum: {day.isoformat()}"
    if found.doors is not None:
        yield f'inloop: "{_clock(found.doors[0])}"'
    if found.begin is not None:
        yield f'begin: "{_clock(found.begin[0])}"'
    if found.end is not None:
        about = "ca. " if found.end_approximate else ""
        yield f'einde: "{about}{_clock(found.end[0])}"'


def _clock(at: time) -> str:
    return f"{at.hour}.{at.minute:02}"
