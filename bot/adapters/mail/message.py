"""From a reply to an e-mail: the same words as plain text and as HTML."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.domain.dialogue.plain_text import written
from bot.domain.dialogue.reply import Block, Link, Listing, Moment, Paragraph, Reply, Span, Strong

SUBJECT = 120  # characters; more is not shown in a list of messages


class LabelledLink(NamedTuple):
    """Words that lead somewhere."""

    label: str
    url: str


class Footer(NamedTuple):
    """What stands below every message: why it comes, and how it stops."""

    why: str
    links: Sequence[LabelledLink]
    stop: str
    """Where one POST stops everything (RFC 8058)."""


def email_message(
    reply: Reply, links: Sequence[LabelledLink], footer: Footer, *, sender: str, to: str, now: datetime
) -> bytes:
    """The message as it goes over the line: ASCII with \\r\\n, the file of the reply attached.

    An equal reply on the same day to the same address has the same Message-ID: many mail servers then keep a
    second copy from the reader.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject_of(reply)
    message["Date"] = format_datetime(now)
    mark = sha256("\0".join((to, written(reply), now.date().isoformat())).encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{mark}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = reply.language.value
    message["List-Unsubscribe"] = f"<{footer.stop}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(_plain(reply, links, footer), cte="quoted-printable")
    message.add_alternative(_html(reply, links, footer), subtype="html", cte="quoted-printable")
    file = reply.attachment
    if file is not None:
        kind, _, subtype = file.media_type.partition("/")
        message.add_attachment(file.content, maintype=kind, subtype=subtype, filename=file.name)
    return message.as_bytes()


def subject_of(reply: Reply) -> str:
    """The first line, as much of it as is shown."""
    words = " ".join(written(Reply(blocks=reply.blocks[:1])).split())
    return words if len(words) <= SUBJECT else words[: SUBJECT - 1].rpartition(" ")[0] + "…"


def _plain(reply: Reply, links: Sequence[LabelledLink], footer: Footer) -> str:
    parts = [written(reply), *(f"{label}:\n{url}" for label, url in links), "-- "]
    parts.append("\n".join((footer.why, *(f"{label}: {url}" for label, url in footer.links))))
    return "\n\n".join(parts) + "\n"


def _html(reply: Reply, links: Sequence[LabelledLink], footer: Footer) -> str:
    subject = escape(subject_of(reply))
    choices = "".join(f"<li>{_anchor(one)}</li>" for one in links)
    ways = " · ".join(_anchor(one) for one in footer.links)
    return (
        f'<!doctype html><html lang="{reply.language.value}"><head><meta charset="utf-8">'
        f"<title>{subject}</title></head>"
        '<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">\n'
        + "\n".join(_block(block) for block in reply.blocks)
        + (f"\n<ul>{choices}</ul>" if choices else "")
        + f"\n<hr><p><small>{escape(footer.why)}<br>{ways}</small></p>\n</body></html>\n"
    )


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_spans(block.spans)}</p>"
    return _listing(block)


def _listing(listing: Listing) -> str:
    tag = "ol" if listing.numbered else "ul"
    return f"<{tag}>{''.join(f'<li>{_spans(item)}</li>' for item in listing.items)}</{tag}>"


def _spans(spans: Iterable[Span]) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    text = escape(span.text).replace("\n", "<br>")
    if isinstance(span, Strong):
        return f"<strong>{text}</strong>"
    if isinstance(span, Moment):
        return f'<time datetime="{span.at.isoformat()}">{text}</time>'
    if isinstance(span, Link) and urlsplit(span.url).scheme in ("http", "https", "mailto", "tel"):
        return _anchor(LabelledLink(span.text, span.url))
    return text


def _anchor(link: LabelledLink) -> str:
    return f'<a href="{escape(link.url, quote=True)}">{escape(link.label)}</a>'
