"""Dotted lines below the terms and organisations of a sheet: each once, where it is first named."""

from collections.abc import Collection
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QLineF, QRectF

from explorer.analysis.mentions import Mention, mentions
from explorer.content.library import Library
from explorer.ui.element.blocks import ToThing
from explorer.ui.element.ink import Dots, Spot, Words
from explorer.ui.element.spread import Placed
from explorer.ui.parts.hover_card import Hint
from explorer.ui.theme import Look

_BELOW = 2.5  # pixels at 100 % between the foot of the letters and the dots


class Underliner:
    """Draws the dots for one look. hints: what is said of each thing, which a screen reader hears too."""

    def __init__(self, look: Look, library: Library, hints: dict[str, Hint]) -> None:
        self._library, self._hints = library, hints
        self._below, self._colour = look.px(10) * _BELOW / 10, look.colour("secondary")

    def underlined(self, placed: tuple[Placed, ...], skip: Collection[str]) -> tuple[Placed, ...]:
        """The blocks with dots below what they name first; skip: things that the reader looks at already."""
        seen = set(skip)
        return tuple(self._block(each, seen) for each in placed)

    def _block(self, placed: Placed, seen: set[str]) -> Placed:
        dots: list[Dots] = []
        spots: list[Spot] = []
        for ink in placed.piece.inks:
            if not isinstance(ink, Words) or not ink.prose:
                continue
            for found in mentions(self._library, ink.prose):
                name = found.things[0]
                if name not in seen:
                    # All that go by this name: "WTO" and the organisation of that name are explained at once.
                    seen.update(found.things)
                    lines = self._lines(ink, found)
                    dots.append(Dots(tuple(lines), self._colour))
                    spots.append(self._spot(ink, found, max(lines, key=QLineF.length)))
        if not dots:
            return placed
        piece = placed.piece
        marked = replace(piece, inks=(*piece.inks, *dots), spots=(*piece.spots, *spots))
        return replace(placed, piece=marked)

    def _lines(self, words: Words, found: Mention) -> list[QLineF]:
        """A line below each part of a name that may run over the end of a line."""
        lines: list[QLineF] = []
        at = found.start
        while at < found.end:
            line = words.layout.lineForTextPosition(at)
            end = min(found.end, line.textStart() + line.textLength())
            y = words.at.y() + line.y() + line.ascent() + self._below
            lines.append(QLineF(words.at.x() + _x(line.cursorToX(at)), y, words.at.x() + _x(line.cursorToX(end)), y))
            at = max(end, at + 1)
        return lines

    def _spot(self, words: Words, found: Mention, line: QLineF) -> Spot:
        tall = words.layout.lineAt(0).height()
        left, right = sorted((line.x1(), line.x2()))
        box = QRectF(left - 2, line.y1() - tall + self._below, right - left + 4, tall + 1)
        name, hint = found.things[0], self._hints.get(found.things[0])
        said = ": ".join((words.prose[found.start : found.end], *(hint.lines if hint else ())))
        return Spot(box, said, ToThing(name), term=name)


def _x(place: object) -> float:
    """Where a letter stands. PySide gives the letter beside it, of which its own description knows nothing."""
    return cast("tuple[float, int]", place)[0]
