"""A matrix: a row a rule or a list, a column an element, and in each cell a state by its colour and its sign."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explorer.figures.figure import Figure
from explorer.figures.matrix_row import Cell, Row
from explorer.records.words import _
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.foot_keys import FootKey, foot_keys, top_of
from explorer.ui.charts.matrix_rows import EASY, GAP, TALL, empty, least, quiet, states
from explorer.ui.charts.state_signs import CellStamps, ink_on
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look, Type

_WIDE = 58  # pixels at 100 %: a column at most
_LABELS, _BRIEFS = 0.40, 0.27  # of the width that the names of the rows may take, and brief names
_CUT = 1.35  # how much longer than their room names may be before brief ones stand in for them
_NARROWEST = 65  # percent of the face's own width that symbols may be set in
_BELOW = 10  # pixels between the last row and the legend
_WIDEST = "Pm"
_QUIET = {"none", "no", "not known"}

_State = tuple[str, bool]  # a state, and whether it is only as last known


@dataclass(frozen=True, slots=True)
class _Line:
    """One row in its place: its name, the box of its cells, the head above it, the words in a cell over all columns."""

    row: Row
    name: Word
    cells: QRectF
    head: Word | None
    wide: Word | None


class Matrix(Drawing):
    """Rows under tiles of the elements; where not all fit, those without anything go first, and a line counts them."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._lines: list[_Line] = []
        self._heads: list[QRectF] = []
        self._columns: tuple[str, ...] = ()
        self._legend: tuple[FootKey[_State], ...] = ()
        self._rest: Word | None = None
        self._step = 0.0
        self._left = 0.0
        self._brief = False
        self._grid: list[list[Target]] | None = None
        self._stamps = CellStamps()

    # ---- place

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay names, cells and the legend out."""
        ruler = self.ruler(look)
        self._targets, self._grid = None, None
        self._columns = figure.columns
        names = max((ruler.wide(row.name) for row in figure.rows), default=0.0)
        briefs = max((ruler.wide(row.short) for row in figure.rows), default=0.0)
        count = max(1, len(figure.columns))
        # Names may be longer than their share as long as the columns keep the width they are read with ease at.
        rest = size.width() - count * EASY * look.scale - look.space(1)
        room = max(size.width() * _LABELS, rest)
        self._brief = names > room * _CUT
        self._left = (min(briefs, size.width() * _BRIEFS) if self._brief else min(names, room)) + look.space(1)
        # Whole pixels, so that all cells are the same picture.
        self._left = float(ceil(self._left))
        self._step = float(floor(min(float(look.px(_WIDE)), (size.width() - self._left) / count)))
        top = min(float(look.px(TALL)), max(ruler.height + 4, self._step))
        self._heads = [
            QRectF(self._left + i * self._step, 0, self._step - GAP, top - GAP) for i in range(len(figure.columns))
        ]
        rows = list(figure.rows)
        self._legend = self._keys(figure, rows, ruler, size)
        shown = self._fitting(rows, ruler, self._foot(size, look) - top)
        if len(shown) < len(rows):
            # The legend of fewer rows may be lower and leave room for one more of them.
            self._legend = self._keys(figure, shown, ruler, size)
            more = self._fitting(rows, ruler, self._foot(size, look) - top)
            shown = more if states(more) <= states(shown) else shown
        foot = self._foot(size, look)
        room = QRectF(0, top, self._left + count * self._step, max(1.0, foot - top))
        self._place_rows(shown, len(rows) - len(shown), ruler, room)
        self._raise_legend(foot)

    def _foot(self, size: QSizeF, look: Look) -> float:
        """Where the rows must end: above the legend."""
        return top_of(self._legend, size) - look.space(0)

    def _fitting(self, rows: list[Row], ruler: Ruler, room: float) -> list[Row]:
        """The rows that fit; where some do not, those that say most, and a line stays free to count the others."""
        fit = max(1, int(room / least(ruler)))
        if len(rows) <= fit:
            return rows
        shown = set(sorted(range(len(rows)), key=lambda i: (quiet(rows[i]), i))[: max(1, fit - 1)])
        return [row for i, row in enumerate(rows) if i in shown]

    def _place_rows(self, rows: list[Row], left_out: int, ruler: Ruler, room: QRectF) -> None:
        look = ruler.look
        heads = sum(1 for row in rows if row.head)
        headed = not left_out and room.height() >= len(rows) * least(ruler) + heads * (ruler.height + 3)
        lines = len(rows) + (1 if left_out else 0)
        taken = heads * (ceil(ruler.height) + 2) if headed else 0.0
        high = float(floor(min(float(look.px(TALL)), (room.height() - taken) / max(1, lines))))
        text, quiet = look.colour("text"), look.colour("secondary")
        self._lines, y = [], float(round(room.top()))
        for row in rows:
            head = None
            if headed and row.head:
                above = QRectF(0, y, room.width(), ceil(ruler.height) + 2)
                head = Word(ruler.cut(row.head, room.width(), bold=True), above, quiet, bold=True)
                y += above.height()
            ink = quiet if empty(row) else text
            words = row.short if self._brief else row.name
            name = Word(ruler.cut(words, self._left - look.space(1)), QRectF(0, y, self._left, high - GAP), ink)
            cells = QRectF(self._left, y, room.right() - self._left - GAP, high - GAP)
            self._lines.append(_Line(row, name, cells, head, self._wide_words(row, cells, ruler)))
            y += high
        words = _("and {count} more: see the table").format(count=left_out)
        self._rest = Word(words, QRectF(0, y, room.width(), high), quiet) if left_out else None

    def _raise_legend(self, foot: float) -> None:
        """Let the legend follow the rows where these leave room below them."""
        bottom = (
            self._rest.box.bottom() if self._rest else max((line.cells.bottom() for line in self._lines), default=foot)
        )
        up = foot - bottom - _BELOW
        if up > 0:
            self._legend = tuple(key.raised(up) for key in self._legend)

    def _wide_words(self, row: Row, box: QRectF, ruler: Ruler) -> Word | None:
        """The state in words at the left of a cell over all columns; its sign stands in the middle."""
        if not self._spans(row) or empty(row):
            return None
        cell, edge = row.cells[0], ruler.look.space(1)
        room = box.width() / 2 - 2 * edge
        ink = ink_on(cell.state, ruler.look, unsure=cell.unsure)
        return Word(ruler.cut(cell.text, room), box.adjusted(edge, 0, -edge - box.width() / 2, 0), ink)

    def _spans(self, row: Row) -> bool:
        return len(row.cells) == 1 and len(self._columns) != 1

    def _keys(self, figure: Figure, rows: list[Row], ruler: Ruler, size: QSizeF) -> tuple[FootKey[_State], ...]:
        """The legend: each state of these rows, and what is only as last known."""
        present = states(rows)
        # Short of room, an empty cell explains itself.
        present -= {"none"} if len(rows) < len(figure.rows) else set()
        entries = [((state, False), word) for state, word in figure.states if state in present]
        if any(cell.unsure for row in rows for cell in row.cells):
            sure = next((state for (state, _unsure), _word in entries if state not in _QUIET), "")
            entries.append(((sure, True), _("as last known")))
        side = ruler.height * 0.9
        return foot_keys(entries, QSizeF(side, side), ruler, size)

    def _box(self, line: _Line, column: int) -> QRectF:
        if self._spans(line.row):
            return line.cells
        return QRectF(
            self._left + column * self._step, line.cells.top(), self._step - GAP, line.cells.height()
        )  # fmt: skip

    def tell(self, figure: Figure) -> None:
        """Take a figure that looks the same and tells other things of its cells, such as those of the next day."""
        by_name = {row.name: row for row in figure.rows}
        self._lines = [replace(line, row=by_name.get(line.row.name, line.row)) for line in self._lines]
        self._targets, self._grid = None, None

    # ---- what can be chosen

    @property
    def grid(self) -> list[list[Target]]:
        """The same targets in their rows: the heads of the columns, then each row with its name first."""
        if self._grid is None:
            self._grid = []
            if self._heads:
                self._grid.append([_target(box, place, place.partition(":")[2])
                                   for box, place in zip(self._heads, self._columns, strict=True)])  # fmt: skip
            for line in self._lines:
                name = QRectF(0, line.cells.top(), self._left - GAP, line.cells.height())
                words = line.row.told or line.row.name
                cells = [
                    _target(self._box(line, i), cell.place, cell.told or f"{line.row.name}: {cell.text}")
                    for i, cell in enumerate(line.row.cells)
                ]
                self._grid.append([_target(name, line.row.place, words), *cells])
        return self._grid

    def _found(self) -> Iterable[Target]:
        for row in self.grid:
            yield from row

    def target_at(self, place: QPointF, figure: Figure, look: Look) -> Target | None:
        """The one cell, name or head there, found by its row."""
        for row in self.grid:
            if row[0].box.top() <= place.y() <= row[0].box.bottom() + GAP:
                return next((t for t in row if t.box.left() <= place.x() <= t.box.right() + GAP), None)
        return None

    # ---- painting

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The columns of the chosen elements, the tiles, the names, the cells by their state, the legend."""
        self._paint_chosen(painter, figure, look)
        self._paint_heads(painter, figure, look)
        sorted_out: dict[tuple[str, bool], list[QRectF]] = {}
        spanning: list[tuple[_Line, Cell]] = []
        for line in self._lines:
            if line.head:
                line.head.paint(painter, look)
            line.name.paint(painter, look)
            if self._spans(line.row):
                spanning.append((line, line.row.cells[0]))
                continue
            for i, cell in enumerate(line.row.cells):
                sorted_out.setdefault((cell.state, cell.unsure), []).append(self._box(line, i))
        for (state, unsure), boxes in sorted_out.items():
            self._stamps.paint(painter, state, boxes, look, unsure=unsure)
        for line, cell in spanning:
            self._stamps.paint(painter, cell.state, [line.cells], look, unsure=cell.unsure)
            if line.wide:
                line.wide.paint(painter, look)
        for key in self._legend:
            state, unsure = key.key
            self._stamps.paint(painter, state, [key.box], look, unsure=unsure)
            key.word.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)

    def _paint_chosen(self, painter: QPainter, figure: Figure, look: Look) -> None:
        if not self._lines:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("raised"))
        for box, place in zip(self._heads, self._columns, strict=True):
            if place.partition(":")[2] in figure.highlight:
                band = QRectF(box.left() - GAP, box.top(), box.width() + 2 * GAP,
                              self._lines[-1].cells.bottom() - box.top() + GAP)  # fmt: skip
                painter.drawRoundedRect(band, GAP, GAP)

    def _paint_heads(self, painter: QPainter, figure: Figure, look: Look) -> None:
        painter.setFont(self._head_font(look))
        radius = look.radius(0) - 2
        for box, place in zip(self._heads, self._columns, strict=True):
            symbol = place.partition(":")[2]
            colour = look.theme.element(symbol)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(box, radius, radius)
            painter.setPen(QColor(look.theme.on(colour)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)
            if symbol in figure.highlight:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(look.colour("text"), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _head_font(self, look: Look) -> QFont:
        """As large as the widest symbol has room for, then narrower."""
        room = self._step - GAP
        step = Type.SMALL
        if look.metrics(step, QFont.Weight.Bold).horizontalAdvance(_WIDEST) > room:
            step = Type.TINY
        font, wide = (
            look.font(step, QFont.Weight.Bold),
            look.metrics(step, QFont.Weight.Bold).horizontalAdvance(_WIDEST),
        )
        if wide > room:
            font.setStretch(max(_NARROWEST, int(100 * room / wide)))
        return font

    def clear(self) -> None:
        """Forget the rows."""
        super().clear()
        self._lines, self._heads, self._legend, self._rest, self._grid = [], [], (), None, None


def _target(box: QRectF, place: str, words: str) -> Target:
    kind, _colon, key = place.partition(":")
    return Target(box, kind, key, words)
