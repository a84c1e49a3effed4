"""What is wrong with a text that is not YAML, in terms of what the editor typed."""

import yaml

from bot.adapters.knowledge.nodes import Document, Places, compose
from bot.domain.finding import Finding


def compose_or_explain(file: str, text: str) -> Document:
    """The document; without a value, but with findings, where the text is not YAML."""
    try:
        document = compose(file, text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        return Document(file, text, None, Places(), (Finding(file, (), "yaml", at=at),))
    except yaml.YAMLError:
        return Document(file, text, None, Places(), (Finding(file, (), "yaml", at=(1, 1)),))
    if document.value is None and not document.findings:
        found = Finding(file, (), "empty_file", at=(1, 1))
        return Document(file, text, None, document.places, (found,))
    return document
