import pytest

from explorer.analysis.things import KINDS, Things, thing
from explorer.exploration.exploration import Exploration, Tab
from explorer.records.chain import Deposit, Mineral, OreShare
from explorer.records.policy import Event, Target, Term
from explorer.records.source import Source
from explorer.records.words import THIN_SPACE, with_unit
from explorer.ui.element.blocks import ToClaim, ToElement, ToEvent, ToSources, ToThing, text_of
from explorer.ui.element.thing_blocks import thing_blocks
from explorer.ui.element.thing_card import ThingCard
from explorer.ui.element.thing_row import between, formula
from explorer.ui.store import Store
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look
from tests.build import library, make


@pytest.fixture
def store(qapp):
    return Store(Exploration(thing="mineral:bastnasite-ce"))


@pytest.fixture
def card(qtbot, facts, store, style):
    made = ThingCard(facts, store, style)
    qtbot.addWidget(made)
    made.resize(374, 800)
    made.show()
    return made


def said(facts, name):
    return text_of(thing_blocks(facts, thing(facts, name)))


def test_every_shipped_thing_has_a_card_that_speaks_and_hides_no_empty_value(facts):
    for name in Things(facts):
        text = said(facts, name)
        assert text.strip(), name
        assert not any(line.endswith("None") for line in text.splitlines()), name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_card_of_every_kind_opens_and_can_be_followed(card, store, facts, kind):
    name = next(name for name in Things(facts) if name.startswith(kind.key + ":"))
    store.go(store.now.at_thing(name))
    assert card._kind.text() == kind.one
    assert card._name.text() == thing(facts, name).name
    assert "could not be shown" not in card.sheet.text


def test_a_mineral_says_what_it_is_made_of_and_where_it_is_found(card):
    text = card.sheet.text
    assert "Formula: Ce(CO₃)F" in text
    assert "Hardness: 4 to 4.5" in text
    assert "Bayan Obo" in text


def test_links_lead_to_elements_other_things_events_and_sources(card, store, facts):
    card._follow(ToThing("deposit:bayan-obo"), card)
    assert store.now.thing == "deposit:bayan-obo"
    card._follow(ToElement("Ce"), card)
    assert (store.now.elements, store.now.thing) == (("Ce",), None)
    store.go(store.now.at_thing("country:SWE"))
    card._follow(ToEvent("ev-1787-ytterby", 1787), card)
    # The year of the slider stays: there are no figures for 1787.
    assert (store.now.event, store.now.thing, store.now.tab, store.now.year) == (
        "ev-1787-ytterby",
        None,
        Tab.POLICY,
        2025,
    )


def test_sources_open_beside_the_figure(card, facts):
    ids = next(spot.to.source_ids for spot in card.sheet.spread.links if isinstance(spot.to, ToSources))
    card._follow(ToSources(ids), card)
    from explorer.ui.parts.source_card import SourceCard

    (opened,) = card.findChildren(SourceCard)
    assert opened.isVisible()


def test_the_cross_goes_back_to_the_elements(card, store):
    card._close.click()
    assert store.now.thing is None
    assert store.now.elements == ("Nd",)


def test_a_thing_that_is_not_there_says_so(card, store):
    store.go(store.now.at_thing("mineral:unobtainium"))
    assert "nothing of this name" in card.sheet.text


def test_a_figure_that_is_not_known_is_no_zero(tmp_path):
    facts = library(tmp_path, make(Deposit, deposit_id="fen", name="Fen", contained_reo_t=None))
    assert "Rare-earth oxides in the ground: no figure" in said(facts, "deposit:fen")


def test_a_figure_has_its_unit_and_words_that_were_not_checked_their_mark(tmp_path):
    from explorer.content import places

    facts = library(
        tmp_path,
        make(
            Deposit, deposit_id="fen", contained_reo_t=5e6, table_year=2022, operator="A firm", unverified=("operator",)
        ),
    )
    (tmp_path / "datapackage.json").write_bytes((places.data() / "datapackage.json").read_bytes())
    text = said(facts, "deposit:fen")
    assert f"{with_unit(5e6, 't REO')}. printed in 2022" in text
    assert "Company: A firm (unverified)" in text


