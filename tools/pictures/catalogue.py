"""Every picture of the program's own: how it is drawn, and the credit that goes with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PIL import Image

from explorer.analysis.crystal import Structure, structures
from explorer.analysis.orbitals import SOURCES as ORBITAL_SOURCES
from explorer.content.library import Library
from explorer.records.picture import Credit
from explorer.records.rare_earth import RareEarth
from explorer.records.science import SpectralLine
from tools.pictures import crystals, domains, heaps, icon, orbitals, spectra

AUTHOR, LICENCE = "Rare Earth Explorer", "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
SCREENSHOT = "screenshot.png"
PHOTOGRAPH = "usda_d115"  # the source of the photograph of the six oxides
COMPUTED = "computed"  # the source of what is worked out from other figures
SIX = ("Pr", "Ce", "La", "Nd", "Sm", "Gd")  # clockwise from top centre, as in the photograph
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture to draw, with its credit. draw: gives the picture, at any time the same one."""

    credit: Credit
    draw: Callable[[], Image.Image]


def drawings(library: Library) -> Iterator[Drawing]:
    """All of them, in the order of the list of credits."""
    rare_earths = library.rows(RareEarth)
    yield _six(library)
    yield from (_oxide(library, each) for each in rare_earths if each.oxide_colour)
    for structure in structures(library):
        if structure.id in crystals.DRAWN:
            yield _crystal(library, structure)
    yield _orbitals(library)
    for each in rare_earths:
        lines = tuple(line for line in library.rows(SpectralLine) if line.symbol == each.symbol)
        if lines:
            yield _spectrum(library, each, lines)
    yield _magnet()
    yield from _icons()


def screenshot() -> Credit:
    """The credit of the README's picture, which the program itself draws and not this tool."""
    return Credit(
        file=SCREENSHOT,
        title="The window of Rare Earth Explorer",
        author=AUTHOR,
        source="The program itself",
        licence=LICENCE,
        changes="none",
        kind="screenshot",
        alt="The window with the periodic table: the rare earths in colour, one of them chosen, its card at the right.",
        licence_url=LICENCE_URL,
    )


def formula(text: str) -> str:
    """A formula with its numbers lowered."""
    return text.translate(_LOWERED)


def _credit(file: str, kind: str, title: str, alt: str, source: str, **more: tuple[str, ...]) -> Credit:
    """A credit of ours. more: shows and source_id."""
    return Credit(
        file=file,
        title=title,
        author=AUTHOR,
        source=source,
        licence=LICENCE,
        changes="drawn by tools/render_pictures.py",
        kind=kind,
        alt=alt,
        licence_url=LICENCE_URL,
        **more,
    )


def _titles(library: Library, ids: tuple[str, ...]) -> str:
    """What the sources are called, in one line. Raises KeyError for an id that no source has."""
    found = {one: library.source(one) for one in ids}
    missing = [one for one, source in found.items() if source is None]
    if missing:
        raise KeyError(f"sources.csv: found no {', '.join(missing)}, wanted the sources of a picture")
    return "; ".join(source.title for source in found.values() if source)


def _colour(rare_earth: RareEarth) -> tuple[int, int, int]:
    """How an oxide's colour looks. Raises KeyError for words that heaps.WORDS does not know."""
    words = rare_earth.oxide_colour or ""
    if words not in heaps.WORDS:
        raise KeyError(
            f"rare_earths.csv, oxide_colour of {rare_earth.symbol}: found '{words}', wanted it in heaps.WORDS"
        )
    return heaps.WORDS[words]


def _six(library: Library) -> Drawing:
    six = [each for symbol in SIX if (each := library.rare_earth(symbol)) is not None]
    told = ", ".join(f"{formula(each.oxide_formula)} ({each.oxide_colour})" for each in six)
    ids = tuple(dict.fromkeys((PHOTOGRAPH, *(one for each in six for one in each.oxide_colour_source_id))))
    credit = _credit(
        "oxides.webp",
        "oxides",
        "Six rare-earth oxides: an illustration after the USDA photograph by Peggy Greb",
        f"A drawing: six heaps of powder on a slate dish, clockwise from top centre: {told}.",
        "Own drawing, not the photograph; the order is that of photo d115-1 by Peggy Greb, USDA Agricultural Research "
        "Service; colours from the data",
        shows=SIX,
        source_id=ids,
    )
    stuffs = tuple((formula(each.oxide_formula), _colour(each)) for each in six)
    return Drawing(credit, partial(heaps.six, stuffs))


