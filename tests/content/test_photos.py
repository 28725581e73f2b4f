"""The list of photographs, and the faults that its check sees."""

import csv
import importlib.util
from dataclasses import fields
from pathlib import Path

import pytest

from explorer.content import places
from explorer.content.checks.facts import read_facts
from explorer.content.checks.photos import photos
from explorer.content.photos import FILE, fetchable, read_photos
from explorer.records.photo import Photo

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def facts():
    return read_facts(places.data())


@pytest.fixture
def listed(tmp_path, facts):
    """The faults of a list with one photograph, of which some cells are changed."""

    def faults(*changes):
        sound = {field.name: getattr(read_photos()[0][1], field.name) for field in fields(Photo)}
        with (tmp_path / FILE).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(sound))
            writer.writeheader()
            for change in changes:
                row = {**sound, **change}
                writer.writerow({k: ";".join(v) if isinstance(v, tuple) else v for k, v in row.items()})
        return [str(problem) for problem in photos(facts, tmp_path)]

    return faults


def test_every_rare_earth_has_a_photograph_to_fetch_and_the_oxides_come_first():
    rows, problems = read_photos()
    assert problems == ()
    assert rows[0].photo_id == "img-18"
    alone = {photo.symbol[0] for photo in fetchable(rows) if photo.kind in {"element", "montage"}}
    assert len(alone) == 17
    assert [photo.symbol for photo in rows if photo.kind == "montage"] == [("Pm",)]


def test_the_shipped_list_has_no_fault(facts):
    assert list(photos(facts, places.images())) == []


def test_without_a_list_there_is_nothing_to_check(facts, tmp_path):
    assert list(photos(facts, tmp_path)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"file_url": "http://upload.wikimedia.org/wikipedia/commons/f/f5/Scandium%2C_Sc.jpg"}, "begins with https://"),
        ({"file_url": "https://example.org/a.jpg"}, "a file on one of upload.wikimedia.org"),
        ({"file_url": "https://upload.wikimedia.org/wikipedia/commons/f/f6/Scandium%2C_Sc.jpg"}, "/f/f5/"),
        ({"page_url": "ftp://a.b/c"}, "begins with https://"),
        ({"licence_url": "somewhere"}, "begins with https://"),
        ({"licence": ""}, "licence"),
        ({"author": ""}, "author"),
        ({"symbol": ("Xx",)}, "a symbol of elements.csv"),
        ({"source_id": ("nobody",)}, "a source of sources.csv"),
        ({"source_id": ()}, "a source of sources.csv"),
        ({"kind": "drawing"}, "one of element"),
    ],
)
def test_each_fault_is_seen(listed, change, said):
    assert listed({}) == []
    found = listed(change)
    assert len(found) == 1
    assert said in found[0]


def test_an_id_may_stand_once_only(listed):
    assert "each id once" in listed({}, {})[0]


def test_the_list_is_what_its_script_makes_of_the_table_of_pictures():
    spec = importlib.util.spec_from_file_location("make_photos", ROOT / "tools" / "make_photos.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    text = script.photo_list((places.data() / "pictures.csv").read_text(encoding="utf-8"))
    assert (places.images() / FILE).read_text(encoding="utf-8") == text
