"""One page of every kind, for tests that look at all of them."""

KINDS = (
    "/nl/",
    "/nl/aanpak/dialoog",
    "/nl/situatie/incidenten",
    "/nl/doorverwijzing/112",
    "/en/term/polarisatie",
    "/nl/voorbeelden?plaats=utrecht",
    "/nl/agenda",
    "/nl/volgen/thema/dialoog",
    "/nl/diagnose",
    "/nl/boekje/spanning",
    "/nl/zoeken?q=ruzie",
    "/nl/toegankelijkheid",
    "/nl/weg",
)
