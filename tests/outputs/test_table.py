"""Figures as rows and as a sentence."""

from dataclasses import replace

from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Moment, Series
from explorer.outputs.table import break_words, rows, sentence

YEARS = (2009.0, 2010.0, 2011.0)


def figure(mark: Mark, *series: Series, **more) -> Figure:
    return Figure(
        "demo", "Mine production", "China leads", "kt REO", mark, Axis("Year"),
        Axis("Mine production", "kt REO", Basis.REO), series=tuple(replace(s, basis=Basis.REO) for s in series), **more,
    )  # fmt: skip


def test_an_unknown_value_is_an_empty_cell_and_zero_is_not():
    table = rows(figure(Mark.LINE, Series("China", YEARS, (1.5, None, 0.0))))
    assert table == [["Year", "China (kt REO)"], ["2009", "1.5"], ["2010", ""], ["2011", "0"]]


def test_a_series_with_words_about_its_values_gets_a_column_for_them():
    table = rows(figure(Mark.LINE, Series("China", YEARS[:2], (1.0, 2.0), status=("", "estimated"))))
    assert table == [["Year", "China (kt REO)", "China: status"], ["2009", "1", ""], ["2010", "2", "estimated"]]


def test_series_of_different_years_share_one_column_of_years_in_order():
    table = rows(figure(Mark.LINE, Series("A", (2011.0,), (1.0,)), Series("B", (2009.0, 2011.0), (2.0, 3.0))))
    assert table[1:] == [["2009", "", "2"], ["2011", "1", "3"]]


def test_a_value_keeps_every_digit_that_a_source_gives():
    assert rows(figure(Mark.LINE, Series("A", (2009.0,), (144.242,))))[1] == ["2009", "144.242"]
    assert rows(figure(Mark.LINE, Series("A", (2009.0,), (1234567.25,))))[1] == ["2009", "1234567.25"]


def test_events_become_rows_with_their_sources_in_the_order_of_time():
    late = Moment("b", 2011.2, "March 2011", "Later", source_ids=("x", "y"))
    early = Moment("a", 2009.0, "2009", "Earlier")
    table = rows(figure(Mark.TIMELINE, moments=(late, early)))
    assert table == [["Date", "Event", "Sources"], ["2009", "Earlier", ""], ["March 2011", "Later", "x;y"]]


def test_the_sentence_of_a_stack_names_year_sum_unit_and_largest_part_and_counts_gaps():
    stack = figure(
        Mark.AREA, Series("China", YEARS, (60.0, 70.0, 80.0)), Series("India", YEARS, (None, 5.0, None)), cursor=2010.0
    )
    assert sentence(stack) == (
        "China leads: of 75\u00a0kt REO in 2010, China has the largest part with 70; 2009 to 2011; "
        "2 values have no figure."
    )


def test_the_sentence_of_a_stack_without_the_chosen_year_tells_the_newest():
    stack = figure(Mark.AREA, Series("China", YEARS, (60.0, 70.0, 80.0)), cursor=1995.0)
    assert "80\u00a0kt REO in 2011" in sentence(stack)


def test_the_sentence_of_a_line_names_first_last_and_peak_with_the_unit():
    told = sentence(figure(Mark.LINE, Series("Nd", YEARS, (22.0, 270.0, 73.0))))
    assert told == "China leads: Nd: 22\u00a0kt REO in 2009, 73 in 2011, at most 270 in 2010."


def test_the_sentence_of_bars_names_largest_and_smallest():
    told = sentence(figure(Mark.BAR, Series("share", ("Magnets", "Glass", "Other"), (80.0, 8.0, None))))
    assert (
        told
        == "China leads: Magnets is largest with 80\u00a0kt REO; Glass is smallest with 8; one value has no figure."
    )


def spectrum(*series: Series, y: str = "Strength") -> Figure:
    return Figure(
        "demo", "Lines", "It shines blue", "nm", Mark.SPECTRUM, Axis("Wavelength", "nm"), Axis(y), series=series
    )


def test_a_spectrum_has_a_row_a_line_and_a_band_both_its_ends():
    atom = Series("atom", (463.4, 492.5), (450.0, None))
    ion = Series("ion", (512.0, 1064.0), (None, None), status=("calculated", ""), ends=(526.0, None), told=("a", "b"))
    assert rows(spectrum(atom, ion)) == [
        ["Wavelength (nm)", "to (nm)", "Spectrum", "Strength", "Status", "About"],
        ["463.4", "", "atom", "450", "", ""],
        ["492.5", "", "atom", "", "", ""],
        ["512", "526", "ion", "", "calculated", "a"],
        ["1064", "", "ion", "", "", "b"],
    ]
    assert rows(spectrum(Series("atom", (463.4,), (None,)), y="")) == [
        ["Wavelength (nm)", "Spectrum", "About"], ["463.4", "atom", ""],
    ]  # fmt: skip


def test_the_sentence_of_a_spectrum_counts_marks_strip_by_strip():
    atom = Series("atom", (463.4, 492.5), (450.0, 1000.0))
    ion = Series("ion", (512.0,), (None,), ends=(526.0,))
    assert sentence(spectrum(atom, ion)) == (
        "It shines blue: atom: 2 marks from 463.4 to 492.5 nm, the strongest at 492.5; ion: 1 mark at 512 nm; "
        "one value has no figure."
    )


def test_a_spectrum_of_positions_alone_is_not_empty_and_misses_nothing():
    positions = spectrum(Series("atom", (463.4,), (None,)))
    assert not positions.empty
    assert sentence(positions) == "It shines blue: atom: 1 mark at 463.4 nm."
    assert spectrum(Series("atom", (), ())).empty


def test_the_sentence_of_an_empty_figure_says_what_is_missing():
    told = sentence(figure(Mark.LINE, Series("Pm", YEARS, (None, None, None)), gaps=("It is not traded.",)))
    assert told == "China leads: no figures. It is not traded."


def test_the_sentence_of_a_timeline_counts_and_names_the_latest_picked_out():
    moments = (
        Moment("a", 2009.0, "2009", "One", strong=True),
        Moment("b", 2010.0, "2010", "Two", strong=True),
        Moment("c", 2011.0, "2011", "Three"),
    )
    told = sentence(figure(Mark.TIMELINE, moments=moments))
    assert told == "China leads: 3 events, 2009 to 2011; the latest picked out: 2010, Two."


def test_a_break_between_two_years_names_both():
    assert break_words(Break(2023.5, "method changed")) == "2023/2024: method changed"
    assert break_words(Break(2023.0, "method changed")) == "2023: method changed"
