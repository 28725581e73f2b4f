"""The page around a chart: what stands above and below it, measured so that nothing is cut."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from explorer.content.library import Library
from explorer.figures.figure import Figure, Mark
from explorer.outputs.citation import short
from explorer.outputs.table import break_words, sentence
from explorer.records.words import _, unbroken
from explorer.ui.charts.bars import comfortable_height
from explorer.ui.charts.drawing import dashes, line_pen
from explorer.ui.charts.row_plan import tallest
from explorer.ui.theme import Look, Type

_CHART_SHARE = 0.42  # the least part of the page's height that the chart keeps
_NAMED = 24  # sources that a page names
_SMALLEST = 70  # percent of the type below which the page grows instead
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph and how it is set."""

    text: str
    step: Type = Type.SMALL
    weight: QFont.Weight = QFont.Weight.Normal
    role: str = "secondary"


class Page:
    """A figure set on a page. chart: where the chart stands.

    size: as asked for, higher where the words need it, lower where bars leave room: they grow in length only.
    """

    def __init__(  # noqa: PLR0913 - a page says all of these
        self, figure: Figure, look: Look, size: QSizeF, *, address: str, version: str, library: Library
    ) -> None:
        self.figure, self.address = figure, address
        self.program = f"Rare Earth Explorer {version}"
        self.told = sentence(figure)
        self._above = [
            _Line(figure.title, Type.TITLE, QFont.Weight.Bold, "text"),
            _Line(measure(figure), Type.BODY),
        ]
        self._below = [_Line(text) for text in (*figure.notes, *figure.gaps)] if not figure.empty else []
        if figure.breaks:
            self._below.append(_Line("; ".join(map(break_words, figure.breaks))))
        self._below += [_Line(source_words(figure, library)), _Line(self._foot())]
        self._above, self._below = (
            [replace(line, text=unbroken(line.text)) for line in part if line.text]
            for part in (self._above, self._below)
        )
        self._entries = [(s.name, s.hue) for s in figure.series] if _needs_legend(figure) else []
        self.look = look
        while self._words(size.width()) > size.height() * (1 - _CHART_SHARE) and self.look.percent > _SMALLEST:
            self.look = replace(self.look, percent=self.look.percent - 5)
        words = self._words(size.width())
        height = max(size.height(), float(round(words / (1 - _CHART_SHARE))))
        if figure.mark is Mark.BAR and not figure.empty:
            height = min(height, float(ceil(words + comfortable_height(figure, self.look))))
        if figure.mark in {Mark.MATRIX, Mark.BULLET} and not figure.empty:
            height = float(ceil(words + _rows_high(figure, self.look)))  # no row is left out of a page
        elif figure.mark in {Mark.STACKED_BAR, Mark.RANGE} and not figure.empty:
            # Below the rows stands the legend, or the axis.
            rows = tallest(self.look, len({x for s in figure.series for x in s.x}))
            height = min(height, float(ceil(words + rows + 3 * self.look.metrics(Type.SMALL).height())))
        self.size = QSizeF(size.width(), height)
        edge = self.look.space(3)
        top = edge + self._high(self._above, size.width()) + self._legend_high(size.width()) + self.look.space(2)
        height = max(1.0, self.size.height() - words)
        self.chart = QRectF(edge, top, size.width() - 2 * edge, height)

    def _foot(self) -> str:
        year = [_("Data to {year}").format(year=self.figure.data_year)] if self.figure.data_year is not None else []
        return " · ".join([*year, self.program, self.address])

    def _words(self, width: float) -> float:
        """The height of all but the chart."""
        look = self.look
        above, below = self._high(self._above, width), self._high(self._below, width)
        return 2 * look.space(3) + above + self._legend_high(width) + 2 * look.space(2) + below

    def _high(self, lines: list[_Line], width: float) -> float:
        return sum(self._box(line, width).height() + self.look.space(0) for line in lines)

    def _box(self, line: _Line, width: float) -> QRectF:
        room = QRectF(0, 0, width - 2 * self.look.space(3), 1e6)
        return self.look.metrics(line.step, line.weight).boundingRect(room, int(_WRAPPED), line.text)

    def _legend_high(self, width: float) -> float:
        places = self._legend(width)
        return places[-1][2].bottom() + self.look.space(0) if places else 0.0

    def _legend(self, width: float) -> list[tuple[str, str, QRectF]]:
        """The entries of the legend in rows: name, hue, place of the name."""
        look, metrics = self.look, self.look.metrics(Type.SMALL)
        edge, high = look.space(3), metrics.height() + look.space(0)
        patch = look.px(22 if self.figure.mark is Mark.LINE else 14)
        places: list[tuple[str, str, QRectF]] = []
        x, y = 0.0, float(look.space(0))
        for name, hue in self._entries:
            wide = metrics.horizontalAdvance(name) + 2
            if x > 0 and x + patch + look.space(0) + wide > width - 2 * edge:
                x, y = 0.0, y + high
            x += patch + look.space(0)
            places.append((name, hue, QRectF(x, y, wide, high)))
            x += wide + look.space(2)
        return places

    def paint(self, painter: QPainter) -> None:
        """Paint the page without its chart; an empty figure's gaps stand in the chart's place."""
        look, edge = self.look, self.look.space(3)
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(whole, look.colour("surface"))
        y = self._write(painter, self._above, edge)
        for (name, hue, place), dash in zip(self._legend(self.size.width()), dashes(self.figure.series), strict=False):
            box = place.translated(edge, y)
            self._patch(painter, QPointF(box.x() - look.space(0), box.center().y()), QColor(look.theme.hue(hue)), dash)
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(look.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if self.figure.empty:
            painter.setFont(look.font(Type.LEAD))
            painter.setPen(look.colour("secondary"))
            gaps = "\n".join(self.figure.gaps or (_("There is no figure for this choice."),))
            painter.drawText(self.chart, int(_WRAPPED), gaps)
        self._write(painter, self._below, self.chart.bottom() + look.space(2))

    def _patch(self, painter: QPainter, right: QPointF, colour: QColor, dash: Qt.PenStyle) -> None:
        """A patch of a layer's colour, or a piece of a line, that ends at a place."""
        look, side = self.look, self.look.px(10)
        if self.figure.mark is Mark.LINE:
            painter.setPen(line_pen(colour, look, dash))
            painter.drawLine(QPointF(right.x() - look.px(18), right.y()), right)
        else:
            painter.fillRect(QRectF(right.x() - side, right.y() - side / 2, side, side), colour)

    def _write(self, painter: QPainter, lines: list[_Line], y: float) -> float:
        look, width = self.look, self.size.width()
        for line in lines:
            box = self._box(line, width)
            painter.setFont(look.font(line.step, line.weight))
            painter.setPen(look.colour(line.role))
            place = QRectF(look.space(3), y, width - 2 * look.space(3), box.height())
            painter.drawText(place, int(_WRAPPED), line.text)
            y += box.height() + look.space(0)
        return y


def _rows_high(figure: Figure, look: Look) -> float:
    from explorer.ui.charts import bullets, matrix_rows

    rows = matrix_rows if figure.mark is Mark.MATRIX else bullets
    return rows.comfortable_height(figure, look)


def measure(figure: Figure) -> str:
    """What is measured, with its unit: the name before the subtitle, unless that begins with it."""
    name = "" if figure.subtitle.casefold().startswith(figure.name.casefold()) else figure.name
    return " · ".join(part for part in (name, figure.subtitle) if part)


def _needs_legend(figure: Figure) -> bool:
    """Bars, events and tiles name themselves; layers and lines get a legend beside the words in the chart."""
    return figure.mark in {Mark.AREA, Mark.LINE} and len(figure.series) > 1 and not figure.empty


def source_words(figure: Figure, library: Library) -> str:
    """The line that names a figure's sources in short; a long list is cut and counted."""
    ids = dict.fromkeys((*figure.source_ids, *(i for m in figure.moments for i in m.source_ids)))
    names = dict.fromkeys(short(s) for s in map(library.source, ids) if s)
    told = ", ".join(list(names)[:_NAMED])
    if len(names) > _NAMED:
        told = _("{names} and {count} more, all named in the CSV of this figure").format(
            names=told, count=len(names) - _NAMED
        )
    return _("Sources: {names}").format(names=told) if told else ""
