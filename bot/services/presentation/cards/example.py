"""A practice example: what it is, where, for whom, with its link and its honest marks."""

from bot.domain.dialogue.action import ListExamples, OpenEntry, OpenPart, Part, RandomExample
from bot.domain.dialogue.reply import Block, Choice, Link, Paragraph, Plain, Reply, Span, Strong
from bot.domain.knowledge.example import ExampleFilter, PracticeExample
from bot.services.presentation.cards.frame import bottom, top
from bot.services.presentation.context import RenderContext, paragraph


def card(example: PracticeExample, view: RenderContext) -> Reply:
    """The card, with the way to its approach and to more like it."""
    content = example.content.get(view.language)
    blocks: list[Block] = [*top(example, view), paragraph(content.about)]
    blocks.append(view.labelled("kaart_plaats", where(example, view)))
    groups = [view.knowledge.groups[slug] for slug in example.groups if slug in view.knowledge.groups]
    if groups:
        words = ", ".join(group.name.get(view.language) for group in groups)
        blocks.append(view.labelled("kaart_doelgroep", words))
    if example.link:
        blocks.append(
            Paragraph((Strong(view.say("kaart_link")), Plain(" "), Link(example.link, example.link)))
        )
    if content.remark:
        blocks.append(view.labelled("kaart_let_op", content.remark))
    blocks += [view.line(f"kenmerk_{mark.value.replace('-', '_')}") for mark in example.marks]
    blocks.append(bottom(example, view))
    return Reply(blocks=tuple(blocks), choices=_choices(example, view), language=view.language)


def in_short(example: PracticeExample, view: RenderContext) -> Paragraph:
    """One line for another card: name, place and link."""
    name = view.title(example)
    spans: list[Span] = [Strong(view.say("kaart_voorbeeld")), Plain(" ")]
    spans.append(Link(name, example.link) if example.link else Plain(name))
    spans.append(Plain(f" ({where(example, view)})"))
    return Paragraph(tuple(spans))


def where(example: PracticeExample, view: RenderContext) -> str:
    """The place in words: neighbourhood, municipalities, or all of the country."""
    towns = [
        view.knowledge.municipalities[slug].name
        for slug in example.municipalities
        if slug in view.knowledge.municipalities
    ]
    if example.national and not towns:
        return view.say("kaart_landelijk")
    if not towns:
        return example.place or view.say("kaart_plaats_onbekend")
    if not example.place or example.place in ", ".join(towns):
        return ", ".join(towns)
    return ", ".join((example.place, *(town for town in towns if town not in example.place)))


def _choices(example: PracticeExample, view: RenderContext) -> tuple[Choice, ...]:
    choices: list[Choice] = []
    for approach in example.approaches[:1]:
        entry = view.knowledge.find(approach)
        if entry is not None:
            choices.append(view.choice("knop_aanpak", OpenEntry(entry.id), titel=view.title(entry)))
            choices.append(view.choice("knop_meer_zo", ListExamples(ExampleFilter.APPROACH, approach.slug)))
    for slug in example.municipalities[:1]:
        town = view.knowledge.municipalities.get(slug)
        if town is not None:
            choices.append(
                view.choice(
                    "knop_meer_plaats", ListExamples(ExampleFilter.MUNICIPALITY, slug), plaats=town.name
                )
            )
    choices.append(view.choice("knop_willekeurig", RandomExample()))
    choices.append(view.choice("knop_delen", OpenPart(example.id, Part.SHARE)))
    choices.append(view.menu())
    return tuple(choices)
