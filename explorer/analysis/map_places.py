"""The points of the map: mines and projects, plants, and the occurrences of the USGS list of 2018."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.analysis.kept import kept
from explorer.analysis.map_projection import equal_earth
from explorer.content.library import Library
from explorer.records.chain import Deposit, Occurrence, Plant


class Layer(StrEnum):
    """What can be switched on and off."""

    MINES = "mines"
    PROJECTS = "projects"
    PLANTS = "plants"
    OCCURRENCES = "occurrences"


MINED = {"producing", "past"}
# Words for a place that stand for the place itself; any other is a town or a district nearby.
_EXACT = ("site", "mine site", "street")


@dataclass(frozen=True, slots=True)
class Spot:
    """One point.

    address: of its card, as in Exploration.thing. state: of a deposit or a plant, in the words of the table. stage: of
    a plant. x, y: on the map. soft: only roughly there, drawn soft. mined: whether rare earths were ever produced from
    an occurrence; None where the list doubts it or does not know. weight: which labels come first, the largest first.
    """

    address: str
    name: str
    layer: Layer
    iso3: str
    lon: float
    lat: float
    x: float
    y: float
    state: str = ""
    stage: str = ""
    soft: bool = False
    mined: bool | None = False
    weight: float = 0.0
    source_ids: tuple[str, ...] = ()


@kept
def mines_and_projects(library: Library) -> tuple[Spot, ...]:
    """Every deposit: a mine where something is or was dug, a project where not."""
    made: list[Spot] = []
    for d in library.rows(Deposit):
        layer = Layer.MINES if d.status in MINED else Layer.PROJECTS
        weight = (d.contained_reo_t or 0.0) + (1e9 if d.status == "producing" else 0.0)
        made.append(
            Spot(
                f"deposit:{d.deposit_id}", d.name, layer, d.iso3, d.lon, d.lat, *equal_earth(d.lon, d.lat),
                state=d.status or "", soft=not _exact(d.coord_precision), mined=layer is Layer.MINES, weight=weight,
                source_ids=tuple(dict.fromkeys((*d.source_id, *d.status_source_id, *d.coord_source_id))),
            )
        )  # fmt: skip
    return tuple(made)


@kept
def plants(library: Library) -> tuple[Spot, ...]:
    """Every plant whose place is known."""
    made: list[Spot] = []
    for p in library.rows(Plant):
        if p.lat is None or p.lon is None:
            continue
        made.append(
            Spot(
                f"plant:{p.plant_id}", p.name, Layer.PLANTS, p.iso3, p.lon, p.lat, *equal_earth(p.lon, p.lat),
                state=p.status or "", stage=p.stage, soft=not _exact(p.coord_precision), weight=p.capacity or 0.0,
                source_ids=tuple(dict.fromkeys((*p.source_id, *p.coord_source_id))),
            )
        )  # fmt: skip
    return tuple(made)


@kept
def unplaced(library: Library) -> tuple[str, ...]:
    """The names of plants whose place is not known, which therefore are on no map."""
    return tuple(p.name for p in library.rows(Plant) if p.lat is None or p.lon is None)


@kept
def occurrences(library: Library) -> tuple[Spot, ...]:
    """Every occurrence but those whose coordinates are doubtful."""
    return tuple(
        Spot(
            f"occurrence:{o.occurrence_id}", o.name, Layer.OCCURRENCES, o.iso3, o.lon, o.lat,
            *equal_earth(o.lon, o.lat), state=o.production_status, mined=ever_mined(o.production_status),
            source_ids=o.source_id,
        )
        for o in library.rows(Occurrence)
        if o.coord_check != "suspect"
    )  # fmt: skip


def ever_mined(status: str) -> bool | None:
    """Whether an occurrence ever gave rare earths, as main or by-product, by its word in the list; None for a doubt."""
    if "?" in status or status == "Not known":
        return None
    return "roducer" in status


def _exact(precision: str | None) -> bool:
    return (precision or "").startswith(_EXACT) and "approximate" not in (precision or "")
