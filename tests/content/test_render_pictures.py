"""The pictures of our own: drawn again, they are the same, down to the bytes where the versions agree."""

import numpy as np
import pytest
from PIL import Image

from explorer.content import places
from explorer.content.library import Library
from explorer.content.xmp import inside_file
from explorer.records.picture import Credit
from explorer.records.rare_earth import RareEarth
from explorer.ui.theme import ELEMENT_COLOURS
from tools import render_pictures
from tools.pictures import crystals, heaps, spectra
from tools.pictures.catalogue import SCREENSHOT, drawings, formula
from tools.pictures.colours import ELEMENTS
from tools.pictures.icon import ICO_SIZES, icon
from tools.pictures.keeping import CREDITS, Kept, compare, credits_text, encoded, tool
from tools.pictures.light import blurred, halved, linear, on_screen
from tools.pictures.noise import smooth_noise
from tools.pictures.relief import Relief, View, lit, seen


@pytest.fixture(scope="module")
def every():
    return {drawing.credit.file: drawing for drawing in drawings(Library())}


@pytest.mark.parametrize("file", ["spectrum/Eu.webp", "icon/icon-64.png", "crystal/ceo2.webp"])
def test_a_picture_drawn_twice_is_the_same_and_so_is_the_kept_one(every, file):
    drawing = every[file]
    once, twice = (encoded(drawing.draw(), drawing.credit) for _ in range(2))
    assert once == twice
    kept = places.images() / file
    # Other versions of numpy, Pillow or libwebp may round a point otherwise.
    wanted = {Kept.SAME} if inside_file(kept).tool == tool() else {Kept.SAME, Kept.NEAR}
    assert compare(kept, once) in wanted


def test_every_picture_is_kept_with_its_credit(every):
    listed = {credit.file: credit for credit in Library().rows(Credit)}
    assert set(listed) == {*every, SCREENSHOT}
    assert all(listed[file] == drawing.credit for file, drawing in every.items())


def test_an_element_has_a_heap_where_the_colour_of_its_oxide_is_known(every):
    known = {each.symbol for each in Library().rows(RareEarth) if each.oxide_colour}
    assert {file[6:-5] for file in every if file.startswith("oxide/")} == known
    assert "Pm" not in known


def test_every_element_has_its_spectrum_and_its_sort_of_brightness_is_named(every):
    told = {file[9:-5]: drawing.credit.title for file, drawing in every.items() if file.startswith("spectrum/")}
    assert len(told) == 17
    assert "only places are known" in told.pop("Pm")
    assert all("a computed model, not a measurement" in title for title in told.values())


def test_the_six_are_called_an_illustration_and_name_the_photographer(every):
    credit = every["oxides.webp"].credit
    assert "illustration after the USDA photograph by Peggy Greb" in credit.title
    assert credit.shows == ("Pr", "Ce", "La", "Nd", "Sm", "Gd")


def test_the_17_have_the_colours_of_the_window():
    as_text = {symbol: "#{:02X}{:02X}{:02X}".format(*ELEMENTS[symbol]) for symbol in ELEMENT_COLOURS}
    assert as_text == ELEMENT_COLOURS


def test_a_colour_in_words_that_nobody_knows_is_named(monkeypatch):
    monkeypatch.delitem(heaps.WORDS, "pink")
    with pytest.raises(KeyError, match="oxide_colour of Er"):
        list(drawings(Library()))


def test_the_structures_drawn_exist_and_their_elements_have_colours(every):
    drawn = {file[8:-5] for file in every if file.startswith("crystal/")}
    assert drawn == set(crystals.DRAWN)


def test_a_formula_has_its_numbers_lowered():
    assert formula("Nd2Fe14B") == "Nd₂Fe₁₄B"


def test_a_changed_file_is_seen_and_written_again(tmp_path, capsys):
    run = ["--only", "icon/icon-16.png", "-o", str(tmp_path)]
    path = tmp_path / "icon" / "icon-16.png"
    assert render_pictures.main([*run, "--check"]) == 1
    assert not path.exists()
    assert render_pictures.main(run) == 0
    whole = path.read_bytes()
    assert render_pictures.main([*run, "--check"]) == 0
    path.write_bytes(whole[:-20])
    assert render_pictures.main([*run, "--check"]) == 1
    assert render_pictures.main(run) == 0
    assert path.read_bytes() == whole
    assert "another picture" in capsys.readouterr().out


