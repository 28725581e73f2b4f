"""Presenting: the window fills the screen, type grows, controls go, and the view stays alive."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from explorer.records.words import _
from explorer.ui.settings import SavedView
from explorer.ui.shortcuts import PRESENTING
from explorer.ui.theme import Style


class Blank(QWidget):
    """An empty sheet over everything; any key or press takes it away."""

    lifted = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.setAccessibleName(_("Blank screen: press any key to go on"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(parent.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.look.colour("ground"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on."""
        self.lifted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on."""
        self.lifted.emit()


class Presentation(QObject):
    """Turns a window into what an audience sees, and back into exactly what it was.

    asked: the address of the saved view to show. ended: presenting is over.
    """

    asked = Signal(str)
    ended = Signal()
    stood = Signal(str)  # what the line at the foot says

    def __init__(self, window: QMainWindow, controls: Sequence[QWidget], style: Style) -> None:
        super().__init__(window)
        self._window, self._controls, self._style = window, tuple(controls), style
        self._on = False
        self._before = Qt.WindowState.WindowNoState
        self._views: tuple[SavedView, ...] = ()
        self._place = -1
        self._blank: Blank | None = None
        self._keys: list[QShortcut] = []
        calls = {"next_view": self.next_view, "previous_view": self.previous_view, "blank": self.blank,
                 "leave": self.leave}  # fmt: skip
        for command in PRESENTING:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setEnabled(False)
                shortcut.activated.connect(calls[command.name])
                self._keys.append(shortcut)

    @property
    def on(self) -> bool:
        """Whether an audience is being shown something."""
        return self._on

    def start(self, views: Sequence[SavedView], here: str) -> None:
        """Fill the screen the window is on; views are the saved ones to step through."""
        if self._on:
            return
        from dataclasses import replace

        self._on, self._before = True, self._window.windowState()
        self._views = tuple(views)
        self._place = next((i for i, view in enumerate(self._views) if view.address == here), -1)
        for control in self._controls:
            control.hide()
        self._style.wear(replace(self._style.look, presenting=True))
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        for key in self._keys:
            key.setEnabled(True)
        self._say()

    def _say(self) -> None:
        """Say which saved view this is, and the keys that matter now."""
        keys = _("PgUp PgDn step · B blank · Esc leave") if self._views else _("B blank · Esc leave")
        words = [keys]
        if self._place >= 0:
            view = self._views[self._place]
            words.insert(0, f"{view.name} · {self._place + 1} / {len(self._views)}")
        self.stood.emit("      ".join(words))

    def leave(self) -> None:
        """Give the window back as it was."""
        if not self._on:
            return
        from dataclasses import replace

        self._lift()
        self._on = False
        for key in self._keys:
            key.setEnabled(False)
        self._window.setWindowState(self._before)
        self._style.wear(replace(self._style.look, presenting=False))
        for control in self._controls:
            control.show()
        self.ended.emit()

    def next_view(self) -> None:
        """Show the next saved view."""
        self._step(1)

    def previous_view(self) -> None:
        """Show the saved view before."""
        self._step(-1)

    def blank(self) -> None:
        """Blank the screen, so that the class looks at the teacher."""
        if self._blank is not None:
            self._lift()
            return
        for key in self._keys:
            key.setEnabled(False)
        self._blank = Blank(self._style, self._window)
        self._blank.lifted.connect(self._lift)
        self._blank.show()
        self._blank.raise_()
        self._blank.setFocus()

    def _lift(self) -> None:
        if self._blank is not None:
            self._blank.hide()
            self._blank.deleteLater()
            self._blank = None
            for key in self._keys:
                key.setEnabled(self._on)

    def _step(self, by: int) -> None:
        if not self._views:
            return
        place = 0 if self._place < 0 and by > 0 else self._place + by
        if 0 <= place < len(self._views):
            self._place = place
            self.asked.emit(self._views[place].address)
            self._say()
