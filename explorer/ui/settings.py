"""What the program remembers of its reader between two starts."""

from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, cast

from explorer.exploration.choices import Degrees, Lengths
from explorer.ui.theme import LARGEST_TEXT, SMALLEST_TEXT, ThemeChoice

FILE = "settings.json"
_FARTHEST = 100_000  # pixels: no screen reaches farther, and Qt cannot hold much more


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view under a name the reader gave it."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices.

    text: type size in percent. geometry: x, y, width and height of the window, () for none yet.
    views: in the order they are stepped through when presenting.
    system: the theme that the system asked for the last time, SYSTEM where it was never asked.
    degrees, lengths: the units of what is shown. reduce_motion: None leaves it to the system.
    claims: path of the file of claims that a teacher has open, "" for none.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text: int = 100
    address: str = ""
    geometry: tuple[int, ...] = ()
    views: tuple[SavedView, ...] = field(default=())
    system: ThemeChoice = ThemeChoice.SYSTEM
    degrees: Degrees = Degrees.KELVIN
    lengths: Lengths = Lengths.PICOMETRE
    reduce_motion: bool | None = None
    claims: str = ""

    def with_view(self, view: SavedView) -> "Settings":
        """With one more saved view; one of the same name gives way."""
        return replace(self, views=(*(v for v in self.views if v.name != view.name), view))

    def without_view(self, name: str) -> "Settings":
        """Without the view of that name."""
        return replace(self, views=tuple(v for v in self.views if v.name != name))


def load(folder: Path) -> tuple[Settings, str]:
    """The settings of a folder, and a sentence for the reader where they could not be read ("" where all is well).

    A file that makes no sense is kept aside under another name and the defaults are used: nothing is lost.
    """
    path = folder / FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), _set_aside(path, str(error))
    import json  # there is nothing to read at the first start

    try:
        return _from_json(json.loads(text)), ""
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        return Settings(), _set_aside(path, str(error))


def save(settings: Settings, folder: Path) -> None:
    """Write the settings whole or not at all. Raises OSError where the folder can't be written."""
    import json

    from explorer.outputs.files import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(folder / FILE, (json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n").encode())


def _from_json(raw: Any) -> Settings:
    """Settings from parsed JSON; raises ValueError or TypeError where a value is not what it should be."""
    import json

    if not isinstance(raw, dict):
        raise TypeError("the file holds no settings")
    # Half a character, which JSON can spell and no file can hold, would make every later saving fail.
    json.dumps(raw, ensure_ascii=False).encode()
    given = cast("dict[str, Any]", raw)
    known = {f.name for f in fields(Settings)}
    values: dict[str, Any] = {k: v for k, v in given.items() if k in known}
    choices = {"theme": ThemeChoice, "system": ThemeChoice, "degrees": Degrees, "lengths": Lengths}
    for name in choices.keys() & values.keys():
        values[name] = choices[name](values[name])
    if values.get("reduce_motion") not in (None, True, False):
        raise TypeError("reduce_motion is true, false or null")
    if "text" in values:
        values["text"] = min(max(int(values["text"]), SMALLEST_TEXT), LARGEST_TEXT)
    for name in ("address", "claims"):
        if not isinstance(values.get(name, ""), str):
            raise TypeError(f"{name} is text")
    if "geometry" in values:
        values["geometry"] = tuple(int(n) for n in values["geometry"])
        if len(values["geometry"]) not in (0, 4) or any(abs(n) > _FARTHEST for n in values["geometry"]):
            raise ValueError("geometry has four numbers that a screen can have")
    if "views" in values:
        values["views"] = tuple(SavedView(str(v["name"]), str(v["address"])) for v in values["views"])
    return Settings(**values)


def _set_aside(path: Path, why: str) -> str:
    from explorer.records.words import _

    for n in range(1, 1000):
        aside = path.with_name(f"{path.stem}.unreadable-{n}{path.suffix}")
        try:
            if aside.exists():
                continue
            path.replace(aside)
        except OSError:
            break
        return _("The settings could not be read, so the usual ones are used; the old file is kept as {file}.").format(
            file=aside.name
        )
    return _("The settings could not be read ({why}); the usual ones are used.").format(why=why)
