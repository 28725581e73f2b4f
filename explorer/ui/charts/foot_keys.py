"""The legend at the foot of a chart that explains itself: a patch and its words, in as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSizeF

from explorer.ui.charts.words import Ruler, Word

K = TypeVar("K")
_AIR = 4  # pixels between a patch and its words


@dataclass(frozen=True, slots=True)
class FootKey(Generic[K]):
    """One entry: what it stands for, where its patch is, its words."""

    key: K
    box: QRectF
    word: Word

    def raised(self, by: float) -> "FootKey[K]":
        """The same, higher by so many pixels."""
        word = replace(self.word, box=self.word.box.translated(0, -by))
        return FootKey(self.key, self.box.translated(0, -by), word)


def foot_keys(entries: Sequence[tuple[K, str]], patch: QSizeF, ruler: Ruler, size: QSizeF) -> tuple[FootKey[K], ...]:
    """Entries placed line by line at the foot of a chart of this size."""
    high, quiet = ruler.height + 3, ruler.look.colour("secondary")
    placed: list[tuple[K, float, float, str]] = []
    x = y = 0.0
    for key, word in entries:
        wide = patch.width() + _AIR + ruler.wide(word)
        if x > 0 and x + wide > size.width():
            x, y = 0.0, y + high
        placed.append((key, x, y, word))
        x += wide + 2 * ruler.look.space(1)
    top = size.height() - y - high
    made: list[FootKey[K]] = []
    for key, left, down, text in placed:
        box = QRectF(left, top + down + (high - patch.height()) / 2, patch.width(), patch.height())
        room = size.width() - left - patch.width() - _AIR
        words = Word(ruler.cut(text, room), QRectF(box.right() + _AIR, top + down, ruler.wide(text), high), quiet)
        made.append(FootKey(key, box, words))
    return tuple(made)


def top_of(keys: Sequence[FootKey[K]], size: QSizeF) -> float:
    """Where a legend begins; the foot of the chart where there is none."""
    return min((key.word.box.top() for key in keys), default=size.height())
