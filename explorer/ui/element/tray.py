"""What every setter of blocks uses: words, marks, source signs and tracks, gathered for one block at a time."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont

from explorer.records.words import _
from explorer.ui.element.blocks import Target, ToSources
from explorer.ui.element.ink import Ink, Plate, Set, Sign, Spot, VerdictSign, Words, broken
from explorer.ui.element.marks import mark_tip, mark_word
from explorer.ui.theme import Look, Type

_NARROW = 22  # widths of an "m" below which labels stand above what they name


class Tray:
    """Gathers what one block is painted from, for a width and a look."""

    def __init__(self, look: Look, width: float) -> None:
        self._look, self._width = look, width
        self._inks: list[Ink] = []
        self._spots: list[Spot] = []
        self._font = look.font()
        self._medium = look.font(Type.BODY, QFont.Weight.Medium)
        self._bold = look.font(Type.BODY, QFont.Weight.Bold)
        self._small = look.font(Type.SMALL)
        self._strong_small = look.font(Type.SMALL, QFont.Weight.DemiBold)
        metrics = look.metrics()
        self._line = metrics.height()
        self._narrow = width < _NARROW * metrics.horizontalAdvance("m")
        self._sign = look.px(12)
        self._press = float(look.target)

    def _colour(self, role: str) -> QColor:
        return self._look.colour(role)

    def _write(self, text: str, font: QFont, width: float, at: tuple[float, float], role: str = "text") -> Set:
        laid = broken(text, font, width)
        self._inks.append(Words(laid.layout, QPointF(*at), self._colour(role)))
        return laid

    def _tell(self, text: str, font: QFont, width: float, at: tuple[float, float], role: str = "text") -> Set:
        """Words as _write sets them, in which terms may be underlined."""
        laid = broken(text, font, width)
        self._inks.append(Words(laid.layout, QPointF(*at), self._colour(role), text))
        return laid

    def _cite(self, source_ids: tuple[str, ...], what: str, right: float, top: float, height: float) -> None:
        """The source sign at the right end of a line."""
        if not source_ids:
            return
        side = self._sign
        box = QRectF(right - side, top + (height - side) / 2, side, side)
        self._inks.append(Sign(box, self._colour("secondary")))
        room = max(self._press - side, 0) / 2
        spot = box.adjusted(-room, -room, min(room, self._look.space(1)), room)
        self._spots.append(Spot(spot, _("Source of {what}").format(what=what), ToSources(source_ids)))

    def _mark(self, mark: str, laid: Set, at: tuple[float, float], width: float) -> float:
        """The mark behind the last line, or below it where there is no room; the height both take together."""
        if not mark:
            return laid.height
        word = broken(mark_word(mark), self._small, width)
        side, space = self._look.px(5), self._look.space(1)
        framed = word.width + 2 * side <= width
        side = side if framed else 0
        wide = word.width + 2 * side
        line = laid.height - laid.last_top
        beside = laid.last_right + space + wide <= width
        x = at[0] + (laid.last_right + space if beside else 0)
        top = at[1] + (laid.last_top if beside else laid.height + 2)
        tall = word.height + 1
        y = top + ((line - tall) / 2 if beside else 0)
        box = QRectF(x, y, min(wide, width), tall)
        if framed:
            self._inks.append(Plate(box, tall / 2, frame=self._colour("secondary"), dashed=mark == "unverified"))
        self._inks.append(Words(word.layout, QPointF(x + side, y + 0.5), self._colour("secondary")))
        self._spots.append(Spot(box, mark_word(mark), tip=mark_tip(mark)))
        return laid.height if beside else laid.height + 2 + tall

    def _verdict(self, verdict: str, words: str, at: tuple[float, float], least: float = 0.0) -> tuple[float, float]:
        """The sign and the word of a verdict on its colour, at least so wide; gives its width and height."""
        ground = self._look.theme.verdict(verdict)
        ink = QColor(self._look.theme.on(ground))
        side, sign, half = self._look.space(1), self._look.px(11), self._look.px(4)
        word = broken(words, self._strong_small, max(self._width - 3 * side - sign, self._line))
        wide = max(least, word.width + 2.5 * side + sign)
        tall = word.height + 2 * half
        self._inks.append(Plate(QRectF(*at, wide, tall), self._look.radius(0), fill=QColor(ground)))
        top = at[1] + (tall - sign) / 2
        self._inks.append(VerdictSign(QRectF(at[0] + side, top, sign, sign), verdict, ink))
        self._inks.append(Words(word.layout, QPointF(at[0] + 1.5 * side + sign, at[1] + half), ink))
        return wide, tall

    def _spot(self, box: QRectF, name: str, to: Target | None, tip: str = "") -> None:
        if to is not None or tip:
            self._spots.append(Spot(box, name, to, tip))

    def _track(self, box: QRectF, share: float | None, hue: str) -> None:
        if box.width() < 2:
            return
        radius = box.height() / 2
        if share is None:
            self._inks.append(Plate(box, radius, frame=self._colour("no_data"), dashed=True))
            return
        self._inks.append(Plate(box, radius, fill=self._colour("raised")))
        if share > 0:
            long = max(box.height() * 0.75, box.width() * min(share, 1.0))
            filled = QRectF(box.x(), box.y(), long, box.height())
            self._inks.append(Plate(filled, min(radius, long / 2), fill=QColor(self._look.theme.hue(hue))))

    def _mark_width(self, mark: str) -> float:
        return self._look.metrics(Type.SMALL).horizontalAdvance(mark_word(mark)) + 2 * self._look.px(5)
