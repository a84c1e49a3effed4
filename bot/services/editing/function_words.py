"""Words that say little about what a question is about.

Decisive ones (niet, geen, wel, aan, af, uit, mee, wie, waar, wanneer, waarom) are not among them.
"""

_DUTCH = """
    de het een der des t n die dat deze dit er hier daar je jij jou jouw jullie u uw ik mij me mijn we
    wij ons onze ze zij hen hun haar hij hem zijn men iemand iets alles wat hoe welk welke en of maar
    want dus als dan om te van voor met bij naar tot door over tussen tegen onder in op is ben bent was
    waren wordt worden werd heb hebt heeft had hebben kan kun kunt kunnen mag mogen moet moeten wil wilt
    willen zal zullen zou zouden ga gaat gaan doe doet doen ook nog al even eens toch nou toen heel erg
    zo eigenlijk graag
"""
_ENGLISH = """
    the a an this that these those i you he she it we they me my your our their his her its them us what
    how which and or but if then to of for with by at from about between in on is am are was were be
    been do does did done have has had can could may might must should would will shall get also just
    please some any
"""

FUNCTION_WORDS = frozenset((_DUTCH + _ENGLISH).split())
