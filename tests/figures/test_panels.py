"""Every chart: compared with its table, honest about gaps, quick to ask again."""

from dataclasses import replace

import pytest

from explorer.analysis.event_dates import decimal_year
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Mark
from explorer.figures.panels import PANELS, panel
from explorer.records.policy import Event
from explorer.records.supply import Price, Production
from explorer.records.uses import EndUseShare
from tests.build import library, make
from tests.figures.expected import CASES, FOLDER, text

EARTHS = ["Sc", "Y", "La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu"]


@pytest.fixture(scope="module")
def shipped():
    return Library()


@pytest.mark.parametrize("name", CASES)
def test_a_figure_says_what_its_table_says(shipped, name):
    key, exploration = CASES[name]
    figure = panel(key).build(shipped, exploration)
    assert text(figure) == (FOLDER / f"{name}.csv").read_text(encoding="utf-8")


def test_no_expected_table_is_left_over():
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(CASES)


def test_panel_keys_are_unique():
    assert len({each.key for each in PANELS}) == len(PANELS)


@pytest.mark.parametrize("element", [*EARTHS, "Fe", None])
@pytest.mark.parametrize("year", [1900, 1994, 1998, 2010, 2016, 2025])
def test_every_figure_names_its_sources_or_says_what_is_missing(shipped, element, year):
    at = Exploration().choose(element).in_year(year)
    for each in PANELS:
        figure = each.build(shipped, at)
        assert figure.key == each.key
        assert figure.name
        assert figure.title
        if figure.empty:
            assert figure.gaps, each.key
        else:
            assert figure.source_ids, each.key
        for source in figure.source_ids:
            assert shipped.source(source) is not None, source
        for series in figure.series:
            assert len(series.x) == len(series.y)
            assert len(series.status) in (0, len(series.y))
        assert "None" not in figure.title + figure.subtitle + " ".join(figure.notes + figure.gaps)
        assert "{" not in figure.title + figure.subtitle + " ".join(figure.notes + figure.gaps)


@pytest.mark.parametrize("key", [each.key for each in PANELS])
def test_only_the_cursor_moves_with_the_year_where_the_finding_stays(shipped, key):
    at = Exploration()
    before, after = (panel(key).build(shipped, at.in_year(year)) for year in (2019, 2020))
    if key in {"events.naming", "supply.stage", "uses.end-use"}:
        assert before.still() == after.still()
    elif key in {"production.by-country", "price.oxide"}:
        assert before.title != after.title
        assert before.series is after.series


def test_every_figure_survives_a_folder_without_a_single_row(tmp_path):
    empty = library(tmp_path)
    for each in PANELS:
        figure = each.build(empty, Exploration())
        assert figure.empty, each.key
        assert figure.gaps or figure.mark is Mark.TILES, each.key


# Production


def mined(iso3, year, tonnes, **changes):
    fixed = {"country": iso3, "iso3": iso3, "year": year, "tonnes_reo": float(tonnes), "series": "usgs_main"}
    return make(Production, **{**fixed, "preferred": True, "kind": "printed", "edition": "MCS", **changes})


def layers(figure):
    return {s.name: dict(zip(s.x, s.y, strict=True)) for s in figure.series}


def test_a_country_without_a_row_has_no_figure_rather_than_zero(tmp_path):
    facts = library(tmp_path, mined("CHN", 2000, 60), mined("CHN", 2001, 70), mined("USA", 2001, 30),
                    mined("WLD", 2000, 60), mined("WLD", 2001, 100))  # fmt: skip
    figure = panel("production.by-country").build(facts, Exploration().in_year(2001))
    usa = layers(figure)[facts.country_name("USA")]
    assert usa == {2000: None, 2001: 0.03}


def test_a_printed_zero_stays_zero(shipped):
    usa = layers(panel("production.by-country").build(shipped, Exploration()))["United States"]
    assert usa[2005] == 0


def test_what_the_countries_leave_of_the_world_is_calculated(shipped):
    figure = panel("production.by-country").build(shipped, Exploration())
    others = figure.series[-1]
    assert others.y[others.x.index(2016)] == 28
    assert others.status[others.x.index(2016)] == "calculated"


def test_other_editions_never_enter_the_stack(tmp_path):
    facts = library(tmp_path, mined("CHN", 2010, 90, note=None), mined("WLD", 2010, 100),
                    mined("CHN", 2010, 130, series="usgs_mcs_first_print", preferred=False))  # fmt: skip
    figure = panel("production.by-country").build(facts, Exploration().in_year(2010))
    assert layers(figure)[facts.country_name("CHN")] == {2010: 0.09}
    assert any("130" in note for note in figure.notes)


