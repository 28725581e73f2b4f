"""Every command and key of the program: the one list that the window, the help and the menus read.

Adding one: a line here, and a method `do_<name>` on the window.
"""

from dataclasses import dataclass

from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the window.

    name: the window's method is do_<name>. keys: as Qt writes them; the first is shown.
    """

    name: str
    keys: tuple[str, ...]
    text: str
    group: str


@dataclass(frozen=True, slots=True)
class WidgetKey:
    """A key that a focused view hears itself; listed for the help only."""

    keys: str
    text: str
    group: str


_MOVE, _LOOK, _TABLE, _CHART, _CRYSTAL, _SHOW = (
    _("Moving"), _("Looks"), _("In the table"), _("In a chart"), _("In a crystal"), _("Presenting"),
)  # fmt: skip

COMMANDS = (
    Command("back", ("Alt+Left", "Back"), _("Back"), _MOVE),
    Command("forward", ("Alt+Right", "Forward"), _("Forward"), _MOVE),
    Command("search", ("Ctrl+K", "Ctrl+F"), _("Search everything"), _MOVE),
    Command("edit_address", ("Ctrl+L",), _("Type or paste an address"), _MOVE),
    Command("copy_address", ("Ctrl+Shift+C",), _("Copy the address of this view"), _MOVE),
    Command("page_1", ("Ctrl+1",), _("Table page"), _MOVE),
    Command("page_2", ("Ctrl+2",), _("Supply page"), _MOVE),
    Command("page_3", ("Ctrl+3",), _("Policy page"), _MOVE),
    Command("page_4", ("Ctrl+4",), _("Element page"), _MOVE),
    Command("page_5", ("Ctrl+5",), _("Sources page"), _MOVE),
    Command("view_tiles", ("Alt+1",), _("Elements as the periodic table"), _MOVE),
    Command("view_trends", ("Alt+2",), _("Elements as trends: one property against another"), _MOVE),
    Command("view_list", ("Alt+3",), _("Elements as a list"), _MOVE),
    Command("year_earlier", ("Ctrl+,",), _("A year earlier"), _MOVE),
    Command("year_later", ("Ctrl+.",), _("A year later"), _MOVE),
    Command("next_lens", ("Ctrl+PgDown",), _("Next colouring of the table"), _MOVE),
    Command("previous_lens", ("Ctrl+PgUp",), _("Previous colouring of the table"), _MOVE),
    Command("next_tab", ("Ctrl+Tab",), _("Next tab of the card, or next part"), _MOVE),
    Command("previous_tab", ("Ctrl+Shift+Tab",), _("The tab or part before"), _MOVE),
    Command("larger", ("Ctrl++", "Ctrl+="), _("Larger text"), _LOOK),
    Command("smaller", ("Ctrl+-",), _("Smaller text"), _LOOK),
    Command("usual_size", ("Ctrl+0",), _("Text at 100 %"), _LOOK),
    Command("next_theme", ("Ctrl+T",), _("Next theme: system, dark, light, high contrast"), _LOOK),
    Command("reduce_motion", ("Ctrl+M",), _("Let nothing move by itself, or let it"), _LOOK),
    Command("present", ("F5",), _("Present, or stop presenting"), _SHOW),
    Command("save_view", ("Ctrl+D",), _("Save this view under a name"), _SHOW),
    Command("views", ("Ctrl+Shift+D",), _("Saved views"), _SHOW),
    Command("help", ("F1", "?"), _("All keys"), _MOVE),
    Command("quit", ("Ctrl+Q",), _("Quit"), _MOVE),
)

PRESENTING = (
    Command("next_view", ("PgDown",), _("Next saved view"), _SHOW),
    Command("previous_view", ("PgUp",), _("Previous saved view"), _SHOW),
    Command("blank", ("B",), _("Blank the screen, and back"), _SHOW),
    Command("leave", ("Esc",), _("Stop presenting"), _SHOW),
)

WIDGET_KEYS = (
    WidgetKey(_("arrows"), _("Walk from element to element"), _TABLE),
    WidgetKey(_("Ctrl+arrows"), _("Walk without choosing"), _TABLE),
    WidgetKey(_("Shift+arrows, Space, Ctrl+click"), _("Compare: add an element, up to four"), _TABLE),
    WidgetKey(_("Home, End"), _("First and last of the row"), _TABLE),
    WidgetKey(_("letters"), _("Jump to a symbol"), _TABLE),
    WidgetKey(_("arrows"), _("In trends: walk from point to point; Enter chooses, Space compares"), _CHART),
    WidgetKey(_("Enter, Space, Ctrl+C"), _("In the list: choose, compare, copy the rows"), _TABLE),
    WidgetKey(_("Alt+Up, Alt+Down"), _("In the list: sort by the column, the smallest or the largest first"), _TABLE),
    WidgetKey(_("Space"), _("On the slider of years or temperatures: play, or stop"), _TABLE),
    WidgetKey(_("Ctrl+Left, Ctrl+Right"), _("On that slider: to the find before or the next; by 100 K"), _TABLE),
    WidgetKey(_("Left, Right"), _("A year earlier or later"), _CHART),
    WidgetKey(_("Home, End"), _("First and last year"), _CHART),
    WidgetKey(_("arrows"), _("In a matrix: walk from cell to cell; Enter chooses"), _CHART),
    WidgetKey(_("arrows, Page keys"), _("On the slider of days: a day, a month earlier or later"), _CHART),
    WidgetKey(_("Ctrl+arrows, Space"), _("On the slider of days: to the change before or after; play, stop"), _CHART),
    WidgetKey(_("arrows, Shift+arrows"), _("Turn, or turn a little"), _CRYSTAL),
    WidgetKey(_("+, −"), _("Nearer, farther"), _CRYSTAL),
    WidgetKey(_("R, Home"), _("As at first"), _CRYSTAL),
    WidgetKey(_("P, Space"), _("Turn by itself, or stop"), _CRYSTAL),
    WidgetKey(_("L, E, 2"), _("Symbols, cell edges, eight cells"), _CRYSTAL),
    WidgetKey(_("N, Shift+N, Enter"), _("Next or previous kind of atom; choose its element"), _CRYSTAL),
    WidgetKey(_("+, −, arrows"), _("In the timeline: nearer, farther, earlier and later years"), _CHART),
    WidgetKey(_("0, Home, End"), _("In the timeline: all years, the first, the last"), _CHART),
    WidgetKey(_("Up, Down, Enter"), _("In the timeline: walk the events, open one"), _CHART),
    WidgetKey(_("N, Shift+N, Esc"), _("In the timeline: the next event or the one before; close its card"), _CHART),
    WidgetKey(_("F7, Shift+F7"), _("Beside a claim: the next claim, or the one before"), _MOVE),
    WidgetKey(_("F8"), _("Beside a claim: back to the view of its evidence"), _MOVE),
    WidgetKey(_("Esc"), _("In a claim: close it"), _MOVE),
    WidgetKey(_("1 to 5"), _("In the fact-check: give the verdict, or count a hand for it"), _MOVE),
    WidgetKey(_("Enter, N, Backspace"), _("In the fact-check: go on, deal anew, take the last hand back"), _MOVE),
    WidgetKey(_("Up, Down, Enter, Esc"), _("In a text: walk links and explained words; hide a card"), _MOVE),
    WidgetKey(_("Tab, Shift+Tab"), _("Next and previous control"), _MOVE),
)
