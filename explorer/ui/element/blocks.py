"""What a sheet says, block by block, before anything is laid out.

It is a little long because every kind of block stands in this one list, each a few lines. A new kind of block is a
frozen dataclass here with its `text`, its name in `Block`, and a setter in setting.py.
"""

from dataclasses import dataclass

from explorer.exploration.choices import Chapter, Degrees, Lengths, Tab
from explorer.records.words import _, number


@dataclass(frozen=True, slots=True)
class ToSources:
    """A press opens these sources."""

    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToEvent:
    """A press moves to a policy event, and to its year."""

    event: str
    year: int


@dataclass(frozen=True, slots=True)
class ToCountry:
    """A press picks a country out, or lets it go."""

    iso3: str


@dataclass(frozen=True, slots=True)
class ToElement:
    """A press looks at this element alone."""

    symbol: str


@dataclass(frozen=True, slots=True)
class ToTab:
    """A press opens another tab of the card."""

    tab: Tab


@dataclass(frozen=True, slots=True)
class ToThing:
    """A press looks at a mineral, a deposit, a plant … by its name in an address."""

    thing: str


@dataclass(frozen=True, slots=True)
class ToUnits:
    """A press shows temperatures and lengths in these units."""

    degrees: Degrees
    lengths: Lengths


@dataclass(frozen=True, slots=True)
class ToPage:
    """A press opens another page."""

    page: str


@dataclass(frozen=True, slots=True)
class ToClaim:
    """A press reads a claim beside the view of its evidence. key: as in Exploration.claim."""

    key: str


@dataclass(frozen=True, slots=True)
class ToChapter:
    """A press opens a chapter of the Policy page."""

    chapter: Chapter


Target = ToChapter | ToClaim | ToSources | ToEvent | ToCountry | ToElement | ToTab | ToThing | ToUnits | ToPage


def _joined(*parts: str, by: str = " ") -> str:
    return by.join(part for part in parts if part)


def _marked(text: str, mark: str) -> str:
    return f"{text} ({mark})" if mark else text


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a group; to: where a press on it leads."""

    words: str
    to: Target | None = None

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return self.words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. quiet: small and in the second colour. mark: "unverified", "calculated" … shown as a sign."""

    words: str
    quiet: bool = False
    mark: str = ""
    source_ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _marked(self.words, self.mark)


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value. value: with its unit; None where nothing is known. note: a small line below.

    swatch: words of a source for a colour, which is painted before the value.
    """

    label: str
    value: str | None
    mark: str = ""
    note: str = ""
    source_ids: tuple[str, ...] = ()
    swatch: str = ""

    @property
    def shown(self) -> str:
        """The value, or that there is none."""
        return number(None) if self.value is None else self.value

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _joined(f"{self.label}: {_marked(self.shown, self.mark)}", self.note, by=". ")


@dataclass(frozen=True, slots=True)
class Shell:
    """One part of an electron configuration: its name, and of each box whether an electron points up and down in it."""

    name: str
    boxes: tuple[tuple[bool, bool], ...]

    @property
    def text(self) -> str:
        """What it says in plain text."""
        signs = {(True, True): "↑↓", (True, False): "↑", (False, True): "↓", (False, False): "–"}
        return f"{self.name}: " + " ".join(signs[box] for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Shells:
    """Electrons in boxes, a row for each part of the configuration."""

    shells: tuple[Shell, ...]

    @property
    def text(self) -> str:
        """What they say in plain text."""
        return "\n".join(shell.text for shell in self.shells)


@dataclass(frozen=True, slots=True)
class Bar:
    """One horizontal bar. share: its length, 0 to 1; None where no figure is known. hue: as in a figure's series."""

    label: str
    share: float | None
    shown: str
    hue: str = "plain"
    to: Target | None = None
    strong: bool = False

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return f"{self.label}: {self.shown}"


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars of one measure, label left and value right."""

    bars: tuple[Bar, ...]

    @property
    def text(self) -> str:
        """What they say in plain text."""
        return "\n".join(bar.text for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Badge:
    """A short statement on a coloured ground. colour: which of the theme's badge colours; None for a frame alone.

    dashed: whether that frame says that nothing is certain; a choice that is not taken has a plain one.
    """

    words: str
    colour: int | None = None
    to: Target | None = None
    tip: str = ""
    dashed: bool = True

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return self.words


@dataclass(frozen=True, slots=True)
class Badges:
    """Badges side by side, as many in a line as there is room for."""

    badges: tuple[Badge, ...]

    @property
    def text(self) -> str:
        """What they say in plain text."""
        return "\n".join(badge.text for badge in self.badges)


@dataclass(frozen=True, slots=True)
class Entry:
    """One of several things of a kind: a use, an event, an ore.

    lead: a small line above the title. lines: further lines; strong: picked out, as it is what the reader looks at.
    """

    title: str
    lead: str = ""
    lines: tuple[str, ...] = ()
    to: Target | None = None
    strong: bool = False
    mark: str = ""
    source_ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _joined(self.lead, _marked(self.title, self.mark), *self.lines, by="\n")


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with the verdict on it. verdict: a word of records.policy.Verdict; shown: the same for people.

    title: the claim, "" for the verdict alone. lead: a small line above it; strong: picked out.
    """

    verdict: str
    shown: str
    title: str = ""
    lead: str = ""
    to: Target | None = None
    strong: bool = False

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _joined(self.lead, _joined(self.shown, self.title, by=": "), by="\n")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The line that names the sources of what stands above it. words: measure and year; cited: their short names."""

    words: str
    cited: str
    source_ids: tuple[str, ...]

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _joined(self.words, _("Source: {names}").format(names=self.cited) if self.cited else "", by=" · ")


@dataclass(frozen=True, slots=True)
class Cell:
    """What one element has in one row of a comparison; shown: None where no figure is known."""

    shown: str | None
    share: float | None = None
    hue: str = "plain"
    mark: str = ""
    source_ids: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The value, or that there is none."""
        return number(None) if self.shown is None else self.shown

    @property
    def text(self) -> str:
        """What it says in plain text."""
        return _marked(self.words, self.mark)


@dataclass(frozen=True, slots=True)
class Row:
    """One property of several elements, a cell for each column; bars: drawn as bars with their value."""

    label: str
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    bars: bool = False

    @property
    def text(self) -> str:
        """What it says in plain text."""
        cells = zip(self.columns, self.cells, strict=True)
        return f"{self.label}: " + "; ".join(f"{name} {cell.text}" for name, cell in cells)


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of the columns of the rows below: a symbol for each element compared."""

    symbols: tuple[str, ...]

    @property
    def text(self) -> str:
        """What they say in plain text."""
        return _("Compared: {symbols}").format(symbols=", ".join(self.symbols))


Block = Heading | Paragraph | Fact | Shells | Bars | Badges | Entry | Judged | SourceLine | Row | Columns


def text_of(blocks: tuple[Block, ...]) -> str:
    """All that the blocks say, in plain text, a blank line before each heading."""
    lines = [("\n" if isinstance(block, Heading) and i else "") + block.text for i, block in enumerate(blocks)]
    return "\n".join(lines)
