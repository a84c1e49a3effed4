"""The page in a real browser whose network is gone after one visit."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.adapters.web.browsing import PATIENCE, needs_browser

pytestmark = [needs_browser, pytest.mark.long]
KEPT = "caches.open('buurtgids').then(c => c.match('/nl/offline/index.json')).then(Boolean)"


def wait_for_the_copy(page: Page) -> None:
    """Until the browser has the cards."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(KEPT):
        assert time.monotonic() < end
        page.wait_for_timeout(200)


@pytest.fixture(scope="module")
def context(address: str, browser: Browser) -> Iterator[BrowserContext]:
    """A browser that visited one page once, and is without a network since the copy was there."""
    opened = browser.new_context()
    opened.set_default_timeout(PATIENCE)
    page = opened.new_page()
    page.goto(f"{address}/nl/", timeout=PATIENCE)
    wait_for_the_copy(page)
    page.close()
    opened.set_offline(True)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    yield opened
    opened.close()


def test_a_card_that_was_never_opened_opens_with_the_date_of_the_copy(address: str, page: Page) -> None:
    page.goto(f"{address}/nl/aanpak/dialoog")
    assert page.title() == "Dialoog · Buurtgids"
    assert page.get_by_role("heading", name="Dialoog", exact=True, level=1).is_visible()
    assert page.get_by_text("Dit werkt wel").first.is_visible()
    assert "Dit is de kopie van" in page.locator(".copy").inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('header.site')).backgroundColor") != ""
    page.get_by_role("link", name="Hulp nodig").first.click()
    assert page.get_by_role("heading", name="Hulp nodig", exact=True).is_visible()


def test_a_question_finds_its_card_and_says_whom_to_call(address: str, page: Page) -> None:
    page.goto(f"{address}/nl/")
    page.get_by_role("textbox").fill("hoe start ik een dialoog <b>hier</b>?")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/?vraag=*")
    assert page.get_by_text("Bel 112").is_visible()
    assert page.get_by_role("heading", name="<b>hier</b>").is_visible()
    assert page.locator(".entries a").count() == 3
    page.locator(".entries a").first.click()
    assert "dialoog" in page.get_by_role("heading", level=1).inner_text().lower()


def test_a_page_outside_the_copy_says_so(address: str, page: Page) -> None:
    page.goto(f"{address}/nl/boekje/spanning")
    assert page.get_by_text("Deze pagina staat niet in de kopie").is_visible()


def test_what_stands_in_the_copy_obeys_the_same_policy(address: str, page: Page) -> None:
    answer = page.goto(f"{address}/nl/aanpak/dialoog")
    assert answer is not None
    assert answer.from_service_worker
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_an_open_conversation_goes_on_with_the_copy(address: str, browser: Browser) -> None:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{address}/nl/", timeout=PATIENCE)
    wait_for_the_copy(page)
    context.set_offline(True)
    page.get_by_role("textbox").fill("hoe start ik een dialoog?")
    page.keyboard.press("Enter")
    page.locator(".exchange").nth(1).wait_for()
    answer = page.locator(".exchange").nth(1)
    assert "Dit is de kopie van" in answer.inner_text()
    assert answer.locator(".entries a").count() == 3
    context.close()
