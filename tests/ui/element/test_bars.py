import pytest

from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.ui.element.bars import figure_blocks, points, shown_value
from explorer.ui.element.blocks import Bars, Paragraph, SourceLine, ToCountry


def bars_of(*series, **more):
    return Figure("a", "A", "A title", "share, %", Mark.BAR, Axis("x"), Axis("Share", "%", high=100), series, **more)


def test_a_country_bar_picks_the_country_and_an_element_bar_does_not():
    country = Series("China", ("China",), (69.0,), "CHN", "country:CHN")
    other = Series("Other countries", ("Other countries",), (31.0,), "", "other")
    first, last = points(bars_of(country, other, highlight=frozenset({"CHN"})))
    assert (first.label, first.share, first.to, first.strong) == ("China", 0.69, ToCountry("CHN"), True)
    assert (last.to, last.strong) == (None, False)
    assert points(bars_of(Series("Neodymium", ("Magnets",), (80.0,), "Nd", "element:Nd")))[0].to is None


def test_an_unknown_value_has_no_length_and_says_so():
    bar = points(bars_of(Series("Neodymium", ("Magnets",), (None,))))[0]
    assert (bar.share, bar.shown) == (None, "no figure")


def test_a_status_is_named():
    bar = points(bars_of(Series("China", ("Mining",), (60.0,), status=("calculated",))))[0]
    assert bar.label == "Mining (calculated)"


@pytest.mark.parametrize(
    ("value", "text"), [(69.2, "69"), (7.43, "7.4"), (0.04, "<0.1"), (0.0, "0"), (9.0, "9"), (0.12, "0.1")]
)
def test_shares_are_shown_no_finer_than_they_are_known(value, text):
    assert shown_value(value, "%") == f"{text}\u00a0%"


def test_a_figure_brings_its_source_its_notes_and_what_is_missing(facts):
    figure = bars_of(Series("A", ("x",), (1.0,)), source_ids=("EU-CRM-2023",), notes=("Rough.",), gaps=("None for y.",))
    bars, source, *rest = figure_blocks(facts, figure)
    assert isinstance(bars, Bars)
    assert isinstance(source, SourceLine)
    assert source.source_ids == ("EU-CRM-2023",)
    assert rest == [Paragraph("Rough.", quiet=True), Paragraph("None for y.", quiet=True)]


def test_an_empty_figure_is_its_reason(facts):
    assert figure_blocks(facts, bars_of(gaps=("No page was found.",))) == (Paragraph("No page was found.", quiet=True),)
