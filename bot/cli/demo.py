"""`demo`: the terminal on a copy of the knowledge in which something is about to begin."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adapters.config.config import Config
from bot.cli.guard import guarded
from bot.domain.reminders.lead_time import LeadTime
from bot.messages.tools import say
from bot.runtime.output import tell
from bot.runtime.settings import knowledge_layers, load_config
from bot.runtime.terminal_door import talk

BEGINS_IN = timedelta(minutes=2)
LASTS = timedelta(hours=2)
LEAD_TIMES = (LeadTime.parse("60s"), LeadTime.parse("20s"))

_EVENT = """\
id: oefenavond
nl: {{titel: Oefenavond Buurtgids, over: Een oefening om te zien hoe herinneringen komen.}}
en: {{titel: Buurtgids practice evening, over: A practice run to see how reminders come.}}
data:
  - {{id: demo, datum: {day}, begin: {begin}, einde: {end}}}
tijdzone: {zone}
plaats: in deze terminal
deelsessies:
  - id: ronde-1
    begin: {begin}
    einde: {end}
    keuzes:
      - {{id: dialoog, nl: Hoe begin je een dialoog?, en: How do you start a dialogue?}}
      - {{id: pleinregels, nl: Pleinregels maken, en: Making rules for a square}}
bronnen: {{eigen: {{titel: eigen tekst van Buurtgids}}}}
nagekeken: {day}
"""


@guarded
def demo() -> int:
    """Nothing of it is kept: knowledge and store live in a folder that is removed at the end."""
    config = load_config(None)
    with tempfile.TemporaryDirectory(prefix="buurtgids-demo-") as name:
        practice = prepare(config, Path(name), datetime.now(UTC))
        tell(say("demo_intro"))
        talk(practice)
    return 0


def prepare(config: Config, folder: Path, now: datetime) -> Config:
    """A copy of the knowledge in `folder` with one event that begins 2 to 3 minutes after `now`."""
    layers = tuple(folder / "knowledge" / str(number) for number, _ in enumerate(knowledge_layers(config)))
    for layer, copy in zip(knowledge_layers(config), layers, strict=True):
        shutil.copytree(layer, copy)
    start = (now + BEGINS_IN + timedelta(minutes=1)).replace(second=0, microsecond=0)
    zone = ZoneInfo(config.timezone)
    event = _EVENT.format(
        zone=zone.key,
        day=start.astimezone(zone).date().isoformat(),
        begin=start.astimezone(zone).strftime("%H.%M"),
        end=(start + LASTS).astimezone(zone).strftime("%H.%M"),
    )
    events = layers[-1] / "bijeenkomsten"
    events.mkdir(exist_ok=True)
    (events / "oefenavond.yaml").write_text(event, encoding="utf-8")
    return replace(config, knowledge=layers, state=folder / "state", lead_times=LEAD_TIMES, quiet_hours=None)