def test_a_file_by_other_versions_that_shows_the_same_is_left(tmp_path, monkeypatch, every):
    from tools.pictures import keeping

    drawing = every["icon/icon-32.png"]
    with monkeypatch.context() as other:
        other.setattr(keeping, "tool", lambda: "an older brush")
        keeping.keep(tmp_path, drawing.credit, encoded(drawing.draw(), drawing.credit))
    assert compare(tmp_path / drawing.credit.file, encoded(drawing.draw(), drawing.credit)) is Kept.NEAR
    other_credit = every["icon/icon-48.png"]
    assert compare(tmp_path / drawing.credit.file, encoded(other_credit.draw(), other_credit.credit)) is Kept.OTHER


def test_a_pattern_that_fits_nothing_is_an_error(tmp_path, capsys):
    with pytest.raises(SystemExit):
        render_pictures.main(["--only", "nothing/*", "-o", str(tmp_path)])
    assert "nothing/*" in capsys.readouterr().err


def test_the_list_of_credits_is_whole_whatever_was_drawn(tmp_path, every):
    render_pictures.main(["--only", "icon/icon-16.png", "-o", str(tmp_path)])
    wanted = credits_text(drawing.credit for drawing in every.values())
    assert (tmp_path / CREDITS).read_text(encoding="utf-8") == wanted


def test_the_icons_of_windows_and_macos_hold_each_size_drawn_for_it():
    folder = places.images() / "icon"
    with Image.open(folder / "rare-earth-explorer.ico") as found:
        assert found.info["sizes"] == {(side, side) for side in ICO_SIZES}
        small = found.ico.getimage((16, 16)).convert("RGBA")
    assert np.abs(np.asarray(small, dtype=int) - np.asarray(icon(16), dtype=int)).max() <= 2
    with Image.open(folder / "rare-earth-explorer.icns") as found:
        assert max(found.info["sizes"])[0] * max(found.info["sizes"])[2] >= 1024


def test_light_goes_to_the_screen_and_back():
    colour = (12, 130, 251)
    assert np.allclose(on_screen(linear(colour)) * 255, colour, atol=0.01)


def test_blurring_keeps_the_whole_and_spreads_it():
    field = np.zeros((41, 41), dtype=np.float32)
    field[20, 20] = 1
    spread = blurred(field, 3)
    assert spread.sum() == pytest.approx(1, abs=1e-3)
    assert spread.max() < 0.05
    assert halved(np.ones((9, 9), dtype=np.float32), 4).shape == (2, 2)


def test_noise_is_the_same_for_a_seed_and_stays_in_its_bounds():
    one = smooth_noise((50, 60), 7, 3)
    assert np.array_equal(one, smooth_noise((50, 60), 7, 3))
    assert not np.array_equal(one, smooth_noise((50, 60), 7, 4))
    assert np.abs(one).max() <= 1


def test_a_wall_is_bright_towards_the_light_and_throws_a_shadow_away_from_it():
    height = np.zeros((60, 60), dtype=np.float32)
    height[:, 28:32] = 10
    light = lit(Relief(height, 1.0))
    left, right = light[30, 20], light[30, 34]
    assert left > 0.5
    assert right < 0.2


def test_what_stands_in_front_hides_what_is_behind():
    height = np.zeros((40, 3), dtype=np.float32)
    height[10] = 20
    shade = np.zeros((40, 3, 3), dtype=np.float32)
    shade[10:12], shade[12:25] = 1, 0.5
    light, alpha = seen(Relief(height, 1.0), shade, np.ones((40, 3), dtype=np.float32), View(0.5, 60, 0.0))
    assert not np.any(np.isclose(light[alpha > 0], 0.5))


def test_red_light_is_red_and_blue_light_blue():
    red, blue = spectra.light(650), spectra.light(450)
    assert red[0] == red.max() > 3 * red[2]
    assert blue[2] == blue.max() > 3 * blue[1]
