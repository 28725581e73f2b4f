"""Sets blocks: finds the place of every word, bar and sign for a width and a look.

One setter a block; positions are counted from the upper left corner of the block's own piece. It is long because
every kind of block is set here.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from explorer.records.words import _
from explorer.ui.element.blocks import (
    Badge,
    Badges,
    Bar,
    Bars,
    Block,
    Cell,
    Columns,
    Entry,
    Fact,
    Heading,
    Judged,
    Paragraph,
    Row,
    Shells,
    SourceLine,
    ToSources,
)
from explorer.ui.element.ink import Arrow, Piece, Plate, Set, Sign, Spot, Words, broken
from explorer.ui.element.tray import Tray
from explorer.ui.natural_colours import natural
from explorer.ui.theme import Type

_LABELS = 0.34  # of the width is taken by the labels of a comparison, where they stand beside the cells
_TIGHT = 6.5  # heights of a line below which the columns of a comparison take the small type
_VERDICTS = 96  # pixels at 100 % for the verdict beside a claim
_STACKED = 3.9  # the same, below which they stand under one another


class Setter(Tray):
    """Sets one block after another for one width and look, each from its own upper left corner."""

    def piece(self, block: Block) -> Piece:
        """The block, measured and placed."""
        self._inks, self._spots = [], []
        above, height = self._set(block)
        return Piece(height, above, tuple(self._inks), tuple(self._spots))

    def _set(self, block: Block) -> tuple[float, float]:  # noqa: C901 - one case a kind of block
        gap = self._look.space
        match block:
            case Heading():
                return gap(3), self._heading(block)
            case Paragraph():
                return gap(0 if block.quiet else 1), self._paragraph(block)
            case Fact():
                return gap(0) / 2, self._fact(block)
            case Shells():
                return gap(1), self._shells(block)
            case Bars():
                return gap(1), self._bars(block)
            case Badges():
                return gap(1), self._badges(block)
            case Entry():
                return gap(1), self._entry(block)
            case Judged():
                return gap(1), self._judged(block)
            case SourceLine():
                return gap(0), self._source_line(block)
            case Row():
                return gap(1), self._row(block)
            case Columns():
                return gap(1), self._columns(block)

    # One setter a kind of block

    def _heading(self, block: Heading) -> float:
        words = f"{block.words} →" if block.to is not None else block.words
        laid = self._write(words, self._bold, self._width, (0, 0))
        self._spot(QRectF(-4, -2, laid.width + 8, laid.height + 4), block.words, block.to)
        return laid.height

    def _paragraph(self, block: Paragraph) -> float:
        room = self._width - (self._sign + self._look.space(1) if block.source_ids else 0)
        font, role = (self._small, "secondary") if block.quiet else (self._font, "text")
        laid = self._tell(block.words, font, room, (0, 0), role)
        line = laid.height - laid.last_top
        self._cite(block.source_ids, block.words, self._width, 0, min(line, laid.height))
        return self._mark(block.mark, laid, (0, 0), room)

    def _fact(self, block: Fact) -> float:
        space, sign = self._look.space(1), self._sign + self._look.space(1)
        room = self._width - sign
        pad = max(0.0, (self._press - self._line) / 2)
        if self._narrow:
            label = self._tell(block.label, self._small, room, (0, 0), "secondary")
            x, y, wide, top = 0.0, label.height, room, 0.0
        else:
            x = round(self._width * 0.44)
            label = self._tell(block.label, self._font, x - space, (0, pad), "secondary")
            y, wide, top = pad, room - x, 0.0
        role = "secondary" if block.value is None else "text"
        if block.swatch:
            x, wide = self._swatch(block.swatch, x, y, wide)
        value = self._tell(block.shown, self._font if block.value is None else self._medium, wide, (x, y), role)
        bottom = y + self._mark(block.mark, value, (x, y), wide)
        if block.note:
            note = self._tell(block.note, self._small, wide, (x, bottom), "secondary")
            bottom += note.height
        self._cite(block.source_ids, block.label, self._width, top, max(self._press, 0))
        below = 0.0 if self._narrow else pad
        return max(bottom, 0 if self._narrow else label.height + pad) + below

    def _swatch(self, words: str, x: float, y: float, wide: float) -> tuple[float, float]:
        """A patch of the colour that the words name; gives where the value begins and the room it has."""
        colour = natural(words)
        if colour is None:
            return x, wide
        side = self._look.px(13)
        box = QRectF(x, y + (self._line - side) / 2, side, side)
        self._inks.append(Plate(box, self._look.radius(0) / 2, QColor(colour), self._colour("line")))
        taken = side + self._look.space(1)
        return x + taken, wide - taken

    def _shells(self, block: Shells) -> float:
        """The boxes of each part after its name, on as many lines as they need."""
        side, gap = self._look.px(20), self._look.px(2)
        name_wide = max(broken(shell.name, self._bold, self._width).width for shell in block.shells)
        x0 = name_wide + self._look.space(1)
        y = 0.0
        for shell in block.shells:
            self._write(shell.name, self._bold, self._width, (0, y + (side - self._line) / 2))
            x = x0
            for up, down in shell.boxes:
                if x > x0 and x + side > self._width:
                    x, y = x0, y + side + gap
                box = QRectF(x, y, side, side)
                self._inks.append(Plate(box, self._look.px(3), self._colour("raised"), self._colour("line")))
                half = QRectF(x, y + side * 0.2, side / 2, side * 0.6)
                if up:
                    self._inks.append(Arrow(half.translated(side * 0.06, 0), up=True, colour=self._colour("text")))
                if down:
                    there = half.translated(side * 0.44, 0)
                    self._inks.append(Arrow(there, up=False, colour=self._colour("text")))
                x += side + gap
            y += side + self._look.space(0)
        return y

    def _bars(self, block: Bars) -> float:
        label_most = self._width * 0.4
        labels = [broken(b.label, self._medium if b.strong else self._font, label_most) for b in block.bars]
        values = [broken(b.shown, self._font, self._width * 0.4) for b in block.bars]
        label_wide = min(label_most, max((s.width for s in labels), default=0.0))
        value_wide = max((s.width for s in values), default=0.0)
        y = 0.0
        for bar, label, value in zip(block.bars, labels, values, strict=True):
            y += self._bar(bar, label, value, (label_wide, value_wide), y)
        return y

    def _bar(self, bar: Bar, label: Set, value: Set, wide: tuple[float, float], y: float) -> float:
        space, thick = self._look.space(1), self._look.px(8)
        pressed = self._press if bar.to is not None else 0.0
        if self._narrow:
            label = broken(bar.label, self._medium if bar.strong else self._font, self._width)
            tall = label.height + max(value.height, thick) + space
            x, wide_track, middle = 0.0, self._width - wide[1] - space, y + label.height + value.height / 2
            label_y = y
        else:
            between = 2 if label.height < 2 * self._line else self._look.px(6)
            tall = max(self._look.px(23), label.height + between, pressed)
            x = wide[0] + space * 1.5
            wide_track, middle = self._width - x - wide[1] - space, y + tall / 2
            label_y = middle - label.height / 2
        role = "text" if bar.strong else "secondary"
        self._inks.append(Words(label.layout, QPointF(0, label_y), self._colour(role)))
        self._track(QRectF(x, middle - thick / 2, wide_track, thick), bar.share, bar.hue)
        value_at = QPointF(self._width - value.width, middle - value.height / 2)
        self._inks.append(Words(value.layout, value_at, self._colour("secondary" if bar.share is None else "text")))
        self._spot(QRectF(-4, y, self._width + 8, tall), bar.text, bar.to)
        return tall

    def _badges(self, block: Badges) -> float:
        side, space, half = self._look.space(1), self._look.space(0), self._look.px(4)
        x = y = line = 0.0
        for badge in block.badges:
            laid = broken(badge.words, self._small, self._width - 2 * side)
            wide, tall = laid.width + 2 * side, laid.height + 2 * half
            if badge.to is not None:
                tall = max(tall, self._press)
            if x > 0 and x + wide > self._width:
                x, y, line = 0.0, y + line + space, 0.0
            self._badge(badge, laid, QRectF(x, y, wide, tall))
            x, line = x + wide + space, max(line, tall)
        return y + line

    def _badge(self, badge: Badge, laid: Set, box: QRectF) -> None:
        ink = self._colour("text")
        if badge.colour is None:
            frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
            self._inks.append(Plate(frame, self._look.radius(0), frame=self._colour("secondary"), dashed=badge.dashed))
        else:
            ground = self._look.theme.badges[badge.colour]
            ink = QColor(self._look.theme.on(ground))
            self._inks.append(Plate(box, self._look.radius(0), fill=QColor(ground)))
        at = QPointF(box.x() + self._look.space(1), box.y() + (box.height() - laid.height) / 2)
        self._inks.append(Words(laid.layout, at, ink))
        self._spot(box, badge.words, badge.to, badge.tip)

    def _entry(self, block: Entry) -> float:
        inset = self._look.space(1) if block.strong else 0
        room = self._width - inset - (self._sign + self._look.space(1) if block.source_ids else 0)
        y = 0.0
        if block.lead:
            y += self._write(block.lead, self._small, room, (inset, 0), "secondary").height
        title = (self._tell if block.to is None else self._write)(block.title, self._medium, room, (inset, y))
        bottom = y + self._mark(block.mark, title, (inset, y), room)
        pressed = QRectF(inset - 4, -2, room + 4, bottom + 4)
        for text in block.lines:
            bottom += self._tell(text, self._small, self._width - inset, (inset, bottom + 2), "secondary").height + 2
        if block.strong:
            self._inks.append(Plate(QRectF(0, 0, self._look.px(3), bottom), 1, fill=self._colour("accent")))
        self._spot(pressed, " ".join(p for p in (block.lead, block.title) if p), block.to)
        self._cite(block.source_ids, block.title, self._width, y, min(title.height, self._line))
        return bottom

    def _judged(self, block: Judged) -> float:
        """The verdict at the left of its claim, above it where there is little room."""
        inset = self._look.space(1) if block.strong else 0
        column = self._look.px(_VERDICTS)
        aside = bool(block.title) and self._width > 3.2 * column
        bottom = 0.0
        if block.lead:
            bottom = self._write(block.lead, self._small, self._width - inset, (inset, 0), "secondary").height
        wide, tall = self._verdict(block.verdict, block.shown, (inset, bottom), column if aside else 0.0)
        if block.title:
            x, y = (inset + wide + self._look.space(1), bottom + 2) if aside else (inset, bottom + tall + 2)
            title = self._write(block.title, self._medium, self._width - x, (x, y))
            bottom = max(bottom + tall, y + title.height)
        else:
            bottom += tall
        if block.strong:
            self._inks.append(Plate(QRectF(0, 0, self._look.px(3), bottom), 1, fill=self._colour("accent")))
        self._spot(QRectF(inset - 4, -2, self._width - inset + 8, bottom + 4), block.text, block.to)
        return bottom

    def _source_line(self, block: SourceLine) -> float:
        text = " · ".join(part for part in (block.words, block.cited) if part)
        room = self._width - self._sign - self._look.space(0)
        laid = self._write(text, self._small, room, (0, 0), "secondary")
        if not block.source_ids:
            return laid.height
        line = laid.height - laid.last_top
        x = laid.last_right + self._look.space(0)
        sign = QRectF(x, laid.last_top + (line - self._sign) / 2, self._sign, self._sign)
        self._inks.append(Sign(sign, self._colour("secondary")))
        name = _("Source: {names}").format(names=block.cited or block.words)
        whole = QRectF(-4, -3, max(laid.width, x + self._sign) + 8, laid.height + 6)
        self._spots.append(Spot(whole, name, ToSources(block.source_ids)))
        return laid.height

    def _columns(self, block: Columns) -> float:
        """A symbol above each column of plain rows; none where the cells stand under one another with their symbols."""
        count = max(1, len(block.symbols))
        x = round(self._width * _LABELS) if self._side_by_side(count) else 0.0
        wide = (self._width - x) / count
        if wide < _STACKED * self._line:
            return 0.0
        laid = [self._write(s, self._bold, wide, (x + i * wide, 0)) for i, s in enumerate(block.symbols)]
        return max((each.height for each in laid), default=0.0)

    def _side_by_side(self, count: int) -> bool:
        """Whether the label stands beside the cells, not above them."""
        return not self._narrow and count <= 2

    def _row(self, block: Row) -> float:
        space, count = self._look.space(1), max(1, len(block.cells))
        if self._side_by_side(count) and not block.bars:
            x = round(self._width * _LABELS)
            label = self._write(block.label, self._font, x - space, (0, 0), "secondary")
            top, wide = 0.0, (self._width - x) / count
        else:
            x = 0.0
            label = self._write(block.label, self._small, self._width, (0, 0), "secondary")
            top, wide = label.height + 1, self._width / count
        if wide < _STACKED * self._line:
            return self._stacked(block, top)
        bottoms = [self._cell(c, block, x + i * wide, top, wide - space) for i, c in enumerate(block.cells)]
        return max([label.height, *bottoms])

    def _stacked(self, block: Row, y: float) -> float:
        """The cells under one another, where columns would be too narrow for words."""
        x = round(3.5 * self._look.metrics(Type.BODY, QFont.Weight.Bold).averageCharWidth())
        for symbol, cell in zip(block.columns, block.cells, strict=True):
            self._write(symbol, self._bold, x, (0, y), "secondary")
            y = self._cell(cell, block, x, y, self._width - x) + 2
        return y

    def _cell(self, cell: Cell, row: Row, x: float, y: float, wide: float) -> float:
        tight = wide < _TIGHT * self._line
        role = "secondary" if cell.shown is None else "text"
        font = self._small if tight else self._font if cell.shown is None else self._medium
        if row.bars:
            thick = self._look.px(8)
            self._track(QRectF(x, y + 3, wide, thick), cell.share, cell.hue)
            y += thick + 5
        laid = self._write(cell.words, font, wide, (x, y), role)
        bottom = y + self._mark(cell.mark, laid, (x, y), wide)
        if not cell.source_ids or cell.shown is None:
            return bottom
        # The sign stands behind the words, or behind the mark below them, or on a line of its own.
        free = [(laid.last_right, y + laid.last_top, laid.height - laid.last_top)]
        if bottom > y + laid.height:
            free.append((self._mark_width(cell.mark), y + laid.height + 2, bottom - y - laid.height - 2))
        elif cell.mark:
            free = [(laid.last_right + self._look.space(1) + self._mark_width(cell.mark), *free[0][1:])]
        fits = [place for place in free if place[0] + 4 + self._sign <= wide]
        left, top, tall = fits[0] if fits else (-4.0, bottom, self._sign + 4.0)
        what = f"{row.label}, {cell.words}"
        self._cite(cell.source_ids, what, x + left + 4 + self._sign, top, tall)
        return max(bottom, top + tall)
