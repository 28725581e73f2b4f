"""Pictures of the whole window, or of one figure, without a display."""

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap

from explorer import __version__
from explorer.content.library import Library
from explorer.exploration.address import to_address
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.records.words import _
from explorer.ui.app import application, make_window
from explorer.ui.settings import Settings
from explorer.ui.theme import Look, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

log = logging.getLogger("explorer")
_PATIENCE = 60_000  # milliseconds until a picture that never gets ready is given up
_SETTLE, _CALM = 25, 2  # milliseconds of a turn, and how many turns without work make a finished window


def quiet() -> None:
    """Let Qt's own messages go to the log: the plugin without a screen says that it cannot raise windows."""
    qInstallMessageHandler(_note)


def _note(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    log.info("Qt: %s", text)


def window_picture(library: Library, at: Exploration, look: Look, size: QSize) -> QPixmap:
    """The window with all its charts, as it would stand on a screen. Raises TimeoutError where it never gets ready."""
    application()
    window = make_window(library, at, look, Settings(theme=ThemeChoice(look.theme.key), text=look.percent))
    window.resize(size)
    loop = QEventLoop()
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(loop.quit)
    window.ready.connect(loop.quit)
    patience.start(_PATIENCE)
    window.show()
    loop.exec()
    if not patience.isActive():
        raise TimeoutError("the window did not get ready")
    settle = QTimer()
    settle.setSingleShot(True)
    settle.timeout.connect(loop.quit)
    # Pictures, crystals and orbitals are worked out beside the window, one after another, each asking for the next.
    calm = 0
    while calm < _CALM and patience.isActive():
        settle.start(_SETTLE)
        loop.exec()
        calm = calm + 1 if window.idle else 0
    # Qt gives None where nothing has the focus; its stub does not know.
    focused = cast("QWidget | None", window.focusWidget())
    if focused is not None:
        focused.clearFocus()
    picture = window.grab()
    window.close()
    window.deleteLater()
    return picture


def save_window(library: Library, at: Exploration, look: Look, size: tuple[int, int], path: Path) -> None:
    """Write that picture as PNG. Raises OSError where it can't be made or written."""
    from PySide6.QtCore import QBuffer, QIODevice

    from explorer.outputs.files import write_atomic

    quiet()
    picture = window_picture(library, at, look, QSize(*size))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):
        raise OSError(_("the picture could not be made; a smaller one may"))
    write_atomic(path, bytes(buffer.data().data()))


def save_figure(  # noqa: PLR0913 - a picture is all of these
    figure: Figure,
    library: Library,
    at: Exploration,
    look: Look,
    path: Path,
    size: tuple[int, int],
    scale: float,
) -> None:
    """Write one figure by the ending of the path. Raises OSError where the file can't be written."""
    from explorer.ui.charts.picture import save
    from explorer.ui.pages.table.picture import tiles_painter

    quiet()
    application()
    save(
        figure,
        path,
        look,
        QSize(*size),
        address=to_address(at),
        version=__version__,
        library=library,
        tiles_painter=tiles_painter(library, partial(_same, at)),
        scale=scale,
    )


def _same(at: Exploration) -> Exploration:
    return at
