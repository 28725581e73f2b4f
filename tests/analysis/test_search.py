import pytest

from explorer.analysis.findable import KIND_WORDS, destination, everything
from explorer.analysis.search import Index, search
from explorer.content.library import Library
from explorer.exploration.address import parse, to_address
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.exploration.pages import PAGES
from explorer.figures.known import known

LENSES = (("price", "Oxide price"), ("radius", "Ionic radius"))
YEARS = (1990, 2025)


@pytest.fixture(scope="module")
def facts():
    return Library()


@pytest.fixture(scope="module")
def index(facts):
    return Index(everything(facts, LENSES, YEARS))


def first(index, typed):
    """Kind and title of the best hit."""
    hit = search(index, typed).groups[0].hits[0].found
    return hit.kind, hit.title


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("Nd", "element", "Neodymium"),
        ("nd", "element", "Neodymium"),
        ("60", "element", "Neodymium"),
        ("Nd2O3", "element", "Neodymium"),
        ("neodym", "element", "Neodymium"),
        ("neodimium", "element", "Neodymium"),
        ("neodymum", "element", "Neodymium"),
        ("praseodynium", "element", "Praseodymium"),
        ("yterbium", "element", "Ytterbium"),
        ("lantan", "element", "Lanthanum"),
        ("aluminum", "element", "Aluminium"),
        ("CHN", "country", "China"),
        ("china", "country", "China"),
        ("UK", "country", "United Kingdom"),
        ("magnets", "use", "magnets"),
        ("Lynas", "actor", "Lynas Rare Earths"),
        ("bastnasite", "mineral", "Bastnäsite-(Ce)"),
        ("BASTNÄSITE", "mineral", "Bastnäsite-(Ce)"),
        ("bastnäsit", "mineral", "Bastnäsite-(Ce)"),
        ("Ytterby", "deposit", "Ytterby (historic)"),
        ("kvanefjeld", "deposit", "Kvanefjeld (Kuannersuit)"),
        ("export licence", "term", "export licence"),
        ("licence export", "term", "export licence"),
        ("ndpr", "term", "NdPr"),
        ("ionic radius", "lens", "Ionic radius"),
    ],
)
def test_the_best_hit_is_what_was_meant(index, typed, kind, title):
    assert first(index, typed) == (kind, title)


def test_a_town_gives_its_plants_its_deposit_and_what_happened_there(index):
    found = {group.kind: [hit.found.title for hit in group.hits] for group in search(index, "Baotou").groups}
    assert any("Baotou" in title for title in found["plant"])
    assert "Bayan Obo" in found["deposit"]
    assert "event" in found


def test_events_and_sources_are_found_by_words_of_their_titles(index):
    kinds = {group.kind for group in search(index, "export licence").groups}
    assert {"term", "event", "source"} <= kinds


def test_an_umlaut_may_be_spelt_with_two_letters(index):
    found = {group.kind: group.hits[0].found.title for group in search(index, "bastnaesite").groups}
    assert found["mineral"] == "Bastnäsite-(Ce)"


def test_every_kind_of_thing_can_be_found(index):
    assert {thing.kind for thing in index.things} == set(KIND_WORDS)
    assert len(index.things) > 4500


def test_every_word_must_fit(index):
    both = search(index, "lynas malaysia", 200)
    alone = search(index, "lynas", 200)
    assert 0 < both.total < alone.total


def test_groups_hold_no_more_than_asked_but_count_all(index):
    group = next(g for g in search(index, "magnet", 2).groups if g.kind == "event")
    assert len(group.hits) == 2
    assert group.total > 10


def test_one_letter_finds_names_only_and_elements_first(index):
    answer = search(index, "e")
    assert answer.groups[0].kind == "element"
    every = [hit.found for group in search(index, "e", 5000).groups for hit in group.hits]
    assert not any(found.title == "tellurium" for found in every)


@pytest.mark.parametrize("typed", ["", "   ", "()", "☃"])
def test_nothing_typed_gives_nothing(index, typed):
    answer = search(index, typed)
    assert (answer.groups, answer.nearest) == ((), ())


def test_what_fits_nothing_gets_the_nearest_words_instead(index):
    answer = search(index, "xyz")
    assert answer.groups == ()
    assert answer.nearest
    assert all(search(index, word).groups for word in answer.nearest)
    assert "Kirunavaara" in search(index, "svappavaara").nearest


def test_a_word_that_fits_nothing_is_named_by_its_neighbours_even_beside_one_that_fits(index):
    answer = search(index, "china qwertzy")
    assert answer.groups == ()
    assert answer.nearest


def test_every_hit_leads_to_an_address_that_leads_back_to_it(index, facts):
    names = known(facts, tuple(page.key for page in PAGES))
    now = Exploration()
    seen = set()
    for thing in index.things:
        # All of the small kinds and some of the thousands of places: reading each of those back takes a while.
        if thing.kind in ("occurrence", "source") and len(seen) % 40:
            seen.add(thing.key)
            continue
        seen.add(thing.key)
        if thing.kind == "lens":
            continue
        there = destination(thing, now)
        assert parse(to_address(there), names) == there, thing


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("dysprosium", Exploration(elements=("Dy",))),
        ("sweden", Exploration(countries=("SWE",), thing="country:SWE")),
        ("bayan obo", Exploration(thing="deposit:bayan-obo")),
        ("mri contrast agent one dose", Exploration(product="mri_contrast")),
        ("oxide price", Exploration(lens="price")),
        ("magnets", Exploration(use="magnets")),
        (
            "pentagon",
            Exploration(page="policy", chapter=Chapter.TERMS, thing="actor:us-department-of-defense-department-of-war"),
        ),
    ],
)
def test_a_hit_leads_to_its_place(index, typed, there):
    hits = [hit.found for group in search(index, typed).groups for hit in group.hits]
    assert there in [destination(found, Exploration()) for found in hits[:3]]


def test_an_event_opens_on_the_timeline_with_its_year_and_nothing_that_hides_it(index):
    event = next(t for t in index.things if t.kind == "event" and t.year == 2025)
    there = destination(event, Exploration(countries=("AUS",), kind="space", since=1900, until=1950))
    assert (there.page, there.chapter, there.event, there.year) == ("policy", Chapter.TIMELINE, event.key, 2025)
    assert (there.countries, there.kind, there.since, there.until) == ((), None, None, None)


def test_an_event_before_the_first_year_leaves_the_year(index):
    old = next(t for t in index.things if t.key == "ev-1787-ytterby")
    assert destination(old, Exploration(year=2010)).year == 2010


def test_an_element_that_is_looked_for_takes_the_place_of_a_thing(index):
    at = Exploration(thing="mineral:bastnasite-ce", page="sources")
    there = destination(next(t for t in index.things if t.key == "Dy"), at)
    assert (there.page, there.thing, there.elements) == ("table", None, ("Dy",))


def test_an_answer_looks_at_few_words(index):
    # What makes a keystroke quick: only the words that begin so, contain it, or share pieces are looked at.
    assert len(index.beginning("neody")) < 10
    assert len(index.containing("odymiu")) < 10
    assert len(index.alike("neodimium")) <= 48 < len(index.words) / 100


def test_the_words_that_contain_a_piece_are_those_and_no_others(index):
    wanted = {word for word in index.words if "rbi" in word and not word.startswith("rbi")}
    assert {index.words[n] for n in index.containing("rbi")} == wanted
