"""What the map says of a country, a place or a cluster that is pointed at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from explorer.analysis.kept import kept
from explorer.analysis.map_clusters import Cluster
from explorer.analysis.map_places import Spot
from explorer.analysis.map_values import count
from explorer.content.library import Library
from explorer.exploration.choices import Measure, Quantity
from explorer.exploration.exploration import Exploration
from explorer.figures.map_words import amount_text, measure_text, quantity_text, share_of_world, state_text
from explorer.records.chain import OreShare
from explorer.records.words import _, ngettext, number, with_unit

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """A heading, lines of fact, and the sources they come from."""

    heading: str
    lines: tuple[str, ...]
    source_ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it as one sentence, for those who hear it."""
        return f"{self.heading}: {'; '.join(self.lines)}."


def country(library: Library, at: Exploration, iso3: str | None, name: str) -> Saying:
    """A country's figure, its part of the world, its rank and what it was a year before. name: where it has no code."""
    told = count(library, at.quantity, at.year, at.book, at.measure)
    heading = library.country_name(iso3) if iso3 else name
    value = told.of(iso3) if iso3 else None
    if value is None:
        words = _("{quantity}, {year}: no figure").format(quantity=quantity_text(at.quantity), year=at.year)
        return Saying(heading, (words,))
    amount = amount_text(value, percent=told.percent)
    lines = [f"{amount}, {told.period}"]
    share = share_of_world(value, told)
    if share:
        lines.append(share)
    before = _before(library, at, iso3 or "")
    if before:
        lines.append(before)
    if told.percent:
        lines.append(measure_text(told, at.book))
    if value.note:
        lines.append(value.note)
    return Saying(heading, tuple(lines), value.source_ids)


def _before(library: Library, at: Exploration, iso3: str) -> str:
    """The step from the year before, of mining in tonnes only: other figures are not of every year."""
    if at.quantity is not Quantity.MINING or at.measure is not Measure.AMOUNT:
        return ""
    there = replace(at, year=at.year - 1)
    now, then = (count(library, e.quantity, e.year, e.book, e.measure).of(iso3) for e in (at, there))
    if now is None or then is None or not then.amount:
        return ""
    percent = (now.amount / then.amount - 1) * 100
    if abs(percent) < 0.5:
        return _("as much as in {year}").format(year=there.year)
    sign = "▲" if percent > 0 else "▼"
    return _("{sign} {percent}\u202f% on {year}").format(sign=sign, percent=number(abs(percent), 0), year=there.year)


@kept
def contents(library: Library) -> dict[str, dict[str, OreShare]]:
    """The preferred analysis of the ore of a deposit, by the deposit's address and by element."""
    found: dict[str, dict[str, OreShare]] = {}
    for row in library.rows(OreShare):
        if row.preferred and row.deposit_id and len(row.symbol) == 1:
            found.setdefault(f"deposit:{row.deposit_id}", {})[row.symbol[0]] = row
    return found


def _content(rows: Iterable[OreShare]) -> str:
    """What an ore holds of some elements: "Nd 18.5 %, Pr at most 6 % of its rare-earth oxides"."""
    said = [
        f"{row.symbol[0]} "
        + (_("at most {percent}") if row.qualifier == "<" else "{percent}").format(
            percent=with_unit(row.percent_of_reo, "%")
        )
        for row in rows
    ]
    return _("{shares} of its rare-earth oxides").format(shares=", ".join(said)) if said else ""


def spot(library: Library, place: Spot, elements: Sequence[str] = ()) -> Saying:
    """What a mine, project, plant or occurrence is, and what its ore holds of these elements where that is known."""
    lines = [state_text(place), library.country_name(place.iso3)]
    if place.as_of is not None:
        lines.append(_("as known in {year}").format(year=place.as_of))
    if place.start is not None:
        lines.append(_("start: {year}").format(year=place.start))
    if place.soft:
        lines.append(_("place known only roughly"))
    held = contents(library).get(place.address, {})
    rows = [held[symbol] for symbol in elements if symbol in held]
    if rows:
        lines.append(_content(rows))
    ids = (*place.source_ids, *(source_id for row in rows for source_id in row.source_id))
    return Saying(place.name, tuple(lines), tuple(dict.fromkeys(ids)))


def cluster(library: Library, found: Cluster, spots: Sequence[Spot]) -> Saying:
    """How many occurrences stand together and how few of them ever became mines."""
    if found.count == 1:
        return spot(library, spots[found.members[0]])
    heading = ngettext("{count} occurrence", "{count} occurrences", found.count).format(count=number(found.count))
    lines = [_("{mined} gave rare earths for sure, {doubtful} perhaps").format(
        mined=number(found.mined), doubtful=number(found.doubtful))]  # fmt: skip
    named = [spots[i].name for i in found.members[:_MOST_NAMED]]
    more = found.count - len(named)
    listed = ", ".join(named) + (_(" and {count} more").format(count=number(more)) if more else "")
    return Saying(heading, (*lines, listed), spots[found.members[0]].source_ids)
