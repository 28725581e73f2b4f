"""How everything looks: colours, type, spaces. No other module names a colour, a font or a pixel size.

Too long for one screen because of just that: one place to change a colour, and one to measure them all.

Ratios: text and secondary text stand at least 4.5:1 on every surface of their theme, marks at least 3:1,
ink on element colours at least 6:1 (tests/ui/test_theme.py measures them all, by WCAG 2.2's formula).
"""

import os
import sys
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette

LANTHANIDES = ("La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu")
_SERIES_RAMP = ("#F7C85C", "#F4965C", "#E87886", "#C47FC4", "#9C94EA")
_FAMILY = "Manrope"


def _between(one: str, other: str, share: float) -> str:
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _along(ramp: tuple[str, ...], share: float) -> str:
    place = share * (len(ramp) - 1)
    step = min(int(place), len(ramp) - 2)
    return _between(ramp[step], ramp[step + 1], place - step)


ELEMENT_COLOURS = {
    **{symbol: _along(_SERIES_RAMP, i / 14) for i, symbol in enumerate(LANTHANIDES)},
    "Sc": "#5EC4B6",
    "Y": "#58AFD6",
}


class ThemeChoice(StrEnum):
    """What the reader may choose."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """One set of colours, named by their role. Each exists once, so a theme equals only itself.

    ramp: five steps for heat maps, the last for the most; no_data: the hatch that means "no data" and nothing else.
    states: colours of the states of a rule, and of matter, by their keys; a state without one is an outline.
    element_lines: darker twins of the element colours where they are drawn as lines on paper.
    """

    key: ThemeChoice
    dark: bool
    ground: str
    surface: str
    raised: str
    line: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    ink: str
    no_data: str
    others: str
    bad: str
    ramp: tuple[str, ...]
    countries: dict[str, str]
    badges: tuple[str, str, str, str]
    states: dict[str, str]

    def step(self, share: float) -> str:
        """The colour of the heat map's step for a place on its scale, 0 for the least to 1 for the most."""
        return self.ramp[min(int(share * len(self.ramp)), len(self.ramp) - 1)]

    def element(self, symbol: str | None) -> str:
        """The colour of an element's tile; elements outside the 17 have none and give the raised surface."""
        return ELEMENT_COLOURS.get(symbol or "", self.raised)

    def element_line(self, symbol: str) -> str:
        """The colour of an element's line or bar, at least 3:1 on this theme's surface."""
        colour = ELEMENT_COLOURS.get(symbol, self.secondary)
        return colour if self.dark else _between(colour, "#000000", 0.36)

    def country(self, iso3: str) -> str:
        """The colour of a country; countries without one of their own are grey, like the others together."""
        return self.countries.get(iso3, self.others)

    def verdict(self, verdict: str) -> str:
        """The ground of a verdict on a claim; grey where it is none."""
        return self.states[_VERDICTS.get(verdict, "unknown")]

    def hue(self, hue: str) -> str:
        """The colour a figure names: `element:Nd`, `country:CHN`, `verdict:partly`, `other`, `plain`."""
        kind, _colon, name = hue.partition(":")
        if kind == "element":
            return self.element_line(name)
        if kind == "country":
            return self.country(name)
        if kind == "verdict":
            return self.verdict(name)
        return self.others if kind == "other" else self.accent

    def on(self, ground: str) -> str:
        """Ink or paper, whichever reads better on the given ground."""
        return max((self.ink, "#FFFFFF"), key=lambda c: contrast(c, ground))


# Kept: a chart of all ores asks for the words on its parts some four hundred times at a painting.
@cache
def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_INK = "#14181D"
# Okabe and Ito's set, moved until each stands 3:1 on its ground and apart from its neighbours in a stack.
_COUNTRIES_DARK = {
    "CHN": "#D9604F", "USA": "#5A97DC", "AUS": "#E5B344", "MMR": "#4FB39A", "THA": "#B48AD6", "NGA": "#8CBF5C",
    "IND": "#E08FB5", "RUS": "#73B7D9", "BRA": "#A6A04A", "MYS": "#CF8A4A", "VNM": "#7F93C9", "JPN": "#C9CED6",
    "EUU": "#6E8BE8", "GBR": "#B9798F",
}  # fmt: skip
_COUNTRIES_LIGHT = {
    "CHN": "#B8402F", "USA": "#2A66AE", "AUS": "#A87408", "MMR": "#1E7A64", "THA": "#7C4EA6", "NGA": "#4F7F21",
    "IND": "#AD4F7D", "RUS": "#24789E", "BRA": "#6F6A12", "MYS": "#97571A", "VNM": "#4A5E99", "JPN": "#5E6670",
    "EUU": "#3953B8", "GBR": "#84465B",
}  # fmt: skip

