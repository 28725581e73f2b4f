"""What the European Union imports, by where it comes from: rare earths, and magnets made of them."""

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
_CHINA = "CHN"


def eu_imports(library: Library, exploration: Exploration) -> Figure:
    """Rare earths imported by the European Union by partner, a bar a year: tonnes, or shares by weight."""
    return replace(_eu_imports(library, exploration.measure), highlight=frozenset(exploration.countries))


@kept
def _eu_imports(library: Library, measure: Measure) -> Figure:
    flows = yearly(library, "EUU", "imports", EARTHS)
    weighed = [f for f in flows if f.tonnes]
    shown = weighed if measure is Measure.SHARE else list(flows)
    title = _("No imports of the European Union by partner are known")
    if weighed:
        newest = weighed[-1]
        first, *rest = sorted(newest.percent, key=lambda c: -newest.percent[c])
        words = _("In {year} {share} % of the EU’s imported rare earths came from {country} by weight, then {others}")
        title = words.format(
            year=newest.year, share=number(newest.percent[first], 0), country=library.country_name(first),
            others=_(" and ").join(
                _("{country} {share} %").format(country=library.country_name(c), share=number(newest.percent[c], 0))
                for c in rest[:2]
            ),
        )  # fmt: skip
    notes = [
        _("Compounds and metals as shipped, in tonnes of goods, not of oxide (customs codes 2805 30 and 2846)."),
        *_unweighed(library, flows),
        *_dependence(library, "rare earths"),
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
    rows = [
        r for r in library.rows(Trade)
        if r.reporter_iso3 == "EUU" and r.flow == "supply dependence" and r.product == product
    ]  # fmt: skip
    words = _("The European Commission has spoken of {share} % from {country} ({year}); customs figures are lower.")
    return [
        words.format(share=number(r.share_percent), country=library.country_name(r.partner_iso3), year=r.period)
        for r in rows
    ]


def eu_magnets(library: Library, exploration: Exploration) -> Figure:
    """Magnets imported by the European Union by origin, a bar a year: tonnes, or shares of their value."""
    return replace(_eu_magnets(library, exploration.measure), highlight=frozenset(exploration.countries))


@kept
def _eu_magnets(library: Library, measure: Measure) -> Figure:
    flows = [f for f in yearly(library, "EUU", "imports", MAGNETS) if f.tonnes]
    title = _("No imports of magnets by origin are known")
    notes: list[str] = []
    if flows:
        title, notes = _magnet_words(library, flows, measure)
    return _figure(library, EU_MAGNETS, _("EU imports of magnets"), title, flows, measure, notes)


def _magnet_words(library: Library, flows: list[Flow], measure: Measure) -> tuple[str, list[str]]:
    newest, china = flows[-1], library.country_name(_CHINA)
    weights = {f.year: f.tonnes[_CHINA] / f.total * 100 for f in flows if f.total and _CHINA in f.tonnes}
    if measure is Measure.SHARE:
        share = newest.percent.get(_CHINA)
        words = _("{share} % of the rare-earth magnets that the EU imported in {year} came from {country}, by value")
    else:
        share = weights.get(newest.year)
        words = _("{share} % of the rare-earth magnets that the EU imported in {year} came from {country}, by weight")
    title = words.format(share=number(share, 1), year=newest.year, country=china)
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
    return title, notes


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
        y=Axis(_("Share of imports"), "%", low=0, high=_HIGHEST_SHARE)
        if share
        else Axis(_("Imports"), "t", Basis.GROSS, low=0),
        series=series,
        source_ids=_sources(flows, key),
        notes=tuple(notes),
        gaps=() if flows else (_("The table of trade holds no such imports, or could not be read."),),
        data_year=max((f.year for f in flows), default=None),
    )


def _sources(flows: list[Flow], key: str) -> tuple[str, ...]:
    alloy = (ALLOY,) if key == EU_MAGNETS and flows else ()
    return tuple(dict.fromkeys((*(s for f in reversed(flows) for s in f.source_ids), *alloy)))


def _parts(library: Library, flows: list[Flow], *, share: bool) -> tuple[Series, ...]:
    """A series a partner, the largest of the newest year first, then the rest."""
    if not flows:
        return ()
    labels = tuple(str(f.year) for f in flows)
    newest: dict[str, float] = {}
    for flow in flows:
        newest |= flow.percent if share else flow.tonnes
    basis = None if share else Basis.GROSS
    made = [
        Series(
            library.country_name(c), labels, tuple((f.percent if share else f.tonnes).get(c) for f in flows), c,
            f"country:{c}", basis=basis,
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
