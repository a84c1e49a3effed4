"""The programming interface."""

import json

import httpx
import pytest

from bot.adapters.web.settings import WebSettings
from tests.adapters.web.visitor import HERE, Visitor, application
from tests.talking import Talk

SITE = "https://intranet.example.org"


async def test_a_question_gets_the_object_that_ask_json_prints(visitor: Visitor) -> None:
    answer = await visitor.client.get("/api/v1/ask", params={"question": "hoe start ik een dialoog?"})
    assert set(answer.json()) == {"question", "language", "outcome", "candidates", "offered", "text"}
    assert answer.json()["candidates"][0]["id"] == "approach/dialoog"
    assert answer.headers["api-version"] == "1.0.0"
    assert answer.headers["cache-control"] == "no-store"


async def test_entries_and_dates_lead_to_their_pages(visitor: Visitor) -> None:
    listed = (await visitor.client.get("/api/v1/entries?kind=approach&lang=en")).json()["entries"]
    assert {one["id"]: one["title"] for one in listed}["approach/dialoog"] == "Dialogue"
    assert (await visitor.client.get(listed[0]["url"])).status_code == 200
    entry = (await visitor.client.get("/api/v1/entries/approach/dialoog")).json()
    assert "Dit werkt wel" in entry["text"]
    assert entry["sources"]
    starts = [one["start"] for one in (await visitor.client.get("/api/v1/events")).json()["events"]]
    assert starts


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("ask", 400),
        ("ask?question=x&lang=fr", 400),
        ("entries?kind=x", 400),
        ("entries/approach/weg", 404),
        ("entries/x/y", 404),
        ("weg", 404),
    ],
)
async def test_a_mistake_is_a_problem_that_says_what_is_wrong(
    path: str, status: int, visitor: Visitor
) -> None:
    answer = await visitor.client.get(f"/api/v1/{path}")
    assert answer.status_code == answer.json()["status"] == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


async def test_only_the_sites_of_the_setting_may_read_the_answer(talk: Talk) -> None:
    served = application(talk, WebSettings(per_network=None, cors_origins=(SITE,)))
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app=served), base_url=HERE)
    theirs = await client.get("/api/v1/events", headers={"origin": SITE})
    other = await client.get("/api/v1/events", headers={"origin": "https://evil.example"})
    assert theirs.headers["access-control-allow-origin"] == SITE
    assert "access-control-allow-origin" not in other.headers


async def test_who_asks_too_fast_waits_and_a_crisis_does_not(talk: Talk) -> None:
    visitor = Visitor(application(talk, WebSettings(per_network=1)))
    await visitor.client.get("/api/v1/ask?question=dialoog")
    late = await visitor.client.get("/api/v1/ask?question=dialoog")
    assert (late.status_code, late.headers["retry-after"]) == (429, "60")
    crisis = await visitor.client.get("/api/v1/ask?question=er+wordt+nu+gevochten")
    assert crisis.status_code == 200


async def test_every_path_of_the_description_answers(visitor: Visitor) -> None:
    described = json.loads((await visitor.client.get("/api/v1/openapi.json")).text)
    for path, methods in described["paths"].items():
        asked = {one["name"]: "dialoog" for one in methods["get"]["parameters"] if one["required"]}
        asked |= {"kind": "approach"} if "kind" in asked else {}
        query = {name: value for name, value in asked.items() if f"{{{name}}}" not in path}
        answer = await visitor.client.get(f"/api/v1{path.format(**asked)}", params=query)
        assert answer.status_code == 200, path


async def test_the_script_for_other_sites_is_small_and_always_at_the_same_address(visitor: Visitor) -> None:
    script = await visitor.client.get("/static/embed.js")
    assert script.status_code == 200
    assert len(script.content) <= 1024
