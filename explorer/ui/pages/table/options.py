"""The menu of how the table is drawn: its width, and what stands in group 3."""

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
        self._menu = QMenu(self)
        self._forms = self._add(QActionGroup(self._menu), {str(k): v for k, v in _FORMS.items()})
        self._menu.addSeparator()
        self._groups = self._add(QActionGroup(self._menu), {str(k): v for k, v in _GROUPS.items()})
        words = Text(style, _DISPUTE, Type.SMALL, role="secondary")
        words.setMargin(style.look.space(1))
        note = QWidgetAction(self._menu)
        note.setDefaultWidget(words)
        self._menu.addAction(note)
        self._menu.triggered.connect(self._picked)
        self.clicked.connect(self._open)

    def show_choice(self, at: Exploration) -> None:
        """Mark what is chosen."""
        self._at = at
        for action in (*self._forms, *self._groups):
            action.setChecked(action.data() in (str(at.form), str(at.group3)))

    def _add(self, group: QActionGroup, words: dict[str, str]) -> list[QAction]:
        made: list[QAction] = []
        for key, text in words.items():
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            self._menu.addAction(action)
            made.append(action)
        return made

    def _picked(self, action: QAction) -> None:
        key = action.data()
        if action in self._forms:
            self.asked.emit(self._at.with_form(Form(key)))
        elif action in self._groups:
            self.asked.emit(self._at.with_group3(Group3(key)))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