_STATES_DARK = {
    "licence": "#E0705F", "in force": "#D99A52", "duty": "#C2A24A", "suspended": "#A58BD8", "unknown": "#8B97A5",
    "announced": "#6FA3E0", "lifted": "#56B79E", "yes": "#5E9CD3", "unclear": "#8B97A5",
    "solid": "#8494A6", "liquid": "#55A6E6", "gas": "#E6A05F",
}  # fmt: skip
_STATES_LIGHT = {
    "licence": "#E58C7E", "in force": "#E8B273", "duty": "#D8BE6C", "suspended": "#BBA5E6", "unknown": "#C3C7CC",
    "announced": "#94BDEC", "lifted": "#86D0BC", "yes": "#7FABD6", "unclear": "#C3C7CC",
    "solid": "#B4BFCA", "liquid": "#8CC3F2", "gas": "#F0BC88",
}  # fmt: skip

# A verdict wears the colour of a state of a rule; the two never stand in one legend.
_VERDICTS = {
    "supported": "lifted", "partly": "duty", "outdated": "suspended", "disputed": "licence", "not found": "unknown",
}  # fmt: skip

DARK = Theme(
    ThemeChoice.DARK, dark=True,
    ground="#10141A", surface="#171D25", raised="#202833", line="#2C3643",
    text="#EEF2F6", secondary="#9BA8B6", accent="#F2B84B", on_accent="#14181D", ink=_INK,
    no_data="#5B6672", others="#7F8B99", bad="#FF9A8A",
    ramp=("#23324A", "#2F4F78", "#3C72A8", "#5E9CD3", "#A9D2F5"),
    countries=_COUNTRIES_DARK,
    badges=("#24497A", "#1F5A46", "#66431A", "#4A3A66"),
    states=_STATES_DARK,
)  # fmt: skip
LIGHT = Theme(
    ThemeChoice.LIGHT, dark=False,
    ground="#F6F4EF", surface="#FFFFFF", raised="#F0EDE6", line="#DDD8CD",
    text="#1C2126", secondary="#5D6670", accent="#8F5200", on_accent="#FFFFFF", ink=_INK,
    no_data="#A8A294", others="#7A828B", bad="#A3271B",
    ramp=("#E3ECF6", "#B7D0EA", "#7FABD6", "#437FB8", "#1A4E86"),
    countries=_COUNTRIES_LIGHT,
    badges=("#D5E4F7", "#D3EBDD", "#F7E2C4", "#E6DDF4"),
    states=_STATES_LIGHT,
)  # fmt: skip
CONTRAST = replace(
    DARK, key=ThemeChoice.CONTRAST,
    ground="#000000", surface="#000000", raised="#1A1A1A", line="#FFFFFF",
    text="#FFFFFF", secondary="#E4E4E4", accent="#FFD84D", on_accent="#000000",
    no_data="#9A9A9A", others="#B4B4B4", bad="#FFB3A7",
    ramp=("#1F3350", "#2F5A92", "#4F8AD0", "#8FC0F5", "#E2F1FF"),
    badges=("#0B2F66", "#0B4630", "#5A3300", "#3A2566"),
)  # fmt: skip
THEMES = {t.key: t for t in (DARK, LIGHT, CONTRAST)}


class Type(Enum):
    """Steps of the type scale, in pixels at 100 %."""

    TINY = 10  # names on tiles only
    SMALL = 12
    BODY = 13
    LEAD = 15
    TITLE = 21
    DISPLAY = 28
    HUGE = 40  # the symbol on the element card
    PORTRAIT = 64  # the same on the Element page


SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
_PRESENTING = 1.6
_SPACES = (4, 8, 14, 20)
_RADII = (6, 9, 12)
_TARGET, _TOUCH_TARGET = 28, 44


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a text size: what every painter asks for colours, fonts and sizes.

    percent: the reader's text size, 80 to 200. presenting: type is 1.6 times as large, for an audience.
    reduce_motion: nothing moves by itself unless the reader starts it.
    """

    theme: Theme = DARK
    percent: int = 100
    presenting: bool = False
    reduce_motion: bool = False

    @property
    def scale(self) -> float:
        """How much larger than the scale of type everything is drawn."""
        return self.percent / 100 * (_PRESENTING if self.presenting else 1.0)

    def px(self, size: float) -> int:
        """A size given at 100 %, in pixels now."""
        return max(1, round(size * self.scale))

    def space(self, step: int) -> int:
        """One of the four spaces, 0 the narrowest; they grow half as fast as type, so that text keeps the room."""
        return round(_SPACES[step] * (1 + (self.scale - 1) / 2))

    def radius(self, step: int) -> int:
        """One of the three corner radii."""
        return _RADII[step]

    @property
    def target(self) -> int:
        """The least height of anything that can be pressed."""
        return _TOUCH_TARGET if self.presenting else max(_TARGET, self.px(_TARGET))

    def font(self, step: Type = Type.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The typeface at one step of the scale, with figures of one width."""
        # A copy, so that whoever narrows or slants it changes only their own.
        return QFont(typeface(self.px(step.value), weight))

    def metrics(self, step: Type = Type.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetricsF:
        """The measures of that font."""
        return _metrics(self.px(step.value), weight)

    def colour(self, role: str) -> QColor:
        """One of the theme's colours by its role: "text", "line", "accent" …"""
        return QColor(getattr(self.theme, role))


# Kept: a click asks some thousand times for the same dozen fonts, and each new one would be looked up again by Qt.
@cache
def typeface(pixels: int, weight: QFont.Weight) -> QFont:
    """The typeface at a size; the one object is shared, so change a copy."""
    font = QFont(_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _metrics(pixels: int, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(typeface(pixels, weight))


class Style(QObject):
    """The look in use; views repaint themselves when it changes."""

    changed = Signal()

    def __init__(self, look: Look | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look or Look()

    @property
    def look(self) -> Look:
        """The look in use."""
        return self._look

    def wear(self, look: Look) -> None:
        """Change the look of the whole program."""
        if look != self._look:
            self._look = look
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                dress(app, look)
            self.changed.emit()


def system_theme() -> Theme:
    """The theme the system asks for: high contrast first, then light or dark; dark where it says nothing."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    access = hints.accessibility() if hasattr(hints, "accessibility") else None
    preference = getattr(access, "contrastPreference", None)
    if preference is not None and preference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return LIGHT if hints.colorScheme() == Qt.ColorScheme.Light else DARK


def system_still() -> bool:
    """Whether the system asks for as little motion as can be; False where Qt cannot tell."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    access = hints.accessibility() if hasattr(hints, "accessibility") else None
    preference, kinds = getattr(access, "motionPreference", None), getattr(Qt, "MotionPreference", None)
    # Qt 6.11, which Python 3.11 has, knows neither.
    return preference is not None and kinds is not None and preference() == kinds.ReducedMotion


def theme_for(choice: ThemeChoice) -> Theme:
    """The theme of a choice; the system's own where that is chosen."""
    return THEMES.get(choice) or system_theme()


def theme_at_start(choice: ThemeChoice, before: ThemeChoice) -> Theme:
    """The theme of the first picture, without asking Qt where there is another way: the answer brings Qt's enums.

    before: what the system asked for at the last start, SYSTEM where it was never asked. Whoever left it to the system
    is given its present answer after the first paint (MainWindow.follow_system).
    """
    known = THEMES.get(choice) or THEMES.get(before)
    return known or (system_theme() if _has_desktop() else DARK)


def _has_desktop() -> bool:
    """Whether somebody may have told Qt of light or dark: on Linux only a desktop, which names itself, does."""
    named = ("XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "QT_QPA_PLATFORMTHEME")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in named)


@cache
def load_fonts() -> bool:
    """Make the program's typeface known to Qt; False where its package is missing and the system's serves."""
    found = find_spec("font_manrope")
    if found is None or not found.submodule_search_locations:
        return False
    folder = Path(next(iter(found.submodule_search_locations))) / "files"
    # The static cuts, not the variable one: Qt's PDF writer embeds a variable font at its thinnest.
    cuts = [folder / f"Manrope-{cut}.ttf" for cut in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")]
    loaded = [QFontDatabase.addApplicationFont(str(cut)) for cut in cuts if cut.is_file()]
    # What was measured before was another typeface.
    typeface.cache_clear()
    _metrics.cache_clear()
    return min(loaded, default=-1) >= 0


def dress(app: QGuiApplication, look: Look) -> None:
    """Give Qt's own widgets (menus, fields, scroll bars) the colours and the font of the look."""
    t, role = look.theme, QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, t.ground), (role.WindowText, t.text), (role.Base, t.surface), (role.AlternateBase, t.raised),
        (role.Text, t.text), (role.Button, t.raised), (role.ButtonText, t.text), (role.BrightText, t.bad),
        (role.Highlight, t.accent), (role.HighlightedText, t.on_accent), (role.Link, t.accent),
        (role.ToolTipBase, t.raised), (role.ToolTipText, t.text), (role.PlaceholderText, t.secondary),
        (role.Light, t.line), (role.Midlight, t.raised), (role.Mid, t.line), (role.Dark, t.line),
        (role.Shadow, t.ground), (role.Accent, t.accent),
    ):  # fmt: skip
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.others))
    app.setPalette(palette)
    app.setFont(look.font())
