"""The rows of a matrix: how high they stand, and how much each has to say."""

from explorer.figures.figure import Figure
from explorer.figures.matrix_row import Row
from explorer.ui.charts.words import Ruler
from explorer.ui.theme import Look, Type

# Pixels at 100 %: a row at most, a row or column with ease, a row at least; GAP: between cells, at every size.
TALL, EASY, LEAST = 36, 26, 15
GAP = 2.0


def comfortable_height(figure: Figure, look: Look) -> float:
    """How high all rows stand together with their heads and the legend, in pixels."""
    heads = sum(1 for row in figure.rows if row.head)
    line = look.metrics(Type.SMALL).height() + 3
    return float((len(figure.rows) + 1) * look.px(EASY) + heads * line + 2 * line)


def looks(figure: Figure) -> tuple[object, ...]:
    """What of a matrix is seen: figures equal in this need no painting."""
    rows = tuple(
        (row.name, row.short, row.head, tuple((cell.state, cell.text, cell.unsure) for cell in row.cells))
        for row in figure.rows
    )
    return figure.columns, figure.states, figure.highlight, rows


def least_height(figure: Figure, look: Look) -> float:
    """How high all rows stand together without heads, as low as can be read with ease, in pixels."""
    line = look.metrics(Type.SMALL).height() + 3
    return float((len(figure.rows) + 1) * line + 2 * line)


def least(ruler: Ruler) -> float:
    """The least height of a row with the gap below it, in pixels."""
    return max(ruler.height, LEAST * ruler.look.scale) + GAP


def states(rows: list[Row]) -> set[str]:
    """The states that occur in these rows."""
    return {cell.state for row in rows for cell in row.cells}


def quiet(row: Row) -> int:
    """How little a row says: 0 where something holds, 1 where it has ended, 2 where there is nothing."""
    return 2 if empty(row) else int(all(cell.state in {"none", "lifted"} for cell in row.cells))


def empty(row: Row) -> bool:
    """Whether there is nothing in any of its cells."""
    return all(cell.state == "none" for cell in row.cells)
