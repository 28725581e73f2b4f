"""The chapters of the Policy page: what each is called, and the module that makes it when it is first opened.

Adding one: a module of this folder with a widget made from a Bench, a function read(library, exploration) that a
thread calls before (imports, first figures), and a line here. A widget that puts its parts up over several turns has a
method fill(then) that is called once it stands.
"""

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtWidgets import QWidget

from explorer.content.library import Library
from explorer.exploration.choices import Chapter
from explorer.exploration.exploration import Exploration
from explorer.records.words import _
from explorer.ui.bench import Bench


@dataclass(frozen=True, slots=True)
class ChapterName:
    """One chapter: its word on the switch, the title of the page on it, and where its widget is."""

    word: str
    title: str
    module: str
    widget: str

    def make(self, bench: Bench) -> QWidget:
        """A new widget of this chapter."""
        return getattr(import_module(self.module), self.widget)(bench)

    def read(self, library: Library, at: Exploration) -> None:
        """Import and read what the widget needs, off the GUI thread."""
        import_module(self.module).read(library, at)


_HERE = "explorer.ui.pages.policy"
CHAPTERS: dict[Chapter, ChapterName] = {
    Chapter.TIMELINE: ChapterName(
        _("Timeline"), _("Who changed the rules, and when"), f"{_HERE}.timeline", "TimelineChapter"
    ),
    Chapter.RULES: ChapterName(_("Rules"), _("Which rules held on a day"), f"{_HERE}.rules", "Rules"),
    Chapter.LISTS: ChapterName(_("Critical lists"), _("Critical for whom, and since when"), f"{_HERE}.lists", "Lists"),
    Chapter.TARGETS: ChapterName(_("Targets"), _("What is aimed at and reached"), f"{_HERE}.targets", "Targets"),
    Chapter.ARTICLE: ChapterName(
        _("Article"), _("The article this began with, claim by claim"), f"{_HERE}.article", "Article"
    ),
    Chapter.GAME: ChapterName(_("Fact-check"), _("Fact-check: sort the claims"), f"{_HERE}.game", "Game"),
    Chapter.TERMS: ChapterName(_("Terms"), _("Terms, and who is who"), f"{_HERE}.terms", "Terms"),
}
