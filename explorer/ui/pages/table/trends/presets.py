"""The plots that a chip opens. Adding one: a line here."""

from dataclasses import dataclass

from explorer.exploration.choices import Among
from explorer.exploration.exploration import Exploration
from explorer.records.words import _


@dataclass(frozen=True, slots=True)
class Preset:
    """A plot with a name: y against x for a set of elements. about: what there is to see, for the tool tip."""

    name: str
    x: str
    y: str
    among: Among
    about: str

    def shown(self, at: Exploration) -> bool:
        """Whether an exploration shows it."""
        return (at.x, at.y, at.among) == (self.x, self.y, self.among)

    def on(self, at: Exploration) -> Exploration:
        """The exploration that shows it."""
        return at.plot(self.x, self.y).with_elements(self.among)


PRESETS = (
    Preset(
        _("Contraction"), "number", "radius-6", Among.EARTHS,
        _("The lanthanide contraction: how the 3+ ion shrinks along the series, and where yttrium fits in"),
    ),
    Preset(
        _("Moments"), "number", "moment", Among.EARTHS,
        _("Magnetic moments of the 3+ ions, measured (points) and calculated (rings)"),
    ),
    Preset(_("Melting points"), "number", "melting", Among.EARTHS, _("Melting points along the series")),
    Preset(_("Density"), "number", "density", Among.EARTHS, _("Density along the series")),
    Preset(
        _("Even and odd"), "number", "crust-crc", Among.EARTHS,
        _("How much of each the crust holds: elements of even and of odd number"),
    ),
    Preset(
        _("Melting and boiling"), "melting", "boiling", Among.ALL,
        _("Boiling point against melting point, all elements"),
    ),
)  # fmt: skip
