"""The one list of lenses. Adding one: define it in a lens_ module and name it here; addresses use its key."""

from explorer.figures.lens import Lens
from explorer.figures.lens_policy import CONTROL, LISTS
from explorer.figures.lens_science import ABUNDANCE, DISCOVERED, MELTING, RADIUS, SERIES
from explorer.figures.lens_state import STATE
from explorer.figures.lens_supply import PRICE, RECYCLING, RISK

LENSES: tuple[Lens, ...] = (
    SERIES,
    RISK,
    PRICE,
    ABUNDANCE,
    RECYCLING,
    RADIUS,
    DISCOVERED,
    MELTING,
    STATE,
    CONTROL,
    LISTS,
)

_BY_KEY = {lens.key: lens for lens in LENSES}


def lens(key: str) -> Lens:
    """The lens with this key. Raises KeyError if there is none; addresses are checked before."""
    return _BY_KEY[key]
