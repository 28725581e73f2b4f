"""Starts the window: first frame first, everything else after it; one net for errors; one log file."""

import logging
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

# isort: off
# Before anything imports PySide, which it speeds up.
import explorer.ui.quick_qt  # noqa: F401 # pyright: ignore[reportUnusedImport]
# isort: on

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from explorer.content import places
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.ui import settings as remembered
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, dress, load_fonts, theme_at_start
from explorer.ui.window import MainWindow

if TYPE_CHECKING:
    from explorer.exploration.address import Known

log = logging.getLogger("explorer")
_LOG_BYTES, _LOG_FILES = 500_000, 3


def application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, dressed in the program's own style and type."""
    running = QApplication.instance()
    # The style is named on the command line: setStyle() would bring QStyle with its 600 constants, as slow as a page.
    words = [*(arguments or ["rare-earth-explorer"]), "-style", "Fusion"]
    app = running if isinstance(running, QApplication) else QApplication(words)
    app.setApplicationName("rare-earth-explorer")
    app.setApplicationDisplayName("Rare Earth Explorer")
    load_fonts()
    return app


def names(library: Library) -> "Known":
    """The names an address may use in this edition of the facts."""
    from explorer.exploration.pages import PAGES
    from explorer.figures.known import known

    return known(library, tuple(page.key for page in PAGES))


def make_window(
    library: Library, at: Exploration, look: Look, settings: remembered.Settings, folder: Path | None = None
) -> MainWindow:
    """A window standing at an exploration."""
    style = Style(look)
    dress(application(), look)

    def known() -> "Known":
        return names(library)

    return MainWindow(library, Store(at), style, settings, known, folder)


def run(address: str | None) -> int:
    """Open the window at an address, or where the reader left; gives the exit code.

    Raises AddressError where the address names nothing, before any window is made.
    """
    library = Library()
    named = _named(address, library) if address else None
    app = application(sys.argv[:1])
    folder = places.settings_folder()
    settings, sentence = remembered.load(folder)
    look = Look(
        theme_at_start(settings.theme, settings.system), settings.text, reduce_motion=settings.reduce_motion is True
    )
    at = named or _left_at(settings.address, library)
    at = _in_units(settings, at, (address if named else settings.address) or "")
    window = make_window(library, at, look, settings, folder)
    net = _Net(window)
    sys.excepthook = net.catch
    if sentence:
        window.notice.tell(sentence)
    app.styleHints().colorSchemeChanged.connect(window.follow_system)
    window.seen.connect(window.follow_system)
    window.show()
    # Loading the log's module costs as much as painting the table; it waits until the window stands.
    QTimer.singleShot(0, keep_log)
    return app.exec()


def _named(address: str, library: Library) -> Exploration:
    """The exploration an address names; raises AddressError where it names none."""
    from explorer.exploration.address import parse

    return parse(address, names(library))


def _left_at(address: str, library: Library) -> Exploration:
    """Where the last session ended; where a first one begins if that is not of this edition."""
    if address:
        from explorer.exploration.address import AddressError

        try:
            return _named(address, library)
        except AddressError:
            log.info("the last session's address is not of this edition: %s", address)
    return Exploration()


def _in_units(settings: remembered.Settings, at: Exploration, address: str) -> Exploration:
    """The exploration in the units that the reader used last, where its address names none."""
    usual = Exploration().in_units(settings.degrees, settings.lengths)
    if usual == Exploration() or at.in_units(usual.degrees, usual.lengths) == at:
        return at
    from explorer.exploration.address import in_units_of

    return in_units_of(usual, at, address)


class _Net:
    """Catches what nobody caught: logged, said in the window, and nothing closes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and say it in the window."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        self._window.tell_fault(error)


def keep_log() -> None:
    """Write the log to a rotating file in the user's state folder; without one it goes to stderr alone."""
    from logging.handlers import RotatingFileHandler

    folder = places.log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "explorer.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def has_display() -> bool:
    """Whether there is a screen to open a window on (asked on Linux, where Qt would abort without one)."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
