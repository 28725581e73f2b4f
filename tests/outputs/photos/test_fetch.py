"""Photographs from a server that does as it should, and from one that does not."""

import os
import ssl
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from explorer.content.xmp import inside_file
from explorer.outputs.photos.fetch import Begun, Failed, Received, Stopped, Stored, fetch
from explorer.outputs.photos.kept import INDEX, kept, part_of
from explorer.outputs.photos.network import AGENT, open_https
from explorer.outputs.photos.picture import LONGEST_SIDE
from tests.outputs.photos.conftest import HOST, SECONDS, Reply, photo, picture

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def run(tmp_path, open_here, limits):
    """Fetches these photographs into a folder; gives all that was told."""

    def run_(*photos, **changes):
        return list(fetch(photos, tmp_path / "photos", replace(limits, **changes), open_here))

    return run_


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "photos"


def failure(events):
    """The one sentence about what failed."""
    (failed,) = [event for event in events if isinstance(event, Failed)]
    return failed.sentence


def files(folder):
    """What lies in a folder but the list and the lock."""
    return sorted(path.name for path in folder.iterdir() if path.name not in {INDEX, ".fetching"})


def test_a_photograph_is_stored_with_its_credit_inside_and_beside(server, run, folder):
    server.replies["/img-a.jpg"] = [Reply(picture((90, 60)))]
    events = run(photo())
    assert [type(event) for event in events] == [Begun, Received, Stored]
    local = kept(folder).photos["img-a"]
    assert (local.width, local.height) == (90, 60)
    told = inside_file(local.path)
    assert (told.title, told.author, told.licence) == ("Title of img-a", "Anna & Ben", "CC BY 4.0")
    assert told.source == "https://commons.wikimedia.org/wiki/img-a"
    assert "saved again as JPEG" in local.credit.line
    assert files(folder) == ["img-a.jpg"]


def test_the_server_is_told_who_asks_and_a_second_run_does_not_ask_again(server, run):
    server.replies["/img-a.jpg"] = [Reply(picture())]
    run(photo())
    assert [headers["User-Agent"] for _path, headers in server.asked] == [AGENT]
    assert AGENT.startswith("RareEarthExplorer/")
    events = run(photo())
    assert [event.before for event in events if isinstance(event, Stored)] == [True]
    assert len(server.asked) == 1


def test_a_large_picture_is_made_smaller_and_a_png_with_clear_parts_becomes_white_there(server, run, folder):
    clear = picture((2400, 1200), "PNG")
    server.replies["/img-a.jpg"] = [Reply(clear, kind="image/png")]
    run(photo())
    assert (kept(folder).photos["img-a"].width, kept(folder).photos["img-a"].height) == (LONGEST_SIDE, 800)


@pytest.mark.parametrize(
    ("reply", "said", "tries"),
    [
        (Reply(status=404, kind="text/html"), "it is not at its address any more (answer 404)", 1),
        (Reply(status=403, kind="text/html"), "the server refused (answer 403)", 1),
        (Reply(status=503, kind="text/html"), "the server refused (answer 503)", 3),
        (Reply(b"<html>", kind="text/html"), "the server sent text/html instead of a picture", 1),
        (Reply(b"<html>", kind=""), "the server sent something unnamed instead of a picture", 1),
        (Reply(b"x", length=10**9), "it is too large (1 000 000 000 bytes or more; at most 200 000 are taken)", 1),
        (Reply(b"x" * 300_000, length=-1), "it is too large (", 1),
        (Reply(b"this is no picture"), "what came is no whole picture", 1),
        (Reply(picture()[:400]), "what came is no whole picture", 1),
        (Reply(picture(), length=300), "what came is no whole picture", 1),
        (Reply(picture(), length=9000), "bytes came", 3),
        (Reply(picture(), cut=200), "only 200 of", 3),
        (Reply(b"", silent=True, length=500), "the server was silent for 0.25 seconds", 3),
        (Reply(status=302, headers={"Location": "https://elsewhere.example/a.jpg"}), "https://elsewhere.example", 1),
        (Reply(status=302, headers={"Location": f"http://{HOST}/a.jpg"}), "not one of the servers", 1),
        (Reply(status=302, headers={"Location": f"https://{HOST}:8443/a.jpg"}), "not one of the servers", 1),
        (Reply(status=302, headers={"Location": f"https://me@{HOST}/a.jpg"}), "not one of the servers", 1),
        (Reply(status=302, headers={"Location": f"https://{HOST}:x/a.jpg"}), "not one of the servers", 1),
        (Reply(status=302), "did not say where", 1),
        (Reply(status=302, headers={"Location": "/img-a.jpg"}), "from one address to the next without end", 5),
    ],
)
def test_what_a_server_does_wrong_is_said_and_the_rest_is_fetched(  # noqa: PLR0913 - what it does and what follows
    server, run, folder, reply, said, tries
):
    server.replies["/img-a.jpg"] = [reply]
    server.replies["/img-b.jpg"] = [Reply(picture())]
    events = run(photo(), photo("img-b"))
    assert said in failure(events).replace("\u202f", " ")
    assert "Title of img-a" in failure(events)
    assert [path for path, _headers in server.asked].count("/img-a.jpg") == tries
    assert list(kept(folder).photos) == ["img-b"]
    assert not (folder / "img-a.jpg").exists()


