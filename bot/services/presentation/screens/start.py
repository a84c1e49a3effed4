"""The first two screens, the menu, help, and whom to ask."""

from bot.domain.dialogue.action import OpenEntry, OpenScreen, Screen
from bot.domain.dialogue.commands import FOR_ALL
from bot.domain.dialogue.reply import Reply
from bot.domain.knowledge.entry import EntryId, Kind
from bot.services.presentation.context import RenderContext, paragraph, points
from bot.services.presentation.screens.overview import situations

EMERGENCY = EntryId(Kind.REFERRAL, "112")


def start(view: RenderContext) -> tuple[Reply, Reply]:
    """What this is and what it promises; then the first question: how is it in the neighbourhood?"""
    welcome = view.say("start_welkom")
    if view.organisation:
        welcome += " " + view.say("start_organisatie", organisatie=view.organisation)
    first = Reply(
        blocks=(
            view.heading("start_kop"),
            paragraph(welcome),
            view.line("start_belofte"),
            view.line("start_namen"),
        ),
        choices=(
            view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES)),
            view.choice("knop_voorbeelden", OpenScreen(Screen.EXAMPLES)),
            view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
        ),
        language=view.language,
    )
    return first, situations(view, "start_kies")


def menu(view: RenderContext) -> Reply:
    """The six rooms of the house."""
    return Reply(
        blocks=(view.heading("menu_kop"), view.line("menu_uitleg")),
        choices=(
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.choice("knop_aanpakken", OpenScreen(Screen.APPROACHES)),
            view.choice("knop_voorbeelden", OpenScreen(Screen.EXAMPLES)),
            view.choice("knop_agenda", OpenScreen(Screen.AGENDA)),
            view.choice("knop_hulpmiddelen", OpenScreen(Screen.MATERIALS)),
            view.choice("knop_help", OpenScreen(Screen.HELP)),
        ),
        language=view.language,
    )


def help_(view: RenderContext) -> Reply:
    """How to ask, every command, and where to go when there is danger."""
    commands = tuple(f"/{one.name(view.language)}: {one.about(view.texts, view.language)}" for one in FOR_ALL)
    danger = view.knowledge.find(EMERGENCY)
    choices = [
        view.choice("knop_begrippen", OpenScreen(Screen.TERMS)),
        view.choice("knop_herinneringen", OpenScreen(Screen.REMINDERS)),
        view.choice("knop_instellingen", OpenScreen(Screen.SETTINGS)),
        view.choice("knop_contact", OpenScreen(Screen.CONTACT)),
    ]
    if danger is not None:
        choices.append(view.choice("knop_gevaar", OpenEntry(danger.id)))
    return Reply(
        blocks=(view.heading("help_kop"), view.line("help_uitleg"), points(commands)),
        choices=(*choices, view.menu()),
        language=view.language,
    )


def contact(view: RenderContext) -> Reply:
    """Whom to ask what the bot does not know."""
    who = view.contact
    line = view.line("contact_uitleg", contact=who) if who else view.line("contact_onbekend")
    return Reply(
        blocks=(view.heading("contact_kop"), line, view.line("contact_geen_namen")),
        choices=(
            view.choice("knop_stel_vraag", OpenScreen(Screen.REPHRASE)),
            view.choice("knop_situaties", OpenScreen(Screen.SITUATIONS)),
            view.menu(),
        ),
        language=view.language,
    )
