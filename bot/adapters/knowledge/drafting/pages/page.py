"""What a page of text holds. Rules know the shapes of pages, never a page, a person or an organisation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_BULLET = re.compile(r"^(?:[•◦▪‣●·*–-]|\d{1,2}[.)])\s+(.*)$")
_GLUED = re.compile(r"(?<=[a-zà-ÿ)][.!?])(?=[A-ZÀ-Ý][a-zà-ÿ])")
_DOS = re.compile(
    r"^(?:dit|wat)?\s*(?:werkt|helpt)(?: er)?(?: wel| goed)?\s*[:?]?$|"
    r"^(?:do's|dos|wel doen|this works|what works)\s*:?$",
    re.IGNORECASE,
)
_DONTS = re.compile(
    r"^(?:dit|wat)?\s*(?:werkt|helpt)(?: er)? niet\s*[:?]?$|^(?:don'?ts|niet doen|valkuilen|"
    r"(?:this|what) (?:does not|doesn't) work)\s*:?$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^(?:praktijkvoorbeeld|voorbeeld uit de praktijk|voorbeeld|goed voorbeeld|practice example|example)"
    r"\s*:\s*(\S.*)$",
    re.IGNORECASE,
)
_READ_ON = re.compile(
    r"^(?:meer informatie|lees (?:meer|verder)|meer lezen|more information|read more)\s*:?$", re.IGNORECASE
)
_NOW = re.compile(r"^(?:de )?(?:huidige situatie|situatie nu|nu|current situation)\s*:$", re.IGNORECASE)
_WANTED = re.compile(r"^(?:de )?(?:gewenste situatie|straks|desired situation)\s*:$", re.IGNORECASE)
_LINK = re.compile(r"^(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,10}(?:/\S*)?)$", re.IGNORECASE)
_QUOTES = "\"'´`‘’“”„ "
LONG = 80  # characters from which a line is a paragraph and no heading


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line that is not empty, without space around it; `number` counts from 1."""

    number: int
    text: str

    @property
    def heading(self) -> bool:
        """Whether it looks like one: short, and no sentence."""
        return len(self.text) < LONG and not self.text.endswith((".", ",", ";"))


@dataclass(frozen=True, slots=True)
class Found:
    """A text for a field, and the number of the line that it came from."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class FoundExample:
    """An initiative: what it is called, what it is, and where to read on."""

    title: Found
    about: Found | None
    link: Found | None
    read_on: Found | None = None
    """What stands there in the place of an address: the words of a link that the text no longer has."""


@dataclass(frozen=True, slots=True)
class FoundSituation:
    """How it is now and how it should become, with the words people say of both."""

    title: Found
    now: Found
    wanted: Found | None


@dataclass(slots=True)
class FoundGuidance:
    """An approach: what works and what does not."""

    title: Found | None = None
    about: Found | None = None
    dos: list[Found] = field(default_factory=list)
    donts: list[Found] = field(default_factory=list)


def lines_of(text: str) -> tuple[PageLine, ...]:
    """The lines that say something."""
    stripped = (line.replace("\u00a0", " ").replace("\ufeff", "").strip() for line in text.splitlines())
    plain = (line.strip("*").strip() if line.startswith("**") else line for line in stripped)
    return tuple(PageLine(number, line) for number, line in enumerate(plain, start=1) if line)


def bullet(text: str) -> str | None:
    """What stands behind the sign of a list; None for a line that is no item."""
    found = _BULLET.match(text)
    return found[1].strip() if found else None


def guidance(lines: Sequence[PageLine]) -> FoundGuidance | None:
    """Everything below the headings of what works and what does not; None on a page without either."""
    found = FoundGuidance()
    first: int | None = None
    for at, line in enumerate(lines):
        into = found.donts if _DONTS.match(line.text) else found.dos if _DOS.match(line.text) else None
        if into is not None:
            first = at if first is None else first
            into += _items(lines, at + 1)
    if first is None or not (found.dos or found.donts):
        return None
    before = lines[:first]
    about = next((line for line in reversed(before) if len(line.text) >= LONG), None)
    if about is not None:
        found.about = Found(about.text, about.number)
        before = [line for line in before if line.number < about.number]
    title = next((line for line in reversed(before) if line.heading), None)
    found.title = Found(title.text.rstrip(":"), title.number) if title is not None else None
    return found


def examples(lines: Sequence[PageLine]) -> Iterator[FoundExample]:
    """Each initiative that is announced as an example."""
    for at, line in enumerate(lines):
        named = _EXAMPLE.match(line.text)
        if named is None:
            continue
        about: list[PageLine] = []
        link: Found | None = None
        read_on: Found | None = None
        for place, other in enumerate(lines[at + 1 :], start=at + 1):
            if _READ_ON.match(other.text):
                following = lines[place + 1] if place + 1 < len(lines) else None
                if following is not None and _LINK.match(following.text):
                    link = Found(_address(following.text), following.number)
                elif following is not None and not _ends(following.text):
                    read_on = Found(following.text, following.number)
                break
            if _ends(other.text):
                break
            about.append(other)
        said = Found(" ".join(one.text for one in about), about[0].number) if about else None
        yield FoundExample(Found(named[1].strip(), line.number), said, link, read_on)


def situation(lines: Sequence[PageLine]) -> FoundSituation | None:
    """How it is now and how it should become, when the page says both or the first."""
    now, wanted = _below(lines, _NOW), _below(lines, _WANTED)
    if not now:
        return None
    title = now[0]
    told = now[1] if len(now) > 1 else now[0]
    better = wanted[1] if len(wanted) > 1 else wanted[0] if wanted else None
    return FoundSituation(
        Found(title.text.strip(_QUOTES), title.number),
        Found(told.text, told.number),
        Found(better.text, better.number) if better is not None else None,
    )


def _items(lines: Sequence[PageLine], start: int) -> list[Found]:
    """The items of the list that begins at this line; sentences that were glued together are apart."""
    found = []
    for line in lines[start:]:
        item = bullet(line.text)
        if item is None:
            break
        found += [Found(part.strip(), line.number) for part in _GLUED.split(item) if part.strip()]
    return found


def _ends(text: str) -> bool:
    return any(one.match(text) for one in (_EXAMPLE, _NOW, _WANTED, _DOS, _DONTS))


def _below(lines: Sequence[PageLine], heading: re.Pattern[str]) -> Sequence[PageLine]:
    """At most two lines below a heading: what people say, and what that means."""
    for at, line in enumerate(lines):
        if heading.match(line.text):
            below: list[PageLine] = []
            for other in lines[at + 1 : at + 3]:
                if _ends(other.text):
                    break
                below.append(other)
            return below
    return ()


def _address(text: str) -> str:
    return text if text.lower().startswith("http") else f"https://{text}"
