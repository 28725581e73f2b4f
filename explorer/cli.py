"""The command line: open, render, list, data, check, photos. A promise kept from version to version.

Nothing heavy is imported before it is needed: `list`, `data`, `check` and `photos` start no Qt. Only `photos` reaches
the network, and only when it is given.
Exit codes: 0 done, 1 faults found or something failed, 2 the command itself was wrong.
It is a little long because every command stands here, each with the sentence for what was typed wrong.
"""

import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import __version__
from explorer.records.words import _, ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from explorer.content.library import Library
    from explorer.exploration.exploration import Exploration
    from explorer.figures.figure import Panel
    from explorer.ui.theme import Look

FIGURE_ENDINGS = (".png", ".svg", ".pdf", ".csv", ".json")
_COMMANDS = ("render", "list", "data", "check", "photos")
_LARGEST_SIDE = 16_000
_MOST_PIXELS = 100_000_000  # four bytes each: a picture that a usual computer has room for


class _WrongError(Exception):
    """A command that can't be done as typed; its message is one sentence."""


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks; gives the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    try:
        if given and given[0] in _COMMANDS:
            options = _parser().parse_args(given)
            return int(options.call(options))
        return _open(given)
    except _WrongError as wrong:
        return _say_wrong(str(wrong))
    except BrokenPipeError:
        # The reader of a pipe (`… | head`) has left: nobody is there to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        sys.stderr.write(_("It did not work: {why}.").format(why=_reason(error)) + "\n")
        return 1


def _speak_utf8() -> None:
    """Let files and pipes have every sign of the facts, whatever the system's own letters are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _reason(error: OSError) -> str:
    """What the system says, without its number and the full stop."""
    place = f": {error.filename}" if error.filename else ""
    return f"{error.strerror}{place}".rstrip(".") if error.strerror else str(error).rstrip(".")


def _say_wrong(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 2


def _parser() -> "argparse.ArgumentParser":
    """The commands but `open`, which has no word of its own."""
    import argparse

    parser = argparse.ArgumentParser(prog="rare-earth-explorer", description=_("Explore the rare earths, offline."))
    commands = parser.add_subparsers(required=True)
    render = commands.add_parser("render", help=_("draw the window, or one figure, into a file"))
    render.add_argument("address")
    render.add_argument("-o", "--output", required=True, type=Path)
    render.add_argument("--figure", metavar="KEY")
    render.add_argument("--size", default="1440x900")
    render.add_argument("--scale", default="1")
    render.add_argument("--theme", default="dark", choices=("dark", "light", "contrast"))
    render.add_argument("--text", default="100")
    render.set_defaults(call=_render)
    listing = commands.add_parser("list", help=_("list pages, figures, tables or lenses"))
    listing.add_argument("what", choices=("pages", "figures", "tables", "lenses"))
    listing.set_defaults(call=_list)
    data = commands.add_parser("data", help=_("print a table with its units and sources"))
    data.add_argument("table")
    data.add_argument("-o", "--output", type=Path)
    data.set_defaults(call=_data)
    check = commands.add_parser("check", help=_("check all facts, pictures and credits, or a file of claims"))
    check.add_argument("place", nargs="?", type=Path, metavar="FOLDER_OR_FILE")
    check.set_defaults(call=_check)
    photos = commands.add_parser("photos", help=_("fetch photographs once, to be shown offline after that"))
    photos.add_argument("--only", nargs="+", metavar="NAME", default=[], help=_("those of these elements, or by id"))
    photos.add_argument("--list", action="store_true", help=_("list them, with the folder they are kept in"))
    photos.add_argument("--remove", action="store_true", help=_("remove them from this computer"))
    photos.add_argument("--json", action="store_true", help=_("tell what happens in a JSON object a line"))
    photos.set_defaults(call=_photos)
    return parser


def _open(given: list[str]) -> int:
    """Open the window at an address, or where the reader left."""
    address = _address(given) if given else None  # without a word there is nothing to take apart at a start
    # Before Qt: PySide reads the source of every module that is imported after it, to look for its own switches.
    for module in ("analysis.layouts", "content.library", "exploration.pages"):
        import_module(f"explorer.{module}")
    from explorer.ui.app import has_display, run

    if address:
        _at(address)
    if not has_display():
        return _say_wrong(_("There is no display to open a window on; “render” draws pictures without one."))
    return run(address)


def _address(given: list[str]) -> str | None:
    """The address among the words, if there is one; ends the program where they ask for help or the version."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="rare-earth-explorer",
        description=_("Explore the rare earths, offline."),
        epilog=_("Further commands: {names}; each explains itself with --help.").format(names=", ".join(_COMMANDS)),
    )
    parser.add_argument("--version", action="version", version=f"Rare Earth Explorer {__version__}")
    parser.add_argument("address", nargs="?", help=_("where to open, such as explorer:table?element=Nd"))
    return parser.parse_args(given).address


def _at(address: str) -> "tuple[Library, Exploration]":
    from explorer.content.library import Library
    from explorer.exploration.address import AddressError, parse
    from explorer.exploration.pages import PAGES
    from explorer.figures.known import known

    library = Library()
    try:
        return library, parse(address, known(library, tuple(page.key for page in PAGES)))
    except AddressError as error:
        raise _WrongError(str(error)) from None