def test_the_stack_names_at_most_seven_countries_and_always_those_picked(shipped):
    figure = panel("production.by-country").build(shipped, Exploration().toggle_country("BDI"))
    named = [s.key for s in figure.series if s.key]
    assert len(named) == 7
    assert "BDI" in named
    assert figure.highlight == {"BDI"}


def test_the_stack_adds_up_to_the_printed_world_total(shipped):
    figure = panel("production.by-country").build(shipped, Exploration())
    world = {p.year: p.tonnes_reo for p in shipped.rows(Production) if p.iso3 == "WLD" and p.preferred}
    known_not_to_fit = {2000, 2009, 2024}
    for i, year in enumerate(figure.series[0].x):
        total = sum(s.y[i] for s in figure.series if s.y[i] is not None) * 1000
        if year not in known_not_to_fit:
            assert total == pytest.approx(world[year], rel=0.008), year


def test_1994_is_not_drawn_as_its_rows_do_not_fit_their_total(shipped):
    figure = panel("production.by-country").build(shipped, Exploration().in_year(1994))
    assert figure.series[0].x[0] == 1998
    assert "55" in figure.title


def test_both_editions_of_2010_are_told(shipped):
    notes = " ".join(panel("production.by-country").build(shipped, Exploration().in_year(2010)).notes)
    assert "97 %" in notes
    assert "88 %" in notes


def test_a_figure_of_another_survey_in_the_main_series_is_told(shipped):
    def notes(year):
        return " ".join(panel("production.by-country").build(shipped, Exploration().in_year(year)).notes)

    assert "is the figure of the British Geological Survey" in notes(1998)
    assert "is the figure of the British Geological Survey" not in notes(1999)


def test_other_world_totals_of_a_year_are_told(shipped):
    notes = " ".join(panel("supply.countries").build(shipped, Exploration().in_year(2020)).notes)
    assert "World 240" in notes
    assert "World 243" in notes


def test_the_change_of_method_is_marked_between_2023_and_2024(shipped):
    mark = panel("production.by-country").build(shipped, Exploration()).breaks[-1]
    assert 2023 < mark.at < 2024


def test_the_title_gives_the_chosen_year_and_says_estimate(shipped):
    title = panel("production.by-country").build(shipped, Exploration().in_year(2025)).title
    assert "69 %" in title
    assert "2025" in title
    assert "estimate" in title


# Prices


def priced(series, year, usd, **changes):
    fixed = {
        "series": series,
        "symbol": ("Nd",),
        "form": "oxide",
        "period_type": "year",
        "price_basis": "market average",
    }
    return make(Price, **{**fixed, "year": year, "usd_per_kg": usd, **changes})


def test_list_and_market_prices_are_separate_lines(shipped):
    figure = panel("price.oxide").build(shipped, Exploration())
    hues = {s.name: s.hue for s in figure.series}
    assert hues["list price"] == "other"
    assert hues["market"] == "element:Nd"
    assert len(figure.series) == 4


def test_a_year_without_a_price_is_a_gap_in_its_line(tmp_path):
    facts = library(tmp_path, priced("nd-usgs-mcs", 2014, 60.0), priced("nd-usgs-mcs", 2016, 40.0))
    (line,) = panel("price.oxide").build(facts, Exploration()).series
    assert line.x == (2014, 2015, 2016)
    assert line.y == (60.0, None, 40.0)


def test_a_range_stands_at_its_middle_and_says_so(tmp_path):
    facts = library(tmp_path, priced("nd-usgs-mcs", 2021, None, usd_per_kg_low=890.0, usd_per_kg_high=1000.0))
    figure = panel("price.oxide").build(facts, Exploration())
    assert figure.series[0].y == (945.0,)
    assert figure.series[0].status == ("calculated",)
    assert any("890" in note for note in figure.notes)


def test_quarters_single_days_metals_and_year_end_ranges_stay_out(tmp_path):
    facts = library(
        tmp_path,
        priced("a", 2014, 1.0, period_type="quarter"),
        priced("b", 2014, 1.0, period_type="end of year", price_basis="market spot"),
        priced("c", 2014, 1.0, form="metal"),
        priced("d", 2014, 1.0, symbol=("Nd", "Pr")),
        priced("e", 2014, 1.0, price_basis="derived"),
    )
    assert panel("price.oxide").build(facts, Exploration()).empty


