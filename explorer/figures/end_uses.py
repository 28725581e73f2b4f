"""What an element is used for: shares of its end uses in one region and year."""

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.uses import EndUseShare
from explorer.records.words import _, number

KEY = "uses.end-use"
_ALL = "REE"
_OTHER = "other"
_HIGHEST_SHARE, _ROUGH_FROM = 100, 90


def end_uses(library: Library, exploration: Exploration) -> Figure:
    """End uses of the element in focus, the EU's newest study first; of all rare earths where none is in focus."""
    return _end_uses(library, exploration.element)


@kept
def _end_uses(library: Library, symbol: str | None) -> Figure:
    element = library.element(symbol or "")
    name = element.name if element else _("All rare earths")
    rows = _newest(library, symbol or _ALL)
    shares, twice = _joined(rows)
    region, year = (rows[0].region, rows[0].year) if rows else ("", None)
    return Figure(
        key=KEY,
        name=_("What it is used for"),
        title=_title(library, symbol, name, shares, region, _dated(rows)),
        subtitle=_("share of use, %, {region}, {year}").format(region=region, year=_dated(rows)) if rows else "",
        mark=Mark.BAR,
        x=Axis(_("End use")),
        y=Axis(_("Share of use"), "%", low=0, high=_HIGHEST_SHARE),
        series=_bars(name, symbol, shares),
        source_ids=tuple(dict.fromkeys(s for row in rows for s in row.source_id)),
        notes=_notes(rows, shares, twice),
        gaps=() if rows else (_why_none(library, symbol, name),),
        data_year=year,
    )


def _newest(library: Library, symbol: str) -> tuple[EndUseShare, ...]:
    """The rows of one region and year: the European Union where it has them, the newest year there."""
    rows = [r for r in library.rows(EndUseShare) if symbol in r.symbol]
    if not rows:
        return ()
    best = max(rows, key=lambda r: (r.region == "European Union", r.year))
    return tuple(r for r in rows if (r.region, r.year) == (best.region, best.year))


def _joined(rows: tuple[EndUseShare, ...]) -> tuple[dict[str, float], list[str]]:
    """Shares by end use, the largest first and the rest last; and the uses that the table has in two industries."""
    shares: dict[str, float] = {}
    twice: list[str] = []
    for row in rows:
        if row.end_use in shares:
            twice.append(row.end_use)
        shares[row.end_use] = shares.get(row.end_use, 0.0) + row.share_percent
    order = sorted(shares, key=lambda use: (use == _OTHER, -shares[use], use))
    return {use: shares[use] for use in order}, twice


def _bars(name: str, symbol: str | None, shares: dict[str, float]) -> tuple[Series, ...]:
    if not shares:
        return ()
    hue = f"element:{symbol}" if symbol else "plain"
    labels = tuple(use[:1].upper() + use[1:] for use in shares)
    return (Series(name, labels, tuple(shares.values()), "", hue),)


def _dated(rows: tuple[EndUseShare, ...]) -> str:
    """The year in words: that of a study is not the year of its figures."""
    if not rows:
        return ""
    study = (rows[0].basis or "").startswith("assessment")
    return _("study of {year}").format(year=rows[0].year) if study else str(rows[0].year)


def _title(  # noqa: PLR0913  the words of one sentence
    library: Library, symbol: str | None, name: str, shares: dict[str, float], region: str, year: str
) -> str:
    if not shares and symbol and library.rare_earth(symbol) is None:
        return _why_none(library, symbol, name)
    if not shares:
        return _("No shares of use were found for {name}").format(name=name.lower())
    use, share = next(iter(shares.items()))
    other = shares.get(_OTHER, 0.0)
    words = _("{name}: {share} % of use in the {region} goes into {use} ({year})")
    if use == _OTHER:
        words = _("{name}: {other} % of use in the {region} is not broken down ({year})")
    elif other > share:
        words = _("{name}: {share} % of use in the {region} goes into {use}, {other} % is not broken down ({year})")
    return words.format(name=name, use=use, share=number(share, 0), other=number(other, 0), region=region, year=year)


def _notes(rows: tuple[EndUseShare, ...], shares: dict[str, float], twice: list[str]) -> tuple[str, ...]:
    if not rows:
        return ()
    notes = [text[:1].upper() + text[1:] + "." for text in dict.fromkeys(row.basis for row in rows if row.basis)]
    notes.append(_("The shares add up to {sum} %.").format(sum=number(sum(shares.values()))))
    notes += [_("The study lists {use} in two industries; here they are one bar.").format(use=use) for use in twice]
    largest, share = next(iter(shares.items()))
    if largest == _OTHER or share >= _HIGHEST_SHARE or shares.get(_OTHER, 0.0) >= _ROUGH_FROM:
        notes.append(_("A rough stand-in for a very small market; do not read it as exact."))
    return tuple(notes)


def _why_none(library: Library, symbol: str | None, name: str) -> str:
    if symbol and library.rare_earth(symbol) is None:
        return _("Shares of use are held for the 17 rare earths only.")
    return _("No page was found that shows how the use of {name} is shared out.").format(name=name.lower())
