"""What the pointer or the keyboard is on."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from explorer.analysis.map_clusters import Cluster
from explorer.analysis.map_places import Spot
from explorer.ui.map.atlas import Land


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is under the pointer or the keyboard: a land (or its code), a place or a cluster; box: where, in pixels."""

    box: QRect
    land: Land | None = None
    spot: Spot | None = None
    cluster: Cluster | None = None
