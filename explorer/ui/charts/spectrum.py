"""A spectrum: strips of light one below the other on a wavelength axis, near black in every theme, as light is light.

Lines that are given out shine in their colour, as high and as bright as they are strong; bands that are taken up are
dark in a strip of all colours. What the eye does not see is grey.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.analysis.spectra import VISIBLE_NM, is_visible
from explorer.figures.fact import CALCULATED
from explorer.figures.figure import Figure, Series
from explorer.figures.spectra_bands import ABSORBED
from explorer.records.words import THIN_SPACE, _, number
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.light import light, rainbow
from explorer.ui.charts.wavelengths import PART_NAMES, Wavelengths, wavelengths
from explorer.ui.charts.words import Target, Word
from explorer.ui.theme import Look

_LINE, _THIN_FROM = 2, 100  # pixels at 100 % that a line is wide; lines in a strip from which it is half of that
_REACH = 4  # pixels at 100 % to either side in which a line is found
_TALL, _LEAST = 22, 9  # pixels at 100 %: of a strip that has its name above itself; of any strip
_TALLEST = 150  # a strip gains nothing from being higher
_RIBBON = 3  # the ribbon of all colours at the axis
_GLOW, _GLOWING = 0.14, 0.4  # how bright the whole height of the weakest line is, and what the strongest adds
_DASH, _PAUSE = 4, 3  # of a mark that is calculated
_DIM = 0.55  # grey light


@dataclass(frozen=True, slots=True)
class Ray:
    """A line or a band as it is drawn. box: all of it; bright: how much of the height shines fully, 0 to 1."""

    box: QRectF
    colour: QColor
    bright: float
    broken: bool
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The light of one series. box: all of it; light: where it shines, below the wavelengths written in it."""

    series: Series
    box: QRectF
    light: QRectF
    name: Word
    rays: tuple[Ray, ...]
    labels: tuple[Word, ...]

    @property
    def is_dark_on_light(self) -> bool:
        """Whether bands are missing from light, and not lines shining in the dark."""
        return self.series.hue == ABSORBED


