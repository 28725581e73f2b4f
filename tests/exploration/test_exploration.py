from explorer.exploration.exploration import Exploration


def test_comparing_puts_the_newest_in_focus_and_refuses_a_fifth():
    at = Exploration().choose("La")
    for symbol in ("Ce", "Pr", "Nd"):
        at = at.toggle_element(symbol)
    assert at.elements == ("Nd", "Pr", "Ce", "La")
    assert at.toggle_element("Sm") == at
    assert at.toggle_element("La").toggle_element("Sm").element == "Sm"


def test_a_second_toggle_lets_an_element_go():
    assert Exploration().choose("La").toggle_element("Nd").toggle_element("La").elements == ("Nd",)


def test_only_one_thing_lights_the_table_at_a_time():
    at = Exploration().light_product("ev_motor").light_use("magnets")
    assert (at.product, at.use) == (None, "magnets")


def test_countries_are_picked_out_and_let_go():
    at = Exploration().toggle_country("CHN").toggle_country("USA").toggle_country("CHN")
    assert at.countries == ("USA",)


def test_an_event_outside_the_years_of_the_figures_leaves_the_year_alone():
    at = Exploration().in_year(2010)
    assert at.at_event("ev", 1787).year == 2010
    assert at.at_event("ev", 2026).year == 2010
    assert at.at_event("ev", 2005).year == 2005


def test_an_axis_that_reaches_beyond_the_figures_leads_to_the_nearest_year_with_them():
    assert Exploration().in_year(2027).year == 2025
    assert Exploration().in_year(1787).year == 1900
