"""What runs beside a channel, whichever it is."""

from functools import partial

from bot.adapters.config.config import Config
from bot.app.house import House
from bot.commands.certainty import measure_certainty
from bot.commands.reloading import reload_on_save
from bot.commands.serving import Serving
from bot.services.channel import Channel


def beside(config: Config, house: House, channel: Channel) -> tuple[Serving, ...]:
    """The plan, the reminders over this channel, and taking in saves."""
    always = (
        house.planner.run,
        house.notices.run,
        house.waves.run,
        house.wishes.run,
        house.dispatcher({channel.name: channel}).run,
        partial(measure_certainty, config, house),
    )
    return (*always, partial(reload_on_save, config, house)) if config.reload else always
