"""The page in a real browser: accessibility, keyboard, narrow screens, and what a screen reader hears."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.adapters.web.browsing import PATIENCE, needs_browser
from tests.adapters.web.pages_shown import KINDS

pytestmark = needs_browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def ask(page: Page, question: str) -> None:
    """Type and press Enter; the answer has come when there is one more."""
    before = page.locator(".exchange").count()
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")
    page.locator(".exchange").nth(before).wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_page(address: str, browser: Browser, scheme: str) -> None:
    context = browser.new_context(
        service_workers="block", color_scheme="dark" if scheme == "dark" else "light"
    )
    page, axe = context.new_page(), Axe()
    for path in KINDS if scheme == "light" else KINDS[:2]:
        page.goto(address + path, timeout=PATIENCE)
        found = axe.run(page)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
    context.close()


def _at(page: Page, address: str) -> Page:
    page.goto(f"{address}/nl/", timeout=PATIENCE)
    return page


def test_an_answer_is_exactly_one_addition_to_the_log_and_has_the_focus(address: str, page: Page) -> None:
    _at(page, address)
    log = page.get_by_role("log")
    before = log.aria_snapshot()
    ask(page, "hoe start ik een dialoog?")
    after = log.aria_snapshot()
    assert after.startswith(before.rstrip())
    assert page.locator(".exchange").count() == 2
    assert page.evaluate("document.activeElement === document.querySelector('.exchange:last-child')")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.exchange') !== null")


def test_by_keyboard_alone_from_the_top_of_the_page_to_an_answer(address: str, page: Page) -> None:
    _at(page, address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "keuze"
    page.keyboard.press("Enter")
    page.locator(".exchange").nth(1).wait_for()
    assert page.locator(".exchange").nth(1).locator("button").count() > 0


@pytest.mark.parametrize("path", KINDS)
def test_at_320_pixels_with_wide_spacing_nothing_needs_scrolling_sideways(
    address: str, page: Page, path: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path, timeout=PATIENCE)
    page.evaluate(
        """() => { const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important }');
        document.adoptedStyleSheets = [sheet]; }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = "[...document.querySelectorAll('button, .button, nav a, input, select')]"
    assert (
        page.evaluate(f"{small}.filter(e => e.offsetHeight && e.getBoundingClientRect().height < 24).length")
        == 0
    )


def test_without_javascript_a_question_is_answered_on_a_page_of_its_own(
    address: str, browser: Browser
) -> None:
    context = browser.new_context(service_workers="block", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/nl/", timeout=PATIENCE)
    page.get_by_role("textbox").fill("hoe start ik een dialoog?")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/?g=*", timeout=PATIENCE)
    assert page.get_by_role("log").get_by_role("heading", name="Dialoog").is_visible()
    page.get_by_role("button", name="Waarom werkt dit?").click()
    assert page.get_by_role("heading", name="Waarom dit werkt").is_visible(timeout=PATIENCE)
    context.close()


def test_a_page_weighs_little_and_asks_nobody_else(address: str, page: Page) -> None:
    weight: dict[str, int] = {}
    page.on("response", lambda answer: weight.update({answer.url: len(answer.body())}))
    page.goto(f"{address}/nl/aanpak/dialoog", timeout=PATIENCE, wait_until="networkidle")
    assert all(url.startswith(address) for url in weight)
    assert sum(weight.values()) <= 60_000
    own = sum(size for url, size in weight.items() if url.endswith(".js"))
    assert 0 < own <= 3_000


def test_forced_colours_and_less_motion_leave_the_page_usable(address: str, browser: Browser) -> None:
    context = browser.new_context(service_workers="block", forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    _at(page, address)
    ask(page, "menu")
    assert page.get_by_role("button").count() > 5
    context.close()


def test_a_card_prints_on_paper_with_its_code_and_without_the_menu(
    address: str, page: Page, tmp_path: Path
) -> None:
    page.goto(f"{address}/nl/aanpak/dialoog", timeout=PATIENCE)
    page.emulate_media(media="print")
    assert page.locator("svg.qr").is_visible()
    assert not page.locator("nav").is_visible()
    assert len(page.pdf(format="A4")) > 10_000
