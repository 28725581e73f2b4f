"""Bullets: a row a target, a bar for the latest figure, a stroke at the aim, and a shade where that is reached."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.figures.bullet import Bullet
from explorer.figures.figure import Figure
from explorer.records.words import _, number
from explorer.ui.charts.bullet_paint import paint_bullet, paint_key
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.foot_keys import FootKey, foot_keys, top_of
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look, Type

_BAR, _GAP = 11, 7  # pixels at 100 %: a bar, the air below a row
_WORDS, _NAMES = 0.44, 0.36  # of the width that the words at the right may take, and names on a line with their bar
_BRIEF_GAP = 4  # pixels at 100 % between rows of one line
_QUARTERS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class _Placed:
    """One row in its place. track: None where no scale makes sense."""

    bullet: Bullet
    head: Word | None
    name: Word
    found: Word
    aim: Word
    track: QRectF | None
    box: QRectF


class Bullets(Drawing):
    """Rows of two lines: the name with the latest figure, the bar with the aim; rows without room are counted."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._placed: list[_Placed] = []
        self._ticks: list[tuple[float, Word]] = []
        self._legend: tuple[FootKey[str], ...] = ()
        self._rest: Word | None = None

    # ---- place

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay the rows, the scale of shares and the legend out.

        Where room is short the legend goes first, then the scale, then the heads; then each row shrinks to one line.
        """
        ruler = self.ruler(look)
        self._targets = None
        shares = figure.y.unit == "%"
        keys = self._keys(figure, ruler, size)
        foot = top_of(keys, size) - look.space(0)
        scale = ruler.height + look.space(0) if shares else 0.0
        bullets, left_out, room = list(figure.bullets), 0, size.height()
        needed = _needed(bullets, ruler)
        self._legend = keys if needed + scale <= foot else ()
        shares = shares and needed + scale <= room
        if needed > room:
            bullets = [replace(bullet, head="") for bullet in bullets]
        brief = _needed(bullets, ruler) > room
        if brief:
            fit = max(1, int(size.height() / (ruler.height + look.px(_BRIEF_GAP))))
            if len(bullets) > fit:
                bullets, left_out = bullets[: max(1, fit - 1)], len(bullets) - max(1, fit - 1)
        said = max((_said(bullet, ruler, brief=brief) for bullet in bullets), default=0.0)
        wide = min(said, size.width() * _WORDS)
        self._placed, y = [], 0.0
        for bullet in bullets:
            line = self._line if brief else self._row
            placed = line(bullet, ruler, y, size.width(), wide)
            self._placed.append(placed)
            y = placed.box.bottom() + look.px(_BRIEF_GAP if brief else _GAP)
        self._ticks = self._scale(ruler, look) if shares else []
        words = _("and {count} more: see the table").format(count=left_out)
        line_box = QRectF(0, min(y, room - ruler.height), size.width(), ruler.height)
        self._rest = Word(words, line_box, look.colour("secondary")) if left_out else None

    def _line(self, bullet: Bullet, ruler: Ruler, top: float, width: float, wide: float) -> _Placed:
        """A row on one line: the short name, the bar, the latest figure; what is aimed at shows as the stroke."""
        look, high, gap = ruler.look, ruler.height, ruler.look.space(1)
        left = min(width * _NAMES, ruler.wide(_("Largest single supplier")))
        known = bullet.value is not None or bullet.high is not None
        ink = look.colour("text" if known else "secondary")
        said = _shortened(bullet.found, wide, ruler, bold=known)
        found = Word(said, QRectF(width - wide, top, wide, high), ink, bold=known, right=True)
        name = Word(ruler.cut(bullet.short, left), QRectF(0, top, left, high), look.colour("text"))
        bar = float(look.px(_BAR))
        track = QRectF(left + gap, top + (high - bar) / 2, max(1.0, width - left - wide - 2 * gap), bar)
        nothing = Word("", QRectF(), ink)
        box = QRectF(0, top, width, high)
        return _Placed(bullet, None, name, found, nothing, track if bullet.drawn else None, box)

    def _row(self, bullet: Bullet, ruler: Ruler, top: float, width: float, wide: float) -> _Placed:
        look, high = ruler.look, ruler.height
        text, quiet = look.colour("text"), look.colour("secondary")
        head, y = None, top
        if bullet.head:
            head = Word(ruler.cut(bullet.head, width, bold=True), QRectF(0, y, width, high), quiet, bold=True)
            y += high + 2
        gap = look.space(1)
        left = max(1.0, width - wide - gap)
        known = bullet.value is not None or bullet.high is not None
        name = bullet.name if ruler.wide(bullet.name) - 1 <= left or not bullet.drawn else bullet.short
        found = Word(_shortened(bullet.found, wide, ruler, bold=known), QRectF(width - wide, y, wide, high),
                     text if known else quiet, bold=known, right=True)  # fmt: skip
        label = Word(ruler.cut(name, left), QRectF(0, y, left, high), text)
        y += high
        bar = float(look.px(_BAR))
        second = max(high, bar)
        aim = Word(ruler.cut(bullet.aim, wide), QRectF(width - wide, y, wide, second), quiet, right=True)
        track = QRectF(0, y + (second - bar) / 2, left, bar) if bullet.drawn else None
        return _Placed(bullet, head, label, found, aim, track, QRectF(0, top, width, y + second - top))

    def _scale(self, ruler: Ruler, look: Look) -> list[tuple[float, Word]]:
        tracks = [placed.track for placed in self._placed if placed.track is not None]
        if not tracks:
            return []
        ticks: list[tuple[float, Word]] = []
        for value in _QUARTERS:
            x = tracks[0].left() + value / 100 * tracks[0].width()
            words = number(value) + (" %" if value == _QUARTERS[-1] else "")
            wide = ruler.wide(words)
            left = min(max(0.0, x - wide / 2), tracks[0].right() - wide + look.space(1))
            box = QRectF(left, self._placed[-1].box.bottom() + look.space(0), wide, ruler.height)
            ticks.append((x, Word(words, box, look.colour("secondary"))))
        return ticks

    def _keys(self, figure: Figure, ruler: Ruler, size: QSizeF) -> tuple[FootKey[str], ...]:
        """The legend, as many lines as it needs, at the foot."""
        drawn = [b for b in figure.bullets if b.drawn]
        known = [b for b in drawn if b.value is not None or b.high is not None]
        entries = [
            ("bar", _("latest figure"), any(not b.wider for b in known)),
            ("hollow", _("latest figure, for more minerals than rare earths"), any(b.wider for b in known)),
            ("pale", _("somewhere in here"), any(b.below or b.value is None for b in known)),
            ("stroke", _("aim"), bool(drawn)),
            ("shade", _("where it is reached"), bool(drawn)),
        ]
        wanted = [(key, word) for key, word, there in entries if there]
        return foot_keys(wanted, QSizeF(float(ruler.look.px(18)), ruler.height), ruler, size)

    def _found(self) -> Iterable[Target]:
        for placed in self._placed:
            words = placed.bullet.told or f"{placed.bullet.name}: {placed.bullet.found}; {placed.bullet.aim}"
            yield Target(placed.box, "target", "", words)

    # ---- painting

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The scale, the bars, the words, the legend."""
        thin = look.colour("secondary")
        for _x, word in self._ticks:
            word.paint(painter, look)
        for placed in self._placed:
            if placed.head:
                placed.head.paint(painter, look)
            if placed.track is not None:
                paint_bullet(painter, placed.bullet, placed.track, look)
                for x, _word in self._ticks:
                    painter.fillRect(QRectF(round(x), placed.track.bottom() + 1, 1, 3), thin)
            for word in (placed.name, placed.found, placed.aim):
                word.paint(painter, look)
        for key in self._legend:
            paint_key(painter, key.key, key.box, look)
            key.word.paint(painter, look)
        if self._rest:
            self._rest.paint(painter, look)

    def clear(self) -> None:
        """Forget the rows."""
        super().clear()
        self._placed, self._ticks, self._legend, self._rest = [], [], (), None


