"""The Sources page: where every figure comes from, what is not known, how new it all is, and whom we thank."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from explorer.analysis.citing import Citing, citing
from explorer.content.library import Library
from explorer.content.package import Package, read_package
from explorer.content.photos import read_photos
from explorer.exploration.exploration import Exploration
from explorer.outputs.credits import map_credit, picture_credits
from explorer.records.source import Gap, Source
from explorer.records.words import _, number
from explorer.ui.element.blocks import Block, Paragraph
from explorer.ui.element.following import follow
from explorer.ui.element.narrowed import NarrowedSheet
from explorer.ui.element.sheet import Sheet
from explorer.ui.pages.sources.photo_blocks import photo_blocks
from explorer.ui.pages.sources.photos import PhotoBar
from explorer.ui.pages.sources.source_list import SourceList
from explorer.ui.pages.sources.telling import (
    cited_blocks,
    credit_blocks,
    date_blocks,
    gap_blocks,
    picture_blocks,
)
from explorer.ui.parts.scroll_bar import SlimScrollBar
from explorer.ui.parts.segmented import Segmented
from explorer.ui.parts.source_record import SourceRecord
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.text import Text
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type
from explorer.ui.work import Work

_SIDE_BY_SIDE = 760  # width at 100 % below which the record stands under the list


@dataclass(frozen=True, slots=True)
class Gathered:
    """What takes a moment to gather: which rows name which source, dates and credits."""

    citing: Citing
    package: Package
    dates: tuple[Block, ...]
    credits: tuple[Block, ...]


def gather(library: Library) -> Gathered:
    """Read all tables; slow, for a thread."""
    package = read_package(library.folder)
    credits_ = credit_blocks(map_credit(library.folder))
    return Gathered(citing(library), package, date_blocks(library, package), credits_)


class SourcesPage(QWidget):
    """All sources with what each stands behind; the gaps with their reasons; dates and credits."""

    def __init__(self, library: Library, store: Store, style: Style) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._sources, self._gaps = library.rows(Source), library.rows(Gap)
        self._pictures, self._photos = picture_credits(), read_photos()[0]
        self._gathered: Gathered | None = None
        self._record: SourceRecord | None = None
        self._told = False  # whether what is said of the chosen source is up to date
        self._away = True  # whether the reader looks at another page
        self._why = ""  # why nothing could be gathered
        self._title = Text(style, "", Type.TITLE, QFont.Weight.ExtraBold)
        words = _("Every figure names where it comes from. Addresses are text to copy: the program opens none.")
        self._subtitle = Text(style, words, role="secondary")
        self.tabs = Segmented(style, self._offered(), _("Part of the page"), look="tabs")
        self.list = SourceList(style, self._sources)
        self.cited = Sheet(style)
        self.gaps = NarrowedSheet(style, _("Find a gap by table, row or reason…"), self._told_gaps, library)
        self.dates, self.credits = Sheet(style), Sheet(style)
        self._splits: list[QBoxLayout] = []
        self.pictures = NarrowedSheet(style, _("Find a picture…"), self._told_pictures)
        self.photos = PhotoBar(style, self._photos)
        self._lay_out()
        self.list.picked.connect(self._pick)
        self.tabs.picked.connect(self._open)
        self.photos.changed.connect(self.pictures.tell)
        self.gaps.sheet.pressed.connect(self._follow)
        store.changed.connect(self._show)
        style.changed.connect(self._dress)
        self._say_title()
        self._dress()
        self._show(store.now)

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Count in a thread which rows name which source."""
        self.photos.complete(work)
        work.run(partial(gather, self._library), partial(self._take, then), partial(self._failed, then))

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide what only the reader needs."""
        self.list.field.setVisible(not on)
        self.photos.setVisible(not on)

    def _offered(self) -> list[tuple[str, str]]:
        return [
            ("sources", _("Sources")),
            ("gaps", _("What we do not know")),
            ("dates", _("Data dates and credits")),
            ("pictures", _("Pictures")),
        ]

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        for widget in (self._title, self._subtitle, self.tabs):
            self._head.addWidget(widget)
        self._right = QWidget()
        self._beside = QVBoxLayout(self._right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._record_area = QScrollArea()
        self._record_area.setFrameShape(QFrame.Shape.NoFrame)
        self._record_area.setWidgetResizable(True)
        self._record_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._record_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._record_area.setVerticalScrollBar(SlimScrollBar(self._style))
        self._record_area.viewport().setAutoFillBackground(False)
        self._beside.addWidget(self._record_area, 3)
        self._beside.addWidget(self.cited, 2)
        both = self._side_by_side(self.list, self._right)
        self._stack = QStackedWidget()
        self._parts = {
            "sources": both,
            "gaps": self.gaps,
            "dates": self._side_by_side(self.dates, self.credits),
            "pictures": self._under_one_another(self.photos, self.pictures),
        }
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)

    def _side_by_side(self, left: QWidget, right: QWidget) -> QWidget:
        both = QWidget()
        split = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        split.setContentsMargins(0, 0, 0, 0)
        split.addWidget(Surface(self._style, left), 5)
        split.addWidget(Surface(self._style, right), 6)
        self._splits.append(split)
        return both

    def _under_one_another(self, bar: QWidget, rest: QWidget) -> QWidget:
        both = QWidget()
        self._gallery = QVBoxLayout(both)
        self._gallery.setContentsMargins(0, 0, 0, 0)
        self._gallery.addWidget(bar)
        self._gallery.addWidget(rest, 1)
        return both

    # What is shown

    def _say_title(self) -> None:
        count = number(len(self._sources))
        if self._gathered is None:
            self._title.say(_("{sources} sources stand behind the facts").format(sources=count))
            return
        words = _("{sources} sources stand behind {rows} rows of facts")
        self._title.say(words.format(sources=count, rows=number(self._gathered.citing.facts)))

    @Slot(object)
    def _show(self, now: Exploration) -> None:
        if now.page != "sources":
            self._away = True
            return
        another = now.source != self.list.model.chosen
        # A source that is asked for from elsewhere shows even if it was chosen before and left for another part.
        if now.source is not None and (another or self._away):
            self.tabs.choose("sources")
            self._stack.setCurrentWidget(self._parts["sources"])
        if another or not self._told:
            self.list.choose(now.source)
            self._tell_record(now.source)
        self._told, self._away = True, False

    def _tell_record(self, source_id: str | None) -> None:
        source = self._library.source(source_id) if source_id else None
        old, self._record = self._record, None
        if source is not None:
            self._record = SourceRecord(self._style, source, on_page=True)
            self._record.setContentsMargins(*(self._style.look.space(3),) * 4)
            self._record_area.setWidget(self._record)
            self._record.setAutoFillBackground(False)
        elif old is not None:
            self._record_area.takeWidget().deleteLater()
        self._record_area.setVisible(source is not None)
        self._fit_record()
        if source is None:
            words = _("Choose a source in the list to see where it is, how to cite it and what it stands behind.")
            self.cited.say((Paragraph(self._why or words),), _("No source chosen"))
        elif self._gathered is None:
            self.cited.say((Paragraph(self._why or _("Counting the rows…")),), source.title)
        else:
            blocks = cited_blocks(self._gathered.citing, self._gathered.package, source.source_id)
            self.cited.say(blocks, _("What “{title}” stands behind").format(title=source.title), source.source_id)

    def _take(self, then: Callable[[], None], gathered: Gathered) -> None:
        self._gathered = gathered
        self.list.count_rows(gathered.citing)
        self.dates.say(gathered.dates, _("Data dates"))
        self.credits.say(gathered.credits, _("Credits"))
        self.gaps.tell()
        self.pictures.tell()
        self._say_title()
        self._tell_record(self._store.now.source)
        then()

    def _failed(self, then: Callable[[], None], error: Exception) -> None:
        self._why = _("What the sources stand behind could not be counted ({why}).").format(why=error)
        self.dates.say((Paragraph(self._why),), self._why)
        self.gaps.tell()
        self.pictures.tell()
        self._tell_record(self._store.now.source)
        then()

    def _told_gaps(self, typed: str) -> tuple[Block, ...]:
        if self._gathered is None:
            return (Paragraph(self._why or _("Reading the facts…")),)
        return gap_blocks(self._gaps, self._gathered.package, typed)

    def _told_pictures(self, typed: str) -> tuple[Block, ...]:
        photos = photo_blocks(self._photos, self.photos.here, self.photos.sentences, self.photos.folder, typed)
        return (*photos, *picture_blocks(self._pictures, typed, others=bool(photos)))

    # What a press does

    @Slot(str)
    def _pick(self, source_id: str) -> None:
        self._store.go(self._store.now.at_source(source_id))

    @Slot(object, object)
    def _follow(self, target: object, anchor: QWidget) -> None:
        follow(target, anchor, self._library, self._store, self._style)

    @Slot(str)
    def _open(self, key: str) -> None:
        self._stack.setCurrentWidget(self._parts[key])

    # Looks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the record under the list where there is no room beside it."""
        narrow = self.width() < self._style.look.px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for split in self._splits:
            split.setDirection(direction)
        self._fit_record()

    def _fit_record(self) -> None:
        """The record takes no more height than it needs; the rest is for the rows."""
        if self._record is not None:
            self._record_area.setMaximumHeight(self._record.heightForWidth(max(1, self._right.width() - 2)) + 2)

    @Slot()
    def _dress(self) -> None:
        look = self._style.look
        self._column.setContentsMargins(look.space(3), look.space(2), look.space(3), look.space(2))
        self._column.setSpacing(look.space(2))
        self._head.setSpacing(look.space(0))
        for column in (*self._splits, self._gallery):
            column.setSpacing(look.space(2))
        self.list.setContentsMargins(*(look.space(1),) * 4)
        self._fit_record()
