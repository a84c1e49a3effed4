"""What is known of a person is what was kept last, whoever kept it."""

from datetime import timedelta

import pytest

from bot.domain.address import Address
from bot.domain.language import Language
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.ports.channel import Refused, Withheld
from bot.services.ports.store import Store
from tests.agenda import NOW, an_event, on
from tests.contracts.conftest import Reopen
from tests.contracts.followed import DAY, START, followed
from tests.reminding import ANNA, BURENDAG, Reminding


@pytest.fixture
def r(store: Store) -> Reminding:
    """One event, on 20 March at ten."""
    return Reminding(store, an_event("burendag", on(DAY)))


async def test_what_another_process_keeps_about_a_person_is_known_at_once(
    store: Store, reopen: Reopen
) -> None:
    other = await reopen()
    for keeps, asks in ((store, other), (other, store)):
        for language in Language:
            await keeps.people.choose_language(ANNA, language, NOW.date())
            person = await asks.people.find(ANNA)
            assert person is not None
            assert person.language is language
        await keeps.people.forget(ANNA)
        assert await asks.people.find(ANNA) is None


GROUP, TOPIC, NEW = Address("box", "-10"), Address("box", "-10/7"), Address("box", "-1007")


async def test_a_group_that_moved_takes_everything_it_follows_along_in_every_topic(r: Reminding) -> None:
    await followed(r, GROUP, TOPIC, Address("box", "-100"))
    await r.people.move(GROUP, NEW)
    await r.people.move(GROUP, NEW)
    for before, after in ((GROUP, NEW), (TOPIC, Address("box", "-1007/7"))):
        assert await r.people.data(before) is None
        assert await r.subscriptions.following(after) == (BURENDAG,)
        assert len(await r.states(after)) == 4
    assert await r.subscriptions.following(Address("box", "-100")) == (BURENDAG,)


async def test_a_group_that_moved_to_an_address_that_follows_already_is_one_with_it(r: Reminding) -> None:
    await followed(r, GROUP, NEW)
    other = Scope(ScopeKind.ALL)
    await r.subscriptions.follow(GROUP, other, Language.NL, r.now)
    await r.people.move(GROUP, NEW)
    assert set(await r.subscriptions.following(NEW)) == {BURENDAG, other}
    await r.until(START)
    assert [len(r.titles(address)) for address in (GROUP, NEW)] == [0, 4]


async def test_a_group_where_the_bot_may_write_again_gets_what_waited_in_every_topic(r: Reminding) -> None:
    await followed(r, GROUP, TOPIC)
    r.box.answers = [Withheld("no_rights"), Refused("blocked")]
    r.clock.at = START - timedelta(days=7)
    await r.dispatcher.step()
    assert [(await r.states(one))[0][1] for one in (GROUP, TOPIC)] == ["planned", "refused"]
    await r.people.may_write(GROUP)
    await r.dispatcher.step()
    assert (await r.states(GROUP))[0] == ("7d", "sent", None)
    assert (await r.states(TOPIC))[1] == ("1d", "planned", None)


async def test_who_turns_out_to_be_refused_gets_no_more_until_they_come_back(r: Reminding) -> None:
    await r.store.people.choose_language(ANNA, Language.NL, NOW.date())
    assert await r.store.people.refused(ANNA, NOW)
    assert not await r.store.people.refused(Address("mail", "nobody@example.org"), NOW)
    person = await r.store.people.find(ANNA)
    assert person is not None
    assert not person.reachable
    assert await r.store.people.seen(ANNA, NOW.date())
    person = await r.store.people.find(ANNA)
    assert person is not None
    assert person.reachable
