"""What lights the table up, and why."""

import pytest

from explorer.analysis.lit import chips, lit, lit_by_product, lit_by_use, short_name
from explorer.content.library import Library
from explorer.records.uses import Product, Use
from tests.build import library, make


@pytest.fixture(scope="module")
def shipped():
    return Library()


def test_every_chip_lights_something_with_a_sentence_and_a_source(shipped):
    for chip in chips(shipped):
        found = lit(shipped, *((chip.key, None) if chip.kind == "product" else (None, chip.key)))
        assert found, chip
        for each in found:
            assert shipped.rare_earth(each.symbol) is not None
            assert each.sentence.endswith((".", ")"))
            assert each.source_ids
            assert all(shipped.source(s) for s in each.source_ids)


def test_chips_are_named_apart_and_begin_with_what_pupils_know(shipped):
    found = chips(shipped)
    assert len({chip.name for chip in found}) == len(found)
    assert [chip.key for chip in found[:3]] == ["ev_motor", "wind_dd_mw", "smartphone"]
    assert sum(chip.kind == "use" for chip in found) == 13


def test_an_element_lights_by_its_most_important_use(tmp_path):
    def use(name, importance):
        return make(Use, symbol=("Nd",), use=name, category="magnets", importance=importance, role="why")

    (found,) = lit_by_use(library(tmp_path, use("toy", "niche"), use("motor", "major")), "magnets")
    assert found.sentence == "motor: why"


def test_nothing_chosen_lights_nothing(shipped):
    assert lit(shipped, None, None) == ()


def test_an_unknown_product_lights_nothing(shipped):
    assert lit_by_product(shipped, "perpetuum-mobile") == ()


def test_two_products_with_one_short_name_stay_apart(tmp_path):
    made = [make(Product, product_id=str(i), product=f"Lamp ({i})", symbol=("Y",)) for i in (1, 2)]
    assert [chip.name for chip in chips(library(tmp_path, *made))] == ["Lamp", "Lamp (2)"]


def test_a_short_name_leaves_out_what_explains():
    assert short_name("Hybrid car with NiMH battery") == "Hybrid car"
    assert short_name("Fibre-optic amplifier (EDFA)") == "Fibre-optic amplifier"


def test_the_amount_has_its_unit_and_year(shipped):
    (neodymium,) = [e for e in lit_by_product(shipped, "smartphone") if e.symbol == "Nd"]
    assert "0.05 g per phone (2012)" in neodymium.sentence