def test_the_axis_is_logarithmic_when_values_span_more_than_thirty_times(tmp_path):
    wide = library(tmp_path / "wide", priced("a", 2014, 1.0), priced("a", 2015, 31.0))
    narrow = library(tmp_path / "narrow", priced("a", 2014, 1.0), priced("a", 2015, 30.0))
    assert panel("price.oxide").build(wide, Exploration()).y.log
    assert not panel("price.oxide").build(narrow, Exploration()).y.log


def test_the_missing_year_2010_is_told_not_bridged(shipped):
    figure = panel("price.oxide").build(shipped, Exploration().in_year(2010))
    assert figure.title.startswith("No market price for 2010")
    assert any("2010" in gap for gap in figure.gaps)


def test_a_title_gives_a_printed_range_as_a_range_and_an_estimate_as_an_estimate(shipped):
    def title(year):
        return panel("price.oxide").build(shipped, Exploration().choose("Sc").in_year(year)).title

    assert "720" not in title(2023)
    assert "700 to 740 US$" in title(2023)
    assert "2025 (estimate)" in title(2025)


def test_a_price_as_high_as_the_highest_is_called_so(shipped):
    title = panel("price.oxide").build(shipped, Exploration().choose("Yb").in_year(2025)).title
    assert title.endswith("the highest yearly market price found")


def test_promethium_has_no_price_and_a_reason(shipped):
    figure = panel("price.oxide").build(shipped, Exploration().choose("Pm"))
    assert figure.empty
    assert "radioactive" in figure.gaps[0]


def test_compared_elements_show_market_prices_only(shipped):
    figure = panel("price.oxide").build(shipped, Exploration().compare(("Nd", "Dy")))
    assert {s.key for s in figure.series} == {"Nd", "Dy"}
    assert all(s.hue.startswith("element:") for s in figure.series)
    assert len({s.name for s in figure.series}) == len(figure.series)


# Events


def test_events_that_name_the_element_are_strong_and_those_on_others_stay_out(tmp_path):
    def event(key, *symbols):
        return make(Event, event_id=key, date="2010-05-01", precision="month", symbol=symbols)

    facts = library(tmp_path, event("own", "Nd", "Pr"), event("general"), event("other", "Y"))
    moments = panel("events.naming").build(facts, Exploration()).moments
    assert {m.key: m.strong for m in moments} == {"own": True, "general": False}


def test_few_of_many_events_are_picked_out_and_rules_before_news_of_companies(shipped):
    figure = panel("events.naming").build(shipped, Exploration().choose("Nd"))
    strong = [m.title for m in figure.moments if m.strong]
    assert len(strong) == 12
    assert "China raises the export duty on neodymium to 25 %" in strong
    assert "Apple signs a 500-million-dollar magnet deal with MP" not in strong
    assert figure.title.startswith("50 events name neodymium")
    assert any("12" in note for note in figure.notes)


@pytest.mark.parametrize(("symbol", "count"), [("Ho", 3), ("La", 7)])  # two of La stand before the chart begins
def test_where_few_events_name_the_element_all_are_picked_out(shipped, symbol, count):
    figure = panel("events.naming").build(shipped, Exploration().choose(symbol))
    assert sum(m.strong for m in figure.moments) == count
    assert not any("picked out" in note for note in figure.notes)


def test_official_sources_of_events_are_named_first(shipped):
    publishers = [shipped.source(s).publisher for s in panel("events.naming").build(shipped, Exploration()).source_ids]
    assert "forum" not in " ".join(publishers[:30])
    assert publishers.index("World Trade Organization") < publishers.index("Reuters")
    assert publishers.index("Reuters") < publishers.index("Rare Earth Exchanges forum")


def test_ranks_begin_with_one_event_a_year():
    shipped = Library()
    moments = sorted(panel("events.naming").build(shipped, Exploration()).moments, key=lambda m: m.rank)
    years = {int(m.at) for m in moments}
    assert {int(m.at) for m in moments[: len(years)]} == years
    assert [m.rank for m in moments] == list(range(len(moments)))


