"""The rows of a chart of bars: a label, a track, a value, where they stand and how many fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.figures.figure import Axis
from explorer.records.words import with_status, with_unit
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Look

_TALL, _BAR = 34, 18  # pixels at 100 %: a row at most, its bar at most
_LABELS, _VALUES = 0.42, 0.34  # of the width, at most
_FILLED = 0.68  # of a row's height that its bar takes


@dataclass(frozen=True, slots=True)
class Place:
    """Where one row stands. index: which of the rows asked for it is."""

    index: int
    label: QRectF
    track: QRectF
    value: QRectF


@dataclass(frozen=True, slots=True)
class Plan:
    """The rows that fit; left_out: how many do not. bottom: below the last row, in pixels."""

    rows: tuple[Place, ...]
    left_out: int
    bottom: float
    high: float


def row_figure(value: float | None, axis: Axis, status: str = "") -> str:
    """The figure at the end of a row, in the decimals of its axis; what is there is never written as 0."""
    digits = axis.digits
    if value is None or digits is None or round(value, digits) == 0:
        digits = None
    told = with_unit(value, axis.unit if axis.unit == "%" else "", digits)
    return told if value is None else with_status(told, status, " ")


def tallest(look: Look, rows: int) -> float:
    """How high so many rows stand where they have all the room they take, in pixels."""
    return float(look.px(_TALL) * rows)


def planned(  # noqa: PLR0913 - a plan is these
    ruler: Ruler, box: QRectF, labels: Sequence[str], values: Sequence[str], keep: int | None = None,
    *, bold: bool = False,
) -> Plan:  # fmt: skip
    """The first rows that fit into a box, and the one to keep in place of the last where it would be left out.

    Where rows are left out, a line below the last stays free to say so.
    """
    fit = max(1, int(box.height() / (ruler.height + 1)))
    shown = list(range(len(labels)))
    if len(shown) > fit:
        shown = shown[: max(1, fit - 1)]
        if keep is not None and keep not in shown:
            shown[-1] = keep
    left_out = len(labels) - len(shown)
    lines = len(shown) + (1 if left_out else 0)
    high = min(float(ruler.look.px(_TALL)), box.height() / max(1, lines))
    label = min(max((ruler.wide(labels[i], bold=bold) for i in shown), default=0.0), box.width() * _LABELS)
    value = min(max((ruler.wide(values[i]) for i in shown), default=0.0), box.width() * _VALUES)
    gap, bar = ruler.look.space(1), min(float(ruler.look.px(_BAR)), high * _FILLED)
    rows: list[Place] = []
    for row, i in enumerate(shown):
        y = box.top() + row * high
        track = QRectF(
            box.left() + label + gap, y + (high - bar) / 2, max(1.0, box.width() - label - value - 2 * gap), bar
        )
        rows.append(
            Place(i, QRectF(box.left(), y, label, high), track, QRectF(box.right() - value, y, value, high))
        )  # fmt: skip
    return Plan(tuple(rows), left_out, box.top() + len(shown) * high, high)
