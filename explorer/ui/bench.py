"""What the parts of a page are made with."""

from dataclasses import dataclass

from explorer.content.library import Library
from explorer.ui.store import Store
from explorer.ui.theme import Style
from explorer.ui.work import Work


@dataclass(frozen=True, slots=True)
class Bench:
    """The facts, the exploration, the looks, and the thread for what is slow."""

    library: Library
    store: Store
    style: Style
    work: Work
