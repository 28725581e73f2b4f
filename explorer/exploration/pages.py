"""The pages of the program: the one list of what the rail shows and an address may name.

Adding one: a line here, and its builder in explorer/ui/window.py. A page without content has no line.
"""

from dataclasses import dataclass

from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class PageName:
    """One page: its key in addresses, its title, and what it answers."""

    key: str
    title: str
    about: str


PAGES = (
    PageName("table", _("Table"), _("The rare earths in the periodic table")),
    PageName("supply", _("Supply"), _("Where rare earths come from, stage by stage")),
    PageName("policy", _("Policy"), _("Who changed the rules, and when")),
    PageName("element", _("Element"), _("One element, part by part")),
    PageName("sources", _("Sources"), _("Where every figure comes from, and what is not known")),
)
