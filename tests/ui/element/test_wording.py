import pytest

from explorer.figures.fact import Fact
from explorer.ui.element.wording import cited, electrons, head_words, scientific, value_text


def test_shells_carry_their_counts_raised():
    assert electrons("[Xe] 4f4 6s2") == "[Xe] 4f⁴ 6s²"
    assert electrons("[Xe] 4f14 5d1 6s2") == "[Xe] 4f¹⁴ 5d¹ 6s²"


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ("Nd2O3", "Nd₂O₃"),
        ("Pr6O11", "Pr₆O₁₁"),
        ("4I9/2", "⁴I₉/₂"),
        ("1S0", "¹S₀"),
        ("[Ar] 3d1 4s2", "[Ar] 3d¹ 4s²"),
        ("1 294", "1 294"),
        ("+3; +4 (solids only)", "+3; +4 (solids only)"),
        ("Carl Auer von Welsbach", "Carl Auer von Welsbach"),
        ("dhcp", "dhcp"),
    ],
)
def test_only_formulas_terms_and_shells_are_set_small(plain, set_):
    assert scientific(plain) == set_


def test_a_value_stands_with_its_unit_and_an_unknown_one_stays_unknown():
    assert value_text(Fact("Melting point", "1 294", "K")) == "1 294\u00a0K"
    assert value_text(Fact("Boiling point", None, "K")) is None


def test_the_head_names_series_weight_and_electrons(facts):
    head = head_words(facts, "Nd", "It holds a field.")
    assert head is not None
    assert head.lines == ("Light rare earth · lanthanoid", "144.24 · [Xe] 4f⁴ 6s²")
    assert head.text.startswith("Neodymium, Nd, element 60. Light rare earth")


def test_a_predicted_configuration_says_so(facts):
    head = head_words(facts, "Og", "")
    assert head is not None
    assert "predicted" in head.lines[1]


def test_an_element_that_does_not_exist_has_no_head(facts):
    assert head_words(facts, "Xx", "") is None


def test_sources_are_cited_short_with_how_many_more_there_are(facts):
    ids = facts.element("Nd").source_id
    assert cited(facts, ids[:1])
    assert cited(facts, ids).endswith(f"+ {len(ids) - 2}")
    assert cited(facts, ("no-such-source",)) == ""
