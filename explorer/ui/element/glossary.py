"""The terms and organisations of a library for all sheets: whether they are known yet, and what is underlined."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.analysis.kept import kept

if TYPE_CHECKING:
    from explorer.content.library import Library
    from explorer.ui.element.ink import Piece
    from explorer.ui.element.spread import Placed
    from explorer.ui.element.underlines import Underliner
    from explorer.ui.parts.hover_card import Hint
    from explorer.ui.theme import Look


class Glossary(QObject):
    """Underlines nothing before its tables are read; came: they are.

    What it needs is imported where it reads, in a thread: sheets ask for it right after the first paint.
    """

    came = Signal()

    def __init__(self, library: "Library") -> None:
        super().__init__()
        self._library = library
        self._underliner: tuple[Look, Underliner] | None = None
        self._hints: dict[str, Hint] = {}
        self.ready = False

    def read(self) -> None:
        """Read the tables and learn the names, off the GUI thread."""
        from explorer.analysis.mentions import mentions
        from explorer.ui.element.term_card import hints

        import_module("explorer.ui.element.underlines")  # here, so that the window need not
        mentions(self._library, "")
        self._hints = hints(self._library)

    def take(self, _read: object = None) -> None:
        """Underline from now on."""
        self.ready = True
        self.came.emit()

    def learn(self, piece: "Piece") -> None:
        """Find what a block names, before it is shown."""
        if self.ready:
            from explorer.analysis.mentions import mentions

            for ink in piece.inks:
                mentions(self._library, getattr(ink, "prose", ""))

    def underlined(self, placed: "tuple[Placed, ...]", look: "Look", subject: object) -> "tuple[Placed, ...]":
        """The blocks with what they name underlined; subject: what the sheet is about, which it does not explain."""
        if not self.ready:
            return placed
        if self._underliner is None or self._underliner[0] != look:
            from explorer.ui.element.underlines import Underliner

            self._underliner = look, Underliner(look, self._library, self._hints)
        return self._underliner[1].underlined(placed, (subject,) if isinstance(subject, str) else ())

    def hint(self, name: str) -> "Hint | None":
        """What the card says of a term or an organisation."""
        return self._hints.get(name)


@kept
def glossary(library: "Library") -> Glossary:
    """The one of a library. Asked for by the GUI thread, whose signals it sends."""
    return Glossary(library)
