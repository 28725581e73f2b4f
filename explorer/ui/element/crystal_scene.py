"""A crystal as it stands before the eye: where its balls are, to be painted and to be pointed at."""

from typing import TYPE_CHECKING

from explorer.ui.element.crystal_balls import ball_radius
from explorer.ui.element.crystal_turn import Eye, Stance, eye

if TYPE_CHECKING:
    from explorer.analysis.crystal_model import Model


class Scene:
    """A model under an eye.

    turned: the atoms as the eye has them, in angstrom. at: where they lie, in pixels. across: the widths of their
    balls, in pixels. radii: of the balls, in angstrom. shortest: the shortest stick.
    """

    def __init__(self, model: "Model", stance: Stance, width: float, height: float) -> None:
        import numpy as np

        self.model = model
        self.shortest = float(model.lengths.min()) if len(model.lengths) else min(model.structure.edges)
        radius = {symbol: ball_radius(symbol, self.shortest) for symbol in set(model.symbols)}
        self.radii = np.array([radius[symbol] for symbol in model.symbols])
        self.eye: Eye = eye(stance, model.radius + float(self.radii.max()), width, height)
        self.turned = self.eye.turned(model.points)
        self.at = self.eye.pixels(self.turned)
        self.across = 2 * self.radii * self.eye.scale * self.eye.nearness(self.turned[:, 2])

    def atom_at(self, x: float, y: float) -> int | None:
        """The foremost atom at a place; None beside all."""
        import numpy as np

        near = np.hypot(self.at[:, 0] - x, self.at[:, 1] - y) <= np.maximum(self.across / 2, 4)
        found = np.nonzero(near)[0]
        return int(found[np.argmax(self.turned[found, 2])]) if len(found) else None

    def next_kind(self, atom: int | None, step: int) -> int:
        """The foremost atom on the next (1) or the previous (-1) kind of site."""
        sites, homes = self.model.structure.atoms, self.model.homes
        site_of = [(sites[home].symbol, sites[home].site) for home in homes]
        kinds = list(dict.fromkeys(site_of))
        here = kinds.index(site_of[atom]) if atom is not None else -1 if step > 0 else 0
        wanted = kinds[(here + step) % len(kinds)]
        towards = self.turned[:, 2].tolist()
        return max((i for i, site in enumerate(site_of) if site == wanted), key=towards.__getitem__)
