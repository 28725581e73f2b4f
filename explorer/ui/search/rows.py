"""The answers of a search as rows of a list: headings, hits, and the words offered where nothing fits."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from explorer.records.words import _, number

if TYPE_CHECKING:
    from explorer.analysis.findable import Findable
    from explorer.analysis.search import Answer

_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class Kind(Enum):
    """What a row is for."""

    HEADING = "names a group"
    HIT = "something found"
    MORE = "asks for the rest of a group"
    SAYING = "a sentence"
    WORD = "a word to search instead"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; group: the kind of things it belongs to."""

    kind: Kind
    text: str
    found: "Findable | None" = None
    group: str = ""

    @property
    def pressable(self) -> bool:
        """Whether a press on it does something."""
        return self.kind in (Kind.HIT, Kind.MORE, Kind.WORD)

    @property
    def spoken(self) -> str:
        """What a screen reader hears."""
        return f"{self.text}, {self.found.subtitle}" if self.found and self.found.subtitle else self.text


def rows_of(answer: "Answer") -> tuple[Row, ...]:
    """The rows that show an answer."""
    rows: list[Row] = []
    for group in answer.groups:
        rows.append(Row(Kind.HEADING, group.title, group=group.kind))
        rows += [Row(Kind.HIT, hit.found.title, hit.found, group.kind) for hit in group.hits]
        if group.total > len(group.hits):
            words = _("Show more: {count} in {kind}").format(count=number(group.total), kind=group.title)
            rows.append(Row(Kind.MORE, words, group=group.kind))
    if rows:
        return tuple(rows)
    typed = answer.typed.strip()
    if not answer.nearest:
        return (Row(Kind.SAYING, _("Nothing found for “{typed}”.").format(typed=typed)),)
    said = Row(Kind.SAYING, _("Nothing found for “{typed}”. Nearest:").format(typed=typed))
    return (said, *(Row(Kind.WORD, word) for word in answer.nearest))


class Rows(QAbstractListModel):
    """The rows as Qt's list view reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def say(self, rows: tuple[Row, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or what it says."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings and sentences cannot be chosen."""
        pressable = index.isValid() and self.rows[index.row()].pressable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if pressable else Qt.ItemFlag.NoItemFlags

    def next(self, here: int, step: int) -> int:
        """The next row that can be chosen, going round; -1 where there is none."""
        count = len(self.rows)
        for away in range(1, count + 1):
            there = (here + step * away) % count if here >= 0 or step > 0 else count - away
            if self.rows[there].pressable:
                return there
        return -1
