"""Every page there is."""

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import pytest

from bot.adapters.web.paths import PageName, entry_path, page_path
from bot.domain.dialogue.plain_text import written_block
from bot.domain.knowledge.entry import Entry, EntryId, Kind, Status
from bot.domain.knowledge.example import PracticeExample
from bot.domain.language import Language
from bot.services.conversation.answering import OFFERED_BELOW
from bot.services.knowledge_snapshot import KnowledgeSnapshot
from bot.services.presentation.cards.card import whole
from tests.adapters.web.visitor import HERE, Visitor, application
from tests.talking import Talk, a_view, the_current


def changed(entry: Entry) -> KnowledgeSnapshot:
    """What is known, with this entry in the place of the one of its id."""
    current = the_current()
    knowledge = replace(current.knowledge, entries={**current.knowledge.entries, entry.id: entry})
    return KnowledgeSnapshot(knowledge, current.texts, current.matcher)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", PageName)
async def test_every_page_opens_in_both_languages(
    page: PageName, language: Language, visitor: Visitor
) -> None:
    answer = await visitor.opens(page_path(page, language))
    assert answer.status_code == 200
    assert visitor.page.all("html")[0].attributes["lang"] == language
    assert len(visitor.page.all("h1")) == 1
    assert visitor.page.all("link", rel="canonical")[0].attributes["href"] == HERE + page_path(page, language)


async def test_every_entry_has_a_page_that_says_all_of_it(visitor: Visitor) -> None:
    one_of_each = {entry.id.kind: entry for entry in the_current().knowledge.published()}
    del one_of_each[Kind.SMALLTALK]
    for entry in one_of_each.values():
        path = entry_path(entry.id, Language.NL)
        assert path is not None
        assert (await visitor.opens(path)).status_code == 200
        said = " ".join(visitor.page.all("main")[0].text.split())
        for block in whole(entry, a_view()):
            for line in written_block(block).splitlines():
                words = line.split(" <")[0].lstrip("- 0123456789.").split("(bron")[0].strip()
                assert " ".join(words.split()) in said, (entry.id, words)


async def test_every_link_of_the_menu_and_of_a_card_leads_to_a_page(visitor: Visitor) -> None:
    seen: set[str] = set()
    for start in (
        "/nl/",
        "/nl/situatie/spanning",
        "/en/approach/dialoog",
        "/nl/voorbeelden",
        "/nl/bestaat-niet",
    ):
        await visitor.opens(start)
        links = [urljoin(visitor.address, one.attributes["href"]) for one in visitor.page.all("a")[1:]]
        seen |= {link for link in links if urlsplit(link).netloc == urlsplit(HERE).netloc}
    assert len(seen) > 50
    for link in sorted(seen)[:80]:
        assert (await visitor.client.get(link)).status_code == 200, link


@pytest.mark.parametrize("word", ["aanpakken", "approach", "approaches"])
async def test_other_words_for_a_kind_lead_to_its_address(word: str, visitor: Visitor) -> None:
    answer = await visitor.opens(f"/nl/{word}/dialoog")
    assert (answer.history[0].status_code, urlsplit(visitor.address).path) == (301, "/nl/aanpak/dialoog")


async def test_an_old_slug_leads_to_the_new_one(talk: Talk) -> None:
    dialogue = the_current().knowledge.entries[EntryId(Kind.APPROACH, "dialoog")]
    talk.current = changed(replace(dialogue, former=(EntryId(Kind.APPROACH, "gesprek"),)))
    visitor = Visitor(application(talk))
    await visitor.opens("/en/approach/gesprek")
    assert urlsplit(visitor.address).path == "/en/approach/dialoog"


async def test_what_was_never_there_is_404_and_what_was_withdrawn_410_with_ways_on(talk: Talk) -> None:
    dialogue = the_current().knowledge.entries[EntryId(Kind.APPROACH, "dialoog")]
    talk.current = changed(replace(dialogue, status=Status.WITHDRAWN))
    visitor = Visitor(application(talk))
    for path, status in (
        ("/nl/aanpak/weg", 404),
        ("/nl/aanpak/dialoog", 410),
        ("/xx/weg", 404),
        ("/nl/a/b/c", 404),
    ):
        assert (await visitor.opens(path)).status_code == status, path
        assert len(visitor.page.all("ul", class_="entries")[0].all("a")) >= 5


