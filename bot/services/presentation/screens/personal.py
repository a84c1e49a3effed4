"""Language, privacy, what is kept about a person, and having it removed."""

from collections.abc import Sequence

from bot.domain.dialogue.action import ChooseLanguage, OpenScreen, Screen
from bot.domain.dialogue.reply import Block, Choice, Reply
from bot.domain.events.event import Event
from bot.domain.events.participation import ChosenSession, Participation
from bot.domain.knowledge.entry import EntryId, Kind
from bot.domain.language import Language
from bot.domain.recurring.recurring_message import RecurringKind, RecurringMessage
from bot.domain.reminders.scope import Scope, ScopeKind
from bot.services.ports.people import PersonalData
from bot.services.presentation.context import RenderContext, points
from bot.services.presentation.screens.recurring import said
from bot.services.presentation.screens.reminder_lines import name
from bot.services.presentation.screens.reminders import joined
from bot.services.presentation.spoken_time import spoken_zone


def language(chosen: Language | None, view: RenderContext) -> Reply:
    """Which language now, and the others."""
    now = view.say(f"taal_{chosen.value}" if chosen else "taal_vraag")
    options: tuple[Language | None, ...] = (Language.NL, Language.EN, None)
    choices = [
        view.choice(f"knop_taal_{option.value}" if option else "knop_taal_vraag", ChooseLanguage(option))
        for option in options
        if option is not chosen
    ]
    return Reply(
        blocks=(view.heading("taal_kop"), view.line("taal_nu", taal=now)),
        choices=(*choices, view.menu()),
        language=view.language,
    )


def privacy(view: RenderContext) -> Reply:
    """What is kept and what is not."""
    kept, contact = view.retention, view.privacy_contact
    periods = view.line(
        "privacy_termijn",
        maanden=str(kept.months_without_contact),
        dagen=str(kept.days_after_block),
        kopieen=str(kept.backup_days),
    )
    return Reply(
        blocks=(
            view.heading("privacy_kop"),
            *((view.line("privacy_wie", organisatie=view.organisation),) if view.organisation else ()),
            view.line("privacy_bewaard"),
            view.line("privacy_niet"),
            *counted(view),
            periods,
            *((view.line("privacy_vragen", contact=contact),) if contact else ()),
            view.line("privacy_geen_namen"),
        ),
        choices=(
            view.choice("knop_mijn_gegevens", OpenScreen(Screen.MY_DATA)),
            view.choice("knop_vergeet", OpenScreen(Screen.FORGET)),
            view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
            view.menu(),
        ),
        language=view.language,
    )


def counted(view: RenderContext) -> tuple[Block, ...]:
    """What is counted of nobody in particular, as the operator decided."""
    told = (("privacy_geteld", view.counting.feedback), ("privacy_onbeantwoord", view.counting.unanswered))
    return tuple(view.line(key) for key, holds in told if holds)


def my_data(
    data: PersonalData | None, recurring: Sequence[RecurringMessage], tips: int, view: RenderContext
) -> Reply:
    """Everything that is kept about this person, in words."""
    blocks: list[Block] = [view.heading("gegevens_kop")]
    if data is None:
        blocks.append(view.line("gegevens_niets"))
        return Reply(blocks=tuple(blocks), choices=(_privacy(view), view.menu()), language=view.language)
    person = data.person
    chosen = view.say(f"taal_{person.language.value}" if person.language else "taal_vraag")
    lines = [
        view.say("gegevens_adres", kanaal=person.address.channel, nummer=person.address.id),
        view.say("gegevens_taal", taal=chosen),
        view.say("gegevens_volgt", wat=", ".join(name(one, view) for one in data.following) or "-"),
        view.say("gegevens_herinneringen", aantal=str(data.reminders)),
    ]
    lines += [_session(one, view) for one in data.participation.sessions]
    if signed_up := [_event_name(slug, view) for slug in data.participation.signed_up]:
        lines.append(view.say("gegevens_aangemeld", wat=", ".join(signed_up)))
    lines += [
        view.say(f"gegevens_komt_{one.attendance.value}", wat=_event_name(one.event, view), datum=one.date_id)
        for one in data.participation.attendance
    ]
    if person.lead_times is not None:
        lines.append(view.say("gegevens_tijden", tijden=joined(person.lead_times, view) or "-"))
    if person.zone is not None:
        lines.append(view.say("gegevens_zone", plaats=spoken_zone(person.zone, view.language)))
    for recurring_message in recurring:
        lines.append(view.say(f"wens_{recurring_message.kind.value}", wanneer=said(recurring_message, view)))
        if recurring_message.kind is RecurringKind.TIP:
            lines.append(view.say("gegevens_tips", aantal=str(tips)))
    if person.last_contact is not None:
        lines.append(view.say("gegevens_contact", dag=view.day(person.last_contact)))
    return Reply(
        blocks=(*blocks, points(tuple(lines))),
        choices=(view.choice("knop_vergeet", OpenScreen(Screen.FORGET)), _privacy(view), view.menu()),
        language=view.language,
    )


def _session(chosen: ChosenSession, view: RenderContext) -> str:
    event = view.knowledge.find(EntryId(Kind.EVENT, chosen.event))
    own = Participation((chosen,))
    titles = [s.title.get(view.language) for _, s in own.chosen(event)] if isinstance(event, Event) else []
    title = titles[0] if titles else chosen.session
    return view.say("gegevens_deelsessie", wat=_event_name(chosen.event, view), titel=title)


def _event_name(slug: str, view: RenderContext) -> str:
    return name(Scope(ScopeKind.EVENT, slug), view)


def forget(view: RenderContext) -> Reply:
    """Asks once more."""
    return Reply(
        blocks=(view.heading("vergeet_kop"), view.line("vergeet_zeker")),
        choices=(
            view.choice("knop_vergeet_ja", OpenScreen(Screen.FORGET_CONFIRMED)),
            view.choice("knop_vergeet_nee", OpenScreen(Screen.MENU)),
        ),
        language=view.language,
    )


def forgotten(was: bool, view: RenderContext) -> Reply:
    """Everything is gone, or there was nothing."""
    return _said("vergeet_klaar" if was else "vergeet_niets", view)


def stop(ended: int, view: RenderContext) -> Reply:
    """Nothing comes on its own any more."""
    if not ended:
        return _said("stop_niets", view)
    return _said("stop_klaar", view, aantal=str(ended))


def _said(key: str, view: RenderContext, **values: str) -> Reply:
    choices: tuple[Choice, ...] = (view.choice("knop_agenda", OpenScreen(Screen.AGENDA)), view.menu())
    return Reply(blocks=(view.line(key, **values),), choices=choices, language=view.language)


def _privacy(view: RenderContext) -> Choice:
    return view.choice("knop_privacy", OpenScreen(Screen.PRIVACY))
