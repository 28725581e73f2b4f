"""The check of the pictures sees each fault that is made for it."""

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from explorer.content import places
from explorer.content.checks import pictures
from explorer.content.checks.pictures import CREDITS, KINDS, LARGEST_FOLDER, LICENCES, credited
from explorer.content.library import Library
from explorer.content.xmp import PNG_KEY, packet
from explorer.records.picture import Credit
from tools.pictures.keeping import credits_text

SOUND = Credit(
    file="oxide/nd.png",
    title="Oxide & salt",
    author="Anna <Author>",
    source="a page",
    licence="CC BY 4.0",
    changes="none",
    kind="oxide",
    shows=("Nd",),
    alt="A heap.",
    licence_url=LICENCES["CC BY 4.0"],
    source_id=("wiki",),
)


def with_(**changes):
    from dataclasses import replace

    return replace(SOUND, **changes)


def draw(path, credit):
    """A small picture with a credit inside; without one for None."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture, told = Image.new("RGBA", (8, 6), (10, 20, 30, 255)), PngInfo()
    if credit and path.suffix == ".png":
        told.add_itxt(PNG_KEY, packet(credit, "a brush").decode("utf-8"))
    xmp = packet(credit, "a brush") if credit else b""
    picture.convert("RGB" if path.suffix == ".jpg" else "RGBA").save(
        path, **({"pnginfo": told} if path.suffix == ".png" else {"xmp": xmp})
    )


@pytest.fixture
def found(tmp_path):
    """The faults of a folder with these credits, as words; `inside` is what the pictures say of themselves."""

    def check(*credits_, inside=None, symbols=(), sources=()):
        for credit in credits_:
            draw(tmp_path / credit.file, inside or credit)
        (tmp_path / CREDITS).write_text(credits_text(credits_), encoding="utf-8")
        return [str(problem) for problem in credited(tmp_path, symbols, sources)]

    return check


@pytest.mark.parametrize("file", ["oxide/nd.png", "nd.webp", "nd.jpg"])
def test_a_picture_with_its_credit_is_sound(found, file):
    assert found(with_(file=file), symbols={"Nd"}, sources={"wiki"}) == []


def test_without_a_file_of_credits_nothing_is_wanted(tmp_path):
    draw(tmp_path / "nd.png", None)
    assert list(credited(tmp_path)) == []


def test_a_picture_without_a_credit_and_a_credit_without_a_picture_are_seen(found, tmp_path):
    found(SOUND)
    (tmp_path / SOUND.file).unlink()
    draw(tmp_path / "ce.webp", SOUND)
    assert [str(problem) for problem in credited(tmp_path)] == [
        "credits.csv, row 2, column file: found 'oxide/nd.png', wanted a picture in this folder",
        "ce.webp: found 'no credit', wanted a row in credits.csv",
    ]


def test_a_credit_without_an_author_is_seen_once(found):
    assert found(with_(author="")) == ["credits.csv, row 2, column author: found nothing, wanted text"]


def test_a_picture_listed_twice_is_seen(found):
    assert found(SOUND, with_(title="Oxide & salt")) == [
        "credits.csv, row 2, column file: found 'oxide/nd.png', wanted each picture once"
    ]


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"licence": "all rights reserved"}, "licence"),
        ({"licence_url": None}, "licence_url"),
        ({"licence_url": "http://example.org"}, "licence_url"),
        ({"kind": "sculpture"}, "kind"),
        ({"alt": None}, "alt"),
        ({"shows": ("Xx",)}, "shows"),
        ({"source_id": ("nowhere",)}, "source_id"),
    ],
)
def test_each_wrong_word_of_a_credit_is_seen(found, changes, column):
    (told,) = found(with_(**changes), symbols={"Nd"}, sources={"wiki"})
    assert told.startswith(f"credits.csv, row 2, column {column}: ")


@pytest.mark.parametrize("file", ["../nd.png", "/etc/nd.png", "C:nd.png", "a\\nd.png"])
def test_a_path_out_of_the_folder_is_seen_and_not_followed(tmp_path, file):
    (tmp_path / CREDITS).write_text(credits_text([with_(file=file)]), encoding="utf-8")
    (told,) = credited(tmp_path)
    assert told.wanted == "a path within the folder, parted by /"


@pytest.mark.parametrize("name", ["title", "author", "source", "licence"])
def test_a_credit_inside_that_says_something_else_is_seen(found, name):
    (told,) = found(SOUND, inside=with_(**{name: "other"}))
    assert told == f"oxide/nd.png, column XMP {name}: found 'other', wanted “{getattr(SOUND, name)}”, as in credits.csv"


def test_a_picture_that_says_nothing_of_itself_is_seen(found, tmp_path):
    found(SOUND)
    draw(tmp_path / SOUND.file, None)
    assert [problem.column for problem in credited(tmp_path)] == [
        "XMP title",
        "XMP author",
        "XMP source",
        "XMP licence",
    ]


def test_a_screenshot_need_not_carry_its_credit(found, tmp_path):
    found(with_(kind="screenshot"))
    draw(tmp_path / SOUND.file, None)
    assert list(credited(tmp_path)) == []


@pytest.mark.parametrize("spoil", [lambda b: b"no picture", lambda b: b[: len(b) - 30], lambda b: b""])
def test_a_picture_that_does_not_open_is_seen(found, tmp_path, spoil):
    found(SOUND)
    path = tmp_path / SOUND.file
    path.write_bytes(spoil(path.read_bytes()))
    (told,) = credited(tmp_path)
    assert told.file == SOUND.file
    assert told.wanted == "a picture that opens, with its credit inside"


def test_a_broken_credit_inside_is_seen(found, tmp_path):
    found(SOUND)
    told = PngInfo()
    told.add_itxt(PNG_KEY, "<x:xmpmeta")
    Image.new("RGB", (4, 4)).save(tmp_path / SOUND.file, pnginfo=told)
    (problem,) = credited(tmp_path)
    assert "no XML" in problem.found


@pytest.mark.parametrize(
    ("limit", "value", "wanted"),
    [
        ("LARGEST_FILE", 50, "at most 50"),
        ("LONGEST_SIDE", 7, "sides of at most 7 points"),
        ("LARGEST_FOLDER", 60, "at most 60"),
    ],
)
def test_what_is_too_large_is_seen(found, monkeypatch, limit, value, wanted):
    monkeypatch.setattr(pictures, limit, value)
    (told,) = found(SOUND)
    assert told.endswith(f"wanted {wanted}")


def test_credits_that_cannot_be_read_are_one_fault(found, tmp_path):
    found(SOUND)
    (tmp_path / CREDITS).write_bytes(b"\xff\xfe\x00")
    (told,) = credited(tmp_path)
    assert told.file == CREDITS


def test_the_shipped_pictures_cover_every_kind_and_every_element():
    rows = Library().rows(Credit)
    assert {credit.kind for credit in rows} == set(KINDS)
    assert len({symbol for credit in rows for symbol in credit.shows}) == 17
    size = sum(path.stat().st_size for path in places.images().rglob("*") if path.is_file())
    assert size < LARGEST_FOLDER


def test_the_list_of_credits_is_read_beside_the_facts(tmp_path, found):
    found(SOUND)
    library = Library(tmp_path / "data")
    assert library.rows(Credit) == ()
    (tmp_path / "images").mkdir()
    (tmp_path / CREDITS).rename(tmp_path / "images" / CREDITS)
    (tmp_path / "data").mkdir()
    assert Library(tmp_path / "data").rows(Credit) == (SOUND,)
