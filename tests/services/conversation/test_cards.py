"""Every card of the knowledge in this checkout."""

from dataclasses import replace

import pytest

from bot.domain.dialogue.action import OpenEntry, Part
from bot.domain.dialogue.plain_text import written
from bot.domain.dialogue.reply import MAX_CHOICES, Link, Paragraph, Reply
from bot.domain.knowledge.answer import Answer
from bot.domain.knowledge.approach import Approach
from bot.domain.knowledge.entry import Entry
from bot.domain.knowledge.example import PracticeExample
from bot.domain.knowledge.material import Material
from bot.domain.knowledge.referral import Referral
from bot.domain.knowledge.situation import Situation
from bot.domain.language import Language
from bot.services.presentation.cards.card import card, side
from bot.services.presentation.cards.frame import CARD_LENGTH
from bot.services.presentation.context import RenderContext
from tests.talking import a_view, labels, the_current

ENTRIES = tuple(the_current().knowledge.published())
PAGED = tuple(entry for entry in ENTRIES if isinstance(entry, Approach | Material))


def every_page(entry: Entry, view: RenderContext) -> list[Reply]:
    """The card's pages, by tapping on until the first comes back."""
    pages, page = [card(entry, view)], 0
    while True:
        turns = [one.action for one in pages[-1].choices if isinstance(one.action, OpenEntry)]
        page = next((one.page for one in turns if one.entry == entry.id), 0)
        if page == 0:
            return pages
        pages.append(card(entry, view, page))


@pytest.mark.parametrize("language", Language)
def test_a_card_fits_a_phone_and_shows_at_least_two_ways_on(language: Language) -> None:
    view = a_view(language)
    for entry in ENTRIES:
        for page in every_page(entry, view):
            assert len(written(page)) <= CARD_LENGTH, entry.id
            assert 2 <= len(page.choices) <= MAX_CHOICES, entry.id
            assert len(set(labels(page))) == len(page.choices), (entry.id, labels(page))


@pytest.mark.parametrize("language", Language)
def test_every_do_and_every_dont_is_on_a_page_of_its_card(language: Language) -> None:
    for entry in PAGED:
        if isinstance(entry, Approach):
            shown = "\n".join(page.plain for page in every_page(entry, a_view(language)))
            content = entry.content.get(language)
            for guidance in (*content.dos, *content.donts):
                assert guidance.text in shown, entry.id


def test_every_section_of_a_material_is_on_a_page_of_its_card() -> None:
    for entry in PAGED:
        if isinstance(entry, Material):
            shown = "\n".join(page.plain for page in every_page(entry, a_view()))
            for section in entry.content.nl.sections:
                assert section.heading in shown, entry.id
                assert all(point in shown for point in section.points), entry.id


def test_what_to_avoid_in_an_answer_stands_apart_from_the_words_before_it() -> None:
    avoiding = [one for one in the_current().knowledge.of_type(Answer) if one.content.nl.dont]
    assert avoiding
    for one in avoiding:
        assert f"Dit werkt niet: {one.content.nl.dont}" in card(one, a_view()).plain


def test_an_approach_shows_what_works_what_does_not_and_where_it_comes_from() -> None:
    for entry in PAGED:
        if isinstance(entry, Approach):
            first = card(entry, a_view()).plain
            assert "Dit werkt wel" in first
            assert "Dit werkt niet" in first
            assert "Bron: " in first
            assert "Nagekeken op " in first


def test_an_approach_shows_one_example_of_its_own_with_place_and_link() -> None:
    examples = the_current().knowledge.of_type(PracticeExample)
    for entry in PAGED:
        if isinstance(entry, Approach):
            own = [one for one in examples if entry.id in one.approaches]
            text = written(card(entry, a_view()))
            assert any(f"Voorbeeld: {one.title(Language.NL)}" in text for one in own), entry.id
            assert any(one.link and f"<{one.link}>" in text for one in own), entry.id


def test_a_situation_leads_to_each_of_its_approaches() -> None:
    for entry in ENTRIES:
        if isinstance(entry, Situation):
            reached = {
                one.action.entry
                for page in every_page(entry, a_view())
                for one in page.choices
                if isinstance(one.action, OpenEntry)
            }
            assert set(entry.approaches) <= reached, entry.id


@pytest.mark.parametrize("part", Part)
def test_every_side_of_every_card_can_be_shown_and_left_again(part: Part) -> None:
    for entry in ENTRIES:
        reply = side(entry, part, a_view())
        assert reply.plain, entry.id
        assert len(reply.choices) >= 2, entry.id


def test_content_without_english_is_shown_in_dutch_and_says_so() -> None:
    view = a_view(Language.EN)
    for entry in ENTRIES:
        if not entry.content.has(Language.EN):
            assert "This text is only available in Dutch." in card(entry, view).plain, entry.id


def test_the_sources_of_an_approach_stand_beside_each_line() -> None:
    for entry in PAGED:
        if isinstance(entry, Approach):
            text = written(side(entry, Part.SOURCES, a_view()))
            for guidance in entry.content.nl.dos:
                line = next(line for line in text.splitlines() if guidance.text in line)
                assert all(entry.source(key).title in line for key in guidance.sources), entry.id


@pytest.mark.parametrize("language", Language)
def test_an_approach_begins_with_three_dos_two_donts_and_when_it_fits(language: Language) -> None:
    for entry in PAGED:
        if isinstance(entry, Approach):
            first, content = card(entry, a_view(language)).plain, entry.content.get(language)
            assert [one.text in first for one in content.dos] == [n < 3 for n in range(len(content.dos))]
            assert [one.text in first for one in content.donts] == [n < 2 for n in range(len(content.donts))]
            assert all(text in first for text in (content.when, content.when_not) if text), entry.id


def test_a_card_names_one_source_and_counts_the_others() -> None:
    for entry in PAGED:
        last = card(entry, a_view()).blocks[-1]
        assert isinstance(last, Paragraph)
        assert sum(isinstance(span, Link) for span in last.spans) <= 1
        if len(entry.sources) > 1:
            assert f"en {len(entry.sources) - 1} andere" in last.spans[-1].text + last.spans[-2].text


def test_the_example_on_a_card_is_the_editors_choice_else_the_newest() -> None:
    knowledge = the_current().knowledge
    approach = knowledge.of_type(Approach)[0]
    fitting = knowledge.examples_of(approach.id)
    newest = knowledge.example_for(replace(approach, example=None))
    assert newest is not None
    assert newest.year == max(one.year for one in fitting if one.link)
    assert knowledge.example_for(replace(approach, example=fitting[-1].id)) == fitting[-1]


def test_incidents_offer_112_and_victim_support_first() -> None:
    incidents = next(one for one in ENTRIES if str(one.id) == "situation/incidenten")
    first = [one.action for one in card(incidents, a_view()).choices[:2]]
    assert [str(one.entry) for one in first if isinstance(one, OpenEntry)] == [
        "referral/112",
        "referral/slachtofferhulp",
    ]


def test_in_danger_the_first_card_is_a_sentence_and_the_number() -> None:
    desk = next(one for one in ENTRIES if isinstance(one, Referral) and one.id.slug == "112")
    first, more = card(desk, a_view()), card(desk, a_view(), 1)
    assert first.plain == f"{desk.content.nl.calm}\n\n{desk.content.nl.title}\n\nBel 112"
    assert OpenEntry(desk.id, 1) in [one.action for one in first.choices]
    assert desk.content.nl.when in more.plain
    assert OpenEntry(desk.id, 1) not in [one.action for one in more.choices]
