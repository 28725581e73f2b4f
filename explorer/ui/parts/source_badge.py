"""A small word that names the source of what stands beside it and opens the whole of it."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.outputs.citation import short
from explorer.records.words import _
from explorer.ui.parts.button import Button
from explorer.ui.store import Store
from explorer.ui.theme import Style, Type


class SourceBadge(Button):
    """"USGS 2026 ⓘ": a press opens title, publisher, year, address and the citation to copy."""

    def __init__(  # noqa: PLR0913 - what every view has, and what it cites
        self,
        library: Library,
        store: Store,
        style: Style,
        source_ids: tuple[str, ...] = (),
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, "", "ghost", parent=parent)
        self._library, self._store = library, store
        self._ids: tuple[str, ...] = ()
        self.cite(source_ids, note)
        self.clicked.connect(self._open)

    def cite(self, source_ids: tuple[str, ...], note: str = "") -> None:
        """Name other sources; note stands before them."""
        self._ids = source_ids
        names = [short(s) for s in map(self._library.source, source_ids[:2]) if s]
        more = len(source_ids) - len(names)
        words = ", ".join(names) + (f" + {more}" if more > 0 and names else "")
        text = " · ".join(part for part in (note, words) if part)
        self.say(f"{text} ⓘ" if text else "", _("Source: {names}").format(names=text))
        self.setVisible(bool(text))

    def _font(self) -> QFont:
        return self._style.look.font(Type.SMALL)

    def _open(self) -> None:
        from explorer.ui.parts.source_card import show_sources

        show_sources(self, self._library, self._store, self._style, self._ids)
