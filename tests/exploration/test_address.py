import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.exploration.address import AddressError, Known, in_units_of, parse, to_address
from explorer.exploration.choices import Degrees, Layer, Lengths
from explorer.exploration.exploration import Exploration, Form, Group3, Tab

KNOWN = Known(
    pages=("table", "sources"),
    elements=("La", "Nd", "Pr", "Dy", "Tb"),
    lenses=("series", "price"),
    years=(1900, 2025),
    countries=("CHN", "USA"),
    products=("ev_motor",),
    uses=("magnets & motors",),
    events=("ev-2010",),
    sources=("USGS, 2026",),
)

explorations = st.builds(
    Exploration,
    page=st.sampled_from(KNOWN.pages),
    elements=st.lists(st.sampled_from(KNOWN.elements), unique=True, max_size=4).map(tuple),
    countries=st.lists(st.sampled_from(KNOWN.countries), unique=True).map(tuple),
    year=st.integers(1900, 2025),
    date=st.none() | st.dates().map(lambda day: day.isoformat()),
    lens=st.sampled_from(KNOWN.lenses),
    use=st.none() | st.sampled_from(KNOWN.uses),
    event=st.none() | st.sampled_from(KNOWN.events),
    tab=st.sampled_from(Tab),
    group3=st.sampled_from(Group3),
    form=st.sampled_from(Form),
    source=st.none() | st.sampled_from(KNOWN.sources),
    layers=st.frozensets(st.sampled_from(Layer)).map(lambda on: tuple(layer for layer in Layer if layer in on)),
)


@given(explorations)
def test_every_exploration_comes_back_from_its_address(at):
    assert parse(to_address(at), KNOWN) == at


def test_an_address_is_as_short_as_can_be():
    assert to_address(Exploration()) == "explorer:table"
    assert to_address(Exploration().choose("Pr").in_year(2010)) == "explorer:table?element=Pr&year=2010"


def test_no_element_chosen_survives_the_address():
    nothing = Exploration().choose(None)
    assert to_address(nothing) == "explorer:table?element="
    assert parse(to_address(nothing), KNOWN) == nothing


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("explorer:tabel", "There is no page “tabel”; wanted one of table, sources."),
        ("explorer:table?elment=Nd", "There is no key “elment”; wanted one of element, country, year"),
        ("explorer:table?element=Nd,Xx", "There is no element “Xx”; wanted one of La, Nd, Pr, Dy, Tb."),
        ("explorer:table?year=1899", "There is no year “1899”; wanted a year from 1900 to 2025."),
        ("explorer:table?year=soon", "There is no year “soon”"),
        ("explorer:table?date=2025-13-40", "There is no date “2025-13-40”; wanted a day such as"),
        ("explorer:table?tab=prices", "There is no tab “prices”; wanted one of uses, supply, policy, facts, story."),
        ("explorer:table?element=La,Nd,Pr,Dy,Tb", "At most 4 elements can be compared, found 5."),
    ],
)
def test_a_wrong_address_is_answered_with_the_valid_words(address, sentence):
    with pytest.raises(AddressError) as caught:
        parse(address, KNOWN)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=80))
def test_any_text_is_an_exploration_or_a_sentence(text):
    said = ""
    try:
        parse(text, KNOWN)
    except AddressError as error:
        said = str(error) or "nothing"
    assert said != "nothing"


def test_an_address_without_units_keeps_those_of_now():
    now = Exploration().in_units(Degrees.CELSIUS, Lengths.ANGSTROM)
    there = in_units_of(now, Exploration(page="element"), "explorer:element?lengths=pm")
    assert (there.degrees, there.lengths) == (Degrees.CELSIUS, Lengths.PICOMETRE)


def test_the_layers_of_the_map_stand_in_the_address_when_they_are_not_the_usual_ones():
    assert to_address(Exploration(page="supply")) == "explorer:supply"
    on = Exploration(page="table").with_layers({Layer.OCCURRENCES, Layer.MAGNETS})
    assert to_address(on) == "explorer:table?layers=magnets,occurrences"
    assert parse("explorer:table?layers=occurrences,magnets", KNOWN) == on
    none = on.with_layers(())
    assert to_address(none) == "explorer:table?layers="
    assert parse(to_address(none), KNOWN) == none


def test_a_layer_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(AddressError, match="There is no layer “mine”; wanted one of mines, former-mines, projects"):
        parse("explorer:table?layers=mines,mine", KNOWN)
