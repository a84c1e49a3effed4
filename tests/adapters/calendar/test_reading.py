"""What calendar programs write, as the bot shows it: zones, days, series, and what cannot be shown."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.calendar.reading.calendars_reading import Labels
from bot.adapters.calendar.reading.events import calendar_slug, events_of
from bot.adapters.calendar.reading.ics_file import NoCalendarError, read_ics
from bot.adapters.calendar.writer import IcsWriter
from bot.domain.events.announced import announced_dates
from bot.domain.events.event import EventStatus
from bot.domain.language import Language
from bot.messages.say import say
from bot.services.ports.calendar import CalendarEntry
from tests.adapters.calendar.ics_text import NOW, OUTLOOK_ZONE, calendar, dates, read, starts, vevent
from tests.agenda import an_event, on

WEEKLY = ("DTSTART;TZID=Europe/Amsterdam:20270301T193000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY;COUNT=8")
MARCH = ["2027-03-01 19:30", "2027-03-08 19:30", "2027-03-15 19:30", "2027-03-22 19:30", "2027-03-29 19:30"]
APRIL = ["2027-04-05 19:30", "2027-04-12 19:30", "2027-04-19 19:30"]


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART;TZID=Europe/Amsterdam:20270612T193000",
        "DTSTART:20270612T173000Z",
        "DTSTART:20270612T193000",
        "DTSTART;TZID=W. Europe Standard Time:20270612T193000",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Amsterdam:20270612T193000",
        "DTSTART;TZID=Customized Time Zone:20270612T193000",
        "DTSTART;TZID=Europe/Helsinki:20270612T203000",
    ],
)
def test_a_time_is_the_same_moment_in_whatever_zone_it_was_written(start: str) -> None:
    (one,) = dates(read(vevent(start, "DURATION:PT2H"), head=OUTLOOK_ZONE))
    assert one.start == datetime(2027, 6, 12, 17, 30, tzinfo=UTC)
    assert one.end == datetime(2027, 6, 12, 19, 30, tzinfo=UTC)


def test_people_read_the_time_of_a_utc_event_on_the_clock_of_the_calendar() -> None:
    (one,) = dates(read(vevent("DTSTART:20270612T173000Z"), head="X-WR-TIMEZONE:Europe/Lisbon\r\n"))
    assert f"{one.start:%H.%M}" == "18.30"


def test_an_event_without_an_end_has_none() -> None:
    (one,) = dates(read(vevent("DTSTART;TZID=Europe/Amsterdam:20270612T193000")))
    assert one.end is None


def test_a_party_until_after_midnight_and_a_camp_of_three_days_end_when_they_end() -> None:
    (night,) = dates(read(vevent("DTSTART:20270612T200000", "DTEND:20270613T013000")))
    assert night.end == datetime(2027, 6, 13, 1, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    (camp,) = dates(read(vevent("DTSTART:20270709T160000", "DTEND:20270711T110000")))
    assert camp.end == datetime(2027, 7, 11, 11, tzinfo=ZoneInfo("Europe/Amsterdam"))
    (long_day,) = dates(read(vevent("DTSTART:20270709T100000", "DTEND:20270710T020000")))
    assert long_day.end == datetime(2027, 7, 10, 2, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_day_and_several_days_have_no_hours() -> None:
    found = read(
        vevent("DTSTART;VALUE=DATE:20270612", "DTEND;VALUE=DATE:20270613", uid="dag"),
        vevent("DTSTART;VALUE=DATE:20270705", "DTEND;VALUE=DATE:20270710", uid="week"),
        vevent("DTSTART;VALUE=DATE:20270801", uid="zonder einde"),
    )
    assert [(row.day, row.last_day, row.begin) for event in found.events for row in event.dates] == [
        (date(2027, 6, 12), None, None),
        (date(2027, 7, 5), date(2027, 7, 9), None),
        (date(2027, 8, 1), None, None),
    ]


def test_a_series_keeps_its_hour_when_the_clock_changes() -> None:
    found = read(vevent(*WEEKLY))
    assert starts(found) == [*MARCH, *APRIL]
    assert found.events[0].recurrence is not None


def test_a_series_written_in_utc_keeps_its_moment_when_the_clock_changes() -> None:
    found = read(vevent("DTSTART:20270301T183000Z", "RRULE:FREQ=WEEKLY;UNTIL=20270405T183000Z"))
    assert starts(found) == [*MARCH[:4], "2027-03-29 20:30", "2027-04-05 20:30"]


def test_a_date_left_out_is_cancelled_for_who_followed_it() -> None:
    found = read(vevent(*WEEKLY, "EXDATE;TZID=Europe/Amsterdam:20270315T193000"))
    assert starts(found) == [day for day in (*MARCH, *APRIL) if "03-15" not in day]
    told = {date.key[1]: date.cancelled for date in announced_dates(found.events[0], NOW)}
    assert told["2027-03-15"]
    assert not told["2027-03-08"]


def test_one_date_moves_and_another_is_cancelled_while_the_series_stands() -> None:
    found = read(
        vevent(*WEEKLY),
        vevent(
            "RECURRENCE-ID;TZID=Europe/Amsterdam:20270308T193000",
            "DTSTART;TZID=Europe/Amsterdam:20270309T200000",
            "DTEND;TZID=Europe/Amsterdam:20270309T213000",
            "LOCATION:Bibliotheek",
        ),
        vevent(
            "RECURRENCE-ID:20270315T183000Z", "DTSTART:20270315T183000Z", "DURATION:PT2H", "STATUS:CANCELLED"
        ),
    )
    by_id = {one.id: one for one in dates(found)}
    assert f"{by_id['2027-03-08'].start:%d %H.%M}" == "09 20.00"
    assert by_id["2027-03-08"].place == "Bibliotheek"
    assert by_id["2027-03-15"].cancelled
    assert len(starts(found)) == 7


def test_from_one_date_on_all_later_ones_move_along() -> None:
    found = read(
        vevent(*WEEKLY),
        vevent(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20270405T193000",
            "DTSTART;TZID=Europe/Amsterdam:20270406T200000",
        ),
    )
    assert starts(found) == [*MARCH, "2027-04-06 20:00", "2027-04-13 20:00", "2027-04-20 20:00"]


def test_dates_added_to_a_series_and_a_rule_of_hours_within_a_day_are_dates() -> None:
    found = read(
        vevent("DTSTART:20270301T193000", "RRULE:FREQ=MONTHLY;COUNT=2", "RDATE:20270310T100000"),
    )
    assert starts(found) == ["2027-03-01 19:30", "2027-03-10 10:00", "2027-04-01 19:30"]
    twice = read(vevent("DTSTART:20270301T100000", "RRULE:FREQ=DAILY;COUNT=4;BYHOUR=10,14"))
    assert starts(twice) == ["2027-03-01 10:00", "2027-03-01 14:00", "2027-03-02 10:00", "2027-03-02 14:00"]
    assert len({one.id for one in dates(twice)}) == 4


def test_a_date_whose_series_went_elsewhere_stays() -> None:
    found = read(
        vevent(*WEEKLY[:2], "RRULE:FREQ=WEEKLY;COUNT=2"),
        vevent("RECURRENCE-ID:20270317T090000", "DTSTART:20270318T090000", "DURATION:PT1H"),
    )
    assert starts(found) == [*MARCH[:2], "2027-03-18 09:00"]


def test_a_single_date_of_a_series_that_is_not_in_the_file_is_shown() -> None:
    found = read(vevent("RECURRENCE-ID:20270317T090000", "DTSTART:20270318T090000", "DURATION:PT1H"))
    assert starts(found) == ["2027-03-18 09:00"]


def test_a_series_without_an_end_goes_on_for_ever_and_one_that_is_over_is_left_out() -> None:
    found = read(
        vevent("DTSTART:19990104T193000", "RRULE:FREQ=WEEKLY"),
        vevent("DTSTART:20200106T193000", "RRULE:FREQ=WEEKLY;COUNT=10", uid="oud"),
        vevent("DTSTART:20200106T193000", uid="ook oud"),
    )
    assert starts(found)[0] == "2027-01-04 19:30"
    assert found.past == 2
    assert found.notes == ()


def test_the_id_stays_when_everything_else_changes() -> None:
    before = read(vevent("DTSTART:20270612T193000", uid="7kukuqrfedlm2f9t0vq8v3d1pn@google.com"))
    after = read(
        vevent("DTSTART:20270613T203000", uid="7kukuqrfedlm2f9t0vq8v3d1pn@google.com", title="Anders"),
    )
    (old,), (new,) = before.events, after.events
    assert old.id == new.id
    assert announced_dates(old, NOW)[0].key == announced_dates(new, NOW)[0].key


@settings(deadline=None)
@given(st.text(min_size=1, max_size=120))
def test_every_uid_gives_an_id_that_fits_a_button(uid: str) -> None:
    slug = calendar_slug(uid)
    assert slug == calendar_slug(uid)
    assert len(slug) <= 40
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.strip("-") == slug


def test_two_uids_that_look_alike_are_two_events() -> None:
    assert calendar_slug("diner@wijk.nl") != calendar_slug("diner@stad.nl")
    assert calendar_slug("diner@wijk.nl").startswith("diner-")


def test_a_cancelled_event_and_a_file_that_cancels_say_so() -> None:
    (event,) = read(vevent("DTSTART:20270612T193000", "STATUS:CANCELLED")).events
    assert event.event_status is EventStatus.CANCELLED
    (event,) = read(vevent("DTSTART:20270612T193000"), head="METHOD:CANCEL\r\n").events
    assert event.event_status is EventStatus.CANCELLED


def test_what_people_need_to_know_is_taken_over_and_who_is_invited_is_not() -> None:
    (event,) = read(
        vevent(
            "DTSTART:20270612T193000",
            "DESCRIPTION:<p>Samen koken &amp; eten.</p>Neem een bord mee.\\n\\n________________\\nTeams",
            "LOCATION:De Kade\\, Kadestraat 1",
            "URL:https://www.wijk.nl/diner",
            "LAST-MODIFIED:20261120T100000Z",
            "ORGANIZER;CN=Jan Jansen:mailto:jan@wijk.nl",
            "ATTENDEE;CN=Piet Pietersen:mailto:piet@wijk.nl",
        )
    ).events
    assert event.content.nl.about == "Samen koken & eten. Neem een bord mee."
    assert event.place == "De Kade, Kadestraat 1"
    assert event.sources[0].url == "https://www.wijk.nl/diner"
    assert event.reviewed == date(2026, 11, 20)
    assert "jan" not in repr(event).casefold()
    assert "piet" not in repr(event).casefold()


def test_a_location_that_is_an_address_is_an_online_meeting() -> None:
    (event,) = read(vevent("DTSTART:20270612T193000", "LOCATION:https://meet.example.org/kade")).events
    assert (event.online, event.link, event.place) == (True, "https://meet.example.org/kade", None)


def test_categories_and_the_town_are_recognised() -> None:
    file = read_ics(
        calendar(
            vevent(
                "DTSTART:20270612T193000",
                "CATEGORIES:Gezondheid,Iets anders",
                "LOCATION:De Kade\\, Kadestraat 1\\, 1234 AB Utrecht\\, Nederland",
            )
        )
    )
    labels = Labels({"gezondheid": "gezondheid"}, {"utrecht": "utrecht"})
    (event,) = events_of(file, named="x", zone="Europe/Amsterdam", now=NOW, labels=labels).events
    assert event.themes == ("gezondheid",)
    assert event.municipality == "utrecht"


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("no_title", vevent("DTSTART:20270612T193000", title="")),
        ("no_start", vevent("DTEND:20270612T193000")),
        ("bad_time", vevent("DTSTART:2027061T193000")),
        ("bad_time", vevent("DTSTART:20270612T193000", "RRULE:FREQ=DAILY", "EXDATE:ooit")),
        ("unknown_zone", vevent("DTSTART;TZID=Europe/Nergens:20270612T193000")),
        ("day_and_time", vevent("DTSTART;VALUE=DATE:20270612", "DTEND:20270612T193000")),
        ("ends_before", vevent("DTSTART:20270612T193000", "DTEND:20270612T183000")),
        ("rule_too_often", vevent("DTSTART:20270612T193000", "RRULE:FREQ=HOURLY")),
        ("rule_unreadable", vevent("DTSTART:20270612T193000", "RRULE:FREQ=SOMETIMES")),
        (
            "rule_without_dates",
            vevent("DTSTART:20270612T193000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ),
        ("private", vevent("DTSTART:20270612T193000", "CLASS:PRIVATE")),
        ("too_many", vevent("DTSTART:20270101T100000", "RRULE:FREQ=DAILY;BYHOUR=10,14")),
        ("own_title", vevent(*WEEKLY) + vevent(f"RECURRENCE-ID{WEEKLY[0][7:]}", WEEKLY[0], title="Slot")),
    ],
)
def test_what_cannot_be_shown_is_said_with_its_line_and_the_rest_is_shown(code: str, event: str) -> None:
    whole = vevent("DTSTART:20270901T193000", uid="goed", title="Goed")
    found = read(whole, event)
    (note,) = found.notes
    assert note.code == code
    assert note.line in (9, 16)  # where the event begins, or the date of it
    assert "Goed" in [one.content.nl.title for one in found.events]
    for language in Language:
        what, advice = say("calendar", code, language, note.values)
        assert "{" not in what + advice
        assert code == "no_title" or note.values.get("title", "") in what


def test_a_private_series_hides_its_single_dates_too() -> None:
    found = read(vevent(*WEEKLY, "CLASS:PRIVATE"), vevent(f"RECURRENCE-ID{WEEKLY[0][7:]}", WEEKLY[0]))
    assert found.events == ()


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("no_calendar", b""),
        ("no_calendar", b"<html><body>Log in</body></html>"),
        ("no_calendar", b"titel: geen agenda"),
        ("cut_off", calendar(vevent("DTSTART:20270612T193000"))[:-20]),
        ("cut_off", calendar(vevent("DTSTART:20270612T193000")).replace(b"END:VEVENT\r\n", b"")),
        ("not_utf8", calendar(vevent("DTSTART:20270612T193000", title="CafE")).replace(b"fE", b"f\xe9")),
        ("too_large", b"BEGIN:VCALENDAR\r\n" + b"X" * 20_000_001),
    ],
)
def test_a_file_that_is_no_calendar_is_refused_as_a_whole(code: str, content: bytes) -> None:
    with pytest.raises(NoCalendarError) as refused:
        read_ics(content)
    assert refused.value.code == code


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_at_all_do_more_than_be_refused_or_read(content: bytes) -> None:
    for file in (content, calendar(vevent("DTSTART:20270612T193000")).replace(b"UID", content)):
        try:
            events_of(read_ics(file), named="x", zone="Europe/Amsterdam", now=NOW, labels=Labels())
        except NoCalendarError:
            continue


LOCAL = datetime(2026, 6, 1)  # noqa: DTZ001 - on the clock of the calendar
RULES = st.builds(
    "FREQ={};INTERVAL={}{}{}".format,
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 3),
    st.sampled_from(["", ";BYDAY=MO,TH", ";BYDAY=2TU", ";BYMONTHDAY=-1", ";BYMONTH=6,9"]),
    st.sampled_from(["", ";COUNT=5", ";UNTIL=20270901T000000Z", ";UNTIL=20270901", ";WKST=SU"]),
)


@settings(max_examples=60, deadline=None)
@given(RULES, st.datetimes(LOCAL, LOCAL + timedelta(days=540)))
def test_any_rule_of_days_gives_the_dates_that_the_rule_says(rule: str, start: datetime) -> None:
    start = start.replace(second=0, microsecond=0)
    if "DAILY" in rule and "2TU" in rule:
        return  # RFC 5545: not to be
    found = read(vevent(f"DTSTART:{start:%Y%m%dT%H%M%S}", f"RRULE:{rule}"))
    zone = ZoneInfo("Europe/Amsterdam")
    until = NOW + timedelta(days=380)
    local = (
        rule.replace("20270901T000000Z", "20270901T020000")
        if "T000000Z" in rule
        else rule.replace("UNTIL=20270901", "UNTIL=20270901T235959")
    )
    expected = [
        instant
        for moment in rrulestr(local, dtstart=start).between(start, LOCAL + timedelta(days=640), inc=True)
        if NOW <= (instant := moment.replace(tzinfo=zone).astimezone(UTC)) < until
    ]
    shown = [one.start.astimezone(UTC) for one in dates(found, until)] if found.events else []
    assert shown == expected


def test_what_the_feed_writes_is_read_back_as_it_was() -> None:
    event = an_event("burendag", on(date(2027, 9, 25)), on(date(2027, 3, 28), key="nacht"))
    entries = [
        CalendarEntry(
            uid=f"{one.occurrence.id}@x", sequence=0, occurrence=one.occurrence, title="Burendag",
            description="", location=None, url=None, alarms=(), stamp=NOW,
        )
        for one in announced_dates(event, NOW)
    ]  # fmt: skip
    content = IcsWriter().write(entries, Language.NL)
    found = events_of(read_ics(content), named="x", zone="Asia/Tokyo", now=NOW, labels=Labels())
    read_back = [one.start for event in found.events for one in (announced_dates(event, NOW)[0].occurrence,)]
    assert sorted(read_back) == sorted(entry.occurrence.start for entry in entries)
