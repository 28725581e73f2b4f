"""Where everything of a timeline in lanes stands: lanes, events, the values above them, words.

It is a little long because they share one layout, which is made anew at every step of a zoom.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from explorer.figures.figure import Figure, Moment
from explorer.records.words import with_status, with_unit
from explorer.ui.charts.drawing import Drawing
from explorer.ui.charts.frame import Frame, span
from explorer.ui.charts.lane_forms import Forms, forms_for, forms_of
from explorer.ui.charts.lane_words import Place, Rows, Wall, Wish, share_rows
from explorer.ui.charts.scale import steps
from explorer.ui.charts.words import Ruler, Target, Word
from explorer.ui.theme import Look

STRONG, BAR = 4.8, 7.0  # pixels at 100 %: half a dot that is picked out, the height of a bar
_REACH = 8.0  # pixels at 100 %: half of what can be pressed
_NAMES, _NAMES_SHARE = 148, 0.2  # pixels at 100 % for the names of lanes, and the part of the width they may take
_LINE_SHARE, _LINE_LEAST, _LINE_MOST = 0.17, 48, 120  # the values' part of the height, and pixels at 100 %
_MOST_ROWS = 12  # rows of words of a lane
_WIDE_BAR = 26  # pixels from which the words of a bar stand at its beginning


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """One event with what is asked of it at every step; lane: the number of its lane."""

    at: float
    begin: float
    end: float
    lane: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class Strip:
    """One lane: its band in pixels from above and the height of its dots."""

    top: float
    bottom: float
    dots: float


@dataclass(frozen=True, slots=True)
class Sign:
    """The words of one event with their stem."""

    event: LaneEvent
    stem: QLineF
    word: Word


class LaneLayout(Drawing):
    """Words get their places by rank as there is room, and never lie over one another."""

    def __init__(self, view: object) -> None:
        super().__init__(view)
        self._events: tuple[object, list[list[LaneEvent]], list[LaneEvent]] = ((), [], [])
        self._forms: dict[tuple[str, bool], Forms] = {}
        self._formed: Look | None = None
        self._strips: list[Strip] = []
        self._rows: list[Rows] = []
        self._signs: list[Sign] = []
        self._shown: list[LaneEvent] = []
        self._values: tuple[tuple[float, ...], QRectF] = ((), QRectF())
        self._high = 0.0

    # ---- layout

    def put(self, figure: Figure, look: Look, size: QSizeF) -> None:
        """Lay lanes, events and words out."""
        ruler = self.ruler(look)
        self._formed, self._forms = look, forms_for(look)
        self._high = ruler.height
        first, last = span(figure.x, [m.at for m in figure.moments])
        left = min(size.width() * _NAMES_SHARE, look.px(_NAMES))
        head = 2 * ruler.height + look.space(0) if figure.series else ruler.height + 2
        right = look.px(STRONG) + 3
        bottom = size.height() - ruler.height - look.space(0)
        box = QRectF(left, ruler.height if figure.series else 0, max(1.0, size.width() - left - right), 1.0)
        box.setBottom(max(box.top() + 1, bottom))
        self.frame = Frame(box, (first, last), width=size.width())
        self._sorted(figure)
        top = self._put_values(figure, look, size, head)
        self._put_lanes(figure, look, top, bottom)
        self._shown = self._in_view(first, last)
        self._signs = self._signed(figure, look, ruler)
        self._targets = None

    def _sorted(self, figure: Figure) -> None:
        """The events of each lane by their time, and all by their rank; kept as long as they are the same."""
        if self._events[0] is figure.moments and len(self._events[1]) == len(figure.tracks):
            return
        order = {track.name: i for i, track in enumerate(figure.tracks)}
        lanes: list[list[LaneEvent]] = [[] for _track in figure.tracks]
        for m in figure.moments:
            begin, end = (m.at if m.begin is None else m.begin), (m.at if m.end is None else m.end)
            lanes[order[m.lane]].append(LaneEvent(m.at, begin, end, order[m.lane], m))
        for lane in lanes:
            lane.sort(key=lambda e: e.at)
        ranked = sorted((e for lane in lanes for e in lane), key=lambda e: (not e.moment.strong, e.moment.rank))
        self._events = figure.moments, lanes, ranked

    def _put_values(self, figure: Figure, look: Look, size: QSizeF, head: float) -> float:
        """Keep room for the values above; gives where the lanes begin."""
        if not figure.series:
            self._values = (), QRectF()
            return head
        high = min(max(size.height() * _LINE_SHARE, look.px(_LINE_LEAST)), look.px(_LINE_MOST))
        known = [y for s in figure.series for y in s.y if y is not None]
        ticks = steps(0.0, max(known, default=1.0), 2 if high < 4 * self._high else 3)
        box = self._box()
        self._values = ticks, QRectF(box.left(), head, box.width(), high)
        return head + high + look.space(1)

    def _put_lanes(self, figure: Figure, look: Look, top: float, bottom: float) -> None:
        count = len(figure.tracks)
        self._strips, self._rows = [], []
        if not count:
            return
        dots, row = max(2 * look.px(STRONG) + 3.0, self._high), self._high
        room = max(0.0, bottom - top)
        weights = [len(lane) for lane in self._events[1]]
        shared = share_rows(weights, max(0, int((room - count * dots) / row)), _MOST_ROWS)
        spare = max(0.0, room - count * dots - sum(shared) * row) / count
        y = top
        for n in shared:
            rows = Rows((n + 1) // 2, n // 2)
            high = min(dots + n * row + spare, room)
            middle = y + spare / 2 + rows.above * row + dots / 2
            self._strips.append(Strip(y, y + high, middle))
            self._rows.append(rows)
            y += high

    def _in_view(self, first: float, last: float) -> list[LaneEvent]:
        """The events between two years, or of a month or year that reaches between them."""
        found: list[LaneEvent] = []
        for lane in self._events[1]:
            # A bar is a year long at most, so its middle is no further away than half of one.
            low = bisect_left(lane, first - 0.5, key=_at)
            high = bisect_right(lane, last + 0.5, key=_at)
            found += [e for e in lane[low:high] if e.end > first and e.begin < last]
        return found

    def _signed(self, figure: Figure, look: Look, ruler: Ruler) -> list[Sign]:
        frame, box = self._framed(), self._box()
        first, last = frame.x
        scale, left = box.width() / (last - first), box.left()
        text, quiet = look.colour("text"), look.colour("secondary")
        wall, placed = Wall(self._rows, left, box.right()), list[tuple[LaneEvent, Place, Wish]]()
        ranked = self._events[2]
        if figure.highlight:  # the event in focus is told before all others
            ranked = sorted(ranked, key=lambda e: e.moment.key not in figure.highlight)
        for e in ranked:
            if wall.full:
                break
            if e.begin >= last or e.end <= first or not wall.tries(e.lane):
                continue
            x = self._anchor(e, first, last, scale, left)
            widths = forms_of(e.moment, ruler, self._forms)[1]
            longest = int(len(widths) > 1)
            found = wall.place(len(placed), Wish(x, e.lane, widths[longest:]))
            if found is not None:
                placed.append((e, found._replace(form=found.form + longest), Wish(x, e.lane, widths)))
        grown = ((e, wall.grow(place, wish), wish.x) for e, place, wish in placed)
        return [self._sign(e, x, place, text, quiet) for e, place, x in grown]

    @staticmethod
    def _anchor(e: LaneEvent, first: float, last: float, scale: float, left: float) -> float:
        """Where the stem of an event stands: at its day, or at the beginning of what is seen of a wide bar."""
        begin, end = max(e.begin, first), min(e.end, last)
        if e.begin == e.end or (end - begin) * scale < _WIDE_BAR:
            return left + (min(max(e.at, first), last) - first) * scale
        return left + (begin - first) * scale + BAR

    def _sign(self, e: LaneEvent, x: float, place: Place, text: QColor, quiet: QColor) -> Sign:
        strip, rows = self._strips[e.lane], self._high
        dots = STRONG * self._scale() + 1.5
        top = strip.dots - dots + place.row * rows if place.row < 0 else strip.dots + dots + (place.row - 1) * rows
        texts, widths = self._forms[e.moment.title, e.moment.strong]
        words, wide = texts[place.form], widths[place.form]
        box = QRectF(place.left, top, wide, self._high)
        foot = top + self._high / 2
        stem = QLineF(round(x) + 0.5, strip.dots, round(x) + 0.5, foot)
        return Sign(e, stem, Word(words, box, text if e.moment.strong else quiet, e.moment.strong))

    # ---- what can be pressed

    def _found(self) -> Iterable[Target]:
        reach = _REACH * self._scale()
        words = {sign.event.moment.key: sign.word.box for sign in self._signs}
        for e in sorted(self._shown, key=_at):
            m = e.moment
            told = ". ".join(
                part for part in (f"{m.when}: {m.title}", f"{m.place}, {m.kind}" if m.place else "") if part
            )
            box = self._mark_box(e)
            grown = max(0.0, reach - box.width() / 2), max(0.0, reach - box.height() / 2)
            yield Target(box.adjusted(-grown[0], -grown[1], *grown), "moment", m.key, told, int(m.at))
            if m.key in words:
                yield Target(words[m.key], "moment", m.key, told, int(m.at))

    def _mark_box(self, e: LaneEvent) -> QRectF:
        """What the dot or the bar of an event covers."""
        frame, y = self._framed(), self._strips[e.lane].dots
        high = BAR * self._scale()
        left, right = frame.across(max(e.begin, frame.x[0])), frame.across(min(e.end, frame.x[1]))
        grown = max(0.0, high - (right - left)) / 2
        return QRectF(left - grown, y - high / 2, right - left + 2 * grown, high)

    def lane_at(self, place: QPointF) -> int | None:
        """The number of the lane at a height; None above and below them."""
        return next((i for i, s in enumerate(self._strips) if s.top <= place.y() < s.bottom), None)

    def value_words(self, figure: Figure, place: QPointF) -> str:
        """What the line above says of the year at a place; "" elsewhere and where nothing is known."""
        _ticks, box = self._values
        if not box.contains(place):
            return ""
        year = floor(self._framed().year(place.x()))
        said: list[str] = []
        for series in figure.series:
            if year in series.x:
                i = series.x.index(year)
                value, status = series.y[i], series.status[i] if series.status else ""
                told = with_unit(value, figure.y.unit)
                said.append(f"{series.name}: {told if value is None else with_status(told, status)}")
        return "\n".join([str(year), *said]) if said else ""

    def marks(self, figure: Figure) -> Iterable[QPointF]:
        """The dots."""
        frame = self._framed()
        return [QPointF(frame.across(e.at), self._strips[e.lane].dots) for e in self._shown]

    def clear(self) -> None:
        """Forget the words."""
        super().clear()
        self._signs, self._shown = [], []

    # ---- small answers

    def _framed(self) -> Frame:
        if self.frame is None:
            raise RuntimeError("nothing was laid out")
        return self.frame

    def _box(self) -> QRectF:
        return self._framed().box

    def _scale(self) -> float:
        return self._formed.scale if self._formed else 1.0


def _at(e: LaneEvent) -> float:
    return e.at
