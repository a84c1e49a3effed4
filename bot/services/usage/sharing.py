"""Sharing an example, a step at a time. Answers are in memory only until consent is given."""

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.usage.shared_example import (
    KEPT_DAYS,
    STEPS,
    SharedExample,
    SharingStep,
    link_in,
    without_contact,
)
from bot.services.ports.editors.shared import SharedExampleStore

PATIENCE = timedelta(minutes=30)  # between two answers
MOST_AT_ONCE = 500  # people in the middle of it; who began longest ago begins again

Who = tuple[Address, str]
"""An address, and who it is among the people who share it."""


@dataclass(frozen=True, slots=True)
class SharingProgress:
    """How far somebody is."""

    step: SharingStep
    example: SharedExample
    at: datetime
    """Of the last answer."""


class ExampleSharing:
    """What is told is kept in the store only when its teller says that it may."""

    def __init__(self, store: SharedExampleStore, zone: ZoneInfo) -> None:
        self._store = store
        self._zone = zone
        self._busy: OrderedDict[Who, SharingProgress] = OrderedDict()

    def begin(self, who: Who, language: Language, now: datetime) -> SharingProgress:
        """The first step; what was told before is gone."""
        example = SharedExample(now.astimezone(self._zone).date(), language, "")
        return self._keep(who, SharingProgress(STEPS[0], example, now))

    def of(self, who: Who, now: datetime) -> SharingProgress | None:
        """How far this person is; None when they are not sharing, or left it too long."""
        found = self._busy.get(who)
        if found is None or now - found.at > PATIENCE:
            self._busy.pop(who, None)
            return None
        return found

    def told(self, who: Who, text: str, now: datetime) -> SharingProgress | None:
        """The answer to the step they are at; empty leaves it open. None when they are not sharing."""
        found = self.of(who, now)
        if found is None or found.step is SharingStep.CONSENT:
            return found
        text = without_contact(text)
        match found.step:
            case SharingStep.WHAT:
                if not text:
                    return found
                example = replace(found.example, what=text)
            case SharingStep.WHERE:
                example = replace(found.example, where=text)
            case SharingStep.WHOM:
                example = replace(found.example, whom=text)
            case _:
                example = replace(found.example, link=link_in(text))
        return self._keep(who, SharingProgress(STEPS[STEPS.index(found.step) + 1], example, now))

    def stop(self, who: Who) -> None:
        """Nothing of it is kept."""
        self._busy.pop(who, None)

    async def consent(self, who: Who, now: datetime) -> bool:
        """Keep what was told; False when there is nothing whole to keep. Raises StorageError."""
        found = self.of(who, now)
        if found is None or found.step is not SharingStep.CONSENT:
            return False
        await self._store.drop_shared_before(found.example.day - timedelta(days=KEPT_DAYS))
        await self._store.share(found.example)
        self.stop(who)
        return True

    def _keep(self, who: Who, sharing: SharingProgress) -> SharingProgress:
        self._busy[who] = sharing
        self._busy.move_to_end(who)
        while len(self._busy) > MOST_AT_ONCE:
            self._busy.popitem(last=False)
        return sharing
