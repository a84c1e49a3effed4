"""The names of all fields of all kinds of file."""

_NAMES = """
    aanmelden aanpakken begin breedte bron bronnen contact crisis data datum deelsessies doelgroep
    eerst einde en gemeente gemeenten genummerd gewenst gezien goed herhaling hoe id inloop
    kenmerken keuzes kleur kop landelijk lengte let_op limiet link lukt_nog_niet naam nagekeken
    niet_doen niet_voor nl nog_niet nu nummer onderdelen online ook over paar periode plaats
    plaatsen prijs programma provincie provincies punten resultaat signalen situaties soort sprekers
    stappen status taal tekst telefoon thema tijd tijdzone titel tot tot_en_met tot_tijd uitleg
    vanaf volgorde voor_wie voorheen vraag vragen waarom wanneer wanneer_niet werkt_niet werkt_wel
    zie_ook
"""

FIELD_NAMES = frozenset(_NAMES.split())
