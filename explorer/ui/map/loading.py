"""What the map needs from the disk, gathered beside the window."""

from dataclasses import dataclass

from explorer.analysis import map_places
from explorer.analysis.kept import kept
from explorer.analysis.map_clusters import Clusters
from explorer.analysis.map_places import Spot
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.map_hints import contents
from explorer.figures.supply_map import supply_map
from explorer.ui.map.atlas import Atlas, atlas
from explorer.ui.worker import breathe


@kept
def clusters(library: Library) -> Clusters:
    """The occurrences in their grids."""
    return Clusters(map_places.occurrences(library)).prepare(breathe)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The coarse outlines, the mines, projects and plants, and the occurrences in their grids."""

    atlas: Atlas
    spots: tuple[Spot, ...]
    clusters: Clusters


def load(library: Library, at: Exploration) -> Loaded:
    """Read and work out everything, the figure of this moment included, which is then kept."""
    spots = (*map_places.mines_and_projects(library), *map_places.plants(library))
    breathe()
    map_places.occurrences(library)
    breathe()
    supply_map(library, at)
    breathe()
    contents(library)
    return Loaded(atlas(), spots, clusters(library))


def load_fine() -> Atlas:
    """The fine outlines."""
    return atlas(fine=True)
