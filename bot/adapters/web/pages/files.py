"""What programs read: health, the list of pages, what may be indexed, security.txt, the pages' files."""

import json
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from xml.sax.saxutils import escape

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.adapters.web.pages.place import ASKED_AGAIN, Pages
from bot.adapters.web.paths import PageName, entry_path, page_path
from bot.adapters.web.rendering import Asset
from bot.domain.language import Language

VALID = timedelta(days=180)  # of security.txt
FOR_EVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
WORKER = "offline.js"
COLOUR = "#0b5a52"  # of the icon, and of the bar above the page on a phone
ICONS = (
    ("icoon.svg", "any", "image/svg+xml", "any"),
    ("icoon-192.png", "192x192", "image/png", "any"),
    ("icoon-512.png", "512x512", "image/png", "any maskable"),
)
SAME_ADDRESS = {
    "/static/embed.js": "embed.js",
    "/meldingen.js": "meldingen.js",
    "/favicon.ico": "icoon-192.png",
}
"""Files that the pages of others or browsers ask for by an address that never changes."""
_NOT_LISTED = frozenset({PageName.SEARCH})


async def healthz(_request: Request, pages: Pages) -> Response:
    """Whether the page can answer: it has knowledge."""
    revision = pages.site.current().knowledge.revision
    return PlainTextResponse(f"ok {revision[:8]}\n", headers={"cache-control": "no-store"})


async def sitemap(request: Request, pages: Pages) -> Response:
    """Every page in every language, with the day an entry was last reviewed."""
    base = pages.site.base_url(request)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for language in Language:
        names = (page for page in PageName if page not in _NOT_LISTED)
        lines += [f"<url><loc>{escape(base + page_path(page, language))}</loc></url>" for page in names]
        for entry in pages.site.current().knowledge.published():
            path = entry_path(entry.id, language)
            if path is not None and entry.content.has(language):
                when = f"<lastmod>{entry.reviewed.isoformat()}</lastmod>"
                lines.append(f"<url><loc>{escape(base + path)}</loc>{when}</url>")
    lines.append("</urlset>")
    return Response("\n".join(lines), media_type="application/xml")


async def robots(request: Request, pages: Pages) -> Response:
    """Cards may be found; a conversation and a search are nobody else's."""
    base = pages.site.base_url(request)
    hidden = [page_path(PageName.SEARCH, language) for language in Language]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in (*hidden, "/api/", "/*?g=", "/*/offline")),
        "",
    ]
    return PlainTextResponse("\n".join([*lines, f"Sitemap: {base}/sitemap.xml", ""]))


async def security(request: Request, pages: Pages) -> Response:
    """`/.well-known/security.txt` (RFC 9116), once the operator named a contact."""
    contact = (pages.site.conversation.contact or "").strip()
    if "@" in contact and " " not in contact and "/" not in contact:
        contact = f"mailto:{contact.removeprefix('mailto:')}"
    if not contact.startswith(("https://", "mailto:")) or " " in contact:
        raise HTTPException(404)
    expires = (pages.site.clock.now() + VALID).strftime("%Y-%m-%dT00:00:00Z")
    own = f"{pages.site.base_url(request)}/.well-known/security.txt"
    lines = (f"Contact: {contact}", f"Expires: {expires}", "Preferred-Languages: nl, en", f"Canonical: {own}")
    return PlainTextResponse("\n".join((*lines, "")))


async def worker(_request: Request, pages: Pages) -> Response:
    """`/offline.js`, at the top, so that it may answer for every page; asked again at every visit."""
    script = pages.templates.assets[WORKER]
    return Response(script.content, media_type=script.media_type, headers=dict(ASKED_AGAIN))


async def manifest(_request: Request, pages: Pages) -> Response:
    """`/manifest.webmanifest`: what a phone needs to put the page among its programs."""
    view = pages.site.view(pages.site.conversation.language)
    icons = [
        {"src": pages.templates.assets[name].path, "sizes": sizes, "type": kind, "purpose": purpose}
        for name, sizes, kind, purpose in ICONS
    ]
    text = {
        "id": "/",
        "name": "Buurtgids",
        "short_name": "Buurtgids",
        "description": view.say("web_omschrijving"),
        "lang": view.language.value,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": COLOUR,
        "icons": icons,
    }
    content = json.dumps(text, ensure_ascii=False)
    return Response(content, media_type="application/manifest+json", headers=dict(ASKED_AGAIN))


class Assets:
    """Answers for the files of the pages, by their address; `same_address` names those that have a second."""

    def __init__(
        self, assets: Mapping[str, Asset], same_address: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._fixed = {path: assets[name] for path, name in same_address.items()}
        self._by_path = {asset.path: asset for asset in assets.values()}

    async def __call__(self, request: Request) -> Response:
        """The file; an old address has none."""
        asset = self._by_path.get(request.url.path)
        fixed = self._fixed.get(request.url.path)
        if asset is None and fixed is not None:
            return Response(fixed.content, media_type=fixed.media_type, headers={"cache-control": A_DAY})
        if asset is None:
            raise HTTPException(404)
        return Response(asset.content, media_type=asset.media_type, headers={"cache-control": FOR_EVER})
