"""What Telegram refuses in a message: length, entities, markup, buttons."""

import re
from html.parser import HTMLParser

from tests.standin.parameters import Json, Parameters
from tests.standin.refusal import bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
MAX_CALLBACK_BYTES = 64
MAX_BUTTONS = 100

_PLAIN_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic",
    "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code",
}  # fmt: skip
_EXTRA_FIELDS = {
    "pre": {"language"},
    "text_link": {"url"},
    "text_mention": {"user"},
    "custom_emoji": {"custom_emoji_id"},
    "date_time": {"unix_time", "date_time_format"},
}
_NESTING = {"bold", "italic", "underline", "strikethrough", "spoiler"}
_HTML_TAGS = {"b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote",
              "span", "tg-spoiler", "tg-emoji", "tg-time"}  # fmt: skip
_REMOVED = re.compile("[\r\u2028-\u202e]")
_BLANKED = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def units(text: str) -> int:
    """The length as Telegram counts: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cleaned(text: str) -> str:
    """The text as Telegram keeps it: some characters go, control characters become spaces, ends go."""
    return _BLANKED.sub(" ", _REMOVED.sub("", text)).strip()


def message_text(call: Parameters, name: str = "text", limit: int = MAX_TEXT) -> str:
    """The text of a call, cleaned and within bounds; an empty one only for a caption."""
    text = cleaned(call.text(name))
    if name == "text" and not text:
        raise bad_request("message text is empty")
    if units(text) > limit:
        raise bad_request("message is too long" if name == "text" else "message caption is too long")
    mode = call.text("parse_mode")
    entities = call.objects("entities" if name == "text" else "caption_entities")
    if mode and entities:
        raise bad_request("parse_mode and entities exclude each other")
    if mode:
        _markup(text, mode)
    _entities(entities, units(call.text(name)))
    return text


def _entities(entities: list[dict[str, Json]], length: int) -> None:
    if len(entities) > MAX_ENTITIES:
        raise bad_request("too many entities")
    spans: list[tuple[int, int, str]] = []
    for entity in entities:
        kind, offset, size = entity.get("type"), entity.get("offset"), entity.get("length")
        if not isinstance(kind, str) or not isinstance(offset, int) or not isinstance(size, int):
            raise bad_request("can't parse MessageEntity")
        if kind not in _PLAIN_TYPES and kind not in _EXTRA_FIELDS:
            raise bad_request(f"unknown entity type {kind}")
        extra = set(entity) - {"type", "offset", "length"} - _EXTRA_FIELDS.get(kind, set())
        if extra:
            raise bad_request(f"unknown fields {sorted(extra)} of entity {kind}")
        if offset < 0 or size <= 0 or offset + size > length:
            raise bad_request(f"entity {kind} at {offset} of length {size} lies outside the text")
        if kind == "text_link" and not re.match(r"(https?|tg|ton)://\S", str(entity.get("url", ""))):
            raise bad_request("entity text_link has no valid url")
        if kind == "date_time" and not isinstance(entity.get("unix_time"), int):
            raise bad_request("entity date_time has no unix_time")
        spans.append((offset, offset + size, kind))
    spans.sort(key=lambda span: (span[0], -span[1]))
    for index, (_, end, kind) in enumerate(spans):
        for other_begin, other_end, other_kind in spans[index + 1 :]:
            if other_begin >= end:
                break
            if other_end > end:
                raise bad_request(f"entities {kind} and {other_kind} overlap")
            if kind not in _NESTING and other_kind not in _NESTING:
                raise bad_request(f"entity {other_kind} can't stand inside {kind}")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _HTML_TAGS:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad_request(f'can\'t parse entities: Unexpected end tag "{tag}"')


def _markup(text: str, mode: str) -> None:
    if mode == "HTML":
        tags = _Tags()
        tags.feed(text)
        tags.close()
        if tags.open or re.search(r"<(?![a-z/])", text, re.IGNORECASE):
            raise bad_request("can't parse entities: tag is not closed")
    elif mode == "MarkdownV2":
        bare = re.sub(r"\\.|\[[^\]]*\]\([^)]*\)", "", text)
        if re.search(r"[>#+\-=|{}.!()\[\]]", bare):
            raise bad_request("can't parse entities: a reserved character must be escaped")
        if any(bare.count(sign) % 2 for sign in "*_~`"):
            raise bad_request("can't parse entities: can't find end of entity")
    elif mode == "Markdown":
        if any(text.count(sign) % 2 for sign in "*_`"):
            raise bad_request("can't parse entities: can't find end of the entity")
    else:
        raise bad_request(f"unsupported parse_mode {mode}")


def buttons(call: Parameters) -> tuple[tuple[str, str], ...]:
    """The (label, callback data) of each button under a message, in reading order."""
    markup = call.object("reply_markup")
    if not markup:
        return ()
    if set(markup) != {"inline_keyboard"}:
        raise bad_request("only inline keyboards are known here")
    found: list[tuple[str, str]] = []
    rows = markup["inline_keyboard"]
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, list) or not row:
            raise bad_request("keyboard button row is empty")
        found.extend(_button(button) for button in row)
    if len(found) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return tuple(found)


def _button(button: Json) -> tuple[str, str]:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button")
    label = button.get("text")
    if not isinstance(label, str) or not cleaned(label):
        raise bad_request("text buttons must be non-empty")
    if set(button) == {"text", "url"}:
        return cleaned(label), str(button["url"])
    if set(button) != {"text", "callback_data"}:
        raise bad_request(f"unknown or missing fields of a button: {sorted(button)}")
    data = button["callback_data"]
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return cleaned(label), data