def test_a_redirect_between_listed_servers_is_followed(server, run, folder):
    server.replies["/img-a.jpg"] = [Reply(status=301, headers={"Location": f"https://{HOST}/moved.jpg"})]
    server.replies["/moved.jpg"] = [Reply(picture())]
    run(photo())
    assert list(kept(folder).photos) == ["img-a"]


def test_an_address_that_is_not_listed_or_not_secure_is_never_asked(server, run):
    for address in ("http://upload.wikimedia.org/a.jpg", "https://example.org/a.jpg", "file:///etc/passwd", "ftp://a"):
        assert "not one of the servers" in failure(run(photo(file_url=address)))
    assert server.asked == []


def test_a_picture_of_too_many_points_is_not_unpacked(server, run, folder):
    bomb = picture((20_000, 20_000), "PNG", colour=0, mode="1")
    assert len(bomb) < 2_000_000  # four hundred million points in less than two megabytes
    server.replies["/img-a.jpg"] = [Reply(bomb, kind="image/png")]
    assert "would fill the memory" in failure(run(photo(), largest=2_000_000))
    server.replies["/img-b.jpg"] = [Reply(picture((10_000, 9_000), "PNG", colour=0, mode="1"), kind="image/png")]
    assert "points; at most" in failure(run(photo("img-b"), largest=2_000_000))
    assert files(folder) == []


def test_what_was_cut_off_is_gone_on_with_where_the_server_can_tell_that_it_is_the_same(server, run, folder):
    whole = picture((300, 300))
    server.replies["/img-a.jpg"] = [Reply(whole, cut=700, tag='"one"'), Reply(whole, tag='"one"')]
    run(photo())
    assert [headers.get("Range") for _path, headers in server.asked] == [None, "bytes=700-"]
    assert list(kept(folder).photos) == ["img-a"]


def test_a_file_that_became_another_meanwhile_is_fetched_from_its_beginning(server, run, folder):
    server.replies["/img-a.jpg"] = [
        Reply(picture((300, 300)), cut=700, tag='"one"'),
        Reply(picture((200, 100), colour="red"), tag='"two"'),
    ]
    run(photo())
    assert server.asked[1][1]["If-Range"] == '"one"'
    assert kept(folder).photos["img-a"].width == 200


@pytest.mark.parametrize("tag", ["", 'W/"weak"'])
def test_without_a_sure_mark_of_the_version_everything_is_fetched_anew(server, run, folder, tag):
    whole = picture((300, 300))
    server.replies["/img-a.jpg"] = [Reply(whole, cut=700, headers={"ETag": tag}), Reply(whole)]
    run(photo())
    assert [headers.get("Range") for _path, headers in server.asked] == [None, None]
    assert list(kept(folder).photos) == ["img-a"]


def test_a_server_that_goes_on_at_the_wrong_byte_is_asked_for_the_whole(server, run, folder):
    whole = picture((300, 300))
    wrong = Reply(whole[5:], status=206, headers={"Content-Range": f"bytes 5-{len(whole) - 1}/{len(whole)}"})
    server.replies["/img-a.jpg"] = [Reply(whole, cut=700, tag='"one"'), wrong, Reply(whole, tag='"one"')]
    run(photo())
    assert [headers.get("Range") for _path, headers in server.asked] == [None, "bytes=700-", None]
    assert list(kept(folder).photos) == ["img-a"]


def test_a_later_run_goes_on_where_an_earlier_one_was_stopped(server, folder, open_here, limits):
    whole = picture((400, 400), quality=100, comment=b"long" * 8_000)
    many = 30_000
    server.replies["/img-a.jpg"] = [Reply(whole, cut=many, silent=True, tag='"one"'), Reply(whole, tag='"one"')]
    events = fetch([photo()], folder, replace(limits, pauses=()), open_here)
    assert [type(event) for event in events] == [Begun, Failed]
    assert part_of(folder, "img-a")[0].stat().st_size == many
    assert not kept(folder).photos
    list(fetch([photo()], folder, limits, open_here))
    assert server.asked[-1][1]["Range"] == f"bytes={many}-"
    assert list(kept(folder).photos) == ["img-a"]
    assert files(folder) == ["img-a.jpg"]


