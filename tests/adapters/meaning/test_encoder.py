"""The real encoder, where it is installed."""

from pathlib import Path

import numpy as np
import pytest

from bot.adapters.config.config import Config
from bot.adapters.meaning.encoder import SentenceEncoder, is_installed
from bot.runtime.loading import load_snapshot
from bot.runtime.understanding.meaning import wants_meaning, with_meaning

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"

needs_package = pytest.mark.skipif(not is_installed(), reason="the extra 'betekenis' is not installed")


@pytest.mark.long
@needs_package
def test_a_question_and_its_translation_are_nearer_than_another_question() -> None:
    dutch, english, other = SentenceEncoder().vectors(
        [
            "hoe begin ik een gesprek met de buurt",
            "how do I start a talk in the neighbourhood",
            "wat kost een fiets",
        ]
    )
    assert float(dutch @ english) > float(dutch @ other) + 0.2
    assert np.isclose(float(dutch @ dutch), 1.0, atol=1e-3)


@pytest.mark.long
@needs_package
def test_the_whole_knowledge_is_asked_by_meaning_and_danger_stays_first(tmp_path: Path) -> None:
    config = Config(knowledge=(KNOWLEDGE,), state=tmp_path)
    plain = load_snapshot(config)
    both = with_meaning(config, plain)
    assert both.matcher is not plain.matcher
    assert both.matcher.match("mijn buurvrouw wordt geslagen door haar man").danger
    sentence = "wij willen graag dat oud en jong in onze straat elkaar wat vaker spreken"
    assert both.matcher.match(sentence) == with_meaning(config, plain).matcher.match(sentence)


def test_without_the_package_or_when_refused_nothing_changes(tmp_path: Path) -> None:
    refused = Config(knowledge=(KNOWLEDGE,), state=tmp_path, meaning=False)
    assert not wants_meaning(refused)
    assert wants_meaning(Config(state=tmp_path)) is is_installed()
