"""The balls of a crystal model: colours and sizes of the atoms, and shaded pictures of them, made once."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap, QRadialGradient

from explorer.ui.natural_colours import natural_atom
from explorer.ui.theme import ELEMENT_COLOURS, Look, Theme, Type

# Shares of the shortest distance in the crystal. Not the sizes of atoms: balls must leave the sticks in sight.
_EARTH, _METAL, _SMALL = 0.28, 0.22, 0.17
_SMALL_ONES = {"O", "B", "C", "F"}
STICK = 0.045
_KEPT = 900  # pictures: 24 depths of three elements at a dozen zooms
LEAST, MOST = 3, 400  # pixels across; more is never wanted: it would be an atom that fills the window


def atom_colour(theme: Theme, symbol: str) -> str:
    """The colour of an atom: its tile's for a rare earth."""
    return theme.element(symbol) if symbol in ELEMENT_COLOURS else natural_atom(symbol)


def ball_radius(symbol: str, shortest: float) -> float:
    """The radius of a ball in a crystal whose shortest distance this is."""
    share = _EARTH if symbol in ELEMENT_COLOURS else _SMALL if symbol in _SMALL_ONES else _METAL
    return share * shortest


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, so much of the other in it."""
    pairs = ((one.redF(), other.redF()), (one.greenF(), other.greenF()), (one.blueF(), other.blueF()))
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return QColor.fromRgbF(red, green, blue)


class Balls:
    """Pictures of balls and of the symbols on them, kept for one look and one density of pixels."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._ratio = 1.0
        self._made: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()
        self._words: dict[tuple[str, int], QPixmap] = {}

    def wear(self, look: Look, ratio: float) -> None:
        """Draw in another look, or for a screen of another density."""
        if look != self._look or ratio != self._ratio:
            self._look, self._ratio = look, ratio
            self._made.clear()
            self._words.clear()

    def ball(self, look: Look, symbol: str, across: float, fog: float) -> QPixmap:
        """A ball so many pixels across, with so much of the ground before it (in steps of a 32nd)."""
        pixels, step = min(max(round(across), LEAST), MOST), round(fog * 32)
        key = (symbol, pixels, step)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = _ball(look, symbol, pixels, step / 32, self._ratio)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return found

    def word(self, look: Look, symbol: str, across: float) -> QPixmap | None:
        """The symbol as it stands on a ball so many pixels across; None where it would be too small to read."""
        least = look.metrics(Type.TINY).height() * 0.6
        if across < least:
            return None
        step = Type.SMALL if across > 2.2 * least else Type.TINY
        key = (symbol, step.value)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = _word(look, symbol, step, self._ratio)
        return found


def _ball(look: Look, symbol: str, pixels: int, fog: float, ratio: float) -> QPixmap:
    """A ball lit from the upper left: a bright spot, its colour, and a darker rim that rounds it."""
    ground, own = look.colour("surface"), QColor(atom_colour(look.theme, symbol))
    size = max(2, round((pixels + 1) * ratio))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    box = QRectF(0.5, 0.5, size - 1, size - 1)
    shine = QRadialGradient(box.center(), box.width() / 2, box.topLeft() + QPointF(box.width(), box.height()) * 0.34)
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    for at, colour in (
        (0.0, mixed(own, white, 0.72)), (0.16, mixed(own, white, 0.34)), (0.45, own), (0.8, mixed(own, black, 0.26)),
        (1.0, mixed(own, black, 0.52)),
    ):  # fmt: skip
        shine.setColorAt(at, mixed(colour, ground, fog))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shine)
    painter.drawEllipse(box)
    painter.end()
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(ratio)
    return picture


def _word(look: Look, symbol: str, step: Type, ratio: float) -> QPixmap:
    metrics = look.metrics(step, QFont.Weight.Bold)
    width, height = metrics.horizontalAdvance(symbol) + 4, metrics.height()
    picture = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(look.font(step, QFont.Weight.Bold))
    painter.setPen(QColor(look.theme.on(atom_colour(look.theme, symbol))))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, symbol)
    painter.end()
    return picture
