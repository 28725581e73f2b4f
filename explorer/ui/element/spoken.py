"""What a screen reader hears of a sheet: each block as text, followed by its links."""

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from explorer.ui.element.sheet import Sheet
from explorer.ui.element.spread import Part
from explorer.ui.parts.spoken import SpokenPart, on_screen, speak_for


class _Heard(SpokenPart):
    """One block or one link, by its place in the list; what stands there changes with the sheet."""

    def __init__(self, sheet: Sheet, index: int) -> None:
        super().__init__(sheet)
        self._sheet, self._index = sheet, index

    @property
    def _part(self) -> Part | None:
        parts = self._sheet.spread.parts
        return parts[self._index] if self._index < len(parts) else None

    def isValid(self) -> bool:
        return self._part is not None

    def text(self, kind: QAccessible.Text) -> str:
        part = self._part
        return part.name if part is not None and kind == QAccessible.Text.Name else ""

    def role(self) -> QAccessible.Role:
        part = self._part
        return QAccessible.Role.StaticText if part is None or part.link is None else QAccessible.Role.Link

    def state(self) -> QAccessible.State:
        state, part = QAccessible.State(), self._part
        if part is not None and part.link is not None:
            state.focusable = state.linked = True  # type: ignore[assignment]
            state.focused = self._sheet.hasFocus() and self._sheet.focused == part.link  # type: ignore[assignment]
        else:
            state.readOnly = True  # type: ignore[assignment]
        return state

    def rect(self) -> QRect:
        part = self._part
        if part is None:
            return QRect()
        return on_screen(self._sheet.viewport(), part.box.translated(self._sheet.shift))


class SpokenSheet(QAccessibleWidget):
    """The sheet with a child for each block and each link."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet, QAccessible.Role.Document, sheet.accessibleName())
        self._sheet = sheet
        self._heard: list[_Heard] = []

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the sheet, and all that stands on it."""
        if kind == QAccessible.Text.Name:
            return self._sheet.accessibleName()
        return self._sheet.text if kind == QAccessible.Text.Description else ""

    def childCount(self) -> int:
        """One child a block and one a link."""
        return len(self._sheet.spread.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The block or link at this place."""
        if not 0 <= index < self.childCount():
            return None
        while len(self._heard) <= index:
            self._heard.append(_Heard(self._sheet, len(self._heard)))
        return self._heard[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a block or link stands."""
        return next((i for i, heard in enumerate(self._heard) if heard is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The last of the blocks and links at a point of the screen: links stand after their block."""
        at = QPointF(self._sheet.viewport().mapFromGlobal(QPoint(x, y))) - self._sheet.shift
        found = [i for i, part in enumerate(self._sheet.spread.parts) if part.box.contains(at)]
        return self.child(found[-1]) if found else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The link the keyboard is on."""
        focused = self._sheet.focused
        if focused is None or not self._sheet.hasFocus():
            return None
        return self.child(next(i for i, part in enumerate(self._sheet.spread.parts) if part.link == focused))


def install() -> None:
    """Make every sheet speak."""
    speak_for(Sheet, SpokenSheet)