def _needed(bullets: list[Bullet], ruler: Ruler) -> float:
    """How high the rows stand together."""
    return sum(row_height(bullet, ruler.look, ruler.height) for bullet in bullets) - ruler.look.px(_GAP)


def _said(bullet: Bullet, ruler: Ruler, *, brief: bool) -> float:
    """How wide the words at the right of a row are; on one line only the figure itself."""
    if brief:
        return ruler.wide(bullet.found.partition(" (")[0], bold=True)
    return max(ruler.wide(bullet.found, bold=True), ruler.wide(bullet.aim))


def _shortened(found: str, room: float, ruler: Ruler, *, bold: bool) -> str:
    """A figure with its year and what it is of where there is room, else the figure alone."""
    whole = ruler.wide(found, bold=bold) - 1 <= room
    return found if whole else ruler.cut(found.partition(" (")[0], room, bold=bold)


def comfortable_height(figure: Figure, look: Look) -> float:
    """How high all rows stand together with the scale and the legend, in pixels."""
    line = look.metrics(Type.SMALL).height()
    rows = sum(row_height(bullet, look, line) for bullet in figure.bullets)
    return rows + (line + look.space(0) if figure.y.unit == "%" else 0.0) + 2 * (line + 3) + look.space(1)


def row_height(bullet: Bullet, look: Look, line: float) -> float:
    """How high a row is with its head and the air below it, in pixels. line: the height of a line of words."""
    return (line + 2 if bullet.head else 0.0) + line + max(line, float(look.px(_BAR))) + look.px(_GAP)
