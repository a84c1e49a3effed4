"""When a question sounds as if somebody is in danger."""

from dataclasses import dataclass

from bot.domain.knowledge.entry import EntryId


@dataclass(frozen=True, slots=True)
class CrisisRule:
    """Leads to `referral` when the question has something of every group of `when` and nothing of `unless`.

    A group holds words and short sentences; `*` at an end stands for any letters, `...` for none to
    three words.
    """

    referral: EntryId
    when: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
