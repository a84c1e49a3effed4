"""`danger`: which sentences of a file would be taken for danger by the rules of a folder."""

from dataclasses import replace
from pathlib import Path

from bot.cli.check import layers_of
from bot.cli.guard import guarded
from bot.messages.tools import say
from bot.runtime.failures import CannotStartError
from bot.runtime.loading import load_snapshot
from bot.runtime.output import show
from bot.runtime.settings import load_config
from bot.services.evaluation.danger_trial import caught


@guarded
def danger(config_file: Path | None, sentences: Path, path: Path | None) -> int:
    """A line for each sentence that is caught, then how many of all; an empty line is no sentence."""
    config = load_config(config_file)
    try:
        lines = sentences.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStartError(say("danger_unreadable", file=str(sentences))) from error
    said = [line.strip() for line in lines if line.strip()]
    current = load_snapshot(replace(config, knowledge=layers_of(path, config)))
    found = list(caught(said, current))
    for one in found:
        key = "danger_rule" if one.rule is not None else "danger_learnt"
        show(say(key, sentence=one.sentence, referral=str(one.referral), rule=str(one.rule)))
    show(say("danger_caught", caught=str(len(found)), sentences=str(len(said))))
    return 0
