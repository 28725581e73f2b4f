"""The list of all elements: narrowed by words or by a value, sorted by a property."""

import re
from dataclasses import dataclass

from explorer.analysis.nearness import folded, words
from explorer.analysis.properties import PROPERTIES, Property, Quantity, property_of, shown_unit, shown_value
from explorer.content.library import Library
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import SORT_WORDS
from explorer.records.element import Element
from explorer.records.words import _, ngettext, number, with_unit

USUAL = ("number", "weight", "melting", "boiling", "density", "electronegativity", "discovered", "crust-crc")
_COMPARED = re.compile(r"^\s*(?P<name>[^<>=≤≥]+?)\s*(?P<sign><=|>=|<|>|=|≤|≥)\s*(?P<amount>\S.*)$")
_AMOUNT = re.compile(r"^([-\u2212]?\d+(?:[.,]\d+)?)\s*(\D[^<>=]{0,8})?$")
_SIGNS = {"<=": "≤", ">=": "≥"}


@dataclass(frozen=True, slots=True)
class Condition:
    """What a value has to be: a property, one of < > = ≤ ≥, an amount in the unit the property is shown in."""

    of: Property
    sign: str
    amount: float

    def holds(self, value: float | None) -> bool:
        """Whether it is; never for an unknown value."""
        if value is None:
            return False
        return {
            "<": value < self.amount, ">": value > self.amount, "=": value == self.amount, "≤": value <= self.amount,
            "≥": value >= self.amount,
        }[self.sign]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """The elements that fit, in order, and a sentence on how many those are or why none can be found."""

    elements: tuple[Element, ...]
    said: str


def listed(library: Library, sort: str, typed: str, degrees: Degrees, lengths: Lengths) -> Listed:
    """The elements that fit what is typed, sorted by a property or by one of SORT_WORDS, unknown values last.

    "-" before the key of the order turns it.
    """
    everyone = library.rows(Element)
    compared = _COMPARED.match(typed)
    if compared is None:
        wanted = words(typed)
        fit = [e for e in everyone if all(word in _told(e) for word in wanted)]
        return Listed(_sorted(library, fit, sort), _count(len(fit), len(everyone)))
    condition = read_condition(compared["name"], compared["sign"], compared["amount"], degrees, lengths)
    if isinstance(condition, str):
        return Listed((), condition)

    def shown(element: Element) -> float | None:
        value = condition.of.value(library, element.symbol)
        return None if value is None else shown_value(condition.of, value, degrees, lengths)

    fit = [element for element in everyone if condition.holds(shown(element))]
    unit = shown_unit(condition.of, degrees, lengths)
    year = condition.of.quantity is Quantity.YEAR
    amount = f"{condition.amount:.0f}" if year else with_unit(condition.amount, unit)
    said = _("{count}: {property} {sign} {amount}").format(
        count=_count(len(fit), len(everyone)), property=condition.of.name, sign=condition.sign, amount=amount
    )
    return Listed(_sorted(library, fit, sort), said)


def read_condition(name: str, sign: str, amount: str, degrees: Degrees, lengths: Lengths) -> Condition | str:
    """A condition as typed, "melting" ">" "1500"; a sentence where its property, number or unit is not clear."""
    read = _AMOUNT.match(amount.strip())
    if read is None:
        return _("After {sign} a number is wanted, such as 1500; found “{found}”.").format(
            sign=sign, found=amount.strip()
        )
    wanted = words(name)
    fit = [p for p in PROPERTIES if all(word in folded(f"{p.name} {p.key}") for word in wanted)]
    starts = [p for p in fit if folded(p.name).startswith(folded(name.strip())) or p.key == name.strip().lower()]
    found = starts[0] if starts else fit[0] if fit else None
    if found is None:
        return _("No property is called “{found}”; try melting, boiling, density, discovered.").format(
            found=name.strip()
        )
    unit = shown_unit(found, degrees, lengths)
    if (read[2] or "").strip() and _letters(read[2]) != _letters(unit):
        return _("{property} is shown in {unit} here, found “{found}”: write the number in {unit}.").format(
            property=found.name, unit=unit or _("plain numbers"), found=read[2].strip()
        )
    value = float(read[1].replace(",", ".").replace("\u2212", "-"))
    return Condition(found, _SIGNS.get(sign, sign), value)


def _letters(unit: str) -> str:
    """A unit as it may be typed: C for °C, g/cm3 for g/cm³."""
    return unit.strip().casefold().replace("°", "").replace("³", "3")


def _told(element: Element) -> str:
    """All words an element is found by."""
    series = ("rare earth", element.light_or_heavy_usgs or "") if element.is_rare_earth else ()
    return folded(" ".join((element.name, element.symbol, element.category, element.phase_20c, *series)))


def _sorted(library: Library, elements: list[Element], sort: str) -> tuple[Element, ...]:
    key, turned = sort.removeprefix("-"), sort.startswith("-")
    if key in SORT_WORDS:
        column = {"name": "name", "symbol": "symbol", "kind": "category"}[key]
        return tuple(sorted(elements, key=lambda e: folded(getattr(e, column)), reverse=turned))
    of = property_of(key)
    values = {e.symbol: of.value(library, e.symbol) for e in elements}
    known = [e for e in elements if values[e.symbol] is not None]
    known.sort(key=lambda e: values[e.symbol] or 0.0, reverse=turned)
    return (*known, *(e for e in elements if values[e.symbol] is None))


def _count(fit: int, total: int) -> str:
    if fit == total:
        return ngettext("{count} element", "{count} elements", total).format(count=number(total))
    return _("{count} of {total} elements").format(count=number(fit), total=number(total))
