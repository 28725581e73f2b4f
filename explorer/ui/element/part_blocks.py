"""What each part of an element says, as blocks: for the Facts tab of the card and for the Element page."""

from explorer.analysis.hund import core, with_4f
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths, Part
from explorer.exploration.exploration import Exploration
from explorer.figures import element_facts
from explorer.figures.element_parts import members, part, part_words, parts
from explorer.figures.fact import CALCULATED, Fact
from explorer.records.words import _
from explorer.ui.element import blocks
from explorer.ui.element.blocks import Badge, Badges, Block, Columns, Heading, Paragraph, Shell, Shells, ToPage, ToUnits
from explorer.ui.element.compare import aligned
from explorer.ui.element.wording import value_text

_DEGREES = {Degrees.KELVIN: "K", Degrees.CELSIUS: "°C", Degrees.FAHRENHEIT: "°F"}
_LENGTHS = {Lengths.PICOMETRE: "pm", Lengths.ANGSTROM: "Å"}


def facts_blocks(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """All parts that hold facts, one under the other, with the units to choose from on top."""
    made: list[Block] = [Heading(_("The whole portrait"), ToPage("element")), unit_choice(now)]
    for which, group in parts(library, symbol, now.degrees, now.lengths):
        title = _("Discovery") if which is Part.STORY else group.title  # the story has a tab of its own
        made += [Heading(title), *map(fact_block, group.facts)]
        made += _shells(library, symbol) if which is Part.ATOM else _members(library, symbol, which)
    return tuple(made)


def part_blocks(library: Library, now: Exploration, symbol: str) -> tuple[Block, ...]:
    """The part in view, alone."""
    if len(now.elements) > 1 and now.part is not Part.STORY:
        of_each = [part(library, each, now.part, now.degrees, now.lengths) for each in now.elements]
        return (Columns(now.elements), *aligned(now.elements, of_each))
    facts = part(library, symbol, now.part, now.degrees, now.lengths)
    made: list[Block] = []
    if now.part is Part.STORY:
        made += story_blocks(library, symbol)
        made.append(Heading(_("Discovery")))
    made += [*map(fact_block, facts), *_members(library, symbol, now.part)]
    made += _shells(library, symbol) if now.part is Part.ATOM else ()
    if not made:
        name = part_words()[now.part]
        made.append(Paragraph(_("Held for the 17 rare earths only: {part}.").format(part=name), quiet=True))
    return tuple(made)


def story_blocks(library: Library, symbol: str) -> tuple[Block, ...]:
    """The passages of the story."""
    made: list[Block] = []
    for passage in element_facts.story(library, symbol):
        made += [Heading(passage.title), Paragraph(passage.text, mark=passage.mark, source_ids=passage.source_ids)]
    return tuple(made)


def unit_choice(now: Exploration) -> Badges:
    """The units of temperature and of length as badges to press; the chosen ones are filled."""
    chosen = [
        Badge(
            word,
            0 if each is now.degrees else None,
            ToUnits(each, now.lengths),
            _("Show temperatures in {unit}").format(unit=word),
            dashed=False,
        )
        for each, word in _DEGREES.items()
    ]
    chosen += [
        Badge(
            word,
            0 if each is now.lengths else None,
            ToUnits(now.degrees, each),
            _("Show lengths in {unit}").format(unit=word),
            dashed=False,
        )
        for each, word in _LENGTHS.items()
    ]
    return Badges(tuple(chosen))


def fact_block(fact: Fact) -> blocks.Fact:
    """A fact as a line of the sheet; a colour is painted beside its words."""
    swatch = fact.value if fact.value and fact.is_colour else ""
    return blocks.Fact(fact.label, value_text(fact), fact.mark, fact.note, fact.source_ids, swatch)


def _shells(library: Library, symbol: str) -> tuple[Block, ...]:
    """The electrons outside the noble-gas core in boxes, the 4f row among them; for rare earths."""
    element = library.element(symbol)
    if element is None or library.rare_earth(symbol) is None:
        return ()
    rows = with_4f(element.electron_configuration)
    return (
        Shells(tuple(Shell(row.name, tuple((box.up, box.down) for box in row.boxes)) for row in rows)),
        Paragraph(
            _("The neutral atom outside {core}, filled by Hund’s rules.").format(
                core=core(element.electron_configuration)
            ),
            quiet=True,
            mark=CALCULATED,
            source_ids=("oxford_heyes",),
        ),
    )


def _members(library: Library, symbol: str, which: Part) -> tuple[Block, ...]:
    """The isotopes or the minerals, under a heading of their own."""
    facts = members(library, symbol, which)
    words = {Part.NUCLEAR: _("Isotopes"), Part.NATURE: _("Minerals that carry it")}
    if facts:
        return (Heading(words[which]), *map(fact_block, facts))
    if which is not Part.NATURE or library.rare_earth(symbol) is None:
        return ()
    blank = _(
        "No mineral held here names {symbol} in its formula; what each ore holds of it stands on the Supply page."
    )
    return (Heading(words[which]), Paragraph(blank.format(symbol=symbol), quiet=True))
