"""The desk in a real browser: accessibility, keyboard, narrow screens, no JavaScript."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.adapters.knowledge.folders import copy_of_sound
from tests.adapters.web.browsing import PATIENCE, needs_browser, opened_browser
from tests.cli.test_desk import at_the_desk

pytestmark = [pytest.mark.long, needs_browser]
FILE = "/bestand/aanpakken/dialoog.yaml"
PAGES = (
    "/",
    "/?zoek=dialoog",
    "/nakijken",
    FILE,
    f"{FILE}?kaart=en",
    "/bestand/voorbeelden/utrecht.yaml?ingang=de-doordouwers",
    "/bestand/gemeenten.yaml",
    "/nieuw",
    "/nieuw/werkt-wel",
    "/nieuw/werkt-wel?ingang=approach/dialoog",
    "/nieuw/voorbeeld",
    "/nieuw/bijeenkomst",
    "/weg",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_sound(tmp_path)


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with at_the_desk(folder, "--lang", "nl") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(address: str, browser: Browser, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page, axe = context.new_page(), Axe()
    page.set_default_timeout(PATIENCE)
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = axe.run(page)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
    page.goto(address + FILE)
    page.locator("#tekst").fill("id: dialoog\nnl:\n  titel: Dialoog\n  werkt_well: []\n")
    page.get_by_role("button", name="Bewaar").first.click()
    page.get_by_role("status").wait_for()
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_at_320_pixels_with_wide_spacing_nothing_needs_scrolling_sideways(
    address: str, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    for path in PAGES:
        page.goto(address + path)
        page.evaluate(
            """() => { const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important }');
            document.adoptedStyleSheets = [sheet];
            document.querySelectorAll('details').forEach(one => one.open = true); }"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        small = "[...document.querySelectorAll('button, .button, nav a, input, select, summary')]"
        low = f"{small}.filter(e => e.offsetHeight && e.getBoundingClientRect().height < 24).length"
        assert page.evaluate(low) == 0, path
    context.close()


def test_an_editor_without_javascript_mends_a_line_with_a_button_and_saves(
    address: str, folder: Path, page: Page
) -> None:
    file = folder / "aanpakken" / "dialoog.yaml"
    text = file.read_text(encoding="utf-8")
    page.goto(address + FILE)
    assert page.locator("#tekst").input_value() == text
    page.locator("#tekst").fill(text.replace("werkt_niet:", "werkt_nit:").replace("vooraf", "eerst"))
    page.get_by_role("button", name="Bewaar").first.click()
    assert "er is niets bewaard" in page.get_by_role("status").inner_text()
    assert file.read_text(encoding="utf-8") == text
    page.get_by_role("button", name="Verander het zo").click()
    page.get_by_role("button", name="Bewaar").first.click()
    assert "Bewaard" in page.get_by_role("status").inner_text()
    assert file.read_text(encoding="utf-8") == text.replace("vooraf", "eerst")
    assert "Spreek eerst regels af." in page.locator(".phone-frame").first.inner_text()


def test_by_keyboard_alone_a_do_is_added(address: str, folder: Path, page: Page) -> None:
    page.goto(f"{address}/nieuw/werkt-wel?ingang=approach/dialoog")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # to the content
    page.keyboard.press("Tab")
    page.keyboard.type("Geef iedereen een beurt.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("leiden")
    page.keyboard.press("Enter")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.locator("button:focus").count():
            break
    page.keyboard.press("Enter")
    page.locator("ins").first.wait_for()
    page.locator("button[value=schrijf]").focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()
    assert "Geef iedereen een beurt." in (folder / "aanpakken/dialoog.yaml").read_text(encoding="utf-8")
