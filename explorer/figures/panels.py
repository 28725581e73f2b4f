"""The one list of charts.

Adding one: write a pure function (library, exploration) -> Figure in a module of this folder, give it a key and a
question here, and put its table into tests/expected. Whatever asks for all figures, exports included, reads this list.
"""

from explorer.figures.end_uses import KEY as END_USE
from explorer.figures.end_uses import end_uses
from explorer.figures.figure import Panel
from explorer.figures.naming_events import KEY as NAMING
from explorer.figures.naming_events import naming
from explorer.figures.price import KEY as OXIDE
from explorer.figures.price import oxide
from explorer.figures.production import KEY as BY_COUNTRY
from explorer.figures.production import by_country
from explorer.figures.suppliers import COUNTRIES, STAGE, countries, stage
from explorer.figures.tiles import KEY as LENS
from explorer.figures.tiles import table
from explorer.records.words import _

PANELS: tuple[Panel, ...] = (
    Panel(LENS, _("How do the elements differ?"), table),
    Panel(BY_COUNTRY, _("Who mines rare earths?"), by_country),
    Panel(OXIDE, _("What does the oxide cost?"), oxide),
    Panel(NAMING, _("Which decisions name the element?"), naming),
    Panel(END_USE, _("What is it used for?"), end_uses),
    Panel(COUNTRIES, _("Where does it come from?"), countries),
    Panel(STAGE, _("Who leads from mine to magnet?"), stage),
)

_BY_KEY = {panel.key: panel for panel in PANELS}


def panel(key: str) -> Panel:
    """The panel with this key. Raises KeyError if there is none; addresses and commands are checked before."""
    return _BY_KEY[key]