def _oxide(library: Library, rare_earth: RareEarth) -> Drawing:
    written = formula(rare_earth.oxide_formula)
    credit = _credit(
        f"oxide/{rare_earth.symbol}.webp",
        "oxide",
        f"{rare_earth.name} oxide, {written}: an illustration",
        f"A drawing: a heap of powder on a slate dish, {rare_earth.oxide_colour}.",
        f"Own drawing; colour in words: {_titles(library, rare_earth.oxide_colour_source_id)}",
        shows=(rare_earth.symbol,),
        source_id=rare_earth.oxide_colour_source_id,
    )
    return Drawing(credit, partial(heaps.single, _colour(rare_earth), rare_earth.atomic_number))


def _crystal(library: Library, structure: Structure) -> Drawing:
    times = crystals.DRAWN[structure.id]
    cells = "one cell" if times == 1 else f"{times} × {times} × {times} cells"
    held = ", ".join(structure.elements)
    shown = tuple(symbol for symbol in structure.elements if library.rare_earth(symbol))
    credit = _credit(
        f"crystal/{structure.id}.webp",
        "crystal",
        f"{formula(structure.formula)}, {structure.name}: a model of the crystal",
        f"Balls and sticks: {cells} of {formula(structure.formula)}, space group {structure.space_group}, "
        f"with atoms of {held}. Sizes of balls are not to scale.",
        f"Own drawing; places of the atoms: {_titles(library, structure.source_ids)}",
        shows=shown,
        source_id=structure.source_ids,
    )
    return Drawing(credit, partial(crystals.crystal, structure))


def _orbitals(library: Library) -> Drawing:
    credit = _credit(
        "orbitals.webp",
        "orbitals",
        "The seven real 4f orbitals",
        "Seven solid shapes with lobes in two colours, one for each sign of the wave function: "
        + ", ".join(orbitals.name(each) for each in orbitals.ORBITALS)
        + ".",
        "Own drawing; formulas: real spherical harmonics of l = 3 (VASP Wiki); names: The Orbitron, M. Winter, "
        "University of Sheffield",
        source_id=tuple(one for one in ORBITAL_SOURCES if library.source(one)),
    )
    return Drawing(credit, orbitals.orbitals)


def _spectrum(library: Library, rare_earth: RareEarth, lines: tuple[SpectralLine, ...]) -> Drawing:
    modelled = any(line.model_strength is not None for line in lines)
    ids = tuple(dict.fromkeys(one for line in lines for one in line.source_id))
    told = "brightness: a computed model, not a measurement" if modelled else "all lines alike: only places are known"
    credit = _credit(
        f"spectrum/{rare_earth.symbol}.webp",
        "spectrum",
        f"Lines of {rare_earth.name.lower()} ({told})",
        f"The {len(lines)} lines in the data, in their colours on black, between {spectra.FIRST_NM} and "
        f"{spectra.LAST_NM} nm; I is the atom, II its singly charged ion; {told}.",
        f"Own drawing; lines: {_titles(library, tuple(one for one in ids if one != COMPUTED))}"
        + ("; strengths: computed here" if COMPUTED in ids else ""),
        shows=(rare_earth.symbol,),
        source_id=ids,
    )
    return Drawing(credit, partial(spectra.spectrum, rare_earth.symbol, lines))


def _magnet() -> Drawing:
    credit = _credit(
        "magnet_domains.webp",
        "magnet",
        "Domains of a magnet: a model picture",
        "A maze of winding stripes in two colours, magnetised up and down, in grains parted by dark seams. A model of "
        "the pattern, not a micrograph.",
        "Own drawing; pattern: the equation of J. Swift and P. C. Hohenberg, Physical Review A 15, 319 (1977)",
    )
    return Drawing(credit, domains.domains)


def _icons() -> Iterator[Drawing]:
    files = [(f"icon/icon-{side}.png", side) for side in icon.SIZES]
    for file, side in (*files, ("icon/rare-earth-explorer.ico", 256), ("icon/rare-earth-explorer.icns", 1024)):
        credit = _credit(
            file,
            "icon",
            "The sign of Rare Earth Explorer",
            "57, the number of lanthanum, on a round tile in the colours of the series from lanthanum to lutetium.",
            "Own drawing",
        )
        yield Drawing(credit, partial(icon.icon, side))
