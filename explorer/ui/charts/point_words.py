"""Where the words of points stand: beside their point, never over another point, another word or a line."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF

from explorer.ui.charts.words import Ruler

_CELL = 32  # pixels: side of the squares by which what lies near is found
_BESIDE = ((1, -1), (1, 0), (-1, -1), (0, -1), (-1, 0), (1, 1), (0, 1), (-1, 1))
_Box = tuple[float, float, float, float]  # left, top, right, bottom: some thousand are compared


class _Taken:
    """Boxes kept by the squares they lie in, so that only near ones are compared."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[_Box]] = {}

    def add(self, box: _Box) -> None:
        """Take a place."""
        for square in _squares(box):
            self._squares.setdefault(square, []).append(box)

    def free(self, box: _Box) -> bool:
        """Whether nothing lies there."""
        left, top, right, foot = box
        return not any(
            left < to_x and x < right and top < to_y and y < foot
            for square in _squares(box)
            for x, y, to_x, to_y in self._squares.get(square, ())
        )


def _squares(box: _Box) -> Iterable[tuple[int, int]]:
    left, top, right, foot = box
    for column in range(int(left // _CELL), int(right // _CELL) + 1):
        for row in range(int(top // _CELL), int(foot // _CELL) + 1):
            yield column, row


def placed(
    points: Sequence[tuple[str, QPointF]], radius: float, ruler: Ruler, room: QRectF, lines: Iterable[QPointF]
) -> dict[str, QRectF]:
    """The boxes of the words of points, in the order of their weight; a point without free room has none.

    points: word and place of each, no word twice. radius: of a point. lines: places along lines that words had better
    not cover; where there is no other room they do.
    """
    dots, drawn = _Taken(), _Taken()
    for _word, place in points:
        dots.add((place.x() - radius, place.y() - radius, place.x() + radius, place.y() + radius))
    for place in lines:
        drawn.add((place.x() - 1, place.y() - 1, place.x() + 1, place.y() + 1))
    found: dict[str, QRectF] = {}
    high = ruler.height
    for word, place in points:
        wide = ruler.wide(word)
        boxes = [box for box in _boxes(place, radius, wide, high) if _inside(box, room) and dots.free(box)]
        box = next((box for box in boxes if drawn.free(box)), boxes[0] if boxes else None)
        if box is not None:
            dots.add(box)
            found[word] = QRectF(box[0], box[1], wide, high)
    return found


def _boxes(place: QPointF, radius: float, wide: float, high: float) -> Iterable[_Box]:
    for right, down in _BESIDE:
        slant = 0.7 if right and down else 1.0
        x = place.x() + right * (radius * slant + 3) - (0 if right > 0 else wide if right < 0 else wide / 2)
        y = place.y() + down * (radius * slant + 1) - (0 if down > 0 else high if down < 0 else high / 2)
        yield (x, y, x + wide, y + high)


def _inside(box: _Box, room: QRectF) -> bool:
    return box[0] >= room.left() and box[1] >= room.top() and box[2] <= room.right() and box[3] <= room.bottom()
