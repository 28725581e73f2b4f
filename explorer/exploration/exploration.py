"""What the reader is looking at."""

from dataclasses import dataclass, replace
from enum import StrEnum

# The first and last year of mine production in the data; tests/figures hold them to it.
OLDEST_YEAR, NEWEST_YEAR = 1900, 2025
MOST_COMPARED = 4


class Tab(StrEnum):
    """The tabs of the element card."""

    USES = "uses"
    SUPPLY = "supply"
    POLICY = "policy"
    FACTS = "facts"
    STORY = "story"


class Group3(StrEnum):
    """Which elements stand in group 3 below scandium and yttrium."""

    LA = "la"
    LU = "lu"
    ALL = "15"


class Form(StrEnum):
    """How wide the periodic table is drawn: with the f block below, or in line."""

    SHORT = "18"
    LONG = "32"


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
        """Add an element to those compared, or let it go; past four the oldest of the others leaves."""
        if element in self.elements:
            return replace(self, elements=tuple(e for e in self.elements if e != element), thing=None)
        return replace(self, elements=(element, *self.elements)[:MOST_COMPARED], thing=None)

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
        """Look at one mineral, deposit, plant, organisation or term on its card; None goes back to the elements."""
        return replace(self, page="table" if thing else self.page, thing=thing)
