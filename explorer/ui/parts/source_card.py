"""A small card that stands beside a figure and names its sources in full."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.outputs.citation import apa_list, bibtex_list
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.flow import Flow
from explorer.ui.parts.overlay import Overlay
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.source_record import CopyButton, SourceRecord
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type

_WIDTH = 430  # pixels at 100 %
_MOST_OF_WINDOW = 0.6


class SourceCard(Overlay):
    """Title, publisher, year, address and citation of some sources; Esc, or a press elsewhere, closes it."""

    def __init__(
        self, anchor: QWidget, library: Library, store: Store, style: Style, source_ids: tuple[str, ...]
    ) -> None:
        super().__init__(anchor, style)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        found = [source for source in map(library.source, dict.fromkeys(source_ids)) if source]
        lost = [source_id for source_id in dict.fromkeys(source_ids) if library.source(source_id) is None]
        self.records = [SourceRecord(style, source) for source in found]
        self._column = QVBoxLayout(self)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        title = _("Source") if len(source_ids) == 1 else _("{count} sources").format(count=len(found) + len(lost))
        self.setAccessibleName(title)
        self._rows.addWidget(Text(style, title, Type.SMALL, role="secondary"))
        for record in self.records:
            record.opened.connect(self._open)
            self._rows.addWidget(record)
        for source_id in lost:
            words = _("The list of sources has no “{id}”, or its row could not be read.").format(id=source_id)
            self._rows.addWidget(Text(style, words))
        if len(found) > 1:
            all_of_them = QWidget()
            flow = Flow(style, all_of_them)
            flow.addWidget(CopyButton(style, _("Copy all (APA)"), apa_list(found)))
            flow.addWidget(CopyButton(style, _("Copy all (BibTeX)"), bibtex_list(found)))
            self._rows.addWidget(all_of_them)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBar(SlimScrollBar(style))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        for ground in (self._area, self._area.viewport(), inside):
            ground.setAutoFillBackground(False)
        self._column.addWidget(self._area)
        self._anchor = anchor
        style.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look = self._style.look
        edge = look.space(2)
        self._column.setContentsMargins(edge, edge, edge // 2, edge)
        self._rows.setContentsMargins(0, 0, edge // 2, 0)
        self._rows.setSpacing(look.space(2))
        if self.isVisible():
            # Once the words have their new size, which they take at the same signal.
            QTimer.singleShot(0, self, self._fit)

    @Slot()
    def _fit(self) -> None:
        self.place(self._anchor, self._wanted())

    def _wanted(self) -> QSize:
        """The size it asks for: as high as its words, at most a good half of the window."""
        wide = min(self._style.look.px(_WIDTH), self._window.width())
        edge = self._style.look.space(2)
        tall = self._rows.totalHeightForWidth(wide - 2 * edge) + 2 * edge + 4
        return QSize(wide, min(tall, round(self._window.height() * _MOST_OF_WINDOW)))

    def begin_beside(self) -> None:
        """Show the card and put the keyboard into it."""
        self._fit()
        self.begin(self.findChild(Button))

    @Slot(str)
    def _open(self, source_id: str) -> None:
        self.close()
        self._store.go(self._store.now.at_source(source_id))


def show_sources(
    anchor: QWidget, library: Library, store: Store, style: Style, source_ids: tuple[str, ...]
) -> SourceCard:
    """Open the card of these sources beside a widget."""
    card = SourceCard(anchor, library, store, style, source_ids)
    card.begin_beside()
    return card
