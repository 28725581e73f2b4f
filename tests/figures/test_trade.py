"""Trade, quotas and demand: compared with their tables, units never mixed."""

import pytest

from explorer.content.library import Library
from explorer.exploration.choices import Book, Measure
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Basis
from explorer.figures.panels import panel

START = Exploration()


@pytest.fixture(scope="module")
def shipped():
    return Library()


def values(figure):
    return {s.name: dict(zip(s.x, s.y, strict=True)) for s in figure.series}


@pytest.mark.parametrize("key", ["trade.eu-imports", "trade.eu-magnets"])
def test_partners_and_the_rest_make_the_whole(shipped, key):
    share = values(panel(key).build(shipped, START.measured(Measure.SHARE)))
    for year in ("2023", "2024"):
        assert sum(part[year] or 0 for part in share.values()) == pytest.approx(100, abs=0.06)


def test_tonnes_of_partners_make_the_printed_total(shipped):
    parts = values(panel("trade.eu-magnets").build(shipped, START))
    assert sum(part["2024"] or 0 for part in parts.values()) == pytest.approx(20028.3, abs=0.2)


def test_shares_that_do_not_say_of_what_are_told_and_not_drawn(shipped):
    figure = panel("trade.eu-imports").build(shipped, START.measured(Measure.SHARE))
    assert figure.series[0].x == ("2023", "2024")
    assert any("35.5 %" in note for note in figure.notes)


def test_both_measures_of_magnets_from_china_and_the_commission_are_told(shipped):
    notes = " ".join(panel("trade.eu-magnets").build(shipped, START).notes)
    for said in ("91.1", "93.7", "92.6", "92.7", "98 %"):
        assert said in notes


def test_each_bar_of_us_sources_is_whole(shipped):
    parts = values(panel("trade.us-sources").build(shipped, START))
    for years in parts["China"]:
        assert sum(part[years] or 0 for part in parts.values()) == 100


def test_the_element_in_focus_has_its_own_us_sources(shipped):
    notes = " ".join(panel("trade.us-sources").build(shipped, START.choose("Er")).notes)
    assert "Germany 51 %" in notes


def test_the_three_counts_of_japan_are_no_line(shipped):
    figure = panel("trade.japan-china").build(shipped, START)
    assert figure.series[0].y == (90, 58, 79.6)
    assert all(isinstance(x, str) for x in figure.series[0].x)


def test_the_dip_and_the_year_stand_in_one_sentence(shipped):
    title = panel("trade.china-monthly").build(shipped, START).title
    for said in ("1\u202f238 t", "May 2025", "81 %", "1.3 %"):
        assert said in title


def test_a_month_that_was_not_printed_is_a_gap(shipped):
    figure = panel("trade.china-monthly").build(shipped, START)
    world = dict(zip(figure.series[0].x, figure.series[0].y, strict=True))
    assert world["2025-03"] is None
    assert world["2025-05"] == 1238
    assert any("February to April 2025" in gap for gap in figure.gaps)


def test_magnets_and_rare_earths_without_them_never_share_a_figure(shipped):
    keys = ("trade.china-monthly", "trade.china-monthly-earths")
    magnets, earths = (panel(key).build(shipped, START) for key in keys)
    assert max(y for y in magnets.series[0].y if y) == 6357
    assert max(y for y in earths.series[0].y if y) == 7742.2
    assert magnets.y.basis is earths.y.basis is Basis.GROSS


def test_months_carry_the_decisions_of_china_only(shipped):
    figure = panel("trade.china-monthly").build(shipped, START)
    assert "ev-2025-cn-18" in {m.key for m in figure.moments}
    assert all("cn" in m.key for m in figure.moments)


def test_quotas_stand_beside_the_chosen_survey_and_never_beside_both(shipped):
    names = {b: [s.name for s in panel("quotas.production").build(shipped, START.by_book(b)).series] for b in Book}
    assert "mined (USGS)" in names[Book.USGS]
    assert "mined (USGS)" not in names[Book.BGS]
    assert "mined (BGS)" in names[Book.BGS]


def test_a_year_whose_quota_was_not_found_is_a_gap(shipped):
    quota = values(panel("quotas.production").build(shipped, START))["mining quota"]
    assert quota[2012] is None
    assert quota[2024] == 270


def test_a_quota_that_was_worked_out_says_so(shipped):
    assert "calculated" in panel("quotas.production").build(shipped, START.in_year(2010)).title


def test_the_list_of_uses_follows_year_and_country(shipped):
    def year(at):
        return panel("demand.by-use").build(shipped, at).data_year

    assert year(START) == 2021
    assert year(START.in_year(2018)) == 2017
    assert year(START.in_year(2018).pick_country("USA")) == 2018


def test_a_list_that_was_cut_off_is_not_drawn(shipped):
    assert panel("demand.by-use").build(shipped, START.in_year(2020)).data_year == 2017


def test_magnet_demand_is_element_weight_and_breaks_where_scenarios_begin(shipped):
    figure = panel("demand.magnets").build(shipped, START)
    assert figure.y.basis is Basis.ELEMENT
    assert [b.at for b in figure.breaks] == [2025.5]
    assert {s.status[0] for s in figure.series} == {""}
    assert {word for s in figure.series for word in s.status[1:]} == {"scenario"}


def test_the_uses_of_magnet_elements_make_the_printed_whole(shipped):
    parts = values(panel("demand.magnets-uses").build(shipped, START))
    assert sum(part["2024"] for part in parts.values()) == pytest.approx(90.922)


def test_a_country_that_is_picked_out_is_picked_out_here_too(shipped):
    for key in ("trade.eu-imports", "trade.eu-magnets", "trade.us-sources"):
        assert panel(key).build(shipped, START.pick_country("CHN")).highlight == {"CHN"}


def test_months_printed_only_together_are_told_with_their_sum(shipped):
    notes = " ".join(panel("trade.china-monthly").build(shipped, START).notes)
    assert "February to April 2025 together: 11\u202f537 t" in notes


def test_a_rounded_total_is_told_as_one(shipped):
    notes = " ".join(panel("trade.china-monthly-earths").build(shipped, START).notes)
    assert "about 13 % above 2024 (calculated from about 55" in notes


def test_a_rough_share_says_about_in_title_and_bar(shipped):
    figure = panel("trade.japan-china").build(shipped, START)
    assert "about 90 % (2009)" in figure.title
    assert figure.series[0].status == ("about", "", "")


def test_shares_that_are_worked_out_are_marked_with_their_formula(shipped):
    figure = panel("trade.us-china").build(shipped, START)
    assert set(figure.series[0].status) == {"calculated"}
    assert figure.notes[0].startswith("Calculated: ")


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2023, "2023: 91.6 %"),
        (2024, "2024: 91.1 %"),
        (2025, "2025 (provisional): 93.7 %"),
        (2010, "no figure for 2010"),
    ],
)
def test_the_title_of_eu_magnets_follows_the_year(shipped, year, words):
    assert words in panel("trade.eu-magnets").build(shipped, START.in_year(year)).title


def test_provisional_figures_say_so_in_the_table(shipped):
    china = panel("trade.eu-magnets").build(shipped, START).series[0]
    assert china.status == ("", "", "provisional")


def test_the_title_of_eu_imports_follows_the_year(shipped):
    assert (
        panel("trade.eu-imports")
        .build(shipped, START.in_year(2023))
        .title.endswith("China 39 %, Malaysia 33 %, Russia 22 %")
    )
    assert panel("trade.eu-imports").build(shipped, START.in_year(2020)).title.endswith("no figure for 2020")
