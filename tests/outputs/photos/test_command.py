"""The command `photos`, as far as it goes without a network."""

import errno
import json
import socket

import pytest

from explorer.cli import main
from explorer.content.photos import fetchable, read_photos
from explorer.content.places import photo_folder
from explorer.outputs.photos.command import tell
from explorer.outputs.photos.download import Received
from explorer.outputs.photos.fetch import Begun, Failed, Stopped, Stored
from explorer.outputs.photos.kept import LocalPhoto
from explorer.records.photo import HOSTS
from tests.outputs.photos.conftest import photo

PHOTOS = read_photos()[0]


def test_the_list_names_every_photograph_with_its_credit_and_the_folder(capsys):
    assert main(["photos", "--list"]) == 0
    said = capsys.readouterr().out
    for one in PHOTOS:
        assert f"{one.photo_id}  {one.shows}: {one.title}\n    {one.author} · {one.licence} · " in said
    assert said.count("not here; at https://") == len(fetchable(PHOTOS))
    assert said.count("the address of its file is not known") == len(PHOTOS) - len(fetchable(PHOTOS))
    assert str(photo_folder()) in said


def test_only_some_are_listed_by_element_or_id(capsys):
    assert main(["photos", "--list", "--only", "Sc", "img-19"]) == 0
    said = capsys.readouterr().out
    assert said.count("not here; at") == 2
    assert "Scandium" in said
    assert "Mountain Pass" in said


def test_removing_where_there_is_nothing_says_so(capsys):
    assert main(["photos", "--remove"]) == 0
    assert capsys.readouterr().out == "0 photographs removed.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["photos", "--only", "Xx"], "There is no photograph “Xx”"),
        (["photos", "--list", "--remove"], "wanted one of them"),
    ],
)
def test_a_wrong_command_gets_one_sentence_and_ends_with_two(capsys, words, said):
    assert main(words) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "error", [socket.gaierror(-2, "Name or service not known"), OSError(errno.ENETUNREACH, "Network is unreachable")]
)
def test_without_a_network_each_server_is_asked_once_and_named_in_one_sentence(capsys, monkeypatch, error):
    asked = []

    def refuse(host, *_where, **_options):
        asked.append(host)
        raise error

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert main(["photos"]) == 1
    said = capsys.readouterr().out
    assert asked == list(HOSTS)
    for host in HOSTS:
        assert f"{host} cannot be reached ({error.strerror}), so nothing was fetched from there." in said
    assert "0 photographs are here." in said


def test_an_interrupt_ends_with_one_sentence(capsys, monkeypatch):
    def interrupt(*_words):
        raise KeyboardInterrupt

    monkeypatch.setattr("explorer.outputs.photos.command.fetch", interrupt)
    assert main(["photos"]) == 1
    assert "Stopped. What is here stays" in capsys.readouterr().err


EVENTS = (
    Begun(photo(), 1, 2),
    Received(10, 20),
    Stored(LocalPhoto(photo(), photo_folder(), 90, 60, 1234, "")),
    Begun(photo("img-b"), 2, 2),
    Failed(photo("img-b"), "It is gone."),
    Stopped("The disk is full."),
)


def test_people_read_a_line_for_each_thing_that_happens(tmp_path):
    said = []
    assert not tell(EVENTS, [photo(), photo("img-c", file_url=None)], tmp_path, said.append, as_json=False)
    assert "".join(said).replace("\u202f", " ").splitlines() == [
        "1 of 2  Title of img-a",
        "    1 234 bytes",
        "2 of 2  Title of img-b",
        "It is gone.",
        "The disk is full.",
        "1 photograph is here.",
        "1 of them cannot be fetched: the address of its file is not known.",
        f"Folder: {tmp_path}",
    ]


def test_a_program_reads_an_object_a_line(tmp_path):
    said = []
    assert tell(EVENTS[:3], [photo()], tmp_path, said.append, as_json=True)
    assert [json.loads(line)["event"] for line in said] == ["begun", "received", "stored"]
    assert not tell(EVENTS, [photo()], tmp_path, said.append, as_json=True)
    assert json.loads(said[-1]) == {"event": "stopped", "sentence": "The disk is full."}
