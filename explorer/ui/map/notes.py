"""The notes of the map's figure, at the foot of the room that a short ranking leaves."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.supply_map import supply_map
from explorer.records.words import _
from explorer.ui.parts.in_view import InView
from explorer.ui.store import Store
from explorer.ui.theme import Look, Style, Type

_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class MapNotes(InView):
    """As many notes as there is room for, whole ones only; all of them stand in the map's table and on its page."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._notes: tuple[str, ...] = ()
        self._high: dict[str, float] = {}
        self._high_for: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        store.changed.connect(self._show)
        style.changed.connect(self.update)
        self._show(store.now)

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        notes = supply_map(self._library, at).notes
        if notes != self._notes:
            self._notes = notes
            self.setAccessibleName(" ".join(notes))
            self.update()

    def catch_up(self) -> None:
        """Show the notes of now."""
        self._show(self._store.now)

    def minimumSizeHint(self) -> QSize:
        """Nothing: the ranking comes first."""
        return QSize(0, 0)

    def fitting(self) -> list[tuple[str, float]]:
        """The notes that fit below their heading, with the height of each."""
        look, made = self._style.look, list[tuple[str, float]]()
        room = self.height() - self._head(look)
        for note in self._notes:
            high = self._height_of(note, look)
            if high > room:
                break
            made.append((note, high))
            room -= high + look.space(0)
        return made

    def _height_of(self, note: str, look: Look) -> float:
        # Kept: most notes are the same in every year, and wrapping one takes as long as a row of the ranking.
        if self._high_for != (look, self.width()):
            self._high_for = (look, self.width())
            self._high.clear()
        if note not in self._high:
            room = QRectF(0, 0, self._wide(look), 10_000)
            self._high[note] = look.metrics(Type.SMALL).boundingRect(room, _WRAPPED, note).height()
        return self._high[note]

    def _wide(self, look: Look) -> float:
        """As the words of the ranking above."""
        return max(1.0, self.width() - 2.0 * look.space(0))

    @staticmethod
    def _head(look: Look) -> float:
        return look.metrics(Type.SMALL).height() + look.space(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write them, the last one at the foot."""
        look, made = self._style.look, self.fitting()
        if not made:
            return
        painter = QPainter(self)
        y = self.height() - sum(high + look.space(0) for _note, high in made) - look.metrics(Type.SMALL).height()
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
        painter.setPen(look.colour("text"))
        painter.drawText(
            QRectF(look.space(0), y, self._wide(look), look.metrics(Type.SMALL).height()), 0, _("How to read it")
        )
        y += look.metrics(Type.SMALL).height() + look.space(0)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        for note, high in made:
            painter.drawText(QRectF(look.space(0), y, self._wide(look), high + 1), _WRAPPED, note)
            y += high + look.space(0)
        painter.end()
