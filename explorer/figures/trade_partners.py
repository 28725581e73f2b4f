"""What the European Union imports, by where it comes from: rare earths, and magnets made of them."""

from collections.abc import Sequence
from dataclasses import replace

from explorer.analysis.kept import kept
from explorer.analysis.trade import EARTHS, MAGNETS, Flow, yearly
from explorer.content.library import Library
from explorer.exploration.choices import Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Axis, Basis, Figure, Mark, Series
from explorer.records.supply import Trade
from explorer.records.words import _, number

IMPORTS, EU_MAGNETS = "trade.eu-imports", "trade.eu-magnets"
ALLOY = "ADVMAG"
"""The source that says how much of a magnet's alloy is rare earths."""
_HIGHEST_SHARE = 100
_MOST_TOLD = 3  # partners that a title names
_CHINA = "CHN"


def eu_imports(library: Library, exploration: Exploration) -> Figure:
    """Rare earths imported by the European Union by partner, a bar a year: tonnes, or shares by weight."""
    figure = replace(_eu_imports(library, exploration.measure), highlight=frozenset(exploration.countries))
    weighed = tuple(f for f in yearly(library, "EUU", "imports", EARTHS) if f.tonnes)
    return replace(figure, title=_imports_title(library, weighed, exploration.year)) if weighed else figure


def _imports_title(library: Library, weighed: tuple[Flow, ...], year: int) -> str:
    """The largest partners of the chosen year, or of the year with figures that is nearest to it."""
    flow = _nearest(weighed, year)
    largest = sorted(flow.percent, key=lambda c: -flow.percent[c])[:_MOST_TOLD]
    listed = ", ".join(
        _("{country} {share} %").format(country=library.country_name(c), share=number(flow.percent[c], 0))
        for c in largest
    )  # fmt: skip
    said = _("EU imports of rare earths in {year}, by weight: {listed}").format(year=flow.year, listed=listed)
    return said if flow.year == year else _without(said, year)


def _nearest(flows: tuple[Flow, ...], year: int) -> Flow:
    return min(flows, key=lambda f: (abs(f.year - year), -f.year))


def _without(said: str, year: int) -> str:
    return _("{said}; no figure for {year}").format(said=said, year=year)


@kept
def _eu_imports(library: Library, measure: Measure) -> Figure:
    flows = yearly(library, "EUU", "imports", EARTHS)
    shown = [f for f in flows if f.tonnes] if measure is Measure.SHARE else list(flows)
    title = _("No imports of the European Union by partner are known")
    notes = [
        _("Compounds and metals as shipped, in tonnes of goods, not of oxide (customs codes 2805 30 and 2846)."),
        *_unweighed(library, flows),
        *_dependence(library, EARTHS),
    ]
    return _figure(library, IMPORTS, _("EU imports of rare earths"), title, shown, measure, notes if shown else [])


def _unweighed(library: Library, flows: tuple[Flow, ...]) -> list[str]:
    """Sentences on the years whose shares do not say of what they are: told and not drawn."""
    said: list[str] = []
    for flow in flows:
        if not flow.tonnes and flow.percent:
            listed = ", ".join(f"{library.country_name(c)} {number(p)} %" for c, p in flow.percent.items())
            said.append(f"{flow.year} {listed}")
    if not said:
        return []
    words = _("Not drawn, as a second-hand report gives shares without saying of what: {listed}.")
    return [words.format(listed="; ".join(said))]


def _dependence(library: Library, product: str) -> list[str]:
    """Sentences on what the European Commission has said of the same goods, which is more than customs count."""
    words = _("The European Commission has spoken of {share} % from {country} ({year}); customs figures are lower.")
    return [
        words.format(share=number(r.share_percent), country=library.country_name(r.partner_iso3), year=r.period)
        for r in _spoken(library, product)
    ]


def _spoken(library: Library, product: str) -> list[Trade]:
    return [
        r for r in library.rows(Trade)
        if r.reporter_iso3 == "EUU" and r.flow == "supply dependence" and r.product == product
    ]  # fmt: skip


def eu_magnets(library: Library, exploration: Exploration) -> Figure:
    """Magnets imported by the European Union by origin, a bar a year: tonnes, or shares of their value."""
    figure = _eu_magnets(library, exploration.measure)
    flows = _of_magnets(library)
    if not flows:
        return figure
    title = _magnet_title(library, flows, exploration)
    return replace(figure, title=title, highlight=frozenset(exploration.countries))


@kept
def _of_magnets(library: Library) -> tuple[Flow, ...]:
    """The years in which the imports of magnets were counted by origin."""
    return tuple(f for f in yearly(library, "EUU", "imports", MAGNETS) if f.tonnes)


@kept
def _eu_magnets(library: Library, measure: Measure) -> Figure:
    flows = list(_of_magnets(library))
    title = _("No imports of magnets by origin are known")
    notes = _magnet_notes(library, flows) if flows else []
    return _figure(library, EU_MAGNETS, _("EU imports of magnets"), title, flows, measure, notes)


