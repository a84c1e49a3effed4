"""`ask`: one question, one answer; or with `--json -` one a line, each answered at once."""

import sys
from pathlib import Path

from bot.adapters.clock import SystemClock
from bot.cli.guard import guarded
from bot.cli.languages import read_language
from bot.domain.search.matcher import EntryMatcher
from bot.messages.tools import say, tool_language
from bot.runtime.failures import CannotStartError
from bot.runtime.last_good.starting import load_for_start
from bot.runtime.output import show
from bot.runtime.settings import conversation_settings, load_config
from bot.runtime.understanding.meaning import with_meaning
from bot.services.conversation.single_question import SingleQuestion
from bot.services.evaluation.why import why_text

FROM_INPUT = "-"


@guarded
def ask(config_file: Path | None, question: str, *, lang: str | None, as_json: bool, why: bool) -> int:
    """Exit status 0 whatever the outcome."""
    language = read_language(lang)
    if why and as_json:
        raise CannotStartError(say("why_needs_words"))
    config = load_config(config_file)
    current = with_meaning(config, load_for_start(config, keeps=False).current)
    asking = SingleQuestion(lambda: current, SystemClock(), conversation_settings(config))
    if as_json and question == FROM_INPUT:
        for line in sys.stdin:
            show(asking.ask(line.rstrip("\r\n"), language).as_json())
        return 0
    asked = asking.ask(question, language)
    show(asked.as_json() if as_json else asked.text)
    if why and isinstance(current.matcher, EntryMatcher):
        explanation = current.matcher.explain(question)
        show(f"\n{why_text(explanation, current.knowledge, tool_language())}")
    return 0
