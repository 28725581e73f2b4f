"""A sheet whose blocks a few typed letters narrow down."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.content.library import Library
from explorer.ui.element.blocks import Block
from explorer.ui.element.sheet import Sheet
from explorer.ui.parts.search_field import SearchField
from explorer.ui.parts.surface import Surface
from explorer.ui.theme import Style


class NarrowedSheet(QWidget):
    """A line to type in, and the blocks that build() gives for what is typed. library: as a Sheet takes it."""

    def __init__(
        self, style: Style, placeholder: str, build: Callable[[str], tuple[Block, ...]], library: Library | None = None
    ) -> None:
        super().__init__()
        self._style, self._build = style, build
        self.field = SearchField(style, placeholder, placeholder.rstrip("…"))
        self.sheet = Sheet(style, library=library)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.field)
        self._column.addWidget(Surface(style, self.sheet), 1)
        self.field.line.textChanged.connect(self._narrow)
        style.changed.connect(self._dress)
        self._dress()

    def tell(self) -> None:
        """Build the blocks anew."""
        typed = self.field.line.text()
        self.sheet.say(self._build(typed), self.field.line.accessibleName(), typed)

    @Slot(str)
    def _narrow(self, _typed: str) -> None:
        self.tell()

    @Slot()
    def _dress(self) -> None:
        self._column.setSpacing(self._style.look.space(1))
