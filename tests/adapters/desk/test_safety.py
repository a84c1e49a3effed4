"""What no address, no file and no form can do."""

import os
import string
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.adapters.desk.application import MOST_BYTES, desk_application
from tests.adapters.desk.editor import APPROACH, Editor, desk_on
from tests.adapters.knowledge.folders import copy_of_sound
from tests.adapters.web.visitor import HERE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_sound(tmp_path)


def client(folder: Path) -> httpx.AsyncClient:
    """Somebody who is no browser."""
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=desk_application(desk_on(folder))),
        base_url=HERE,
        follow_redirects=True,
    )


def everything(folder: Path) -> dict[str, bytes]:
    """All files around the folder too."""
    return {path.as_posix(): path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "name",
    [
        "../../geheim.yaml", "..%2f..%2fgeheim.yaml", "/etc/passwd", "aanpakken/../../geheim.yaml",
        "aanpakken/%00.yaml",
        "aanpakken/.dialoog.yaml", "weg/x.yaml", "aanpakken", "", ".", "..%5c..%5cgeheim.yaml",
        "aanpakken/dialoog.yaml/",
        "aanpakken/" + "a" * 5000 + ".yaml", "%ff.yaml",
    ],
)  # fmt: skip
async def test_no_address_reads_or_writes_a_file_outside_the_folder(folder: Path, name: str) -> None:
    (folder.parent / "geheim.yaml").write_text("id: geheim\n", encoding="utf-8")
    before = everything(folder)
    somebody = client(folder)
    read = await somebody.get(f"/bestand/{name}")
    form = {"tekst": "id: x\n", "gezien": "", "ingang": "", "doe": "bewaar"}
    wrote = await somebody.post(f"/bestand/{name}", data=form)
    assert read.status_code in (404, 409)
    assert wrote.status_code in (404, 409, 422)
    assert "geheim" not in read.text
    assert everything(folder) == before


async def test_a_link_that_leads_out_of_the_folder_is_not_shown_and_not_written(folder: Path) -> None:
    outside = folder.parent / "buiten.yaml"
    outside.write_text("id: buiten\nwachtwoord: abc\n", encoding="utf-8")
    (folder / "aanpakken" / "buiten.yaml").symlink_to(outside)
    answer = await client(folder).get("/bestand/aanpakken/buiten.yaml")
    assert answer.status_code == 409
    assert "wachtwoord" not in answer.text
    before = outside.read_bytes()
    form = {"tekst": "id: x\n", "gezien": "", "ingang": "", "doe": "bewaar"}
    assert (await client(folder).post("/bestand/aanpakken/buiten.yaml", data=form)).status_code == 409
    assert outside.read_bytes() == before


async def test_odd_files_are_listed_and_explained(folder: Path) -> None:
    top = folder / "aanpakken"
    (top / "latijn.yaml").write_bytes("id: caf\xe9\n".encode("latin-1"))
    (top / "programma.yaml").write_bytes(bytes(range(256)) * 40)
    (top / "groot.yaml").write_text("a: b\n" * 300_000, encoding="utf-8")
    (top / "map.yaml").mkdir()
    (top / "rond.yaml").symlink_to(top / "rond.yaml")
    (top / "leeg.yaml").write_bytes(b"")
    (top / "nul.yaml").write_bytes(b"id: a\0b\n")
    (top / "'; <b>.yaml").write_text("id: <script>\n", encoding="utf-8")
    (top / os.fsdecode(b"\xff.yaml")).write_text("id: x\n", encoding="utf-8")
    somebody = client(folder)
    assert (await somebody.get("/")).status_code == 200
    for name in ("latijn", "programma", "groot", "map", "rond"):
        answer = await somebody.get(f"/bestand/aanpakken/{name}.yaml")
        assert answer.status_code == 409, name
    for name in ("leeg", "nul", "'%3B%20%3Cb%3E", "%FF"):
        answer = await somebody.get(f"/bestand/aanpakken/{name}.yaml")
        assert answer.status_code in (200, 404), name
        assert "<script>" not in answer.text
    assert (await somebody.get("/nakijken")).status_code == 200


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60), doing=st.sampled_from(["kijk", "bewaar", "herstel:x", "", "weg"]))
async def test_no_text_breaks_the_page_and_a_wrong_one_is_never_written(
    folder: Path, text: str, doing: str
) -> None:
    editor = Editor(folder)
    await editor.opens_file(APPROACH)
    before = editor.on_disk(APPROACH)
    form = {"tekst": text, "gezien": _digest(editor), "ingang": "", "doe": doing}
    answer = await editor.client.post(f"{HERE}/bestand/{APPROACH}", data=form)
    assert answer.status_code in (200, 422)
    assert editor.on_disk(APPROACH) == before


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    filled=st.dictionaries(
        st.sampled_from(["nl", "en", "bron", "bron_titel", "bron_link", "titel", "over", "datum", "doe"]),
        st.text(alphabet=string.printable + "é\u2028\0", max_size=30) | st.just("schrijf"),
    ),
    form=st.sampled_from(["werkt-wel", "werkt-niet", "vraag", "voorbeeld", "bijeenkomst", "weg"]),
)  # fmt: skip
async def test_nothing_in_a_form_breaks_it(folder: Path, filled: dict[str, str], form: str) -> None:
    data = {"ingang": "approach/dialoog", **filled}
    answer = await client(folder).post(f"/nieuw/{form}", data=data)
    assert answer.status_code in (200, 404, 422)


async def test_another_host_and_a_form_of_another_site_are_refused(folder: Path) -> None:
    somebody = client(folder)
    assert (await somebody.get("/", headers={"host": "evil.example"})).status_code == 421
    form = {"tekst": "", "gezien": "", "doe": "bewaar"}
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        refused = await somebody.post(f"/bestand/{APPROACH}", data=form, headers=headers)
        assert refused.status_code == 403
    answer = await somebody.get("/")
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")
    assert "<script" not in answer.text
    assert "style=" not in answer.text


async def test_a_huge_body_and_a_body_that_is_no_form_are_refused(folder: Path) -> None:
    somebody = client(folder)
    address = f"/bestand/{APPROACH}"
    assert (await somebody.post(address, content=b"x" * (MOST_BYTES + 1))).status_code == 413
    assert (await somebody.post(address, json={"tekst": "x"})).status_code == 415
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert (await somebody.post(address, content=b"&" * 100 + b"a=b&" * 100, headers=kind)).status_code == 400
    large = "tekst=" + "a" * 1_200_000
    assert (await somebody.post(address, content=large, headers=kind)).status_code in (409, 422)


async def test_what_the_desk_refuses_it_explains_in_words_without_showing_the_folder_to_others(
    folder: Path,
) -> None:
    somebody = client(folder)
    address = f"/bestand/{APPROACH}"
    large = await somebody.post(address, content=b"x" * (MOST_BYTES + 1))
    assert "splits het in twee" in large.text
    assert 'href="/"' in large.text
    foreign = await somebody.post(address, data={"tekst": ""}, headers={"origin": "https://evil.example"})
    assert "er is niets mee gedaan" in foreign.text
    elsewhere = await somebody.get("/", headers={"host": "evil.example"})
    assert "in de terminal" in elsewhere.text
    assert folder.as_posix() not in elsewhere.text


def _digest(editor: Editor) -> str:
    fields = editor.page.all("input", name="gezien")
    return fields[0].attributes["value"]
