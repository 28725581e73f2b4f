"""The small windows of the program: all keys, and the saved views."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.parts.tip import tip
from explorer.ui.settings import SavedView
from explorer.ui.shortcuts import COMMANDS, PRESENTING, WIDGET_KEYS
from explorer.ui.theme import Style, Type


def _key_rows() -> dict[str, list[tuple[str, str]]]:
    """Every key with what it does, by group."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for command in (*COMMANDS, *PRESENTING):
        keys = ", ".join(QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in command.keys)
        rows.setdefault(command.group, []).append((keys, command.text))
    for key in WIDGET_KEYS:
        rows.setdefault(key.group, []).append((key.keys, key.text))
    return rows


class KeysDialog(QDialog):
    """All keys of the program, from the one list of commands."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        # Else every asking would leave one more, each with a hundred labels that follow the look.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("All keys"))
        look = style.look
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(look.space(3))
        grid.setVerticalSpacing(look.space(0))
        line = 0
        for group, rows in _key_rows().items():
            grid.addWidget(Text(style, group, Type.LEAD, QFont.Weight.Bold, "accent", wrap=False), line, 0, 1, 2)
            line += 1
            for keys, text in rows:
                grid.addWidget(Text(style, keys, weight=QFont.Weight.DemiBold, wrap=False), line, 0)
                grid.addWidget(Text(style, text, wrap=False), line, 1)
                line += 1
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(_("All keys"))
        column = QVBoxLayout(self)
        column.addWidget(area)
        self.resize(look.px(560), min(look.px(640), parent.height()))


class ViewsDialog(QDialog):
    """The saved views: go to one, or forget it."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, style: Style, views: Sequence[SavedView], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Saved views"))
        self._views = list(views)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Saved views"))
        for view in self._views:
            self._list.addItem(view.name)
            self._list.item(self._list.count() - 1).setToolTip(tip(view.address))
        self._list.setCurrentRow(0)
        column = QVBoxLayout(self)
        hint = _("Ctrl+D saves the view on the screen. PgUp and PgDn step through these when presenting.")
        column.addWidget(Text(style, hint, role="secondary"))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        self._go = Button(style, _("Go there"), "primary")
        self._forget = Button(style, _("Forget"), "plain")
        row.addWidget(self._go)
        row.addWidget(self._forget)
        row.addStretch(1)
        column.addLayout(row)
        self._go.clicked.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._forget.clicked.connect(self._drop)
        self._enable()
        self.resize(style.look.px(420), style.look.px(380))
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def _enable(self) -> None:
        for button in (self._go, self._forget):
            button.setEnabled(bool(self._views))

    def _choose(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._views):
            self.chosen.emit(self._views[row].address)
            self.accept()

    def _drop(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._views):
            self._list.takeItem(row)
            self.forgotten.emit(self._views.pop(row).name)
            self._enable()
