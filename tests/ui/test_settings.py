import pytest

from explorer.exploration.choices import Degrees, Lengths
from explorer.ui.settings import SavedView, Settings, load, save
from explorer.ui.theme import ThemeChoice


def test_settings_come_back_as_they_were_saved(tmp_path):
    settings = Settings(
        ThemeChoice.LIGHT, 130, address="explorer:table?element=Dy", geometry=(1, 2, 800, 600),
        views=(SavedView("Magnete für die Übung", "explorer:table"),),
    )  # fmt: skip
    save(settings, tmp_path / "naïve folder")
    assert load(tmp_path / "naïve folder") == (settings, "")


def test_no_settings_are_the_usual_ones(tmp_path):
    assert load(tmp_path) == (Settings(), "")


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"theme": "pink"}',
        b'{"text": "huge"}',
        b'{"geometry": [1]}',
        b'{"views": [{"name": 1}]}',
        b'{"views": 3}',
        b'{"address": 7}',
        b'{"text": Infinity}',
        b'{"geometry": [1e999, 0, 800, 600]}',
        b'{"geometry": [0, 0, 99999999999999999999, 600]}',
        b'{"address": "\\ud800"}',
        b"[" * 100_000,
    ],
)
def test_garbage_gives_the_usual_settings_and_is_kept_aside(tmp_path, garbage):
    (tmp_path / "settings.json").write_bytes(garbage)
    settings, sentence = load(tmp_path)
    assert settings == Settings()
    assert "settings.unreadable-1.json" in sentence
    assert (tmp_path / "settings.unreadable-1.json").read_bytes() == garbage


def test_a_second_broken_file_does_not_overwrite_the_first(tmp_path):
    for garbage in (b"{", b"}"):
        (tmp_path / "settings.json").write_bytes(garbage)
        load(tmp_path)
    assert (tmp_path / "settings.unreadable-1.json").read_bytes() == b"{"
    assert (tmp_path / "settings.unreadable-2.json").read_bytes() == b"}"


def test_a_setting_of_a_later_version_is_passed_over(tmp_path):
    (tmp_path / "settings.json").write_text('{"text": 120, "from_the_future": 1}', encoding="utf-8")
    assert load(tmp_path) == (Settings(text=120), "")


def test_text_size_stays_within_its_range(tmp_path):
    (tmp_path / "settings.json").write_text('{"text": 9999}', encoding="utf-8")
    assert load(tmp_path)[0].text == 200


def test_a_view_of_the_same_name_gives_way():
    settings = Settings().with_view(SavedView("a", "1")).with_view(SavedView("b", "2")).with_view(SavedView("a", "3"))
    assert settings.views == (SavedView("b", "2"), SavedView("a", "3"))
    assert settings.without_view("b").views == (SavedView("a", "3"),)


def test_units_and_stillness_are_remembered(tmp_path):
    settings = Settings(degrees=Degrees.FAHRENHEIT, lengths=Lengths.ANGSTROM, reduce_motion=False)
    save(settings, tmp_path)
    assert load(tmp_path) == (settings, "")
    assert load(tmp_path)[0].degrees is Degrees.FAHRENHEIT


@pytest.mark.parametrize("garbage", [b'{"degrees": "R"}', b'{"lengths": 3}', b'{"reduce_motion": "often"}'])
def test_a_unit_that_does_not_exist_loses_nothing(tmp_path, garbage):
    (tmp_path / "settings.json").write_bytes(garbage)
    settings, sentence = load(tmp_path)
    assert settings == Settings()
    assert "unreadable" in sentence
    assert (tmp_path / "settings.unreadable-1.json").read_bytes() == garbage
