"""A matrix of states and a chart of targets as rows, and in words."""

from collections import Counter

from explorer.figures.figure import Figure
from explorer.figures.matrix_row import Row
from explorer.records.words import _, number


def state_rows(figure: Figure) -> list[list[str]]:
    """A row a rule or a list, a column an element; the state in words, with "?" where it is only as last known.

    A cell over all columns says the same in each. The part that a row belongs to stands in a column of its own.
    """
    symbols = [place.partition(":")[2] for place in figure.columns]
    part, body = "", list[list[str]]()
    for row in figure.rows:
        part = row.head or part
        body.append([part, row.name, *(_state(row, i) for i in range(len(symbols)))])
    return [[_("Part"), figure.x.text, *symbols], *body]


def _state(row: Row, column: int) -> str:
    cell = row.cell(column)
    return f"{cell.text} ?" if cell.unsure else cell.text


def state_words(figure: Figure) -> list[str]:
    """How many cells each row has of each state that is something, for those who do not see it."""
    nothing = {"none", "no"}
    said: list[str] = []
    for row in figure.rows:
        if len(row.cells) == 1 and len(figure.columns) > 1:
            if row.cells[0].state not in nothing:
                said.append(f"{row.name}: {_state(row, 0)}")
            continue
        counts = Counter(_state(row, i) for i, cell in enumerate(row.cells) if cell.state not in nothing)
        if counts:
            said.append(f"{row.name}: " + ", ".join(f"{word} {number(count)}" for word, count in counts.items()))
    return said


def target_rows(figure: Figure) -> list[list[str]]:
    """A row a target: whose, what, by when, the figures as a program reads them, and what there is to say."""
    header = [
        _("Whose"), _("Target"), _("Aim"), _("Latest figure in words"), _("Unit"), _("Aimed at"), _("Latest"),
        _("Lowest"), _("Highest"), _("About"),
    ]  # fmt: skip
    return [
        header,
        *(
            [
                each.whose, each.name, each.aim, each.found, each.unit, _figure(each.goal), _figure(each.value),
                _figure(each.low), _figure(each.high), " ".join(each.told.splitlines()),
            ]
            for each in figure.bullets
        ),
    ]  # fmt: skip


def target_words(figure: Figure) -> list[str]:
    """Each target with what was found, for those who do not see it."""
    return [f"{each.whose}, {each.short}: {each.found}, {each.aim}" for each in figure.bullets]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"
