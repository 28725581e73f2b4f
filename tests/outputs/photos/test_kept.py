"""What is kept on this computer, what is forgotten, and what is removed."""

import json
from pathlib import Path

import pytest
from PIL import Image

from explorer.content.places import photo_folder
from explorer.outputs.photos.alone import LOCK, alone
from explorer.outputs.photos.kept import INDEX, keep, kept, local_photo, part_of, remove
from explorer.outputs.photos.picture import remake
from tests.outputs.photos.conftest import photo, picture


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def store(folder):
    """Stores a photograph as if it had been fetched."""

    def store_(one):
        (folder / "given").write_bytes(picture((90, 60)))
        return keep(folder, one, remake(folder / "given", one))

    return store_


def test_a_photograph_is_found_again_with_all_that_is_known_of_it(store, folder):
    one = photo(note=None, source_id=("usgs", "bgs"))
    local = store(one)
    assert kept(folder).photos == {"img-a": local}
    assert kept(folder).photos["img-a"].photo == one
    assert kept(folder).sentences == ()


def test_nothing_kept_is_no_fault(folder):
    assert kept(folder / "none").photos == {}
    assert kept(folder / "none").sentences == ()
    assert local_photo("Nd", folder / "none") == (None, "")


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"x")], ids=["removed", "changed"])
def test_a_file_that_was_removed_or_changed_is_forgotten_with_a_sentence(store, folder, harm):
    local = store(photo())
    store(photo("img-b"))
    harm(local.path)
    found = kept(folder)
    assert list(found.photos) == ["img-b"]
    assert len(found.sentences) == 1
    assert "Title of img-a" in found.sentences[0]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "null", '{"photos": [{}]}', '{"photos": [1]}', '{"photos": 1}', "\udcff"],
)
def test_a_list_that_makes_no_sense_gives_one_sentence_and_is_mended_by_the_next_photograph(store, folder, text):
    store(photo())
    (folder / INDEX).write_bytes(text.encode("utf-8", "surrogateescape"))
    found = kept(folder)
    assert found.photos == {}
    assert INDEX in found.sentences[0]
    assert local_photo("Nd", folder)[1] == found.sentences[0]
    store(photo())
    assert list(kept(folder).photos) == ["img-a"]


@pytest.mark.parametrize("photo_id", ["../../out", "a/b", "", "a" * 81])
def test_a_list_cannot_name_a_file_outside_its_folder(store, folder, photo_id):
    store(photo())
    told = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    told["photos"][0]["photo"]["photo_id"] = photo_id
    (folder / INDEX).write_text(json.dumps(told), encoding="utf-8")
    assert kept(folder).photos == {}
    assert kept(folder).sentences


def test_the_photograph_of_an_element_comes_before_its_oxide_and_that_before_a_montage(store, folder):
    store(photo("img-montage", kind="montage"))
    assert local_photo("Nd", folder)[0].photo.photo_id == "img-montage"
    store(photo("img-oxides", kind="element oxides", symbol=("Pr", "Nd")))
    assert local_photo("Nd", folder)[0].photo.photo_id == "img-oxides"
    local = store(photo("img-metal"))
    store(photo("img-mine", kind="mine"))
    assert local_photo("Nd", folder) == (local, "")
    assert local_photo("Sc", folder) == (None, "")
    local.path.unlink()
    found, sentence = local_photo("Nd", folder)
    assert found.photo.photo_id == "img-oxides"
    assert "no longer there" in sentence


def test_to_remove_takes_the_files_the_entries_and_what_was_begun_and_nothing_else(store, folder):
    store(photo())
    store(photo("img-b"))
    for path in part_of(folder, "img-a"):
        path.write_text("begun")
    (folder / "mine.txt").write_text("the reader's own")
    assert remove(["img-a", "img-none", "../given"], folder) == ("img-a",)
    assert sorted(path.name for path in folder.iterdir()) == [LOCK, "given", "img-b.jpg", "mine.txt", INDEX]
    assert list(kept(folder).photos) == ["img-b"]


def test_nothing_is_removed_while_somebody_fetches(store, folder):
    store(photo())
    with alone(folder), pytest.raises(OSError, match="just being fetched"):
        remove(["img-a"], folder)
    assert list(kept(folder).photos) == ["img-a"]
    assert remove(["img-a"], folder) == ("img-a",)


def test_where_there_is_no_folder_there_is_nothing_to_remove(folder):
    assert remove(["img-a"], folder / "nowhere") == ()
    assert not (folder / "nowhere").exists()


def test_the_folder_is_the_readers_own(own_home):
    assert own_home in photo_folder().parents


@pytest.mark.parametrize(
    ("mode", "kind"), [("L", "JPEG"), ("CMYK", "JPEG"), ("P", "PNG"), ("RGBA", "PNG"), ("LA", "PNG"), ("I;16", "PNG")]
)
def test_every_kind_of_picture_becomes_one_in_red_green_and_blue(folder, mode, kind):
    Image.new(mode, (30, 20)).save(folder / "given", kind)
    made = remake(folder / "given", photo())
    (folder / "made.jpg").write_bytes(made.content)
    with Image.open(folder / "made.jpg") as picture_:
        assert (picture_.format, picture_.mode, picture_.size) == ("JPEG", "RGB", (30, 20))


def test_what_is_clear_becomes_white(folder):
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(folder / "given", "PNG")
    (folder / "made.jpg").write_bytes(remake(folder / "given", photo()).content)
    with Image.open(folder / "made.jpg") as made:
        assert min(made.getpixel((15, 10))) > 250


def test_what_else_a_file_carries_stays_out(folder):
    exif = Image.Exif()
    exif[0x010E] = "somebody's secret"
    (folder / "given").write_bytes(picture(exif=exif, comment=b"another secret"))
    assert b"secret" not in remake(folder / "given", photo()).content
