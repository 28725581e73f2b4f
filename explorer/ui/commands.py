"""What the commands of shortcuts.COMMANDS do: one method `do_<name>` each."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from explorer.exploration.address import AddressError, Known, in_units_of, parse, to_address
from explorer.exploration.choices import Part, View
from explorer.exploration.exploration import NEWEST_YEAR, Tab
from explorer.exploration.pages import PAGES
from explorer.records.words import _
from explorer.ui.settings import SavedView, Settings
from explorer.ui.store import Store
from explorer.ui.theme import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    TEXT_STEP,
    Style,
    ThemeChoice,
    theme_for,
)

if TYPE_CHECKING:
    from explorer.ui.window import MainWindow


class Commands:
    """The commands of one window. keep() remembers changed settings."""

    def __init__(  # noqa: PLR0913 - a command may move, dress, remember and ask
        self,
        window: "MainWindow",
        store: Store,
        style: Style,
        known: Callable[[], Known],
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
    ) -> None:
        self._window, self._store, self._style = window, store, style
        self._known, self._settings, self._keep = known, settings, keep

    def run(self, name: str) -> None:
        """Do the command of that name."""
        getattr(self, f"do_{name}")()

    def go_to(self, address: str) -> bool:
        """Go to an address; a wrong one is answered with a sentence, and False."""
        try:
            now = self._store.now
            self._store.go(in_units_of(now, parse(address, self._known()), address))
        except AddressError as error:
            self._window.notice.tell(str(error))
            return False
        return True

    def do_back(self) -> None:
        """Undo the last step."""
        self._store.back()

    def do_forward(self) -> None:
        """Take the undone step again."""
        self._store.forward()

    def do_search(self) -> None:
        """Put the keyboard into the search box."""
        self._window.begin_search()

    def do_edit_address(self) -> None:
        """Show the address to copy or change."""
        self._window.edit_address()

    def do_copy_address(self) -> None:
        """Put the address on the clipboard."""
        address = to_address(self._store.now)
        QGuiApplication.clipboard().setText(address)
        self._window.notice.tell(_("Copied: {address}").format(address=address))

    def do_page_1(self) -> None:
        """Open the first page."""
        self._store.go(self._store.now.on_page(PAGES[0].key))

    def do_page_2(self) -> None:
        """Open the second page."""
        self._store.go(self._store.now.on_page(PAGES[1].key))

    def do_page_3(self) -> None:
        """Open the third page."""
        self._store.go(self._store.now.on_page(PAGES[2].key))

    def do_page_4(self) -> None:
        """Open the fourth page."""
        self._store.go(self._store.now.on_page(PAGES[3].key))

    def do_page_5(self) -> None:
        """Open the fifth page."""
        self._store.go(self._store.now.on_page(PAGES[4].key))

    def do_view_tiles(self) -> None:
        """Show the elements as the periodic table."""
        self._view(View.TILES)

    def do_view_trends(self) -> None:
        """Show the elements as trends."""
        self._view(View.TRENDS)

    def do_view_list(self) -> None:
        """Show the elements as a list."""
        self._view(View.LIST)

    def _view(self, view: View) -> None:
        self._store.go(self._store.now.on_page("table").as_view(view))

    def do_year_earlier(self) -> None:
        """Look at the year before."""
        self._move_year(-1)

    def do_year_later(self) -> None:
        """Look at the year after."""
        self._move_year(1)

    def _move_year(self, by: int) -> None:
        first, last = self._known().years
        self._store.go(self._store.now.in_year(min(max(self._store.now.year + by, first), min(last, NEWEST_YEAR))))

    def do_next_lens(self) -> None:
        """Colour the table by the next property."""
        self._move_lens(1)

    def do_previous_lens(self) -> None:
        """Colour the table by the property before."""
        self._move_lens(-1)

    def _move_lens(self, by: int) -> None:
        keys = list(self._known().lenses)
        at = self._store.now
        self._store.go(at.through(keys[(keys.index(at.lens) + by) % len(keys)]))

    def do_next_tab(self) -> None:
        """Open the next tab of the element card, on the Element page the next part."""
        self._move_tab(1)

    def do_previous_tab(self) -> None:
        """Open the tab before, on the Element page the part before."""
        self._move_tab(-1)

    def _move_tab(self, by: int) -> None:
        at = self._store.now
        if at.page == "element":
            parts = list(Part)
            self._store.go(at.on_part(parts[(parts.index(at.part) + by) % len(parts)]))
        else:
            tabs = list(Tab)
            self._store.go(at.on_tab(tabs[(tabs.index(at.tab) + by) % len(tabs)]))

    def do_larger(self) -> None:
        """Larger text."""
        self._text(self._settings().text + TEXT_STEP)

    def do_smaller(self) -> None:
        """Smaller text."""
        self._text(self._settings().text - TEXT_STEP)

    def do_usual_size(self) -> None:
        """Text at 100 %."""
        self._text(100)

    def _text(self, percent: int) -> None:
        percent = min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)
        self._keep(replace(self._settings(), text=percent))
        self._style.wear(replace(self._style.look, percent=percent))

    def do_next_theme(self) -> None:
        """The next theme."""
        choices = list(ThemeChoice)
        choice = choices[(choices.index(self._settings().theme) + 1) % len(choices)]
        self._keep(replace(self._settings(), theme=choice))
        self._window.say_theme(choice)
        self._style.wear(replace(self._style.look, theme=theme_for(choice)))

    def do_reduce_motion(self) -> None:
        """Let nothing move by itself, or let it again."""
        still = not self._style.look.reduce_motion
        self._keep(replace(self._settings(), reduce_motion=still))
        self._style.wear(replace(self._style.look, reduce_motion=still))
        self._window.notice.tell(_("Nothing moves by itself now.") if still else _("Things may move by themselves."))

    def do_present(self) -> None:
        """Present, or stop."""
        self._window.present()

    def do_save_view(self) -> None:
        """Save the view under a name."""
        from PySide6.QtWidgets import QInputDialog

        address, settings = to_address(self._store.now), self._settings()
        offered = _("View {number}").format(number=len(settings.views) + 1)
        name, sure = QInputDialog.getText(self._window, _("Save this view"), _("Name of the view:"), text=offered)
        if sure and name.strip():
            self._keep(settings.with_view(SavedView(name.strip(), address)))

    def do_views(self) -> None:
        """List the saved views."""
        from explorer.ui.dialogs import ViewsDialog

        dialog = ViewsDialog(self._style, self._settings().views, self._window)
        dialog.chosen.connect(self.go_to)
        dialog.forgotten.connect(self._forget_view)
        dialog.open()

    def _forget_view(self, name: str) -> None:
        self._keep(self._settings().without_view(name))

    def do_help(self) -> None:
        """Show all keys."""
        from explorer.ui.dialogs import KeysDialog

        KeysDialog(self._style, self._window).open()

    def do_quit(self) -> None:
        """Close the window."""
        self._window.close()