@pytest.mark.parametrize(
    ("day", "precision", "at"),
    [("2010-01-01", "day", 2010.0), ("2010-07-01", "month", 2010.54), ("2010-01-01", "year", 2010.5),
     ("2024-12-31", "day", 2025.0)],
)  # fmt: skip
def test_a_date_stands_no_more_exact_than_it_is_known(day, precision, at):
    assert decimal_year(day, precision) == pytest.approx(at, abs=0.005)


# End uses


def test_an_end_use_in_two_industries_is_one_bar_and_the_sum_is_told(shipped):
    figure = panel("uses.end-use").build(shipped, Exploration().choose("Pr"))
    (series,) = figure.series
    assert dict(zip(series.x, series.y, strict=True))["Polishing powders"] == 4
    assert any("102" in note for note in figure.notes)


def test_end_uses_of_two_regions_are_never_mixed(tmp_path):
    def share(use, percent, region, year):
        fixed = {"symbol": ("Nd",), "end_use": use, "share_percent": percent, "region": region, "year": year}
        return make(EndUseShare, **fixed)

    facts = library(tmp_path, share("magnets", 80.0, "European Union", 2023), share("magnets", 50.0, "World", 2024),
                    share("glass", 20.0, "European Union", 2020))  # fmt: skip
    figure = panel("uses.end-use").build(facts, Exploration())
    assert figure.series[0].y == (80.0,)
    assert figure.data_year == 2023


def test_a_title_of_end_uses_tells_what_is_not_broken_down(shipped):
    europium = panel("uses.end-use").build(shipped, Exploration().choose("Eu"))
    assert "10 % of use in the European Union goes into lighting, 90 % is not broken down" in europium.title
    assert "(study of 2023)" in europium.title
    iron = panel("uses.end-use").build(shipped, Exploration().choose("Fe"))
    assert iron.title == "Shares of use are held for the 17 rare earths only."


def test_rough_shares_of_small_markets_are_called_rough(shipped):
    assert any("rough" in n for n in panel("uses.end-use").build(shipped, Exploration().choose("Ho")).notes)
    assert not any("rough" in n for n in panel("uses.end-use").build(shipped, Exploration().choose("Nd")).notes)


# Suppliers


@pytest.mark.parametrize("year", range(1998, 2026))
def test_the_shares_of_countries_add_up_to_the_world(shipped, year):
    figure = panel("supply.countries").build(shipped, Exploration().in_year(year))
    total = sum(s.y[0] for s in figure.series)
    not_fitting = {2000: 107.5, 2009: 102.6, 2024: 101.1}
    assert total == pytest.approx(not_fitting.get(year, 100), abs=1.0)


def test_a_group_figure_is_called_a_group_figure(shipped):
    def said(symbol):
        return " ".join(panel("supply.countries").build(shipped, Exploration().choose(symbol)).notes)

    assert "extraction of neodymium: China 68.3 %, Australia 9.9 %, United States 9.2 %; 13 rare earths" in said("Nd")
    # The study knows extraction of dysprosium apart, but gives the whole heavy group one share of processing.
    assert "extraction of dysprosium: China 84.4 %, Myanmar 9.3 %, Russia 1.9 %." in said("Dy")
    assert "processing of dysprosium: China 100 %; 10 rare earths" in said("Dy")


def test_the_stages_are_the_newest_and_no_scenario(shipped):
    figure = panel("supply.stage").build(shipped, Exploration())
    assert figure.series[0].y == (61, 85, 94)
    assert figure.series[0].status == ("calculated", "", "")
    assert figure.data_year == 2025


def test_the_stages_of_china_are_those_of_the_ladder(shipped):
    (alone,) = panel("supply.stage").build(shipped, Exploration()).series
    ladder = panel("supply.ladder").build(shipped, Exploration())
    china = next(s for s in ladder.series if s.key == "CHN")
    drawn = dict(zip(china.x, china.y, strict=True))
    assert {x: drawn[x] for x in alone.x} == dict(zip(alone.x, alone.y, strict=True))


def test_what_another_publication_prints_for_a_stage_is_told(shipped):
    figure = panel("supply.stage").build(shipped, Exploration())
    assert any("China about 60 % after International Energy Agency 2026" in note for note in figure.notes)


# Tiles


def test_the_table_twin_has_all_118_elements(shipped):
    (series,) = panel("table.lens").build(shipped, Exploration().through("melting")).series
    assert len(series.x) == 118


def test_tiles_with_classes_are_not_empty(shipped):
    figure = panel("table.lens").build(shipped, Exploration().through("control"))
    assert not figure.empty
    assert replace(figure, mark=Mark.BAR).empty
