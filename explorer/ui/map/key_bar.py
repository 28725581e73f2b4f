"""The key of the map as a widget below it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.exploration.choices import Layer
from explorer.figures.figure import Figure
from explorer.records.words import _
from explorer.ui.map.key import Entry, entries, paint, placed
from explorer.ui.theme import Style


class KeyBar(QWidget):
    """Explains colours, and of the signs what their switches do not say; as high as its lines."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._entries: list[Entry] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self._dress)

    def show_key(self, figure: Figure, layers: tuple[Layer, ...]) -> None:
        """Explain this figure and these layers."""
        made = entries(figure, layers, signs=False)
        if made != self._entries:
            self._entries = made
            self.setAccessibleName(_("Key: {entries}").format(entries=", ".join(entry.text for entry in made)))
            self._dress()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines."""
        return round(placed(self._entries, width, self._style.look)[1])

    def sizeHint(self) -> QSize:
        """Two lines or so."""
        return QSize(self._style.look.px(400), self.heightForWidth(max(self.width(), self._style.look.px(400))))

    def minimumSizeHint(self) -> QSize:
        """Room for one entry, as high as it stands now."""
        return QSize(self._style.look.px(120), self.heightForWidth(max(self.width(), self._style.look.px(120))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, self._entries, placed(self._entries, self.width(), self._style.look)[0], self._style.look)
        painter.end()