CHILD = """
import http.client, sys
from pathlib import Path
from urllib.parse import urlsplit
from explorer.outputs.photos.download import Limits
from explorer.outputs.photos.fetch import fetch
from tests.outputs.photos.conftest import HOST, photo

def ask(address, headers, seconds):
    connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=seconds)
    connection.request("GET", urlsplit(address).path, headers=dict(headers))
    return connection.getresponse()

for event in fetch([photo(), photo("img-b")], Path(sys.argv[2]), Limits(hosts=(HOST,)), ask):
    print(type(event).__name__, flush=True)
"""


def test_whoever_stops_listening_leaves_what_was_begun_for_the_next_time(server, folder, open_here, limits):
    whole = picture((400, 400), quality=100, comment=b"long" * 16_000) + bytes(100_000)
    server.replies["/img-a.jpg"] = [Reply(whole, tag='"one"')]
    events = fetch([photo()], folder, limits, open_here)
    while not isinstance(next(events), Received):
        pass
    events.close()
    assert not kept(folder).photos
    assert 0 < part_of(folder, "img-a")[0].stat().st_size < len(whole)
    list(fetch([photo()], folder, limits, open_here))
    assert "Range" in server.asked[-1][1]
    assert list(kept(folder).photos) == ["img-a"]


def test_a_process_that_is_killed_in_the_middle_leaves_whole_photographs_only(server, folder, run):
    whole = picture((400, 400), quality=100)
    server.replies["/img-a.jpg"] = [Reply(picture())]
    server.replies["/img-b.jpg"] = [Reply(whole, cut=900, silent=True), Reply(whole)]
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(server.server_port), str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with child:
        told = []
        while "Stored" not in told:
            told.append(child.stdout.readline().strip())
            assert told[-1], told
        child.stdout.readline()
        child.kill()
    assert list(kept(folder).photos) == ["img-a"]
    assert "img-b.jpg" not in files(folder)
    run(photo(), photo("img-b"))
    assert sorted(kept(folder).photos) == ["img-a", "img-b"]
    assert files(folder) == ["img-a.jpg", "img-b.jpg"]


def test_two_runs_at_once_do_not_write_into_one_another(server, folder, open_here, limits):
    server.replies["/img-a.jpg"] = [Reply(picture())]
    first = fetch([photo()], folder, limits, open_here)
    next(first)
    (told,) = fetch([photo()], folder, limits, open_here)
    assert isinstance(told, Stopped)
    assert "already" in told.sentence
    assert isinstance(list(first)[-1], Stored)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX rights")
def test_a_folder_that_cannot_be_written_is_said_before_anything_is_asked(server, tmp_path, open_here, limits):
    (tmp_path / "photos").write_text("a file where the folder should be")
    (told,) = fetch([photo()], tmp_path / "photos", limits, open_here)
    assert isinstance(told, Stopped)
    assert told.sentence.startswith("The photographs cannot be stored: ")
    assert server.asked == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_stops_the_run_with_one_sentence(server, folder, run):
    folder.mkdir()
    part_of(folder, "img-a")[0].symlink_to("/dev/full")
    server.replies["/img-a.jpg"] = [Reply(picture())]

    def keep_link(path, **_options):
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explorer.outputs.photos.download.forget", keep_link)
        events = run(photo(), photo("img-b"))
    assert isinstance(events[-1], Stopped)
    assert "No space left on device" in events[-1].sentence
    assert [path for path, _headers in server.asked] == ["/img-a.jpg"]


def test_a_server_that_nobody_vouches_for_is_refused(server, tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    try:
        subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.replies["/a.jpg"] = [Reply(picture())]
    with pytest.raises(OSError, match="CERTIFICATE_VERIFY_FAILED"):
        open_https(f"https://127.0.0.1:{server.server_port}/a.jpg", {}, SECONDS)
    assert server.asked == []


def test_there_is_no_way_to_ask_without_tls(server):
    with pytest.raises(OSError, match="no way to ask"):
        open_https(f"http://127.0.0.1:{server.server_port}/a.jpg", {}, SECONDS)
    assert server.asked == []


def test_a_photograph_lies_upright_as_its_camera_says(server, run, folder):
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter
    server.replies["/img-a.jpg"] = [Reply(picture((90, 60), exif=exif))]
    run(photo())
    assert (kept(folder).photos["img-a"].width, kept(folder).photos["img-a"].height) == (60, 90)
