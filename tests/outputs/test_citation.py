import pytest

from explorer.content.library import Library
from explorer.outputs.citation import apa, apa_list, bibtex, bibtex_list, key, short
from explorer.records.source import Source
from tests.build import make


def source(**changes):
    given = {"source_id": "a1", "title": "Rare Earths", "publisher": "U.S. Geological Survey", "year": "2026"}
    return make(Source, **{**given, **changes})


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "USGS 2026"),
        ({"year": None}, "USGS"),
        (
            {"publisher": "Binnemans et al., Journal of Sustainable Metallurgy 4", "year": "2018"},
            "Binnemans et al. 2018",
        ),
        ({"publisher": "Mining.com / Reuters"}, "Mining.com 2026"),
        (
            {"publisher": None, "title": "The White House and many more words than fit"},
            "The White House and many… 2026",
        ),
        ({"source_id": "own_wording", "publisher": None}, "our own words"),
    ],
)
def test_the_short_name_fits_beside_a_number(changes, name):
    assert short(source(**changes)) == name


def test_apa_names_publisher_year_title_and_address_in_this_order():
    given = source(url="https://usgs.gov/x")
    assert apa(given) == "U.S. Geological Survey. (2026). Rare Earths. https://usgs.gov/x"
    assert apa(given, "2026-07-01").endswith("Rare Earths. Retrieved July 1, 2026, from https://usgs.gov/x")


def test_apa_says_when_there_is_no_date_and_begins_with_the_title_when_there_is_no_publisher():
    assert apa(source(publisher=None, year=None)) == "Rare Earths. (n.d.)."


def test_a_title_that_ends_with_a_sign_gets_no_full_stop():
    assert "earths for? " in apa(source(title="What are rare earths for?", url="https://a.b"))


def test_bibtex_escapes_every_sign_that_means_something_to_tex():
    text = bibtex(source(title="5 % of {A_B} & $C #1 ~ ^ \\", licence="CC_BY"))
    assert r"5 \% of \{A\_B\} \& \$C \#1 \textasciitilde{} \textasciicircum{} \textbackslash{}" in text
    assert r"CC\_BY" in text
    assert text.startswith("@misc{a1,")
    assert text.endswith("\n}")


def test_bibtex_leaves_out_what_is_unknown_and_writes_ranges_with_a_dash():
    text = bibtex(source(publisher=None, year="2017-2025", url=None, licence=None))
    assert "year = {2017--2025}" in text
    assert not any(word in text for word in ("author", "url", "note", "None"))


def test_braces_balance_even_where_an_address_has_one():
    text = bibtex(source(title="one } brace", url="https://a.b/{x}"))
    bare = text.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")
    assert "https://a.b/%7Bx%7D" in text


def test_keys_differ_where_ids_differ_and_hold_no_reserved_sign():
    keys = [key(source(source_id=name)) for name in ("a b", "a,b", "ab", "a-b")]
    assert len(set(keys)) == 4
    assert not any(sign in word for word in keys for sign in " ,{}")


def test_lists_are_sorted_or_parted():
    first, second = source(publisher="B"), source(publisher="a", source_id="a2")
    assert apa_list([first, second]).splitlines()[0].startswith("a.")
    assert bibtex_list([first, second]).count("\n\n") == 1


def test_every_shipped_source_can_be_cited_under_a_key_of_its_own():
    sources = Library().rows(Source)
    assert len({key(one) for one in sources}) == len(sources) > 500
    for one in sources:
        assert len(short(one)) <= 40
        assert one.title.rstrip(".") in apa(one)
        assert "\n  title = {{" in bibtex(one)
