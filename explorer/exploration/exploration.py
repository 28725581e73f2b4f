"""What the reader is looking at.

It is a little long because every choice that views share has its field, its line of explanation and its verb here.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from explorer.exploration.choices import (
    About,
    Above,
    Among,
    Axes,
    Book,
    Chapter,
    Degrees,
    Form,
    Group3,
    Layer,
    Lengths,
    Measure,
    Part,
    Quantity,
    Tab,
    Topic,
    View,
)

# The first and last year of mine production in the data; tests/figures hold them to it.
OLDEST_YEAR, NEWEST_YEAR = 1900, 2025
MOST_COMPARED = 4
# What the list of all elements can be sorted by besides a property: the words in its first two columns.
SORT_WORDS = ("name", "symbol", "kind")
# What the map shows until the reader chooses: all but the thousands of occurrences.
LAYERS = tuple(layer for layer in Layer if layer is not Layer.OCCURRENCES)
ON_THE_MAP = ("country:", "deposit:", "plant:", "occurrence:")
"""How the things begin that have a place on the map of the Supply page."""
# Room temperature as the tables take it (20 °C), and the ends of the thermometer: every known boiling point is within.
ROOM_K, COLDEST_K, HOTTEST_K = 293, 0, 6000


@dataclass(frozen=True, slots=True)
class Exploration:
    """The choices that every view shares; each verb gives the next exploration.

    page: key of the page in view.
    elements: symbols of the chosen elements, the one in focus first; at most four; () for none.
    countries: ISO 3166 alpha-3 codes of the countries picked out, in the order of picking.
    year: the year that figures are for.
    date: the day for rules in force (ISO); None for the newest day the data know.
    lens: key of the property that colours the periodic table.
    product, use: what lights the table up: a product id or a category of uses.
    event: id of the policy event in focus.
    tab: the tab of the element card.
    group3, form: how the periodic table is drawn.
    source: id of the source in focus on the Sources page.
    thing: what the card shows in place of the elements, as kind and id: "mineral:bastnasite-ce", "plant:lacq".
    part: the part of what is known of an element. structure: id of the crystal structure in view.
    view: how the Table page shows the elements. x, y: keys of the properties of a trend; among: the elements in it.
    columns, sort: of the list of all elements: keys of its properties, and of the one (or which of SORT_WORDS) it is
        sorted by; "-" turns it.
    kelvin: the temperature at which the State lens shows the elements.
    found: the year whose knowledge the Discovered lens shows; None for today.
    degrees, lengths: the units the reader prefers.
    topic: what the Supply page is about. quantity: what it shows of the countries; book: whose count of mine
        production; measure: as amounts or as shares; axes: how the axis of prices runs.
    layers: what the map shows besides the countries, in the order of Layer; () for nothing.
    ore, step: ids of the ore and of the step of the chain in view.
    chapter: what the Policy page is about. kind, actor: the kind of event and the organisation (id) that its timeline
        is narrowed to; about: whether it is to the element in focus; above: the line above it. since, until: the years
        the timeline spans, from the beginning of the one to the beginning of the other; None for the usual ones.
    claim: id of the claim of the article that is read beside the view; None closes it.
    """

    page: str = "table"
    elements: tuple[str, ...] = ("Nd",)
    countries: tuple[str, ...] = ()
    year: int = NEWEST_YEAR
    date: str | None = None
    lens: str = "series"
    product: str | None = None
    use: str | None = None
    event: str | None = None
    tab: Tab = Tab.USES
    group3: Group3 = Group3.ALL
    form: Form = Form.SHORT
    source: str | None = None
    thing: str | None = None
    part: Part = Part.ATOM
    structure: str | None = None
    view: View = View.TILES
    x: str = "number"
    y: str = "radius-6"
    among: Among = Among.EARTHS
    columns: tuple[str, ...] = ()
    sort: str = "number"
    kelvin: int = ROOM_K
    found: int | None = None
    degrees: Degrees = Degrees.KELVIN
    lengths: Lengths = Lengths.PICOMETRE
    topic: Topic = Topic.MAP
    quantity: Quantity = Quantity.MINING
    book: Book = Book.USGS
    measure: Measure = Measure.AMOUNT
    axes: Axes = Axes.LINEAR
    layers: tuple[Layer, ...] = LAYERS
    ore: str | None = None
    step: str | None = None
    chapter: Chapter = Chapter.TIMELINE
    kind: str | None = None
    actor: str | None = None
    about: About = About.ALL
    above: Above = Above.PRICE
    since: int | None = None
    until: int | None = None
    claim: str | None = None

    @property
    def element(self) -> str | None:
        """The element in focus, or None."""
        return self.elements[0] if self.elements else None

    def on_page(self, page: str) -> "Exploration":
        """Look at another page; a source in focus stays behind on its own page."""
        return replace(self, page=page, source=self.source if page == "sources" else None)

    def choose(self, element: str | None) -> "Exploration":
        """Look at one element, or at none."""
        return replace(self, elements=(element,) if element else (), thing=None)

    def toggle_element(self, element: str) -> "Exploration":
        """Add an element to those compared, or let it go; a fifth is not added: nothing changes."""
        if element in self.elements:
            return replace(self, elements=tuple(e for e in self.elements if e != element), thing=None)
        if len(self.elements) >= MOST_COMPARED:
            return self
        return replace(self, elements=(element, *self.elements), thing=None)

    def compare(self, elements: tuple[str, ...]) -> "Exploration":
        """Look at several elements side by side, the first in focus."""
        return replace(self, elements=tuple(dict.fromkeys(elements))[:MOST_COMPARED], thing=None)

    def toggle_country(self, iso3: str) -> "Exploration":
        """Pick one more country out, or let it go."""
        if iso3 in self.countries:
            return replace(self, countries=tuple(c for c in self.countries if c != iso3))
        return replace(self, countries=(*self.countries, iso3))

    def pick_country(self, iso3: str) -> "Exploration":
        """Pick this country out alone, or let it go where it is."""
        return replace(self, countries=() if self.countries == (iso3,) else (iso3,))

    def in_countries(self, countries: Collection[str]) -> "Exploration":
        """Pick these countries out, and no others."""
        return replace(self, countries=tuple(dict.fromkeys(countries)))

    def in_year(self, year: int) -> "Exploration":
        """Look at another year; the nearest that figures can exist for, as an axis may reach farther than they do."""
        return replace(self, year=min(max(year, OLDEST_YEAR), NEWEST_YEAR))

    def on_date(self, day: str | None) -> "Exploration":
        """Look at the rules of another day."""
        return replace(self, date=day)

    def through(self, lens: str) -> "Exploration":
        """Colour the periodic table by another property; a chosen day stays behind with the lens that shows it."""
        return replace(self, lens=lens, date=self.date if lens == self.lens else None)

    def light_product(self, product: str | None) -> "Exploration":
        """Light up the elements one product needs, or none."""
        return replace(self, product=product, use=None)

    def light_use(self, use: str | None) -> "Exploration":
        """Light up the elements one category of uses needs, or none."""
        return replace(self, use=use, product=None)

    def at_event(self, event: str | None, year: int | None = None) -> "Exploration":
        """Look at one policy event, and at its year where figures of that year can exist."""
        held = year is not None and OLDEST_YEAR <= year <= NEWEST_YEAR
        return replace(self, event=event, year=year if held and year is not None else self.year)

    def to_event(self, event: str, year: int | None = None) -> "Exploration":
        """Look at one policy event on the timeline, with nothing narrowed that could hide it there."""
        there = replace(self, chapter=Chapter.TIMELINE, thing=None, countries=(), kind=None, actor=None)
        return replace(there, about=About.ALL, since=None, until=None).on_page("policy").at_event(event, year)

    def on_tab(self, tab: Tab) -> "Exploration":
        """Open another tab of the element card."""
        return replace(self, tab=tab)

    def with_group3(self, group3: Group3) -> "Exploration":
        """Draw group 3 another way."""
        return replace(self, group3=group3)

    def with_form(self, form: Form) -> "Exploration":
        """Draw the table short or long."""
        return replace(self, form=form)

    def at_source(self, source: str | None) -> "Exploration":
        """Look at one source on the Sources page."""
        return replace(self, page="sources", source=source)

    def at_thing(self, thing: str | None) -> "Exploration":
        """Look at one mineral, deposit, plant … on its card; None goes back to the elements.

        A term and an organisation have a page of their own, among the others of their kind. What lies on the map is
        shown beside it to whoever asks on the Supply page; elsewhere, and all else, in place of the element card.
        """
        if thing is not None and thing.startswith(("term:", "actor:")):
            return replace(self, page="policy", chapter=Chapter.TERMS, thing=thing)
        if thing is not None and self.page == "supply" and thing.startswith(ON_THE_MAP):
            return replace(self, topic=Topic.MAP, thing=thing)
        return replace(self, page="table" if thing else self.page, thing=thing)

    def on_part(self, part: Part) -> "Exploration":
        """Look at another part of what is known of the element."""
        return replace(self, part=part)

    def with_structure(self, structure: str | None) -> "Exploration":
        """Look at a crystal structure; None for the element's own metal."""
        return replace(self, structure=structure)

    def as_view(self, view: View) -> "Exploration":
        """Show the elements of the Table page another way."""
        return replace(self, view=view)

    def plot(self, x: str, y: str) -> "Exploration":
        """Draw one property against another."""
        return replace(self, x=x, y=y)

    def with_elements(self, among: Among) -> "Exploration":
        """Draw the trend for another set of elements."""
        return replace(self, among=among)

    def list_columns(self, columns: tuple[str, ...]) -> "Exploration":
        """Show these properties in the list of all elements; () for the usual ones."""
        return replace(self, columns=tuple(dict.fromkeys(columns)))

    def sort_by(self, sort: str) -> "Exploration":
        """Sort the list of all elements by a property or a word; a leading "-" sorts from the largest."""
        return replace(self, sort=sort)

    def at_kelvin(self, kelvin: int) -> "Exploration":
        """Look at the elements at another temperature."""
        return replace(self, kelvin=min(max(kelvin, COLDEST_K), HOTTEST_K))

    def as_found_by(self, year: int | None) -> "Exploration":
        """Look at what was known in a year; None for today."""
        return replace(self, found=year)

    def in_units(self, degrees: Degrees, lengths: Lengths) -> "Exploration":
        """Show temperatures and lengths in other units."""
        return replace(self, degrees=degrees, lengths=lengths)

    def on_topic(self, topic: Topic) -> "Exploration":
        """Look at another part of the Supply page."""
        return replace(self, topic=topic)

    def of_quantity(self, quantity: Quantity) -> "Exploration":
        """Look at another stage of the chain, at reserves or at trade."""
        return replace(self, quantity=quantity)

    def by_book(self, book: Book) -> "Exploration":
        """Look at mine production as another survey counts it."""
        return replace(self, book=book)

    def measured(self, measure: Measure) -> "Exploration":
        """Show amounts, or shares of the whole."""
        return replace(self, measure=measure)

    def on_axes(self, axes: Axes) -> "Exploration":
        """Let the axis of prices run another way."""
        return replace(self, axes=axes)

    def with_layers(self, layers: Collection[Layer]) -> "Exploration":
        """Show these kinds of places on the map, and no others."""
        return replace(self, layers=tuple(layer for layer in Layer if layer in layers))

    def at_ore(self, ore: str | None) -> "Exploration":
        """Look at one ore, or at none."""
        return replace(self, ore=ore)

    def at_step(self, step: str | None) -> "Exploration":
        """Look at one step of the chain, or at none."""
        return replace(self, step=step)

    def on_chapter(self, chapter: Chapter) -> "Exploration":
        """Look at another part of the Policy page."""
        return replace(self, chapter=chapter)

    def of_kind(self, kind: str | None) -> "Exploration":
        """Narrow the timeline to one kind of event, or to none."""
        return replace(self, kind=kind)

    def of_actor(self, actor: str | None) -> "Exploration":
        """Narrow the timeline to the events of one organisation, or to none."""
        return replace(self, actor=actor)

    def only(self, about: About) -> "Exploration":
        """Narrow the timeline to the element in focus, or not."""
        return replace(self, about=about)

    def with_above(self, above: Above) -> "Exploration":
        """Draw another line above the timeline, or none."""
        return replace(self, above=above)

    def spanning(self, since: int | None, until: int | None) -> "Exploration":
        """Let the timeline span other years; the earlier first. Raises ValueError where they are not in order."""
        if since is not None and until is not None and since >= until:
            raise ValueError(f"years of a timeline: found {since} to {until}, wanted the earlier first")
        return replace(self, since=since, until=until)

    def at_claim(self, claim: str | None) -> "Exploration":
        """Read one claim beside the view, or none."""
        return replace(self, claim=claim)