def test_only_the_preferred_pattern_of_an_ore_is_drawn_and_the_longest_bar_is_full(tmp_path):
    def share(symbol, percent, **more):
        return make(OreShare, deposit_id="fen", symbol=(symbol,), percent_of_reo=percent, preferred=True, **more)

    other = make(OreShare, deposit_id="fen", symbol=("Nd",), percent_of_reo=99.0, pattern_id="other")
    rows = (share("La", 25.0), share("Ce", 50.0), share("Pr", 5.0), other)
    facts = library(tmp_path, make(Deposit, deposit_id="fen"), *rows)
    blocks = thing_blocks(facts, thing(facts, "deposit:fen"))
    bars = next(block for block in blocks if hasattr(block, "bars")).bars
    assert [(bar.label, bar.share) for bar in bars] == [("Ce", 1.0), ("La", 0.5), ("Pr", 0.1)]


def test_a_target_says_at_least_or_at_most(tmp_path):
    row = make(
        Target, target_id="t", value=40.0, unit="%", comparator=">=", deadline="2030-12-31", deadline_precision="year"
    )
    text = said(library(tmp_path, row, make(Source, source_id="demo")), "target:t")
    assert f"Target: at least {with_unit(40, '%')}" in text
    assert "By: 2030" in text
    assert "Today: no figure" in text


@pytest.mark.parametrize(
    ("low", "high", "words"), [(None, None, None), (4, 4, "4 %"), (None, 5, "5 %"), (4, 5, "4 to 5 %")]
)
def test_ranges_in_words(low, high, words):
    text = between(low, high, "%")
    assert (text and text.replace(THIN_SPACE, " ")) == words


def test_formulas_have_lowered_counts():
    assert formula("(Ce,La)PO4") == "(Ce,La)PO₄"
    assert formula("Y2FeBe2(SiO4)2O2") == "Y₂FeBe₂(SiO₄)₂O₂"


def test_a_card_of_a_mineral_reads_its_own_table_first(tmp_path):
    facts = library(tmp_path, make(Mineral, mineral_id="a", name="A", formula="CePO4"))
    assert "Formula: CePO₄" in said(facts, "mineral:a")


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda t: t.key)
@pytest.mark.parametrize("percent", [80, 200])
def test_the_card_paints_in_every_look(card, style, theme, percent):
    style.wear(Look(theme, percent))
    assert card.minimumSizeHint().width() <= card.sizeHint().width()
    assert not card.grab().isNull()


def links(facts, name):
    return [block.to for block in thing_blocks(facts, thing(facts, name)) if getattr(block, "to", None) is not None]


def test_the_page_of_an_organisation_has_its_dated_events_plants_and_terms(facts):
    text = said(facts, "actor:mp-materials")
    assert "Events: 4\n22 June 2026 · China\nChina bans dual-use exports to MP Materials" in text
    assert text.index("22 June 2026") < text.index("10 July 2025") < text.index("\n2017 · United States")
    assert "Mountain Pass separation" in text
    assert "Terms that go with it" in text
    ways = links(facts, "actor:mp-materials")
    assert ToEvent("ev-2025-mp-dod", 2025) in ways
    assert ToThing("deposit:mountain-pass") in ways
    assert ToThing("actor:mp-materials") not in ways


def test_the_page_of_a_term_leads_to_what_uses_it(facts):
    text = said(facts, "term:hree")
    for heading in ("See also", "Events: 8", "Countries of these events and places", "Elements whose texts use it"):
        assert heading in text
    assert "Kachin army takes mining towns" in text
    claims = [way for way in links(facts, "term:crma") if isinstance(way, ToClaim)]
    assert claims


def test_a_term_that_nothing_uses_says_what_it_is_and_no_more(tmp_path):
    facts = library(tmp_path, make(Term, term="bronze", definition="Copper with tin.", see_also=(), source_id=()))
    assert said(facts, "term:bronze") == "Copper with tin."


def test_many_events_are_counted_and_only_the_newest_listed(tmp_path):
    events = [make(Event, event_id=f"e{n}", date=f"{2000 + n}-01-01", title="An alloy", summary="x") for n in range(20)]
    facts = library(tmp_path, make(Term, term="alloy", definition="A mixture."), *events)
    text = said(facts, "term:alloy")
    assert "Events: 20" in text
    assert "and 6 more" in text
    assert "2019" in text
    assert "2005" not in text