def _magnet_title(library: Library, flows: tuple[Flow, ...], exploration: Exploration) -> str:
    """China's part in the chosen year, or in the year with figures that is nearest to it."""
    year = exploration.year
    flow = _nearest(flows, year)
    share = flow.percent.get(_CHINA)
    words = _("{country}’s part in the EU’s imports of magnets in {year}: {share} % by value")
    if exploration.measure is not Measure.SHARE:
        share = _weights(flows).get(flow.year)
        words = _("{country}’s part in the EU’s imports of magnets in {year}: {share} % by weight")
    of_year = _("{year} (provisional)").format(year=flow.year) if flow.provisional else flow.year
    said = words.format(share=number(share, 1), year=of_year, country=library.country_name(_CHINA))
    return said if flow.year == year else _without(said, year)


def _weights(flows: Sequence[Flow]) -> dict[int, float]:
    """China's part by weight in percent, worked out, by year."""
    return {f.year: f.tonnes[_CHINA] / f.total * 100 for f in flows if f.total and _CHINA in f.tonnes}


def _magnet_notes(library: Library, flows: list[Flow]) -> list[str]:
    china, weights = library.country_name(_CHINA), _weights(flows)
    values = [f.percent[_CHINA] for f in flows if _CHINA in f.percent]
    notes = [
        _("Tonnes of magnets; 28 to 35 % of their alloy is rare earths, the rest mostly iron (code 8505 11 10)."),
        _("{country}’s part by weight (calculated) {low} to {high} %, by value {least} to {most} %: two measures, "
          "never in one bar.").format(
            country=china, low=number(min(weights.values()), 1), high=number(max(weights.values()), 1),
            least=number(min(values), 1), most=number(max(values), 1),
        ),
        *_dependence(library, MAGNETS),
    ]  # fmt: skip
    provisional = [str(f.year) for f in flows if f.provisional]
    if provisional:
        notes.append(_("{years}: provisional.").format(years=", ".join(provisional)))
    return notes


def _figure(  # noqa: PLR0913  the parts of one figure
    library: Library, key: str, name: str, title: str, flows: list[Flow], measure: Measure, notes: list[str]
) -> Figure:
    share = measure is Measure.SHARE
    basis = next((f.basis for f in reversed(flows) if f.basis), "")
    by = {"weight": _("by weight"), "value": _("by value")}.get(basis, basis)
    series = _parts(library, flows, share=share)
    return Figure(
        key=key,
        name=name,
        title=title,
        subtitle=_("% {by}, by country of origin").format(by=by) if share else _("tonnes of goods, by origin"),
        mark=Mark.STACKED_BAR,
        x=Axis(_("Year")),
        y=Axis(_("Share of imports"), "%", low=0, high=_HIGHEST_SHARE, digits=1)
        if share
        else Axis(_("Imports"), "t", Basis.GROSS, low=0),
        series=series,
        source_ids=_sources(library, flows, key),
        notes=tuple(notes),
        gaps=() if flows else (_("The table of trade holds no such imports, or could not be read."),),
        data_year=max((f.year for f in flows), default=None),
    )


def _sources(library: Library, flows: list[Flow], key: str) -> tuple[str, ...]:
    """The sources of what is drawn, the newest first, then those of what the notes tell."""
    if not flows:
        return ()
    product = MAGNETS if key == EU_MAGNETS else EARTHS
    every = reversed((*yearly(library, "EUU", "imports", product), *flows))
    told = (s for row in _spoken(library, product) for s in row.source_id)
    return tuple(dict.fromkeys((*(s for f in every for s in f.source_ids), *told,
                                *((ALLOY,) if key == EU_MAGNETS else ()))))  # fmt: skip


def _parts(library: Library, flows: list[Flow], *, share: bool) -> tuple[Series, ...]:
    """A series a partner, the largest of the newest year first, then the rest."""
    if not flows:
        return ()
    labels = tuple(str(f.year) for f in flows)
    newest: dict[str, float] = {}
    for flow in flows:
        newest |= flow.percent if share else flow.tonnes
    basis = None if share else Basis.GROSS
    early = tuple(_("provisional") if f.provisional else "" for f in flows)
    made = [
        Series(
            library.country_name(c), labels, tuple((f.percent if share else f.tonnes).get(c) for f in flows), c,
            f"country:{c}", early if any(early) else (), basis=basis,
        )
        for c in sorted(newest, key=lambda c: -newest[c])
    ]  # fmt: skip
    rest = tuple(_rest(f, share=share) for f in flows)
    if any(rest):
        words = tuple(_("calculated") if y is not None else "" for y in rest)
        made.append(Series(_("all others"), labels, rest, "", "other", words, basis=basis))
    whole = tuple(f.total if not share and not f.tonnes else None for f in flows)
    if any(whole):
        made.append(Series(_("not broken down"), labels, whole, "", "plain", basis=basis))
    return tuple(made)


def _rest(flow: Flow, *, share: bool) -> float | None:
    """What the named partners leave of the whole; None where nothing is left but rounding."""
    if share:
        left = _HIGHEST_SHARE - sum(flow.percent.values()) if flow.percent else 0.0
        return round(left, 2) if left > 0.05 else None
    left = flow.rest or 0.0
    return round(left, 1) if left > 0.05 else None
