"""The claims of the article: their views, their order, and how much is backed."""

from dataclasses import replace

import pytest

from explorer.analysis.claims import OWN, article_claims, counts, grouped, verdict_meaning, verdict_text
from explorer.content.library import Library
from explorer.exploration.address import AddressError, parse, to_address
from explorer.exploration.choices import Degrees, Lengths
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.figures.claim_views import address_fault, faulty_views, names, view_of
from explorer.figures.known import known
from explorer.figures.verdicts import verdicts
from explorer.records.policy import Claim, ClaimView, Verdict
from tests.build import library, make

LIBRARY = Library()
CLAIMS = article_claims(LIBRARY)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.key)
def test_every_claim_of_the_article_has_a_view_a_part_a_verdict_and_sources(claim):
    assert claim.address is not None
    assert address_fault(LIBRARY, claim.address) is None
    assert claim.part
    assert claim.verdict is not None
    assert claim.claim.source_id
    assert bool(claim.beside_ids) == bool(claim.omits or claim.context)
    there = view_of(LIBRARY, claim, Exploration())
    assert there.claim == claim.key
    assert replace(there, claim=None) != Exploration()


def test_addresses_are_written_as_the_program_writes_them():
    pages = tuple(page.key for page in PAGES)
    for claim in CLAIMS:
        there = parse(claim.address, known(LIBRARY, pages))
        assert parse(to_address(there), known(LIBRARY, pages)) == there


def test_claims_stand_in_the_order_of_the_article_and_each_part_once():
    keys = [claim.key for claim in CLAIMS]
    assert keys == sorted(keys)
    assert len(keys) == 32
    parts = [part for part, _held in grouped(CLAIMS)]
    assert len(parts) == len(set(parts)) == 9
    assert sum(len(held) for _part, held in grouped(CLAIMS)) == 32


def test_the_article_leaves_out_the_fourth_benchmark_and_that_is_said():
    [claim] = [claim for claim in CLAIMS if claim.key == "C17"]
    assert "40 %" in claim.omits


def test_the_figure_counts_every_claim_once():
    figure = verdicts(LIBRARY, Exploration())
    assert sum(series.y[0] for series in figure.series) == 32
    for i, (_part, held) in enumerate(grouped(CLAIMS), start=1):
        assert sum(series.y[i] for series in figure.series) == len(held)
    assert sum(counts(CLAIMS).values()) == 32


def test_every_verdict_has_its_word_and_its_meaning():
    assert len({verdict_text(verdict) for verdict in (*Verdict, None)}) == 6
    assert len({verdict_meaning(verdict) for verdict in (*Verdict, None)}) == 6


def test_a_view_keeps_the_units_of_the_reader():
    now = Exploration().in_units(Degrees.FAHRENHEIT, Lengths.ANGSTROM)
    assert view_of(LIBRARY, CLAIMS[0], now).degrees is Degrees.FAHRENHEIT


def test_a_claim_without_a_view_is_read_where_the_reader_is():
    now = Exploration().on_page("supply")
    assert view_of(LIBRARY, replace(CLAIMS[0], address=None), now) == now.at_claim("C01")
    assert view_of(LIBRARY, replace(CLAIMS[0], address="explorer:moon"), now) == now.at_claim("C01")


def test_the_shipped_views_have_no_fault_and_a_bad_or_missing_one_is_named(tmp_path):
    assert list(faulty_views(LIBRARY)) == []
    held = library(
        tmp_path,
        make(Claim, claim_id="C01", verdict="partly"),
        make(Claim, claim_id="C02", verdict="partly"),
        make(ClaimView, claim_id="C01", address="explorer:moon"),
    )
    found = [str(problem) for problem in faulty_views(held)]
    assert found[0].startswith("claim_views.csv, row 2, column address: found 'explorer:moon', wanted an address")
    assert found[1] == "claim_views.csv, column claim_id: found nothing, wanted a row for the claim C02"


def test_an_odd_verdict_is_none_and_counted_nowhere(tmp_path):
    held = library(tmp_path, make(Claim, claim_id="C01", verdict="maybe"))
    [claim] = article_claims(held)
    assert claim.verdict is None
    assert set(counts((claim,)).values()) == {0}


def test_an_address_may_name_a_teachers_claim_but_no_claim_that_is_nobodys():
    pages = tuple(page.key for page in PAGES)
    assert parse(f"explorer:table?claim={OWN}A", known(LIBRARY, pages)).claim == "own:A"
    with pytest.raises(AddressError):
        parse("explorer:table?claim=C99", known(LIBRARY, pages))


def test_a_teachers_file_may_name_what_the_facts_hold():
    held = names(LIBRARY)
    assert "Nd" in held.elements
    assert "EU_CRMA_2024" in held.sources
    assert held.address_fault("explorer:table?element=Xx") is not None
