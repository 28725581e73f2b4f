"""The one list of charts.

Adding one: write a pure function (library, exploration) -> Figure in a module of this folder, give it a key and a
question here, and put its table into tests/expected. Whatever asks for all figures, exports included, reads this list.
"""

from explorer.figures.abundance import KEY as CRUST
from explorer.figures.abundance import OTHER_KEY as CRUST_BULK
from explorer.figures.abundance import crust, crust_bulk
from explorer.figures.end_uses import KEY as END_USE
from explorer.figures.end_uses import end_uses
from explorer.figures.figure import Panel
from explorer.figures.isotopes import KEY as ISOTOPES
from explorer.figures.isotopes import isotopes
from explorer.figures.magnetism import MOMENT, ORDER, moment, order
from explorer.figures.melting import KEY as MELTING
from explorer.figures.melting import melting
from explorer.figures.naming_events import KEY as NAMING
from explorer.figures.naming_events import naming
from explorer.figures.price import KEY as OXIDE
from explorer.figures.price import oxide
from explorer.figures.production import KEY as BY_COUNTRY
from explorer.figures.production import by_country
from explorer.figures.spectra_bands import KEY as ABSORPTION
from explorer.figures.spectra_bands import absorption
from explorer.figures.spectra_lines import KEY as EMISSION
from explorer.figures.spectra_lines import emission
from explorer.figures.suppliers import COUNTRIES, STAGE, countries, stage
from explorer.figures.tiles import KEY as LENS
from explorer.figures.tiles import table
from explorer.figures.trends import KEY as TREND
from explorer.figures.trends import plot
from explorer.records.words import _

PANELS: tuple[Panel, ...] = (
    Panel(LENS, _("How do the elements differ?"), table),
    Panel(BY_COUNTRY, _("Who mines rare earths?"), by_country),
    Panel(OXIDE, _("What does the oxide cost?"), oxide),
    Panel(NAMING, _("Which decisions name the element?"), naming),
    Panel(END_USE, _("What is it used for?"), end_uses),
    Panel(COUNTRIES, _("Where does it come from?"), countries),
    Panel(STAGE, _("Who leads from mine to magnet?"), stage),
    Panel(TREND, _("How do two properties go together?"), plot),
    Panel(EMISSION, _("Which light do its atoms send out?"), emission),
    Panel(ABSORPTION, _("Which light do its ions take up and give out?"), absorption),
    Panel(ISOTOPES, _("Which isotopes does it have?"), isotopes),
    Panel(CRUST, _("How much of it does the crust hold?"), crust),
    Panel(CRUST_BULK, _("How much does the crust hold by the other estimate?"), crust_bulk),
    Panel(MELTING, _("How hot must it be to melt?"), melting),
    Panel(MOMENT, _("How magnetic are the ions?"), moment),
    Panel(ORDER, _("At which temperature do the metals order magnetically?"), order),
)

_BY_KEY = {panel.key: panel for panel in PANELS}


def panel(key: str) -> Panel:
    """The panel with this key. Raises KeyError if there is none; addresses and commands are checked before."""
    return _BY_KEY[key]
