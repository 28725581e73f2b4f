"""The card that explains an underlined word: what it says of each term and organisation, and where it floats."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from explorer.analysis.nearness import slug
from explorer.content.library import Library
from explorer.records.policy import Actor, Term
from explorer.records.words import _
from explorer.ui.parts.hover_card import Hint, HoverCard
from explorer.ui.theme import Style


def hints(library: Library) -> dict[str, Hint]:
    """What the card says, by the name of the thing in an address."""
    more = _("{kind} · press for its page")
    said: dict[str, Hint] = {}
    for row in library.rows(Term):
        said[f"term:{slug(row.term)}"] = Hint(row.term, (row.definition,), more.format(kind=_("Term")))
    for row in library.rows(Actor):
        kind = f"{row.kind} · {row.country}"
        said[f"actor:{row.actor_id}"] = Hint(row.name, (row.description,), more.format(kind=kind))
    return said


class TermCard:
    """The card beside an underlined word of a widget; it floats over the whole window, as a sheet may be narrow."""

    def __init__(self, style: Style, widget: QWidget) -> None:
        self._style, self._widget = style, widget
        self._card: HoverCard | None = None

    @property
    def shown(self) -> bool:
        """Whether it explains something now."""
        return self._card is not None and isValid(self._card) and self._card.isVisible()

    def hide(self) -> None:
        """Take it away."""
        # A window that is closed takes the card with it before the widget is told.
        if self._card is not None and isValid(self._card):
            self._card.hide()

    def show(self, hint: Hint | None, box: QRect) -> None:
        """Explain what lies in a box of the widget."""
        window = self._widget.window()
        if self._card is None or not isValid(self._card) or self._card.parent() is not window:
            self.hide()
            self._card = HoverCard(self._style, window)
        self._card.show_beside(hint, QRect(self._widget.mapTo(window, box.topLeft()), box.size()))
