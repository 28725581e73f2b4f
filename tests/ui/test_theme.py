import pytest

from explorer.ui.theme import ELEMENT_COLOURS, THEMES, Look, Style, Type, contrast

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.key)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@ALL
@pytest.mark.parametrize("ground", ["ground", "surface", "raised"])
def test_text_can_be_read_on_every_surface(theme, ground):
    least = 7 if theme.key == "contrast" else 4.5
    for role in ("text", "secondary", "accent", "bad"):
        assert contrast(getattr(theme, role), getattr(theme, ground)) >= least, role
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@ALL
def test_words_on_badges_can_be_read(theme):
    for badge in theme.badges:
        assert contrast(theme.on(badge), badge) >= 4.5


@ALL
def test_marks_stand_out_from_their_ground(theme):
    marks = [*theme.countries.values(), theme.others, *(theme.element_line(s) for s in ELEMENT_COLOURS)]
    assert min(contrast(mark, theme.surface) for mark in marks) >= 3


@ALL
def test_heat_maps_step_evenly_from_less_to_more(theme):
    against = [contrast(step, theme.ground) for step in theme.ramp]
    assert against == sorted(against)


def test_ink_on_element_colours_reads_at_six_to_one():
    theme = THEMES["dark"]
    assert all(contrast(theme.ink, colour) >= 6 for colour in ELEMENT_COLOURS.values())


def test_every_rare_earth_has_a_colour_of_its_own():
    assert len(set(ELEMENT_COLOURS.values())) == 17


def test_text_grows_with_the_reader_and_the_audience(qapp):
    assert Look(percent=200).font(Type.BODY).pixelSize() == 26
    assert Look(presenting=True).font(Type.BODY).pixelSize() == 21


def test_wearing_another_look_is_told_once(qtbot):
    style = Style()
    with qtbot.waitSignal(style.changed):
        style.wear(Look(percent=130))
    with qtbot.assertNotEmitted(style.changed):
        style.wear(Look(percent=130))
