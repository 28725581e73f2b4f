"""The Uses tab of the element card: what the element is used for, and what could stand in for it."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.lit import IMPORTANCE
from explorer.content.library import Library
from explorer.records.uses import Product, Substitute, Use


@dataclass(frozen=True, slots=True)
class UseFact:
    """One use. importance: major, significant or niche. category: one of the 13 categories of uses."""

    use: str
    category: str
    role: str
    example: str
    importance: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubstituteFact:
    """What could replace the element in one use, and what that costs.

    difficulty: the EU study's substitution index for economic importance, 0 easy to 1 impossible, in difficulty_year;
    None where there is none.
    """

    use: str
    substitute: str
    penalty: str
    difficulty: float | None
    difficulty_year: int | None
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UsesTab:
    """Uses, the most important first; substitutes; and the products that need it, as (id, name)."""

    uses: tuple[UseFact, ...]
    substitutes: tuple[SubstituteFact, ...]
    products: tuple[tuple[str, str], ...]


@kept
def uses(library: Library, symbol: str) -> UsesTab:
    """All that is known of the uses of an element; empty outside the 17."""
    found = [
        UseFact(u.use, u.category, u.role, u.everyday_example, u.importance, u.source_id)
        for u in library.rows(Use)
        if symbol in u.symbol
    ]
    found.sort(key=lambda u: IMPORTANCE.index(u.importance) if u.importance in IMPORTANCE else len(IMPORTANCE))
    substitutes = tuple(
        SubstituteFact(
            s.use,
            s.substitute,
            s.penalty,
            s.eu_si_ei,
            s.eu_si_year,
            tuple(dict.fromkeys((*s.source_id, *s.eu_si_source_id))),
        )
        for s in library.rows(Substitute)
        if symbol in s.symbol
    )
    products = tuple((p.product_id, p.product) for p in library.rows(Product) if symbol in p.symbol)
    return UsesTab(tuple(found), substitutes, products)
