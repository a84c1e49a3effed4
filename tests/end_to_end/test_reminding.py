"""Subscribe on Telegram, and be reminded once, whatever happens to the process."""

from tests.end_to_end.house import House
from tests.standin.person import Person, private
from tests.standin.refusal import slow_down
from tests.standin.server import StandIn

REMINDER = "Herinnering: Proefavond"


async def subscribe(sam: Person) -> None:
    await sam.says("proefavond")
    await sam.sees("Proefavond", within=30)
    await sam.tap("Herinner me")
    await sam.sees("ik herinner je")


async def kill(house: House) -> None:
    """As a power cut; a tap whose handling was not confirmed yet may come, and be answered, once more."""
    await house.kill()
    house.telegram.forgive("query is too old")


async def listed(sam: Person, words: str) -> None:
    """Sees the list of reminders say this, now or once the message just shown is booked."""
    for _ in range(20):
        await sam.says("/herinneringen")
        if words in (await sam.sees("Mijn herinneringen")).text:
            return
    raise AssertionError(sam.chat.shown[-1].text)


async def test_a_reminder_comes_once_with_a_kill_and_a_restart_in_between(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    house.begin_in(35)
    await house.start()
    await subscribe(sam)
    await kill(house)
    await house.start()
    reminder = await sam.sees(REMINDER, within=100)
    assert "Utrecht" in reminder.text
    assert reminder.marked("date_time")
    assert any(label.startswith("Herinner me niet meer") for label in reminder.labels)
    await listed(sam, "Dit heb ik gestuurd")
    assert sum(REMINDER in shown.text for shown in sam.chat.shown) == 1


async def test_a_reminder_due_while_the_bot_was_down_comes_at_the_next_start(
    telegram: StandIn, house: House
) -> None:
    sam = private(telegram)
    house.begin_in(25)
    await house.start()
    await subscribe(sam)
    await kill(house)
    telegram.fail(slow_down(1), method="sendMessage")
    await house.start()
    await sam.sees(REMINDER, within=100)
    assert sum(REMINDER in shown.text for shown in sam.chat.shown) == 1
