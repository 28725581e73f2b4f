"""The chapter of the article: what it says, claim by claim, how much of that is backed, and where it stands."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explorer.analysis.claims import ARTICLE, PHOTOGRAPH
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures import verdicts
from explorer.figures.claim_views import read_views
from explorer.figures.panels import panel
from explorer.records.science import Picture
from explorer.records.words import _
from explorer.ui.article.claim_blocks import article_text
from explorer.ui.article.claim_list import ClaimList
from explorer.ui.article.own_file import OwnFile
from explorer.ui.bench import Bench
from explorer.ui.charts.panel_view import PanelView
from explorer.ui.charts.reading import read_panels
from explorer.ui.parts.frame import Frame
from explorer.ui.parts.scrolled import scrolled
from explorer.ui.parts.source_record import CopyButton, SourceRecord
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.parts.surface import Surface
from explorer.ui.parts.text import Text
from explorer.ui.theme import Type
from explorer.ui.turns import in_turns

_METER, _SIDE, _LEAST = 330, 420, 300  # pixels at 100 %: height of the meter; width of the column beside the list


class Article(QWidget):
    """The claims at the left; at the right the meter, the article itself, its photograph, and a teacher's file."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._claims, self._meter, self._about = (Frame(bench.style) for _each in range(3))
        self._held = _Side(bench)
        self._sides = QVBoxLayout(self._held)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(self._meter)
        self._sides.addWidget(self._about)
        self._sides.addStretch(1)
        self._area = scrolled(bench.style, self._held)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._claims, 5)
        self._row.addWidget(self._area, 4)
        self.list: QWidget | None = None
        bench.style.changed.connect(self._dress)
        self._dress()

    def fill(self, then: Callable[[], None]) -> None:
        """Put list, meter and words up, a turn each."""
        in_turns(self._steps(then), self)

    def _steps(self, then: Callable[[], None]) -> Iterator[None]:
        bench = self._bench
        style = bench.style
        self.list = stand_in(style, partial(ClaimList, bench.library, bench.store, style))
        self._claims.hold(Surface(style, self.list))
        yield
        make = partial(PanelView, panel(verdicts.KEY), bench.library, bench.store, style, compact=False)
        self._meter.hold(stand_in(style, make))
        yield
        self._about.hold(Surface(style, stand_in(style, partial(_About, bench)), roomy=True))
        then()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the claims."""
        if self.list is not None:
            self.list.setFocus(event.reason())

    @Slot()
    def _dress(self) -> None:
        look = self._bench.style.look
        gap = look.space(1) + 2
        self._row.setSpacing(gap)
        self._sides.setSpacing(gap)
        self._meter.setMinimumHeight(look.px(_METER))


class _Side(QWidget):
    """The column beside the claims: as wide as it reads well."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench

    def sizeHint(self) -> QSize:
        return QSize(self._bench.style.look.px(_SIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, self._bench.style.look.px(_LEAST)), super().minimumSizeHint().height())


class _About(QWidget):
    """The article and its photograph to look up and to copy; no link is opened from here."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        style, library = bench.style, bench.library
        self._style = style
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head(_("The article, of 17 September 2025"))
        words = _(
            "It is retold here in our own words; its own words stand at its address. What happened after that day is "
            "told as later and not held against it."
        )
        self._column.addWidget(Text(style, words, role="secondary"))
        source = library.source(ARTICLE)
        if source is not None:
            record = SourceRecord(style, source)
            record.opened.connect(self._open)
            self._column.addWidget(record)
            self._column.addWidget(CopyButton(style, _("Copy title, date and address"), article_text(library)))
        self._head(_("Its photograph"))
        credit = photograph_text(library)
        self._column.addWidget(Text(style, credit))
        self._column.addWidget(CopyButton(style, _("Copy this credit"), credit))
        self._column.addWidget(OwnFile(library, bench.store, style, bench.work))
        self._store = bench.store
        style.changed.connect(self._dress)
        self._dress()

    def _head(self, words: str) -> None:
        self._column.addWidget(Text(self._style, words, Type.LEAD, QFont.Weight.Bold))

    @Slot(str)
    def _open(self, source_id: str) -> None:
        self._store.go(self._store.now.at_source(source_id))

    @Slot()
    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))


def photograph_text(library: Library) -> str:
    """What the photograph shows, whose it is, on what terms, and where it stands."""
    picture = next((row for row in library.rows(Picture) if row.image_id == PHOTOGRAPH), None)
    if picture is None:
        return _("Nothing is held about the photograph.")
    parts = (f"{picture.title}.", f"{picture.author}.", f"{picture.licence} ({picture.licence_url}).", picture.page_url)
    return " ".join(part for part in parts if part)


def read(library: Library, at: Exploration) -> None:
    """Import and read what the chapter needs, off the GUI thread."""
    read_panels(library, at, (verdicts.KEY,))
    read_views(library)
    import_module("explorer.ui.parts.source_record")
    library.rows(Picture)
