"""What lights the periodic table up: the elements that a product or a category of uses needs, and why."""

import re
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.uses import Product, ProductContent, Use
from explorer.records.words import _, number

_EVERYDAY = frozenset({"transport", "energy", "electronics", "lighting", "medicine", "household", "communications"})
IMPORTANCE = ("major", "significant", "niche")


@dataclass(frozen=True, slots=True)
class LitElement:
    """One element that is needed, and why, with the sources of the sentence."""

    symbol: str
    sentence: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that can be lit: a product (by id) or a category of uses (by name).

    name: short enough for a chip. full_name: as the table has it.
    """

    kind: str
    key: str
    name: str
    full_name: str
    category: str


@kept
def chips(library: Library) -> tuple[Chip, ...]:
    """Everything that can be lit, the products pupils know first.

    Products with figures of their content come first, those of everyday categories before the others, one of each
    category in turn in the order of the file; then the products without figures, then the categories of uses.
    """
    with_figures = [p for p in library.rows(Product) if p.has_content_figures]
    without = [p for p in library.rows(Product) if not p.has_content_figures]
    ordered = [*_in_turn(with_figures), *_in_turn(without)]
    taken = {short_name(p.product) for p in ordered}
    products: list[Chip] = []
    for product in ordered:
        name = short_name(product.product)
        # Two products may share a short name; the second then keeps its full one.
        name = name if name in taken else product.product
        taken.discard(name)
        products.append(Chip("product", product.product_id, name, product.product, product.category))
    return (*products, *(Chip("use", c, c[:1].upper() + c[1:], c, c) for c in categories(library)))


@kept
def categories(library: Library) -> tuple[str, ...]:
    """The categories of uses, those with the most important uses first."""
    weight: dict[str, int] = {}
    for use in library.rows(Use):
        weight[use.category] = weight.get(use.category, 0) + {"major": 100, "significant": 10}.get(use.importance, 1)
    return tuple(sorted(weight, key=lambda c: (-weight[c], c)))


@kept
def lit_by_product(library: Library, product_id: str) -> tuple[LitElement, ...]:
    """The elements one product needs, in the order the table names them; () for an unknown product."""
    product = next((p for p in library.rows(Product) if p.product_id == product_id), None)
    if product is None:
        return ()
    contents = [c for c in library.rows(ProductContent) if c.product_id == product_id]
    return tuple(_in_product(library, product, symbol, contents) for symbol in product.symbol)


@kept
def lit_by_use(library: Library, category: str) -> tuple[LitElement, ...]:
    """The elements one category of uses needs, by atomic number, each with its most important use there."""
    best: dict[str, Use] = {}
    for use in library.rows(Use):
        for symbol in use.symbol if use.category == category else ():
            held = best.get(symbol)
            if held is None or _rank(use) < _rank(held):
                best[symbol] = use

    def atomic_number(symbol: str) -> int:
        element = library.element(symbol)
        return element.atomic_number if element else 0

    return tuple(
        LitElement(symbol, f"{best[symbol].use}: {best[symbol].role}", best[symbol].source_id)
        for symbol in sorted(best, key=atomic_number)
    )


def lit(library: Library, product: str | None, use: str | None) -> tuple[LitElement, ...]:
    """What is lit for a chosen product or category of uses; () when nothing is chosen."""
    if product is not None:
        return lit_by_product(library, product)
    return lit_by_use(library, use) if use is not None else ()


def short_name(product: str) -> str:
    """A product's name for a chip: without what stands in brackets or after "with"."""
    return re.split(r" \(| with ", product, maxsplit=1)[0]


def _rank(use: Use) -> int:
    return IMPORTANCE.index(use.importance) if use.importance in IMPORTANCE else len(IMPORTANCE)


def _in_turn(products: list[Product]) -> list[Product]:
    """The first product of every everyday category, then the second, and so on; then the others likewise."""
    seen: dict[str, int] = {}
    turns: list[tuple[bool, int, Product]] = []
    for product in products:
        turn = seen.get(product.category, 0)
        seen[product.category] = turn + 1
        turns.append((product.category not in _EVERYDAY, turn, product))
    return [product for _seldom, _turn, product in sorted(turns, key=lambda t: t[:2])]


def _in_product(library: Library, product: Product, symbol: str, contents: list[ProductContent]) -> LitElement:
    """The sentence of the description that names the element, else all of it; and how much is in it, if known."""
    element = library.element(symbol)
    name = element.name if element else symbol
    sentences = re.split(r"(?<=\.) ", product.description)
    naming = [s for s in sentences if re.search(rf"\b{name}\b", s, re.IGNORECASE)]
    words = [" ".join(naming) if naming else product.description]
    sources = list(product.source_id)
    content = next((c for c in contents if c.symbol == (symbol,) and c.substance.startswith("element")), None)
    if content is not None and (amount := amount_text(content)):
        words.append(_("{name}: {amount}.").format(name=name, amount=amount))
        sources += content.source_id
    return LitElement(symbol, " ".join(words), tuple(dict.fromkeys(sources)))


def amount_text(content: ProductContent) -> str:
    """How much of a substance is in a product, with unit and year; "" if no figure is known."""
    low, typical, high = content.grams_low, content.grams_typical, content.grams_high
    if typical is not None:
        amount = number(typical)
    elif low is not None and high is not None:
        amount = _("{low} to {high}").format(low=number(low), high=number(high))
    elif high is not None:
        amount = _("up to {high}").format(high=number(high))
    elif low is not None:
        amount = _("at least {low}").format(low=number(low))
    else:
        return ""
    calculated = [_("calculated")] if content.basis.startswith("calculated") else []
    behind = ", ".join([*([str(content.year)] if content.year is not None else []), *calculated])
    return f"{amount} {content.unit} ({behind})" if behind else f"{amount} {content.unit}"
