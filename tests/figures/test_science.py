"""Isotopes, abundance and magnetism: what is unknown stays unknown, and two estimates stay apart."""

import pytest

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.panels import panel
from explorer.records.element import Element
from explorer.records.science import Isotope
from tests.figures.test_panels import EARTHS


@pytest.fixture(scope="module")
def shipped():
    return Library()


def built(facts, key, symbol="Nd"):
    return panel(key).build(facts, Exploration().choose(symbol))


def values(figure):
    return {s.key: s.y[0] for s in figure.series}


@pytest.mark.parametrize("symbol", [s for s in EARTHS if s != "Pm"])
def test_the_shares_of_natural_isotopes_add_up_to_all_atoms(shipped, symbol):
    (bars,) = built(shipped, "isotopes.abundance", symbol).series
    assert sum(bars.y) == pytest.approx(100, abs=0.02)


def test_radioactive_isotopes_are_marked_and_their_half_lives_told(shipped):
    figure = built(shipped, "isotopes.abundance")
    (bars,) = figure.series
    assert [x for x, word in zip(bars.x, bars.status, strict=True) if word] == ["Nd-144", "Nd-150"]
    assert any(note.startswith("Nd-144: half decays in 2.29") for note in figure.notes)
    assert any("alpha (gives out a helium nucleus)" in note for note in figure.notes)


def test_promethium_has_no_natural_share_and_says_what_is_known(shipped):
    figure = built(shipped, "isotopes.abundance", "Pm")
    assert figure.empty
    assert "traces of Pm-147" in figure.gaps[0]
    assert len(figure.gaps) == 1 + sum(1 for i in shipped.rows(Isotope) if i.symbol == "Pm")


@pytest.mark.parametrize(
    ("key", "column"),
    [("abundance.crust", "crust_ppm_crc"), ("abundance.crust-rg", "crust_ppm_rg2014_bulk")],
)
def test_a_figure_of_the_crust_holds_one_estimate_only(shipped, key, column):
    wanted = {e.symbol: getattr(e, column) for e in shipped.rows(Element) if e.is_rare_earth}
    figure = built(shipped, key)
    assert values(figure) == {symbol: value for symbol, value in wanted.items() if value is not None}
    assert len(figure.source_ids) == 1
    assert figure.gaps == ("No figure in this estimate: promethium.",)
    assert figure.y.log
    assert all(figure.y.low <= s.y[0] <= figure.y.high for s in figure.series)


def test_the_rarest_rare_earth_is_compared_with_silver_within_one_estimate(shipped):
    assert built(shipped, "abundance.crust").title.endswith(
        "thulium the rarest (0.52 mg/kg); silver is rarer still (0.075 mg/kg)"
    )


def test_the_rarest_is_the_rarest_of_those_with_a_figure(shipped):
    assert built(shipped, "abundance.crust").title.startswith("Of 16 rare earths with a figure cerium")


def test_moments_are_those_of_the_fifteen_and_promethium_has_no_measured_one(shipped):
    figure = built(shipped, "magnetism.moment")
    measured = values(figure)
    assert measured["Pm"] is None
    assert measured["Sm"] == 1.5
    assert len([s for s in figure.series if s.key]) == 15
    rule = figure.series[-1]
    assert dict(zip(rule.x, rule.y, strict=True))[6.0] == 0
    assert set(rule.status) == {"calculated"}
    assert figure.title.endswith("except Sm³⁺ (1.5, not 0.85) and Eu³⁺ (3.4, not 0.00)")


def test_metals_without_magnetic_order_are_told_from_those_without_a_figure(shipped):
    figure = built(shipped, "magnetism.order")
    assert figure.gaps == (
        "No magnetic order: scandium, yttrium, lanthanum, ytterbium, lutetium.",
        "No figure was found: praseodymium, promethium.",
    )
    labels = {s.name: s.y[0] for s in figure.series}
    assert labels["Gadolinium, Curie point"] == 293
    assert labels["Terbium, Néel point"] == 230
    assert list(labels.values()) == sorted(labels.values(), reverse=True)


def test_the_chosen_element_is_picked_out(shipped):
    assert built(shipped, "abundance.crust", "Dy").highlight == {"Dy"}
    assert built(shipped, "abundance.crust", "Fe").highlight == frozenset()
    assert built(shipped, "magnetism.order", "Pr").highlight == frozenset()
