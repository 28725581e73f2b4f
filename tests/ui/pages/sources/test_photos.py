"""The bar that gets photographs, with a real process that tells what it does."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from explorer.outputs.photos.alone import LOCK
from explorer.outputs.photos.kept import keep, kept
from explorer.outputs.photos.picture import remake
from explorer.records.photo import Photo
from explorer.ui.element.blocks import text_of
from explorer.ui.pages.sources.fetching import Fetching, command
from explorer.ui.pages.sources.photo_blocks import photo_blocks
from explorer.ui.pages.sources.photos import PhotoBar
from explorer.ui.theme import CONTRAST, DARK, LIGHT, Look
from explorer.ui.work import Work
from tests.build import make

ROOT = Path(__file__).resolve().parents[4]
USUAL = {"kind": "element", "symbol": ("Nd",), "page_url": "https://page.example", "author": "Anna"}
PHOTOS = tuple(
    make(Photo, photo_id=f"img-{n}", shows=shows, title=f"A piece of {shows}", file_url=address, **USUAL)
    for n, (shows, address) in enumerate([("neodymium", "https://a.b/1"), ("cerium", "https://a.b/2"), ("ore", None)])
)
STORE = """
import sys, io
from pathlib import Path
from PIL import Image
from explorer.outputs.photos.kept import keep
from explorer.outputs.photos.picture import remake
from tests.ui.pages.sources.test_photos import PHOTOS
folder = Path(sys.argv[1])
Image.new("RGB", (90, 60)).save(folder / "given.png")
print('{"event": "begun", "photo": "img-0", "place": 1, "of": 2}', flush=True)
print('{"event": "received", "bytes": 50, "total": 100}', flush=True)
keep(folder, PHOTOS[0], remake(folder / "given.png", PHOTOS[0]))
print('{"event": "stored", "photo": "img-0", "before": false}', flush=True)
"""
REST = """
print('this is no line for a program', flush=True)
print('{"event": "begun", "photo": "img-1", "place": 2, "of": 2}', flush=True)
print('{"event": "failed", "photo": "img-1", "sentence": "Cerium: it is not there."}', flush=True)
sys.exit(1)
"""
WAIT = "sys.stdin.read()"
SPEAK = 'sys.exit("the machine is tired")'


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "photos"
    made.mkdir()
    return made


@pytest.fixture
def opened(qtbot, style, folder):
    """A bar whose process runs this code, when it knows what is here."""

    def open_(code):
        fetching = Fetching((sys.executable, "-c", code, str(folder)))
        bar = PhotoBar(style, PHOTOS, fetching, folder)
        fetching.setParent(bar)
        qtbot.addWidget(bar)
        bar.resize(900, 120)
        bar.show()
        with qtbot.waitSignal(bar.changed):
            bar.complete(Work(bar))
        return bar

    return open_


def stored(folder, photo):
    """Put a photograph into the folder."""
    Image.new("RGB", (90, 60), "teal").save(folder / "given.png")
    return keep(folder, photo, remake(folder / "given.png", photo))


def ended(qtbot, bar):
    """Wait until nothing runs and the bar says so."""
    qtbot.waitUntil(lambda: not bar._fetching.running and bar._work.idle and bar.cancel.isHidden(), timeout=30_000)


def test_the_button_says_how_many_photographs_there_are_to_get(opened):
    bar = opened("")
    assert bar.get.text() == "Get the 2 photographs"
    assert bar.state.text() == "No photograph is on this computer yet."
    assert bar.get.isVisible()
    assert not bar.removal.isVisible()
    assert not bar.cancel.isVisible()


def test_getting_shows_how_far_it_is_and_ends_with_what_came_and_what_did_not(qtbot, opened):
    bar = opened(STORE + REST)
    qtbot.mouseClick(bar.get, Qt.MouseButton.LeftButton)
    assert bar.cancel.isVisible()
    assert bar.cancel.hasFocus()
    qtbot.waitUntil(lambda: bar.progress.value() == 50, timeout=30_000)
    assert bar.state.text() == "1 of 2: neodymium"
    ended(qtbot, bar)
    assert list(bar.here) == ["img-0"]
    assert bar.state.text() == "1 of 2 photographs are on this computer."
    assert bar.get.text() == "Get the missing photograph"
    assert bar.get.hasFocus()
    said = text_of(photo_blocks(PHOTOS, bar.here, bar.sentences, bar.folder))
    assert "Photographs: 1 of 3 are on this computer" in said
    assert "Cerium: it is not there." in said
    assert "ore · the address of its file is not known" in said
    assert "neodymium · here" in said
    assert "1 of them cannot be fetched" in said


def test_a_cancel_ends_the_process_and_keeps_what_is_whole(qtbot, opened, folder):
    bar = opened(STORE + WAIT)
    bar.get.click()
    qtbot.waitUntil(lambda: "img-0" in kept(folder).photos, timeout=30_000)
    qtbot.keyClick(bar.cancel, Qt.Key.Key_Space)
    ended(qtbot, bar)
    assert list(bar.here) == ["img-0"]
    assert "You stopped it" in bar.state.text()
    assert bar.get.hasFocus()


def test_a_process_that_fails_says_why_and_can_be_tried_again(qtbot, opened):
    bar = opened("import sys; " + SPEAK)
    bar.get.click()
    ended(qtbot, bar)
    assert "ended early (the machine is tired)" in bar.state.text()
    assert bar.get.isVisible()


def test_a_program_that_cannot_be_started_is_said(qtbot, style, folder):
    bar = PhotoBar(style, PHOTOS, Fetching((str(folder / "no such program"),)), folder)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.changed):
        bar.complete(Work(bar))
    with qtbot.waitSignal(bar._fetching.ended):
        bar._get()
    assert "could not begin" in bar.state.text()
    qtbot.waitUntil(lambda: bar._work.idle)


def test_photographs_are_removed_again(qtbot, opened, folder):
    for photo in PHOTOS[:2]:
        stored(folder, photo)
    bar = opened("")
    assert bar.state.text() == "All 2 photographs that can be fetched are on this computer."
    assert not bar.get.isVisible()
    with qtbot.waitSignal(bar.changed):
        bar.removal.click()
    assert not bar.here
    assert bar.get.isVisible()
    assert {path.name for path in folder.iterdir()} - {LOCK} == {"given.png", "photos.json"}


def test_a_file_that_was_changed_is_forgotten_with_a_sentence(opened, folder):
    stored(folder, PHOTOS[0]).path.write_bytes(b"something else")
    bar = opened("")
    assert not bar.here
    assert "was changed since it was fetched" in text_of(photo_blocks(PHOTOS, bar.here, bar.sentences, bar.folder))


def test_the_real_command_tells_lines_that_the_bar_understands(qtbot, own_home):
    heard, fetching = [], Fetching((*command("photos", "--list"),))
    fetching.told.connect(heard.append)
    with qtbot.waitSignal(fetching.ended, timeout=60_000) as told:
        fetching.start()
    assert told.args == [""]
    assert heard == []


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda t: t.key)
def test_the_bar_paints_in_every_look(opened, style, theme):
    bar = opened("")
    bar.progress.show()
    bar.progress.setRange(0, 2)
    bar.progress.setValue(1)
    style.wear(Look(theme, 200))
    assert not bar.grab().isNull()
    assert bar.minimumSizeHint().width() < 900


def test_the_page_itself_loads_nothing_that_reaches_the_network():
    code = (
        "import sys, explorer.ui.pages.sources.page; "
        "print(*sorted({'ssl', 'socket', 'http.client', 'urllib.request', 'PIL'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == ""
