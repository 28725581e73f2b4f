"""The words at the head of the card, from the record of an element."""

import re
from dataclasses import dataclass

from explorer.content.library import Library
from explorer.figures.element_facts import kind
from explorer.figures.fact import Fact
from explorer.outputs.citation import short
from explorer.records.words import _

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_SHELL = re.compile(r"(?<=\d[spdf])\d+")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?\d*){2,}")
_TERM = re.compile(r"(\d)([A-Z])(\d+(?:/2)?)")


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What the head says of one element. lines: kind of element, then weight and electrons."""

    symbol: str
    number: int
    name: str
    weight: str
    lines: tuple[str, ...]
    headline: str

    @property
    def text(self) -> str:
        """What it says in plain text."""
        first = _("{name}, {symbol}, element {number}").format(name=self.name, symbol=self.symbol, number=self.number)
        return ". ".join(part.rstrip(".") for part in (first, *self.lines, self.headline) if part)


def head_words(library: Library, symbol: str, headline: str) -> HeadWords | None:
    """The head of an element; None where the table of elements does not have it."""
    element = library.element(symbol)
    if element is None:
        return None
    configuration = electrons(element.electron_configuration)
    if element.configuration_is_predicted:
        configuration = _("{configuration} (predicted)").format(configuration=configuration)
    weight = element.atomic_weight_display
    return HeadWords(
        symbol, element.atomic_number, element.name, weight, (kind(element), f"{weight} · {configuration}"), headline
    )


def electrons(configuration: str) -> str:
    """An electron configuration with its counts raised: "[Xe] 4f4 6s2" as [Xe] 4f⁴ 6s²."""
    return _SHELL.sub(lambda found: found.group().translate(_SUPERSCRIPTS), configuration)


def scientific(text: str) -> str:
    """A value with its small figures set: Nd2O3 as Nd₂O₃, the term 4I9/2 as ⁴I₉/₂, 4f4 as 4f⁴; other text as it is."""
    if _FORMULA.fullmatch(text) and any(sign.isdigit() for sign in text):
        return text.translate(_SUBSCRIPTS)
    term = _TERM.fullmatch(text)
    if term:
        return term[1].translate(_SUPERSCRIPTS) + term[2] + term[3].translate(_SUBSCRIPTS)
    return electrons(text) if text.startswith("[") or _SHELL.search(text[:3]) else text


def value_text(fact: Fact) -> str | None:
    """The value of a fact with its unit; None where no figure is known."""
    if fact.value is None:
        return None
    return f"{scientific(fact.value)}\u00a0{fact.unit}" if fact.unit else scientific(fact.value)


def cited(library: Library, source_ids: tuple[str, ...], most: int = 2) -> str:
    """The short names of the first sources, and how many more there are."""
    names = [short(source) for source in map(library.source, source_ids[:most]) if source is not None]
    more = len(source_ids) - most
    return ", ".join(names) + (f" + {more}" if more > 0 and names else "")