async def test_dutch_content_in_an_english_page_says_so_and_is_marked(visitor: Visitor) -> None:
    only_dutch = next(entry for entry in the_current().knowledge.published() if entry.content.en is None)
    path = entry_path(only_dutch.id, Language.EN)
    assert path is not None
    await visitor.opens(path)
    assert visitor.page.all("h1")[0].attributes["lang"] == "nl"
    assert visitor.page.all("div", class_="content")[0].attributes["lang"] == "nl"
    assert visitor.page.all("p", class_="note")


async def test_examples_are_found_by_place_group_and_approach_at_once(visitor: Visitor) -> None:
    await visitor.opens("/nl/voorbeelden")
    every = len(visitor.page.all("ul", class_="entries")[0].all("a"))
    await visitor.opens("/nl/voorbeelden?plaats=Utrecht")
    in_utrecht = len(visitor.page.all("ul", class_="entries")[0].all("a"))
    await visitor.opens("/nl/voorbeelden?plaats=Utrecht&aanpak=eenmalig")
    both = len(visitor.page.all("ul", class_="entries")[0].all("a"))
    assert every > in_utrecht > both > 0


async def test_a_place_without_examples_gets_the_nearest_and_says_so(visitor: Visitor) -> None:
    knowledge = the_current().knowledge
    known = {slug for one in knowledge.of_type(PracticeExample) for slug in one.municipalities}
    town = next(one for slug, one in knowledge.municipalities.items() if slug not in known)
    await visitor.opens(f"/nl/voorbeelden?plaats={town.slug}")
    assert town.name in visitor.page.all("p", class_="note")[0].text
    assert visitor.page.all("ul", class_="entries")


async def test_the_questions_of_help_me_choose_end_in_a_summary_with_the_answers(visitor: Visitor) -> None:
    await visitor.opens("/nl/diagnose")
    asked = 0
    while steps := visitor.page.all("ul", class_="steps"):
        await visitor.opens(steps[0].all("a")[0].attributes["href"])
        asked += 1
    assert len(visitor.page.all("dt")) == asked >= 3
    assert visitor.page.all("section")


async def test_a_situation_prints_as_a_booklet_with_its_approaches(visitor: Visitor) -> None:
    await visitor.opens("/nl/boekje/spanning")
    assert len(visitor.page.all("section", class_="chapter")) >= 3
    assert visitor.page.all("svg", class_="qr")


async def test_a_search_shows_titles_best_first_and_offers_to_ask(visitor: Visitor) -> None:
    await visitor.opens("/?q=dialoog")
    assert urlsplit(visitor.address).path == "/nl/zoeken"
    assert visitor.page.all("ul", class_="entries")[0].all("a")[0].text == "Dialoog"
    await visitor.opens(visitor.page.all("a", class_="button")[0].attributes["href"])
    assert "Dit werkt wel" in visitor.page.all("div", role="log")[0].text


@pytest.mark.parametrize("nothing", ["jhgfd", "0", "zzzz qqqq"])
async def test_a_search_without_a_sure_or_likely_title_says_so_with_ways_on(
    nothing: str, visitor: Visitor
) -> None:
    await visitor.opens(f"/nl/zoeken?q={nothing}")
    assert "Hier vond ik niets bij" in visitor.page.text
    assert "Gevonden" not in visitor.page.text
    for link in visitor.page.all("ul", class_="entries")[0].all("a"):
        assert (await visitor.opens(link.attributes["href"])).status_code == 200


async def test_a_search_shows_what_the_conversation_would_offer_and_help_in_danger(visitor: Visitor) -> None:
    asked = (await visitor.opens("/api/v1/ask?question=geld&lang=nl")).json()
    assert asked["outcome"] == "choose"
    await visitor.opens("/nl/zoeken?q=geld")
    assert len(visitor.page.all("ul", class_="entries")[0].all("a")) == len(asked["offered"])
    await visitor.opens("/nl/zoeken?q=ik wil niet meer leven")
    links = visitor.page.all("ul", class_="entries")[0].all("a")
    assert "113" in links[0].text
    assert len(links) <= 1 + OFFERED_BELOW


async def test_the_list_for_search_engines_names_every_published_entry_and_nothing_private(
    visitor: Visitor,
) -> None:
    sitemap = (await visitor.client.get("/sitemap.xml")).text
    for entry in the_current().knowledge.published():
        path = entry_path(entry.id, Language.NL)
        assert path is None or f"{HERE}{path}<" in sitemap
    assert "/nl/zoeken<" not in sitemap
    assert "Disallow: /nl/zoeken" in (await visitor.client.get("/robots.txt")).text
