"""Decisions beside the rows of a table."""

from explorer.figures.figure import Axis, Figure, Mark, Moment, Series
from explorer.outputs.table import rows


def figure(*x):
    moments = (Moment("a", 2010.52, "July 2010", "A quota is cut"), Moment("b", 2025.259, "4 April 2025", "Licences"))
    series = Series("Nd", x, tuple(1.0 for _ in x))
    return Figure("k", "n", "t", "s", Mark.LINE, Axis("Year"), Axis("Price"), (series,), moments)


def test_a_decision_stands_beside_its_year():
    table = rows(figure(2010, 2025))
    assert table[0][-1] == "Events"
    assert table[1][-1] == "July 2010: A quota is cut"


def test_a_decision_in_a_year_without_a_value_has_a_row_of_its_own():
    assert ["2025", "", "4 April 2025: Licences"] in rows(figure(2010, 2011))


def test_a_decision_stands_beside_its_month():
    assert rows(figure("2025-03", "2025-04"))[2][-1] == "4 April 2025: Licences"
    assert rows(figure("2025-03", "2025-04"))[1][-1] == ""
