"""A timeline in lanes, painted: a line of yearly values on top, below it a lane a jurisdiction with its events."""

from datetime import date
from math import ceil, floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from explorer.figures.figure import Figure
from explorer.records.words import number
from explorer.ui.charts.drawing import dashes
from explorer.ui.charts.lane_layout import BAR, STRONG, LaneEvent, LaneLayout
from explorer.ui.charts.scale import year_steps
from explorer.ui.charts.stamps import Stamps
from explorer.ui.charts.words import Ruler, Word
from explorer.ui.theme import Look, Type

_DOT = 3.4  # pixels at 100 %: half a dot
_SOFT = 0.5  # how much of its colour a bar has
_QUARTERS, _MONTHS_FROM = 230, 620  # pixels a year from which quarters and months are told
_FAINT, _VEIL = 0.35, 0.85


class Lanes(LaneLayout):
    """Paints what its layout has placed."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._stamps = Stamps()

    def paint(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """Bands, years, values, stems, bars and dots, words; the names of the lanes at the left."""
        box = self._box()
        self._paint_bands(painter, look)
        self._paint_years(painter, look)
        self._paint_unknown(painter, figure, look)
        painter.save()
        painter.setClipRect(box.adjusted(-STRONG, 0, STRONG + 2, 0), Qt.ClipOperation.IntersectClip)
        self._paint_values(painter, figure, look)
        self._paint_chosen(painter, figure, look)
        self._paint_stems(painter, look)
        self._paint_marks(painter, figure, look)
        self._paint_words(painter, figure, look, seen)
        painter.restore()
        self._paint_names(painter, figure, look)

    def _paint_bands(self, painter: QPainter, look: Look) -> None:
        box = self._box()
        for strip in self._strips[::2]:
            band = QRectF(0, strip.top, box.right(), strip.bottom - strip.top)
            painter.fillRect(band, look.colour("raised"))

    def _paint_years(self, painter: QPainter, look: Look) -> None:
        frame, box = self._framed(), self._box()
        first, last = frame.x
        scale = box.width() / (last - first)
        ruler = self.ruler(look)
        wide = ruler.wide("2000") * 1.9
        thin = look.colour("line")
        thin.setAlphaF(_FAINT if look.theme.line == look.theme.text else 0.8)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        y = box.bottom() + look.space(0)
        if scale >= _QUARTERS:
            step = 1 if scale >= _MONTHS_FROM else 3
            faint = QColor(thin)
            faint.setAlphaF(thin.alphaF() * 0.5)
            for n in range(ceil(first * 12 - 1e-9), floor(last * 12 + 1e-9) + 1):
                if n % step == 0 and n % 12:
                    x = round(frame.across(n / 12))
                    painter.fillRect(QRectF(x, box.top(), 1, box.height()), faint)
                    name = date(2000, n % 12 + 1, 1).strftime("%b")
                    self._tick(painter, name, x, y, ruler)
        for year in year_steps(first, last, max(2, int(box.width() / wide))):
            x = round(frame.across(year))
            painter.fillRect(QRectF(x, box.top(), 1, box.height()), thin)
            self._tick(painter, str(year), x, y, ruler)

    def _tick(self, painter: QPainter, text: str, x: float, y: float, ruler: Ruler) -> None:
        wide = ruler.wide(text)
        left = max(0.0, min(x - wide / 2, self._framed().width - wide))
        painter.drawText(QPointF(left, y + ruler.ascent), text)

    def _paint_unknown(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """Hatch the time after the newest page seen, of which only plans are known; a line with its word parts it."""
        frame, box, known = self._framed(), self._box(), figure.known_to
        if known is None or known.at >= frame.x[1] or not self._strips:
            return
        left = max(box.left(), frame.across(known.at))
        hatch = look.colour("no_data")
        hatch.setAlphaF(_FAINT)
        top = self._strips[0].top
        after = QRectF(left, top, box.right() - left, self._strips[-1].bottom - top)
        painter.fillRect(after, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(look.colour("secondary"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, box.top()), QPointF(left, box.bottom()))
        ruler = self.ruler(look)
        words = ruler.cut(known.text, box.width())
        wide = ruler.wide(words)
        start = left - wide - 4 if left - wide - 4 > box.left() else min(left + 4, box.right() - wide)
        place = QRectF(start, box.top(), wide, ruler.height)
        Word(words, place, look.colour("secondary"), ground=look.colour("surface")).paint(painter, look)

    def _paint_values(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """Each value as long as its year, with nothing where a year has none."""
        ticks, box = self._values
        if not ticks:
            return
        frame, top, filled = self._framed(), ticks[-1], set[float]()
        for series, dash in zip(figure.series, dashes(figure.series), strict=True):
            colour = QColor(look.theme.hue(series.hue))
            line, ground = QPainterPath(), QPainterPath()
            before: float | None = None
            for x, y in zip(series.x, series.y, strict=True):
                year = float(x)
                if y is None or year + 1 < frame.x[0] or year > frame.x[1]:
                    before = None
                    continue
                left, right = frame.across(year), frame.across(year + 1)
                up = box.bottom() - y / top * box.height()
                if before == year:
                    line.lineTo(left, up)
                else:
                    line.moveTo(left, up)
                line.lineTo(right, up)
                before = year + 1
                if year not in filled:  # two grounds over one another would look like a third one
                    filled.add(year)
                    ground.addRect(QRectF(left, up, right - left, box.bottom() - up))
            faint = QColor(colour)
            faint.setAlphaF(0.16)
            painter.fillPath(ground, faint)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, look.px(2), dash))
            painter.drawPath(line)

    def _paint_chosen(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """The line of the event in focus, through all lanes and the values."""
        frame = self._framed()
        top = self._values[1].top() if self._values[0] else self._strips[0].top if self._strips else 0.0
        for e in self._shown:
            if e.moment.key in figure.highlight and frame.x[0] <= e.at <= frame.x[1]:
                x, wide = frame.across(e.at), max(2, look.px(2))
                line = QRectF(round(x - wide / 2), top, wide, self._box().bottom() - top)
                painter.fillRect(line, look.colour("accent"))

    def _paint_words(self, painter: QPainter, figure: Figure, look: Look, seen: QRectF) -> None:
        """The words, on a ground of their own where the line of the event in focus would run through them."""
        lines = [self._framed().across(e.at) for e in self._shown if e.moment.key in figure.highlight]
        for sign in self._signs:
            box = sign.word.box
            if box.intersects(seen):
                if any(box.left() - 2 < x < box.right() + 2 for x in lines):
                    ground = look.colour("raised" if sign.event.lane % 2 == 0 else "surface")
                    ground.setAlphaF(_VEIL)
                    painter.fillRect(box.adjusted(-1, 1, 1, -1), ground)
                sign.word.paint(painter, look)

    def _paint_stems(self, painter: QPainter, look: Look) -> None:
        ink = look.colour("secondary")
        ink.setAlphaF(0.55)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(ink, 1))
        painter.drawLines([sign.stem for sign in self._signs])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_marks(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """Bars first, then dots; those picked out last, with the one in focus ringed."""
        frame, scale, surface = self._framed(), look.scale, look.colour("surface")
        hues = [QColor(look.theme.hue(track.hue)) for track in figure.tracks]
        bars: dict[int, dict[tuple[int, int], QLineF]] = {}
        dots: dict[tuple[int, bool, bool], set[int]] = {}
        high = BAR * scale
        first, last = frame.x
        # Worked out here: asking the frame for five thousand places takes longer than painting them.
        left_edge, pixels = frame.box.left(), frame.box.width() / (last - first)
        for e in self._shown:
            if e.begin == e.end:
                quarter = int((left_edge + (e.at - first) * pixels) * 4)
                dots.setdefault((e.lane, e.moment.strong, e.moment.planned), set()).add(quarter)
                continue
            left = left_edge + (max(e.begin, first) - first) * pixels
            right = left_edge + (min(e.end, last) - first) * pixels
            of_lane, place = bars.setdefault(e.lane, {}), (int(left), int(right))
            if place not in of_lane:
                y, inset = self._strips[e.lane].dots, min(high, right - left) / 2
                of_lane[place] = QLineF(left + inset, y, right - inset + 0.01, y)
        for lane, lines in bars.items():
            soft = QColor(hues[lane])
            soft.setAlphaF(_SOFT)
            painter.setPen(QPen(soft, high, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLines(list(lines.values()))
        for lane, strong, planned in sorted(dots, key=lambda key: (key[1], key[0])):
            xs, y = [x / 4 for x in sorted(dots[lane, strong, planned])], self._strips[lane].dots
            radius = (STRONG if strong else _DOT) * scale
            self._stamps.dots(painter, xs, y, radius + 0.8, surface)
            self._stamps.dots(painter, xs, y, radius, hues[lane])
            if planned:
                self._stamps.dots(painter, xs, y, radius - 1.4 * scale, surface)
        self._paint_rings(painter, figure, look)

    def _paint_rings(self, painter: QPainter, figure: Figure, look: Look) -> None:
        """A rim around bars that are picked out, and a ring around the event in focus."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for e in self._shown:
            chosen = e.moment.key in figure.highlight
            if chosen or (e.moment.strong and e.begin != e.end):
                grown = (3.0 if chosen else 0.5) * look.scale
                box = self._mark_box(e).adjusted(-grown, -grown, grown, grown)
                ink = look.colour("text") if chosen else QColor(look.theme.hue(self._hue(figure, e)))
                painter.setPen(QPen(ink, (1.6 if chosen else 1.2) * look.scale))
                painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    @staticmethod
    def _hue(figure: Figure, e: LaneEvent) -> str:
        return figure.tracks[e.lane].hue

    def _paint_names(self, painter: QPainter, figure: Figure, look: Look) -> None:
        ruler, box = self.ruler(look), self._box()
        room = box.left() - look.space(1) - look.space(0)
        for track, strip in zip(figure.tracks, self._strips, strict=True):
            lines = [(track.name, False)]
            if track.note and strip.bottom - strip.top >= 2 * ruler.height:
                lines.append((track.note, True))
            y = strip.dots - len(lines) * ruler.height / 2
            y = min(max(y, strip.top), strip.bottom - len(lines) * ruler.height)
            for text, quiet in lines:
                painter.setFont(look.font(Type.SMALL, QFont.Weight.Normal if quiet else QFont.Weight.DemiBold))
                painter.setPen(look.colour("secondary" if quiet else "text"))
                words = ruler.cut(text, room, bold=not quiet)
                painter.drawText(QPointF(look.space(1), y + ruler.ascent), words)
                y += ruler.height
        self._paint_scale(painter, figure, look, ruler)

    def _paint_scale(self, painter: QPainter, figure: Figure, look: Look, ruler: Ruler) -> None:
        """What the line measures and its publications, above it; its values at the left."""
        ticks, box = self._values
        if not ticks:
            return
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.colour("secondary"))
        for value in (ticks[0], ticks[-1]):
            text = number(value)
            y = box.bottom() if value == ticks[0] else box.top()
            place = QPointF(box.left() - ruler.wide(text) - look.space(0), y + ruler.ascent / 2 - 1)
            painter.drawText(place, text)
        x = float(look.space(1))
        words = ruler.cut(figure.y.text, max(0.0, self._framed().width - x), bold=True)
        painter.setFont(look.font(Type.SMALL, QFont.Weight.DemiBold))
        painter.setPen(look.colour("text"))
        painter.drawText(QPointF(x, ruler.ascent), words)
        x += ruler.wide(words, bold=True) + look.space(2)
        painter.setFont(look.font(Type.SMALL))
        for series, dash in zip(figure.series, dashes(figure.series), strict=True):
            patch, wide = look.px(18), ruler.wide(series.name)
            if x + patch + look.space(0) + wide > self._framed().width:
                break
            painter.setPen(QPen(QColor(look.theme.hue(series.hue)), look.px(2), dash))
            painter.drawLine(QPointF(x, ruler.height / 2), QPointF(x + patch, ruler.height / 2))
            painter.setPen(look.colour("text"))
            painter.drawText(QPointF(x + patch + look.space(0), ruler.ascent), series.name)
            x += patch + look.space(0) + wide + look.space(2)
