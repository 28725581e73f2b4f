"""The list beside the map: every country with a figure, small ones as easy to reach as large ones."""

from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.figure import Figure
from explorer.figures.supply_map import supply_map
from explorer.records.words import BEFORE, _
from explorer.ui.charts.row_plan import row_figure
from explorer.ui.parts.announce import announce
from explorer.ui.parts.in_view import InView
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_LINE, _BAR = 25, 7  # pixels at 100 %
_MOVE_MS = 180
# As numbers, made once: putting flags together takes as long as writing a word.
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NAMES = 0.4  # of the width, at most


@dataclass(frozen=True, slots=True)
class Row:
    """One country or group. share: of the longest bar. key: its code, "" for a group, which cannot be picked."""

    key: str
    name: str
    value: float
    told: str
    share: float


class CountryList(InView):
    """Ranks the figures of the map; rows move when the ranking changes. Arrows walk, Enter picks out, so does a press.

    Groups ("other countries") stand at the end, as they are no competitors.
    """

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._figure: Figure | None = None
        self._rows: tuple[Row, ...] = ()
        self._wide: tuple[float, float] | None = None
        self._from: dict[str, float] = {}
        self._here = 0
        self._picked: frozenset[str] = frozenset()
        self._move = QVariantAnimation(self)
        self._move.setDuration(_MOVE_MS)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._move.setStartValue(0.0)
        self._move.setEndValue(1.0)
        self._move.valueChanged.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._show(store.now)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in their order."""
        return self._rows

    @Slot(object)
    def _show(self, at: Exploration) -> None:
        if self.put_off():
            return
        figure = supply_map(self._library, at)
        if figure is self._figure:
            return
        before = {row.name: self._place(row.name) for row in self._rows}
        count = len(self._rows)
        self._figure, self._picked = figure, figure.highlight
        self._rows = ranked(figure, self._library)
        self._wide = None
        self._here = min(self._here, max(0, len(self._rows) - 1))
        moved = any(before.get(row.name, place) != place for place, row in enumerate(self._rows))
        self._from = before
        self._move.stop()
        if moved and self.isVisible() and not self._style.look.reduce_motion:
            self._move.start()
        self.setAccessibleName(_("Ranking: {title}").format(title=figure.title))
        if len(self._rows) != count:
            self.updateGeometry()
        self.update()

    def catch_up(self) -> None:
        """Show where the reader is now."""
        self._show(self._store.now)

    def _dress(self) -> None:
        self._wide = None
        self.updateGeometry()
        self.update()

    def _place(self, name: str) -> float:
        """Where a row stands now, in rows from the top, on its way or at its end."""
        end = next((float(i) for i, row in enumerate(self._rows) if row.name == name), float(len(self._rows)))
        if self._move.state() is not QVariantAnimation.State.Running:
            return end
        gone = float(self._move.currentValue())
        start = self._from.get(name, end)
        return start + (end - start) * gone

    def sizeHint(self) -> QSize:
        """All rows."""
        look = self._style.look
        return QSize(look.px(280), look.px(_LINE) * (1 + max(3, len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        """All rows, narrow."""
        return QSize(self._style.look.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows where they are."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = look.px(_LINE)
        self._paint_heading(painter)
        painter.translate(0, high)
        if not self._rows and self._figure is not None:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(look.colour("secondary"))
            painter.drawText(
                QRectF(self.rect()).adjusted(look.space(0), 0, 0, -high),
                int(Qt.TextFlag.TextWordWrap),
                " ".join(self._figure.gaps),
            )
        for place, row in enumerate(self._rows):
            box = QRectF(0, self._place(row.name) * high, self.width(), high)
            self._paint_row(painter, row, box, focused=self.hasFocus() and place == self._here)
        painter.end()

    def _columns(self) -> tuple[float, float]:
        """How wide the names and the numbers are."""
        if self._wide is None:  # measured once for all rows
            metrics, gap = self._style.look.metrics(Type.SMALL, QFont.Weight.DemiBold), self._style.look.space(1)
            names = max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0.0) + gap
            numbers = max((metrics.horizontalAdvance(row.told) for row in self._rows), default=0.0) + gap
            self._wide = names, numbers
        return min(self._wide[0], self.width() * _NAMES), self._wide[1]

    def _paint_heading(self, painter: QPainter) -> None:
        look, figure = self._style.look, self._figure
        if figure is None:
            return
        metrics, bold = look.metrics(Type.SMALL), look.metrics(Type.SMALL, QFont.Weight.DemiBold)
        line = QRectF(look.space(0), 0, self.width() - 2 * look.space(0), look.px(_LINE))
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
        painter.setPen(look.colour("text"))
        painter.drawText(line, _LEFT, figure.name)
        line.setLeft(line.left() + bold.horizontalAdvance(figure.name) + look.space(1))
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        words = metrics.elidedText(figure.subtitle, Qt.TextElideMode.ElideRight, max(0.0, line.width()))
        painter.drawText(line, _LEFT, words)

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF, *, focused: bool) -> None:
        look, picked = self._style.look, row.key in self._picked and bool(row.key)
        weight = QFont.Weight.DemiBold if picked else QFont.Weight.Normal
        metrics = look.metrics(Type.SMALL, weight)
        painter.setFont(look.font(Type.SMALL, weight))
        painter.setPen(look.colour("text" if picked else "secondary"))
        names, numbers = self._columns()
        # Where the widest name has its room, none is cut.
        cut = self._wide is not None and self._wide[0] > names
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names) if cut else row.name
        painter.drawText(box.adjusted(look.space(0), 0, 0, 0), _LEFT, name)
        painter.setPen(look.colour("text"))
        told = row.told
        painter.drawText(box.adjusted(0, 0, -look.space(0), 0), _RIGHT, told)
        left = look.space(0) + names
        room = max(2.0, box.width() - left - numbers - look.space(0))
        bar = QRectF(left, box.center().y() - look.px(_BAR) / 2, room, look.px(_BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        bar.setWidth(room * row.share)
        painter.setBrush(look.theme.country(row.key) if row.key else look.colour("others"))
        painter.drawRoundedRect(bar, min(bar.height(), bar.width()) / 2, bar.height() / 2)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))

    def at(self, place: QPointF) -> Row | None:
        """The row at a place."""
        row = int(place.y() // self._style.look.px(_LINE)) - 1
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the country of the row out."""
        row = self.at(event.position())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self._here = self._rows.index(row)
            self._pick(row)

    def _pick(self, row: Row) -> None:
        if row.key:
            self._store.go(self._store.now.pick_country(row.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and pick out."""
        key, last = Qt.Key(event.key()), len(self._rows) - 1
        there = {
            Qt.Key.Key_Down: self._here + 1, Qt.Key.Key_Up: self._here - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }.get(key)  # fmt: skip
        if there is not None and last >= 0:
            self._here = min(max(there, 0), last)
            row = self._rows[self._here]
            announce(self, f"{row.name}: {row.told}")
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and last >= 0:
            self._pick(self._rows[self._here])
        else:
            event.ignore()

    def focusInEvent(self, event: QEvent) -> None:
        """Show the ring."""
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        """Take the ring away."""
        self.update()


def ranked(figure: Figure, library: Library) -> tuple[Row, ...]:
    """The rows of a figure: countries by their value, then the groups."""
    from explorer.records.source import Country

    groups = {c.iso3 for c in library.rows(Country) if c.kind == "group"}
    values = [(s.key, s.name, s.y[0], s.status[0] if s.status else "") for s in figure.series if s.y[0] is not None]
    most = max((value for _key, _name, value, _status in values), default=0.0) or 1.0

    def row(key: str, name: str, value: float, status: str) -> Row:
        # There is room for the words before a figure only; the card of the country says whether it is an estimate.
        told = row_figure(value, figure.y, status if status in BEFORE else "")
        return Row("" if key in groups else key, name, value, told, value / most)

    return tuple(row(*each) for each in sorted(values, key=lambda v: (v[0] in groups, -v[2], v[1])))