class Spectrum(Drawing):
    """Strips that share one axis; where not all fit, the last line says how many are left out."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self.strips: tuple[Strip, ...] = ()
        self.axis = Wavelengths(())
        self._size = QSizeF()
        self._foot = 0.0
        self._rest: Word | None = None

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the strips out."""
        ruler = self.ruler(look)
        high = ruler.height
        low, top = figure.x.low or VISIBLE_NM[0], figure.x.high or VISIBLE_NM[1]
        self.axis = wavelengths(low, top, 0.0, size.width())
        self._size = size
        head = high if len(self.axis.parts) > 1 and size.height() > 5 * high else 0
        room = size.height() - head - high - look.px(_RIBBON) - 2 * look.space(0)
        least = max(look.px(_LEAST) + 2, ruler.height + 2)
        fit = max(1, int(room / least))
        shown = figure.series if len(figure.series) <= fit else figure.series[: fit - 1] or figure.series[:1]
        left_out = len(figure.series) - len(shown)
        pitch = min(room / max(1, len(shown) + (1 if left_out else 0)), look.px(_TALLEST) + high)
        above = high + 2 if pitch >= high + look.px(_TALL) else 0
        strips: list[Strip] = []
        for i, series in enumerate(shown):
            y = head + i * pitch + above
            box = QRectF(0, y, size.width(), max(1.0, pitch - above - 4))
            strips.append(self._strip(series, figure, look, box, above))
        self.strips = tuple(strips)
        self._foot = head + pitch * len(shown)
        self._rest = None
        if left_out:
            words = _("and {count} more: see the table").format(count=left_out)
            self._rest = Word(words, QRectF(0, self._foot, size.width(), high), look.colour("secondary"))
            self._foot += high
        self._targets = None

    def _strip(self, series: Series, figure: Figure, look: Look, box: QRectF, above: float) -> Strip:
        ruler = self.ruler(look)
        labelled = bool(above) and box.height() >= 2.2 * ruler.height and len(series.x) < _THIN_FROM
        shining = box.adjusted(0, ruler.height + 2 if labelled else 0, 0, 0)
        rays = tuple(self._ray(series, i, figure, look, shining) for i in range(len(series.x)))
        if above:
            text, place = series.name, QRectF(box.x(), box.y() - above, box.width(), ruler.height)
            name = Word(ruler.cut(text, box.width()), place, look.colour("text"))
        else:
            text = ruler.cut(series.name, box.width() * 0.6)
            wide = ruler.wide(text)
            ends = (box.right() - wide - 4, box.x() + 4)
            places = [QRectF(x, box.y(), wide, box.height()) for x in ends]
            # At the end where it hides fewer lines: at the right where both are free, as most lines are violet.
            place = min(places, key=lambda one: sum(one.intersects(ray.box) for ray in rays))
            name = Word(text, place, _paper(look), ground=look.colour("ink"))
        return Strip(series, box, shining, name, rays, self._labels(rays, look, box) if labelled else ())

    def _labels(self, rays: tuple[Ray, ...], look: Look, box: QRectF) -> tuple[Word, ...]:
        """Wavelengths at the top of a strip as there is room for them, those of the strongest lines first."""
        ruler = self.ruler(look)
        placed: list[Word] = []
        for ray in sorted(rays, key=lambda ray: -ray.bright):
            wide, middle = ruler.wide(ray.label), ray.box.center().x()
            part = next(part for part in reversed(self.axis.parts) if part.left <= middle or part is self.axis.parts[0])
            x = min(max(part.left + 3, middle - wide / 2), part.right - wide - 3)
            place = QRectF(x, box.top() + 1, wide, ruler.height)
            if x > part.left and all(not place.adjusted(-6, 0, 6, 0).intersects(other.box) for other in placed):
                placed.append(Word(ray.label, place, _paper(look)))
        return tuple(placed)

    def _ray(self, series: Series, i: int, figure: Figure, look: Look, box: QRectF) -> Ray:
        nm = float(series.x[i])
        end = series.ends[i] if series.ends else None
        least = look.px(_LINE) if len(series.x) < _THIN_FROM else look.px(_LINE / 2)
        left, right = self.axis.across(nm), self.axis.across(end if end is not None else nm)
        if right - left < least:
            left, right = (left + right - least) / 2, (left + right + least) / 2
        middle = nm if end is None else (nm + end) / 2
        strength, most = series.y[i], figure.y.high
        known = strength is not None and most
        return Ray(
            QRectF(left, box.y(), right - left, box.height()),
            light(middle) if is_visible(middle) else QColor(look.theme.others),
            (strength or 0.0) / most if known and most else 1.0,
            bool(series.status) and series.status[i] == CALCULATED,
            _span(nm, end),
            series.told[i] if series.told else _span(nm, end),
        )

    def _found(self) -> Iterable[Target]:
        for strip in self.strips:
            for ray in strip.rays:
                yield Target(ray.box, "line", strip.series.key, ray.told)

    def place_at(self, place: QPointF) -> tuple[int, int] | None:
        """The strip and the line nearest to a place, by their numbers; None where no line is near."""
        reach = self._ruler.look.px(_REACH) if self._ruler else _REACH
        for i, strip in enumerate(self.strips):
            if strip.box.top() <= place.y() <= strip.box.bottom():
                aways = [max(ray.box.left() - place.x(), place.x() - ray.box.right(), 0.0) for ray in strip.rays]
                away = min(aways, default=reach + 1)
                return (i, aways.index(away)) if away <= reach else None
        return None

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Paint the strips, their names and the axis."""
        for strip in self.strips:
            if not strip.box.intersects(seen) and not strip.name.box.intersects(seen):
                continue
            self._paint_ground(painter, strip, look)
            for ray in strip.rays:
                _paint_ray(painter, ray, look, dark=strip.is_dark_on_light)
            for label in strip.labels:
                label.paint(painter, look)
            strip.name.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)
        self._paint_axis(painter, look)

    def _paint_ground(self, painter: QPainter, strip: Strip, look: Look) -> None:
        for part in self.axis.parts:
            box = QRectF(part.left, strip.box.y(), part.right - part.left, strip.box.height())
            painter.fillRect(box, look.colour("ink"))
            if strip.is_dark_on_light:
                grey = QColor(look.theme.others)
                grey.setAlphaF(_DIM)
                place = QRectF(part.left, strip.light.y(), box.width(), strip.light.height())
                painter.fillRect(place, rainbow(part.left, part.right) if part.key == "visible" else grey)
            if look.theme.surface == look.theme.ground:  # high contrast: a strip is nearly as dark as what is around
                painter.setPen(QPen(look.colour("line"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_axis(self, painter: QPainter, look: Look) -> None:
        ruler, quiet = self.ruler(look), look.colour("secondary")
        top = self._foot
        ends = 0.0
        for part in self.axis.parts:
            ribbon = QRectF(part.left, top, part.right - part.left, look.px(_RIBBON))
            visible = part.key == "visible"
            painter.fillRect(ribbon, rainbow(part.left, part.right) if visible else QColor(look.theme.others))
            for nm in part.ticks(ruler.wide("0000") * 1.6):
                text = _span(nm, None)
                x, wide = part.across(nm), ruler.wide(text)
                left = min(max(0.0, x - wide / 2), self._size.width() - wide)
                if left < ends:
                    continue
                painter.fillRect(QRectF(round(x), ribbon.bottom(), 1, 3), quiet)
                Word(text, QRectF(left, ribbon.bottom() + 2, wide, ruler.height), quiet).paint(painter, look)
                ends = left + wide + look.space(0)
            if len(self.axis.parts) > 1 and self.strips and self.strips[0].name.box.top() >= ruler.height - 2:
                wide = part.right - part.left
                text = next((name for name in PART_NAMES[part.key] if ruler.wide(name) <= wide), "")
                Word(text, QRectF(part.left, 0, wide, ruler.height), quiet).paint(painter, look)

    def clear(self) -> None:
        """Forget the strips."""
        super().clear()
        self.strips = ()


def _paper(look: Look) -> QColor:
    """The colour of words on a strip."""
    return QColor(look.theme.on(look.theme.ink))


def _span(nm: float, end: float | None) -> str:
    """A wavelength as it is usually printed, without a space for the thousand; both ends of a band."""
    values = [nm] if end is None else [nm, end]
    return "–".join(number(v, 0 if v == round(v) else 1).replace(THIN_SPACE, "") for v in values)


def _paint_ray(painter: QPainter, ray: Ray, look: Look, *, dark: bool) -> None:
    if dark:
        _fill(painter, ray.box, look.colour("ink"), broken=ray.broken)
        return
    glow = QColor(ray.colour)
    glow.setAlphaF(_GLOW + _GLOWING * ray.bright)
    _fill(painter, ray.box, glow, broken=ray.broken)
    shining = QRectF(ray.box)
    shining.setTop(ray.box.bottom() - max(1.0, ray.bright * ray.box.height()))
    _fill(painter, shining, ray.colour, broken=ray.broken)


def _fill(painter: QPainter, box: QRectF, colour: QColor, *, broken: bool) -> None:
    """Fill a box, in dashes where it is broken; dashes are boxes, as patterns look different in every kind of file."""
    if not broken:
        painter.fillRect(box, colour)
        return
    y = box.top()
    while y < box.bottom():
        painter.fillRect(QRectF(box.x(), y, box.width(), min(_DASH, box.bottom() - y)), colour)
        y += _DASH + _PAUSE
