"""Blocks laid under one another: what is where, for painting, the pointer, the keyboard and a screen reader."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from math import inf

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from explorer.ui.element.blocks import Block, Entry, Judged
from explorer.ui.element.ink import Piece, Spot
from explorer.ui.element.setting import Setter
from explorer.ui.theme import Look

_KEPT = 1500  # pieces: all five tabs of the 17 elements


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its piece and where that begins, counted from the top of the sheet."""

    block: Block
    piece: Piece
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.piece.height

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Its places with a meaning, counted from the top of the sheet."""
        return tuple(Spot(s.box.translated(0, self.top), s.name, s.to, s.tip, s.term) for s in self.piece.spots)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a screen reader comes to: a block, or a link in it."""

    name: str
    box: QRectF
    link: Spot | None = None


class Spread:
    """Blocks in their places, counted from the upper left corner of the sheet.

    height: of all of them together, with the room at the top and below.
    """

    def __init__(self, placed: tuple[Placed, ...] = (), width: float = 0.0, height: float = 0.0) -> None:
        self.placed, self.width, self.height = placed, width, height
        self._tops = [p.top for p in placed]

    @cached_property
    def links(self) -> tuple[Spot, ...]:
        """Every place that can be pressed, as one reads."""
        found = [spot for p in self.placed for spot in p.spots if spot.to is not None]
        return tuple(sorted(found, key=_reading_order))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every block, followed by its links."""
        found: list[Part] = []
        for p in self.placed:
            found.append(Part(p.block.text, QRectF(0, p.top, self.width, p.piece.height)))
            found += [Part(spot.name, spot.box, spot) for spot in p.spots if spot.to is not None]
        return tuple(found)

    @property
    def strong(self) -> QRectF | None:
        """Where the entry lies that is picked out."""
        strong = (p for p in self.placed if isinstance(p.block, Entry | Judged) and p.block.strong)
        return next((QRectF(0, p.top, self.width, p.piece.height) for p in strong), None)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint the blocks between two heights."""
        for placed in self.placed[max(0, bisect_right(self._tops, top) - 1) :]:
            if placed.top > bottom:
                break
            painter.translate(0, placed.top)
            for ink in placed.piece.inks:
                ink.paint(painter)
            painter.translate(0, -placed.top)

    def block_at(self, y: float) -> Block | None:
        """The block at a height."""
        return next((p.block for p in self.placed if p.top <= y <= p.bottom), None)

    def link_at(self, at: QPointF) -> Spot | None:
        """The link at a point: of two the smaller one, as a sign may stand inside the place of its row."""
        return min((s for s in self.links if s.box.contains(at)), key=_area, default=None)

    def tip_at(self, at: QPointF) -> str:
        """What is to be said of a point; "" for nothing."""
        i = bisect_right(self._tops, at.y()) - 1
        spots = [s for p in self.placed[max(0, i) : i + 1] for s in p.spots if s.tip and s.box.contains(at)]
        link = self.link_at(at)
        # A term is explained on a card.
        return spots[0].tip if spots else link.name if link and not link.term else ""


class Compositor:
    """Lays blocks out, and keeps every block it has set for the present width and look."""

    def __init__(self) -> None:
        self._kept: dict[Block, Piece] = {}
        self._measure: tuple[Look, float] | None = None

    def spread(self, blocks: tuple[Block, ...], look: Look, width: float, until: float = inf) -> Spread:
        """The blocks under one another in this width; until: how far down they are wanted."""
        self._turn_to(look, width)
        setter = Setter(look, width)
        y = float(look.space(2))
        placed: list[Placed] = []
        for i, block in enumerate(blocks):
            if y > until:
                break
            piece = self._kept.get(block)
            if piece is None:
                piece = self._kept[block] = setter.piece(block)
            y += piece.above if i else 0
            placed.append(Placed(block, piece, y))
            y += piece.height
        return Spread(tuple(placed), width, y + look.space(3))

    def prepare(self, block: Block, look: Look, width: float) -> Piece | None:
        """Set a block that may be wanted in this width; None where it is set, or there is no room to keep it."""
        self._turn_to(look, width)
        if block in self._kept or len(self._kept) >= _KEPT:
            return None
        piece = self._kept[block] = Setter(look, width).piece(block)
        return piece

    def _turn_to(self, look: Look, width: float) -> None:
        if (look, width) != self._measure or len(self._kept) > _KEPT:
            self._measure = (look, width)
            self._kept.clear()


def _reading_order(spot: Spot) -> tuple[float, float]:
    return round(spot.box.center().y()), spot.box.x()


def _area(spot: Spot) -> float:
    return spot.box.width() * spot.box.height()