def _render(options: "argparse.Namespace") -> int:
    library, at = _at(options.address)
    path: Path = options.output
    width, height = _size(options.size)
    scale = _between(options.scale, "--scale", 0.5, 4)
    if width * height * scale**2 > _MOST_PIXELS:
        raise _WrongError(
            _("A picture of {size} at scale {scale:g} is too large; wanted at most {most} million pixels.").format(
                size=options.size, scale=scale, most=_MOST_PIXELS // 1_000_000
            )
        )
    text = round(_between(options.text, "--text", 80, 200))
    panel = _panel(options.figure) if options.figure else None
    endings = FIGURE_ENDINGS if panel else (".png",)
    if path.suffix.lower() not in endings:
        raise _WrongError(
            _("Cannot write “{file}”; wanted a name that ends in one of {endings}.").format(
                file=path.name, endings=", ".join(endings)
            )
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if panel is None:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    look = _look(options.theme, text)
    from explorer.ui.render import save_figure, save_window

    if panel:
        save_figure(panel.build(library, at), library, at, look, path, (width, height), scale)
    else:
        save_window(library, at, look, (width, height), path)
    return 0


def _look(theme: str, text: int) -> "Look":
    from explorer.ui.theme import THEMES, Look, ThemeChoice

    return Look(THEMES[ThemeChoice(theme)], text)


def _panel(key: str) -> "Panel":
    from explorer.figures.panels import PANELS

    found = next((panel for panel in PANELS if panel.key == key), None)
    if found is None:
        names = ", ".join(panel.key for panel in PANELS)
        raise _WrongError(_("There is no figure “{key}”; wanted one of {names}.").format(key=key, names=names))
    return found


def _size(text: str) -> tuple[int, int]:
    width, _x, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()) or not all(
        200 <= int(n) <= _LARGEST_SIDE for n in (width, height)
    ):
        raise _WrongError(
            _("There is no size “{found}”; wanted a width and a height such as 1440x900.").format(found=text)
        )
    return int(width), int(height)


def _between(text: str, name: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = None
    if value is None or not low <= value <= high:
        raise _WrongError(
            _("{name} is “{found}”; wanted a number from {low:g} to {high:g}.").format(
                name=name, found=text, low=low, high=high
            )
        )
    return value


def _list(options: "argparse.Namespace") -> int:
    listed: dict[str, Callable[[], list[tuple[str, str]]]] = {
        "pages": _pages, "figures": _figures, "tables": _tables, "lenses": _lenses,
    }  # fmt: skip
    rows = listed[options.what]()
    wide = max(len(key) for key, _text in rows)
    sys.stdout.writelines(f"{key:{wide}}  {text}\n" for key, text in rows)
    return 0


def _pages() -> list[tuple[str, str]]:
    from explorer.exploration.pages import PAGES

    return [(page.key, page.about) for page in PAGES]


def _figures() -> list[tuple[str, str]]:
    from explorer.figures.panels import PANELS

    return [(panel.key, panel.question) for panel in PANELS]


def _tables() -> list[tuple[str, str]]:
    from explorer.content.package import read_package

    return [(table.name, table.title) for table in read_package().tables.values()]


def _lenses() -> list[tuple[str, str]]:
    from explorer.figures.lenses import LENSES

    return [(lens.key, f"{lens.name} ({lens.unit})" if lens.unit else lens.name) for lens in LENSES]


def _data(options: "argparse.Namespace") -> int:
    from explorer.content.tables import TABLES
    from explorer.outputs.data_file import save_table, table_csv

    if options.table not in TABLES:
        names = ", ".join(TABLES)
        raise _WrongError(
            _("There is no table “{name}”; wanted one of {names}.").format(name=options.table, names=names)
        )
    if options.output is None:
        sys.stdout.write(table_csv(options.table))
        return 0
    if options.output.suffix.lower() not in {".csv", ".json"}:
        raise _WrongError(
            _("Cannot write “{file}”; wanted a name that ends in .csv or .json.").format(file=options.output.name)
        )
    save_table(options.table, options.output)
    return 0


def _check(options: "argparse.Namespace") -> int:
    from explorer.content.check import check

    place: Path | None = options.place
    if place is not None and place.is_file():
        return _check_claims(place)
    if place is not None and not place.is_dir():
        raise _WrongError(_("There is no folder or file “{name}” to check.").format(name=place))
    from explorer.content.library import Library
    from explorer.figures.claim_views import faulty_views

    data = place / "data" if place is not None and (place / "data").is_dir() else place
    faults = (*check(place), *faulty_views(Library(data)))
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    if not faults:
        sys.stdout.write(_("All facts, pictures and credits are sound.") + "\n")
    return 1 if faults else 0


def _check_claims(file: Path) -> int:
    """Every fault of a file of claims."""
    from explorer.content.claims_file import read_claims
    from explorer.content.library import Library
    from explorer.figures.claim_views import names

    claims, faults = read_claims(file, names(Library()))
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    if not faults:
        sys.stdout.write(
            ngettext("{count} claim is sound.", "All {count} claims are sound.", len(claims)).format(count=len(claims))
            + "\n"
        )
    return 1 if faults else 0


def _photos(options: "argparse.Namespace") -> int:
    from explorer.outputs.photos.command import WrongWordsError, run

    try:
        return run(options.only, listing=options.list, removing=options.remove, as_json=options.json)
    except WrongWordsError as error:
        raise _WrongError(str(error)) from None
