"""What stands before every page, and what no input can do."""

import string

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.web.guard import MOST_BYTES
from bot.adapters.web.settings import WebSettings
from bot.services.knowledge_snapshot import ConversationSettings
from tests.adapters.web.visitor import HERE, Visitor, application, read_html
from tests.talking import Talk

PROMISED = {
    "content-security-policy": "default-src 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=()",
    "x-frame-options": "DENY",
}
PUBLIC = "https://gids.example.org"


def of(talk: Talk, **chosen: object) -> httpx.AsyncClient:
    """A client that is no browser."""
    served = application(talk, WebSettings(per_network=None, **chosen))  # type: ignore[arg-type]
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=served), base_url=HERE)


@pytest.mark.parametrize(
    "path", ["/", "/nl/aanpak/dialoog", "/healthz", "/weg", "/robots.txt", "/static/weg.css"]
)
async def test_every_answer_has_the_headers_that_internet_nl_asks_for(path: str, talk: Talk) -> None:
    headers = (await of(talk).get(path)).headers
    for name, begin in PROMISED.items():
        assert headers[name].startswith(begin), name
    assert "unsafe" not in headers["content-security-policy"]
    assert "set-cookie" not in headers
    assert "server" not in headers


async def test_behind_tls_browsers_are_told_to_use_nothing_else(talk: Talk) -> None:
    assert "strict-transport-security" not in (await of(talk).get("/")).headers
    secure = await of(talk, public_url=PUBLIC).get("/", headers={"host": "gids.example.org"})
    assert secure.headers["strict-transport-security"] == "max-age=31536000"
    assert f'href="{PUBLIC}/nl/"' in secure.text


async def test_only_the_sites_of_the_setting_may_show_the_page_inside_theirs(talk: Talk) -> None:
    headers = (await of(talk, frame_ancestors=("https://intranet.example.org",)).get("/")).headers
    assert "frame-ancestors https://intranet.example.org" in headers["content-security-policy"]
    assert "x-frame-options" not in headers


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"sec-fetch-site": "same-origin", "origin": HERE}, 303),
        ({"origin": HERE}, 303),
        ({"sec-fetch-site": "cross-site", "origin": "https://evil.example"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
    ],
)
async def test_a_form_from_another_site_is_refused(headers: dict[str, str], status: int, talk: Talk) -> None:
    assert (await of(talk).post("/", data={"vraag": "hallo"}, headers=headers)).status_code == status


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "[::"])
async def test_another_host_is_not_served_and_health_is(host: str, talk: Talk) -> None:
    assert (await of(talk).get("/nl/", headers={"host": host})).status_code == 421
    assert (await of(talk).get("/healthz", headers={"host": host})).status_code == 200


async def test_a_body_that_is_too_large_or_no_form_is_refused(talk: Talk) -> None:
    client = of(talk)
    assert (await client.post("/", data={"vraag": "x" * MOST_BYTES})).status_code == 413
    assert (await client.post("/", json={"vraag": "x"})).status_code == 415
    assert (await client.post("/", data={f"v{number}": "x" for number in range(50)})).status_code == 400
    assert (await client.put("/nl/")).status_code == 405


@pytest.mark.parametrize(("language", "told"), [("nl", "Dat is te lang"), ("en", "That is too long")])
async def test_who_sends_too_much_reads_why_and_finds_the_way_back(
    language: str, told: str, talk: Talk
) -> None:
    headers = {"accept-language": language}
    answer = await of(talk).post("/", data={"vraag": "x" * MOST_BYTES}, headers=headers)
    page = read_html(answer.text)
    assert page.all("h1")[0].text.strip() == told
    assert f"/{language}/" in [link.attributes["href"] for link in page.all("a", class_="brand")]
    assert answer.headers["connection"] == "close"
    program = await of(talk).post("/api/v1/ask", content=b"x" * (MOST_BYTES + 1))
    assert (program.status_code, program.headers["content-type"]) == (413, "application/problem+json")


async def test_who_comes_by_a_form_of_another_site_reads_why_and_finds_the_way_back(talk: Talk) -> None:
    headers = {"origin": "https://evil.example", "accept-language": "nl"}
    answer = await of(talk).post("/", data={"vraag": "hallo"}, headers=headers)
    assert "Dit kwam van een andere site" in read_html(answer.text).text
    assert "hallo" not in answer.text


async def test_under_another_name_nothing_is_shown_but_where_the_page_is(talk: Talk) -> None:
    headers = {"host": "evil.example", "accept-language": "nl"}
    assert (await of(talk).get("/nl/", headers=headers)).text == "Op dit adres staat Buurtgids niet.\n"
    named = await of(talk, public_url=PUBLIC).get("/en/", headers=headers)
    assert named.text == f"Buurtgids is not at this address. Go to {PUBLIC}/\n"


async def test_browsers_that_ask_for_the_icon_by_its_old_name_get_it(talk: Talk) -> None:
    answer = await of(talk).get("/favicon.ico")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")


async def test_whom_to_tell_of_a_leak_stands_where_programs_look(talk: Talk) -> None:
    assert (await of(talk).get("/.well-known/security.txt")).status_code == 404
    talk.settings = ConversationSettings(contact="gids@example.org", per_person=None)
    text = (await of(talk).get("/.well-known/security.txt")).text
    assert "Contact: mailto:gids@example.org\nExpires: 2027-" in text


STEPS = [
    "nl",
    "en",
    "aanpak",
    "approach",
    "dialoog",
    "diagnose",
    "static",
    "bestand",
    "..",
    "%2e",
    "%00",
    "boekje",
]
STEPS += ["voorbeelden", "zoeken", "api", "v1", "ask", "entries", "", "é", "a" * 300]
PATHS = st.lists(st.sampled_from(STEPS), max_size=5).map("/".join)
CODES = ["1e:approach/dialoog", "1e:x", "0.0.0.0.0", "9.9.9", "gAAAAA", "1s:admin", "1c:event:burendag"]
VALUES = st.one_of(st.text(max_size=60), st.sampled_from(CODES))
NAMES = [
    "vraag",
    "keuze",
    "staat",
    "g",
    "q",
    "keuzes",
    "plaats",
    "groep",
    "aanpak",
    "provincie",
    "question",
    "lang",
]
FIELDS = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4)
HEADERS = st.dictionaries(
    st.sampled_from(
        ["accept-language", "origin", "x-buurtgids", "content-type", "referer", "sec-fetch-site"]
    ),
    st.text(
        string.printable.replace("\n", "").replace("\r", "").replace("\x0b", "").replace("\x0c", ""),
        max_size=40,
    ),
    max_size=3,
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=PATHS, fields=FIELDS, headers=HEADERS, posts=st.booleans())
async def test_no_input_makes_an_error(
    visitor: Visitor, path: str, fields: dict[str, str], headers: dict[str, str], posts: bool
) -> None:
    method = "POST" if posts else "GET"
    form = {"data": fields} if posts else {"params": fields}
    request = visitor.client.build_request(method, f"{HERE}/{path}", headers=headers, **form)  # type: ignore[arg-type]
    answer = await visitor.client.send(request, follow_redirects=False)
    assert answer.status_code < 500, answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
