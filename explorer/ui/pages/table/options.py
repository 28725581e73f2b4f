"""The menu of how the table is drawn: its width, and what stands in group 3."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from explorer.exploration.exploration import Exploration, Form, Group3
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.theme import Style, Type

_FORMS = {Form.SHORT: _("18 columns, lanthanides below"), Form.LONG: _("32 columns, lanthanides in line")}
_GROUPS = {
    Group3.ALL: _("Group 3: all fifteen lanthanides"),
    Group3.LA: _("Group 3: lanthanum"),
    Group3.LU: _("Group 3: lutetium"),
}
_DISPUTE = _(
    "Chemists disagree on whether lanthanum or lutetium belongs below yttrium.\n"
    "An IUPAC project (provisional report, 2021) calls it a convention and leans to lutetium; nothing final was found."
)


class FormMenu(Button):
    """A button with the menu; says which exploration was asked for."""

    asked = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, _("Form of the table") + " ▾", "ghost", parent=parent)
        self.setAccessibleName(_("Form of the table"))
        self._at = Exploration()
        self.clicked.connect(self._open)

    def show_choice(self, at: Exploration) -> None:
        """Mark what is chosen."""
        self._at = at
        if "_menu" in vars(self):
            self._mark()

    @cached_property
    def _menu(self) -> QMenu:
        """The menu, made when it is first opened: few ask for another form, and it would hold up the first second."""
        menu = QMenu(self)
        self._add(menu, {str(k): v for k, v in _FORMS.items()})
        menu.addSeparator()
        self._add(menu, {str(k): v for k, v in _GROUPS.items()})
        words = Text(self._style, _DISPUTE, Type.SMALL, role="secondary")
        words.setMargin(self._style.look.space(1))
        note = QWidgetAction(menu)
        note.setDefaultWidget(words)
        menu.addAction(note)
        menu.triggered.connect(self._picked)
        return menu

    def _mark(self) -> None:
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(action.data() in (str(self._at.form), str(self._at.group3)))

    def _add(self, menu: QMenu, words: dict[str, str]) -> None:
        """One choice of several, as lines of the menu."""
        group = QActionGroup(menu)
        for key, text in words.items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            menu.addAction(action)

    def _picked(self, action: QAction) -> None:
        key = action.data()
        if key in list(Form):
            self.asked.emit(self._at.with_form(Form(key)))
        elif key in list(Group3):
            self.asked.emit(self._at.with_group3(Group3(key)))

    def _open(self) -> None:
        self._mark()
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
