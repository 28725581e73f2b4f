"""All sources in a list that a few letters narrow down."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.analysis.citing import Citing
from explorer.analysis.nearness import folded, words
from explorer.records.source import Source
from explorer.records.words import _, ngettext, number
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.search_field import SearchField
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style, Type

_Index = QModelIndex | QPersistentModelIndex
SOURCE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def second_line(source: Source) -> str:
    """Publisher, year and terms."""
    return " · ".join(part for part in (source.publisher, source.year, source.licence) if part)


class Sources(QAbstractListModel):
    """The sources that fit what is typed; publishers and titles in the order of the alphabet."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        super().__init__()
        self._all = sorted(sources, key=lambda s: (folded(s.title), s.source_id))
        self._said: list[str] = []  # what is looked through, of each source; made when something is typed
        self.shown = list(self._all)
        self.chosen: str | None = None
        self.counts: Citing | None = None

    def narrow(self, typed: str) -> None:
        """Keep the sources that have every word typed."""
        wanted = words(typed)
        if wanted and not self._said:
            self._said = [folded(f"{s.title} {second_line(s)} {s.source_id} {s.url or ''}") for s in self._all]
        lines = self._said or [""] * len(self._all)
        self.beginResetModel()
        self.shown = [s for s, said in zip(self._all, lines, strict=True) if all(word in said for word in wanted)]
        self.endResetModel()

    def place(self, source_id: str | None) -> int | None:
        """Where a source stands among those shown."""
        return next((i for i, source in enumerate(self.shown) if source.source_id == source_id), None)

    def rows_named(self, source: Source) -> str:
        """How many rows it stands behind, in words; "" before they have been counted."""
        if self.counts is None:
            return ""
        count = self.counts.count(source.source_id)
        return ngettext("{count} row", "{count} rows", count).format(count=number(count))

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many sources are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The source, or what a screen reader says of it."""
        source = self.shown[index.row()]
        if role == SOURCE:
            return source
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (source.title, second_line(source), self.rows_named(source)) if part)
        return tip(source.title) if role == Qt.ItemDataRole.ToolTipRole else None


class SourcePainter(QStyledItemDelegate):
    """Paints a title over publisher, year and terms, with the number of rows at the right."""

    def __init__(self, style: Style, sources: Sources, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._sources = style, sources

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines with air."""
        look = self._style.look
        return QSize(0, round(look.metrics().height() + look.metrics(Type.SMALL).height() + look.space(2)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one source."""
        look, source = self._style.look, index.data(SOURCE)
        given: Any = option  # PySide's stubs leave the fields of style options out
        box = QRectF(given.rect)
        chosen = source.source_id == self._sources.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or given.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour("raised"))
        if chosen:
            painter.fillRect(QRectF(box.x(), box.y(), 3, box.height()), look.colour("accent"))
        if given.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), look.radius(0) - 2, look.radius(0) - 2)
        inside = box.adjusted(look.space(2), look.space(0), -look.space(2), -look.space(0))
        count = self._sources.rows_named(source)
        small = look.metrics(Type.SMALL)
        wide = small.horizontalAdvance(count) + (look.space(2) if count else 0)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        painter.drawText(inside, _RIGHT, count)
        half = inside.height() * look.metrics().height() / (look.metrics().height() + small.height())
        text = inside.adjusted(0, 0, -wide, 0)
        lower = QRectF(text.x(), text.y() + half, text.width(), text.height() - half)
        painter.drawText(
            lower, _LEFT, small.elidedText(second_line(source), Qt.TextElideMode.ElideRight, lower.width())
        )
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Medium
        painter.setFont(look.font(Type.BODY, weight))
        painter.setPen(look.colour("text"))
        title = look.metrics(Type.BODY, weight).elidedText(source.title, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(QRectF(text.x(), text.y(), text.width(), half), _LEFT, title)
        painter.restore()


class SourceList(QWidget):
    """A line to narrow the list, how many fit, and the list."""

    picked = Signal(str)

    def __init__(self, style: Style, sources: tuple[Source, ...]) -> None:
        super().__init__()
        self._style, self._total = style, len(sources)
        self.model = Sources(sources)
        self.field = SearchField(style, _("Find by title, publisher, year, terms…"), _("Find a source"))
        self._count = Text(style, "", Type.SMALL, role="secondary")
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SourcePainter(style, self.model, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBar(SlimScrollBar(style))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(_("Sources"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.field)
        self._column.addWidget(self._count)
        self._column.addWidget(self.view, 1)
        self.field.line.textChanged.connect(self._narrow)
        self.view.clicked.connect(self._pick)
        self.view.activated.connect(self._pick)
        style.changed.connect(self._dress)
        self._dress()
        self._tell()

    def count_rows(self, counts: Citing) -> None:
        """Say beside each source how many rows it stands behind."""
        self.model.counts = counts
        self.view.viewport().update()

    def choose(self, source_id: str | None) -> None:
        """Show which source is chosen, and bring it into view."""
        if source_id == self.model.chosen:
            return
        self.model.chosen = source_id
        if source_id is not None and self.model.place(source_id) is None:
            self.field.line.clear()
        place = self.model.place(source_id)
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place))
            self.view.scrollTo(self.model.index(place), QListView.ScrollHint.EnsureVisible)
        self.view.viewport().update()

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self._tell()

    def _tell(self) -> None:
        shown = len(self.model.shown)
        if not shown:
            words_ = _("No source has these words. Fewer letters find more.")
        elif shown == self._total:
            words_ = _("{total} sources").format(total=number(shown))
        else:
            words_ = _("{shown} of {total} sources").format(shown=number(shown), total=number(self._total))
        self._count.say(words_)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.model.shown[index.row()].source_id)

    @Slot()
    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))
        # The height of a row is asked for once only, so the list has to be told that it is another.
        self.model.layoutChanged.emit()
