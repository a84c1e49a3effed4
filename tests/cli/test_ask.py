"""`ask`: one question, one answer; what scripts rely on."""

import json
from pathlib import Path

from bot.domain.knowledge.entry import Kind
from tests.cli.process import bot


def test_json_gives_one_object_for_every_line_an_empty_one_included(tmp_path: Path) -> None:
    lines = ["hoe start ik een dialoog?", "", "xqzt 12 !!", "how do I start a dialogue?"]
    done = bot("ask", "--json", "-", folder=tmp_path, typed="\n".join(lines) + "\n")
    assert done.status == 0
    objects = [json.loads(line) for line in done.out.splitlines()]
    assert [one["question"] for one in objects] == lines
    assert [one["outcome"] for one in objects] == ["answer", "none", "none", "answer"]
    assert [one["language"] for one in objects] == ["nl", "nl", "nl", "en"]
    for one in objects:
        assert set(one) == {"question", "language", "outcome", "candidates", "offered", "text"}
        assert len(one["candidates"]) <= 5
        assert one["text"]
        scores = [candidate["score"] for candidate in one["candidates"]]
        assert scores == sorted(scores, reverse=True)
        for candidate in one["candidates"]:
            assert set(candidate) == {"id", "kind", "title", "score"}
            assert candidate["id"].startswith(Kind(candidate["kind"]) + "/")
            assert 0 <= candidate["score"] <= 1
    assert objects[0]["candidates"][0]["id"] == "approach/dialoog"


def test_the_card_says_what_works_what_does_not_and_where_it_comes_from(tmp_path: Path) -> None:
    done = bot("ask", "hoe strat ik een dialog?", folder=tmp_path)
    assert done.status == 0
    for words in ("Dit werkt wel", "Dit werkt niet", "Voorbeeld", "Bron", "Nagekeken"):
        assert words in done.out


def test_a_crisis_is_an_answer_with_the_referral_first(tmp_path: Path) -> None:
    done = bot("ask", "--json", "ze staan elkaar nu te slaan op het plein", folder=tmp_path)
    asked = json.loads(done.out)
    assert asked["outcome"] == "answer"
    assert asked["candidates"][0]["id"] == "referral/112"
    assert "112" in asked["text"]


def test_the_answer_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    asked = json.loads(bot("ask", "dialoog", "--lang", "en", "--json", folder=tmp_path).out)
    assert asked["language"] == "en"
    assert "What works" in asked["text"] or "works" in asked["text"]


def test_a_language_the_bot_does_not_speak_is_one_sentence(tmp_path: Path) -> None:
    done = bot("ask", "dialoog", "--lang", "fr", folder=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert done.err == "--lang fr cannot be. Choose nl or en.\n"


def test_asking_leaves_nothing_behind(tmp_path: Path) -> None:
    bot("ask", "dialoog", folder=tmp_path)
    assert list(tmp_path.iterdir()) == []
