"""The main window: places the rail, the bar and the pages, and knows nothing of their insides.

It is a little long because it is where all parts of the program meet; what its commands do stands in commands.py.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.ground import Ground
from explorer.ui.on_screen import first_size, kept_place
from explorer.ui.parts.stand_in import stand_in
from explorer.ui.plain import make_classes, make_names_of_pieces
from explorer.ui.settings import Settings, save
from explorer.ui.store import Store
from explorer.ui.theme import Style, ThemeChoice, Type, system_still, system_theme
from explorer.ui.turns import after_painting
from explorer.ui.work import Work

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

    from explorer.exploration.address import Known
    from explorer.ui.article.companion import Companion
    from explorer.ui.commands import Commands
    from explorer.ui.notice import Notice
    from explorer.ui.parts.text import Text
    from explorer.ui.present.presentation import Presentation
    from explorer.ui.rail import Rail
    from explorer.ui.topbar import TopBar

_BUILDERS = {
    "table": ("explorer.ui.pages.table.page", "TablePage"),
    "supply": ("explorer.ui.pages.supply.page", "SupplyPage"),
    "policy": ("explorer.ui.pages.policy.page", "PolicyPage"),
    "element": ("explorer.ui.pages.element.page", "ElementPage"),
    "sources": ("explorer.ui.pages.sources.page", "SourcesPage"),
}
# What is made after the first paint, a piece in each turn of the event loop, and the modules a thread imports for it.
_PIECES = ("_rail", "_bar", "notice", "_foot", "_commands", "presentation", "_shortcuts")
_MODULES = ("rail", "topbar", "notice", "commands", "present.presentation", "shortcuts")


class Page(Protocol):
    """What the window asks of a page."""

    def complete(self, work: Work, then: Callable[[], None]) -> None:
        """Add what needs more than the standard library and Qt, after the first paint; then() when all is there."""
        ...

    def present(self, on: bool) -> None:  # noqa: FBT001 - a state, told by the window
        """Hide or show what only the reader needs, not an audience."""
        ...


class MainWindow(QMainWindow):
    """Shows the page of the exploration at once; what is heavy follows when the first paint is done.

    Rail, bar and the other pieces are made when they are first asked for, at the latest in their turn after that.
    folder: where settings are kept; None remembers nothing (pictures, tests).
    seen: the first picture stands, and whatever needs the namespace Qt may come. ready: all is there.
    """

    seen = Signal()
    ready = Signal()

    def __init__(  # noqa: PLR0913 - the parts of the program meet here
        self,
        library: Library,
        store: Store,
        style: Style,
        settings: Settings,
        known: "Callable[[], Known]",
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self._library, self._store, self._style = library, store, style
        self._settings, self._known, self._folder = settings, known, folder
        self._work = Work(self)
        self._pages: dict[str, QWidget] = {}
        self._waiting: set[str] = set()  # pages that are not complete
        self._begun: set[str] = set()  # those of them whose heavy parts are on their way
        self._left = list(_PIECES)
        self._seen = False
        self._claims: bool | None = None  # None: not asked for; False: being read; True: there
        self._search: QWidget | None = None
        self._units = store.now.degrees, store.now.lengths
        self.setWindowTitle("Rare Earth Explorer")
        self._stack = QStackedWidget()
        self._ground = Ground(style, self._stack)
        self.setCentralWidget(self._ground)
        self._ground.painted.connect(self._first_painted)
        self._restore_place()
        store.changed.connect(self._show)
        store.told.connect(self._tell)
        self._show(store.now)

    @property
    def settings(self) -> Settings:
        """The reader's choices as they are now."""
        return self._settings

    def _current(self) -> Settings:
        return self._settings

    # The pieces around the page

    @cached_property
    def _rail(self) -> "Rail":
        from explorer.ui.rail import Rail

        rail = Rail(self._store, self._style)
        rail.asked.connect(self._open_page)
        self._ground.hold_rail(rail)
        return rail

    @cached_property
    def _bar(self) -> "TopBar":
        from explorer.ui.topbar import TopBar

        bar = TopBar(self._library, self._store, self._style)
        bar.asked.connect(self._run)
        bar.entered.connect(self._enter)
        bar.say_theme(self._settings.theme)
        self._ground.hold_bar(bar)
        return bar

    @cached_property
    def notice(self) -> "Notice":
        """The line at the foot that says what went wrong."""
        from explorer.ui.notice import Notice

        notice = Notice(self._style)
        self._ground.hold_line(notice)
        return notice

    @cached_property
    def _foot(self) -> "Text":
        from PySide6.QtCore import Qt

        from explorer.ui.parts.text import Text

        foot = Text(self._style, "", Type.SMALL, role="secondary", wrap=False)
        foot.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot.setMargin(self._style.look.space(0))
        foot.hide()
        self._ground.hold_line(foot)
        return foot

    @cached_property
    def _commands(self) -> "Commands":
        from explorer.ui.commands import Commands

        return Commands(self, self._store, self._style, self._known, self._current, self._keep)

    @cached_property
    def presentation(self) -> "Presentation":
        """The audience's view of this window."""
        from explorer.ui.present.presentation import Presentation

        presentation = Presentation(self, (self._rail, self._bar), self._style)
        presentation.asked.connect(self.go_to)
        presentation.ended.connect(self._presented)
        presentation.stood.connect(self._foot.say)
        return presentation

    @cached_property
    def _shortcuts(self) -> "list[QShortcut]":
        from PySide6.QtGui import QKeySequence, QShortcut

        from explorer.ui.shortcuts import COMMANDS

        made: list[QShortcut] = []
        for command in COMMANDS:
            for key in command.keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setObjectName(command.name)
                shortcut.activated.connect(self._on_key)
                made.append(shortcut)
        return made

    @cached_property
    def _companion(self) -> "Companion":
        from explorer.ui.article.companion import Companion

        companion = Companion(self._library, self._store, self._style)
        companion.left.connect(self._focus_page)
        self._ground.hold_side(companion)
        return companion

    @property
    def _presenting(self) -> bool:
        # Asked for only where it was made: the first picture needs no presentation.
        return "presentation" in vars(self) and self.presentation.on

    @property
    def idle(self) -> bool:
        """Whether nothing is being worked out beside the window."""
        return self._work.idle

    def page(self, key: str) -> QWidget | None:
        """A page that was opened before."""
        return self._pages.get(key)

    def go_to(self, address: str) -> None:
        """Go to an address; a wrong one is answered with a sentence."""
        self._commands.go_to(address)

    def _enter(self, address: str) -> None:
        self._bar.breadcrumb.settle(found=self._commands.go_to(address))

    def _tell(self, sentence: str) -> None:
        self.notice.tell(sentence)

    def tell_fault(self, error: BaseException) -> None:
        """Say that something failed, without closing anything."""
        import traceback

        details = "".join(traceback.format_exception(error))
        what = f"{type(error).__name__}: {error}"
        self.notice.tell(_("Something went wrong here and was noted in the log ({what}).").format(what=what), details)

    def _show(self, at: Exploration) -> None:
        page = self._pages.get(at.page)
        if page is None:
            page = stand_in(self._style, partial(self._make_page, at.page))
            self._pages[at.page] = page
            self._stack.addWidget(page)
            if _is_page(page):
                self._waiting.add(at.page)
                if self._presenting:
                    cast("Page", page).present(True)  # noqa: FBT003 - a state, as the page is told it
            if self._seen:
                QTimer.singleShot(0, self._complete_pages)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        self._ask_for_claims(at)
        if (at.degrees, at.lengths) != self._units:
            self._units = at.degrees, at.lengths
            self._keep(replace(self._settings, degrees=at.degrees, lengths=at.lengths))

    def _focus_page(self) -> None:
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus()

    def _ask_for_claims(self, at: Exploration) -> None:
        """Read what claims need, where the view has to do with them; never before the first picture."""
        if not self._seen or (at.claim is None and at.page != "policy"):
            return
        if self._claims is None:
            self._claims = False
            self._work.run(partial(_read_for_claims, self._library), self._add_claims, self._add_claims)
        elif self._claims and at.claim is not None:
            self._make_companion()

    def _add_claims(self, _read: object) -> None:
        from explorer.ui.article.claim_book import claim_book

        self._claims = True
        book = claim_book(self._library, self._store)
        book.kept.connect(self._keep_claims)
        book.restore(self._settings.claims, self._work)
        # In a turn of its own, so that the first claim that is pressed need not wait for it.
        after_painting(self._make_companion)

    def _make_companion(self) -> None:
        if isValid(self):
            self._companion.updateGeometry()

    def _keep_claims(self, path: str) -> None:
        self._keep(replace(self._settings, claims=path))

    def _make_page(self, key: str) -> QWidget:
        module, name = _BUILDERS[key]
        return getattr(import_module(module), name)(self._library, self._store, self._style)

    def _first_painted(self) -> None:
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        """What can wait until the reader sees something."""
        self._work.run(_read_for_pieces, self._add_piece, self._add_piece)
        self._work.run(make_classes)
        self._work.run(_read_for_search, self._add_search, self._add_search)
        self._complete_pages()
        self._ask_for_claims(self._store.now)
        self._learn_terms()

    def _learn_terms(self) -> None:
        """Read the glossary for the sheets, which underline its terms from then on."""
        from explorer.ui.element.glossary import glossary

        terms = glossary(self._library)
        self._work.run(terms.read, terms.take)

    def _add_piece(self, _read: object = None) -> None:
        """Make the next piece around the page; the one after it gets a turn of its own."""
        if len(self._left) == len(_PIECES):
            self._take_keys()
        name = self._left.pop(0)
        if self._left:
            after_painting(self._add_piece)
        getattr(self, name)
        self._tell_ready()

    def _take_keys(self) -> None:
        """Give the page the keyboard: not before the first picture, as the events of it bring the namespace Qt."""
        page = self._stack.currentWidget()
        if page is not None:
            page.setFocus()
        self.seen.emit()

    def _add_search(self, _imported: object) -> None:
        """Put the search box into the bar; where its import failed, making it says why in its place."""
        self._search = stand_in(self._style, self._make_search)
        self._bar.add_search(self._search)
        after_painting(self._wear_icon)

    def _wear_icon(self) -> None:
        from explorer.ui.program_icon import program_icon

        self.setWindowIcon(program_icon(self._library.folder))

    def _make_search(self) -> QWidget:
        from explorer.ui.search.box import SearchBox

        return SearchBox(self._library, self._store, self._style, self._work)

    def _complete_pages(self) -> None:
        self._tell_ready()
        for key in self._waiting - self._begun:
            self._begun.add(key)
            cast("Page", self._pages[key]).complete(self._work, partial(self._page_completed, key))

    def _page_completed(self, key: str) -> None:
        self._waiting.discard(key)
        if not self._waiting:
            self._tell_faults()
            for module, _name in _BUILDERS.values():
                self._work.run(partial(import_module, module))  # so that the other pages open quickly
        self._tell_ready()

    def _tell_ready(self) -> None:
        """Say that all is there, when it is."""
        if not self._waiting and not self._left:
            self._order_tabs()
            self.ready.emit()

    def _order_tabs(self) -> None:
        """The keyboard goes as the eye does: rail, bar, page, and the notice last."""
        QWidget.setTabOrder(self._rail, self._bar)
        QWidget.setTabOrder(self._bar, self._stack)
        QWidget.setTabOrder(self._stack, self.notice)

    def _tell_faults(self) -> None:
        """Say which files of facts could not be read whole: what they hold is missing, not unknown."""
        faults = self._library.problems()
        if faults:
            files = ", ".join(dict.fromkeys(fault.file for fault in faults))
            said = _("Not read whole: {files}. What should stand there is missing here; “check” names every fault.")
            self.notice.tell(said.format(files=files), "\n".join(map(str, faults)))

    def _open_page(self, key: str) -> None:
        self._store.go(self._store.now.on_page(key))

    def _run(self, command: str) -> None:
        self._commands.run(command)

    def _on_key(self) -> None:
        self._commands.run(self.sender().objectName())

    def follow_system(self) -> None:
        """Wear what the system asks for now, where the reader left it to the system."""
        look = self._style.look
        if self._settings.reduce_motion is None:
            look = replace(look, reduce_motion=system_still())
        if self._settings.theme is ThemeChoice.SYSTEM:
            look = replace(look, theme=system_theme())
            self._settings = replace(self._settings, system=look.theme.key)
        self._style.wear(look)

    # What the commands ask of the window

    def begin_search(self) -> None:
        """Put the keyboard into the search box, once it is there."""
        begin = getattr(self._search, "begin", None)  # what stands in for a box that failed has none
        if begin is not None:
            begin()

    def edit_address(self) -> None:
        """Show the address to copy or change."""
        self._bar.breadcrumb.edit()

    def say_theme(self, choice: ThemeChoice) -> None:
        """Name the theme chosen."""
        self._bar.say_theme(choice)

    def present(self) -> None:
        """Present, with the saved views to step through, or stop presenting."""
        from explorer.exploration.address import to_address

        if self.presentation.on:
            self.presentation.leave()
            return
        self.notice.hide()
        self._tell_pages(presenting=True)
        self.presentation.start(self._settings.views, to_address(self._store.now))

    def _presented(self) -> None:
        self._tell_pages(presenting=False)

    def _tell_pages(self, *, presenting: bool) -> None:
        self._foot.setVisible(presenting)
        for page in self._pages.values():
            if _is_page(page):
                cast("Page", page).present(presenting)

    # What is remembered

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        if self._folder is None:
            return
        try:
            save(settings, self._folder)
        except OSError as error:
            self.notice.tell(_("The settings could not be saved: {why}.").format(why=error.strerror or error))

    def _restore_place(self) -> None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = kept_place(self._settings.geometry, screens)
        if place is not None:
            self.setGeometry(place)
        else:
            self.resize(first_size(screens))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where we are, then let running work end."""
        from explorer.exploration.address import to_address

        box = self.normalGeometry()  # a full screen or a maximized window is no place to come back to
        if "presentation" in vars(self):
            self.presentation.leave()
        place = (box.x(), box.y(), box.width(), box.height())
        self._keep(replace(self._settings, address=to_address(self._store.now), geometry=place))
        self._work.finish()
        event.accept()


def _is_page(widget: QWidget) -> bool:
    """Whether it is a page, and not the sentence that stands where one could not be made."""
    return hasattr(widget, "complete")


def _read_for_claims(library: Library) -> None:
    """Import what the claims need and parse the addresses of their views, off the GUI thread."""
    import_module("explorer.ui.article.companion")
    import_module("explorer.figures.claim_views").read_views(library)


def _read_for_search() -> None:
    """Import what the search box and the window's icon need, off the GUI thread."""
    import_module("explorer.ui.search.box")
    import_module("explorer.ui.program_icon")


def _read_for_pieces() -> None:
    """Import what the pieces around the page need, and make the names of Qt, off the GUI thread."""
    make_names_of_pieces()
    for module in _MODULES:
        import_module(f"explorer.ui.{module}")
