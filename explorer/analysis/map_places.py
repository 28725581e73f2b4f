"""The points of the map: mines and projects, plants, and the occurrences of the USGS list of 2018."""

from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.map_projection import equal_earth
from explorer.content.library import Library
from explorer.exploration.choices import Layer
from explorer.records.chain import Deposit, Occurrence, Plant

_BY_STATUS = {"producing": Layer.MINES, "past": Layer.FORMER, "resource only": Layer.RESOURCES}
# Ore is concentrated and cracked to be separated: these stages have no layer of their own.
_BY_STAGE = {
    "metal": Layer.METAL, "alloy": Layer.METAL, "magnet": Layer.MAGNETS, "recycling": Layer.RECYCLING,
}  # fmt: skip
PLANTS = frozenset({Layer.SEPARATION, Layer.METAL, Layer.MAGNETS, Layer.RECYCLING})
"""The layers that hold plants."""
# Words for a place that stand for the place itself; any other is a town or a district nearby.
_EXACT = ("site", "mine site", "street")


@dataclass(frozen=True, slots=True)
class Spot:
    """One point.

    address: of its card, as in Exploration.thing. state: of a deposit or a plant, in the words of the table. stage: of
    a plant. x, y: on the map. soft: only roughly there, drawn soft. mined: whether rare earths were ever produced from
    an occurrence; None where the list doubts it or does not know. weight: which labels come first, the largest first.
    as_of: the year of which the state is known. start: the year a plant began or is to begin, where the table has one;
    for some it is that of their newest part, so no place is left out of a year for it.
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
    as_of: int | None = None
    start: int | None = None


@kept
def mines_and_projects(library: Library) -> tuple[Spot, ...]:
    """Every deposit, by its status: a mine, a former one, a project, or a resource that nobody works at."""
    made: list[Spot] = []
    for d in library.rows(Deposit):
        layer = _BY_STATUS.get(d.status or "", Layer.PROJECTS)
        weight = (d.contained_reo_t or 0.0) + (1e9 if d.status == "producing" else 0.0)
        made.append(
            Spot(
                f"deposit:{d.deposit_id}", d.name, layer, d.iso3, d.lon, d.lat, *equal_earth(d.lon, d.lat),
                state=d.status or "", soft=not _exact(d.coord_precision), weight=weight,
                mined=layer in {Layer.MINES, Layer.FORMER}, as_of=d.status_year,
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
                f"plant:{p.plant_id}", p.name, _BY_STAGE.get(p.stage, Layer.SEPARATION), p.iso3, p.lon, p.lat,
                *equal_earth(p.lon, p.lat), as_of=p.status_year, start=p.start_year,
                state=p.status or "", stage=p.stage, soft=not _exact(p.coord_precision), weight=p.capacity or 0.0,
                source_ids=tuple(dict.fromkeys((*p.source_id, *p.coord_source_id))),
            )
        )  # fmt: skip
    return tuple(made)


@kept
def known_between(library: Library) -> tuple[int, int] | None:
    """The first and last year of which the state of a mine, project or plant is known; None where there are none."""
    years = [s.as_of for s in (*mines_and_projects(library), *plants(library)) if s.as_of is not None]
    return (min(years), max(years)) if years else None


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
