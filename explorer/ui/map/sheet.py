"""The map as it is seen: its camera, what is painted on it, and what is under a place."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.analysis.map_clusters import Clusters
from explorer.analysis.map_places import Spot
from explorer.exploration.choices import Layer
from explorer.figures.figure import Figure
from explorer.ui.map import ground
from explorer.ui.map.atlas import Atlas, Land
from explorer.ui.map.camera import Camera, whole
from explorer.ui.map.picture import Pictures
from explorer.ui.map.pointed import Pointed, area, pointed_land, pointed_sign
from explorer.ui.map.scene import sign_at
from explorer.ui.map.signs import Sign
from explorer.ui.map.walk import Stop
from explorer.ui.theme import Style

_REST = 90  # milliseconds without a move after which the map is painted sharp
ZOOM_STEP = 1.35
_FINE_FROM = 2.4
_SLACK = 3.0


class MapSheet(QWidget):
    """Shows a figure's colours and the places; nothing on it hears the hand yet (MapCanvas).

    pointed: a Pointed or None. finer: a closer look wants the fine outlines. failed: the error for which the map could
    not be painted.
    """

    pointed = Signal(object)
    finer = Signal()
    failed = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._coarse: Atlas | None = None
        self._fine: Atlas | None = None
        self._spots: tuple[Spot, ...] = ()
        self._clusters: Clusters | None = None
        self._layers: frozenset[Layer] = frozenset()
        self._steps: dict[str, str] = {}
        self._picked: frozenset[str] = frozenset()
        self._lit: frozenset[str] = frozenset()
        self._named: tuple[Stop, ...] = ()
        self._stops: tuple[Stop, ...] = ()
        self._stop: Stop | None = None
        self._keyed = False
        self._camera = whole(640, 320)
        self._pictures = Pictures()
        self._over: Pointed | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        style.changed.connect(self._dress)

    # ---- what is shown

    def show_atlas(self, atlas: Atlas, *, fine: bool = False) -> None:
        """Take outlines in; fine ones serve closer looks."""
        if fine:
            self._fine = atlas
        else:
            self._coarse = atlas
            self._take_stops()
        self._pictures.forget()
        self.update()

    def show_places(self, spots: tuple[Spot, ...], clusters: Clusters) -> None:
        """Take the places in."""
        self._spots, self._clusters = spots, clusters
        self._pictures.forget_signs()
        self.update()

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Show these kinds of places."""
        if layers != self._layers:
            self._layers = layers
            self._pictures.forget_signs()
            self.update()

    def show_lit(self, addresses: frozenset[str]) -> None:
        """Light these places up, whatever layers are on."""
        if addresses != self._lit:
            self._lit = addresses
            self._pictures.forget_signs()
            self.update()

    def show_figure(self, figure: Figure) -> None:
        """Colour the countries by a figure; what is drawn of them already stays."""
        self._steps = ground.steps_of(figure)
        self._picked = figure.highlight
        self._named = tuple(Stop(s.name, iso3=s.key) for s in figure.series)
        self._take_stops()
        self.update()

    def _take_stops(self) -> None:
        self._stops = tuple(stop for stop in self._named if self._lands(stop.iso3))

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The mines, projects and plants."""
        return self._spots

    @property
    def camera(self) -> Camera:
        """What is seen."""
        return self._camera

    @property
    def pictures(self) -> Pictures:
        """The kept pictures."""
        return self._pictures

    @property
    def stop(self) -> Stop | None:
        """Where the keyboard stands."""
        return self._stop

    @property
    def signs(self) -> list[Sign]:
        """The places that are drawn, in pixels of this widget."""
        return self._pictures.signs_at(self._camera)

    def _atlas(self) -> Atlas | None:
        return self._fine if self._fine is not None and self._camera.closeness >= _FINE_FROM else self._coarse

    def _lands(self, iso3: str) -> list[Land]:
        return self._coarse.of(iso3) if self._coarse is not None and iso3 else []

    def _dress(self) -> None:
        self._pictures.forget()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A world twice as wide as high."""
        look = self._style.look
        return QSize(look.px(560), look.px(270))

    def minimumSizeHint(self) -> QSize:
        """A world that can still be read."""
        look = self._style.look
        return QSize(look.px(240), look.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole world stays whole."""
        self._camera = self._camera.sized(max(1, self.width()), max(1, self.height()))
        self._pictures.forget()
        self.update()

    # ---- the camera

    def look_at(self, camera: Camera) -> None:
        """See another part; painted sharp once it rests, or at once where nothing is kept of it."""
        if camera == self._camera:
            return
        before, self._camera = self._atlas(), camera
        if self._atlas() is not before:
            self._pictures.forget()
        if self._fine is None and camera.closeness >= _FINE_FROM:
            self.finer.emit()
        self._point(None)
        self._rest.start()
        self.update()

    def zoom(self, factor: float, place: QPointF | None = None) -> None:
        """Larger or smaller, with a pixel staying where it is; the middle by default."""
        there = place or QPointF(self.width() / 2, self.height() / 2)
        self.look_at(self._camera.nearer(factor, there.x(), there.y()))

    @Slot()
    def zoom_in(self) -> None:
        """Closer."""
        self.zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Farther."""
        self.zoom(1 / ZOOM_STEP)

    @Slot()
    def show_whole(self) -> None:
        """The whole world."""
        self.look_at(whole(self._camera.width, self._camera.height))

    def fit(self, iso3: str) -> None:
        """A country as large as the view allows; nothing where the map has none of this code."""
        lands = self._lands(iso3)
        if lands:
            self.look_at(self._camera.onto(max((land.shape.home for land in lands), key=lambda b: b.width * b.height)))

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the kept pictures, then what is picked out and pointed at; or tell why not."""
        painter = QPainter(self)
        try:
            self._paint(painter, QRectF(event.rect()))
        except Exception as error:  # noqa: BLE001 - one broken map must not take the window with it
            self.failed.emit(error)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, part: QRectF) -> None:
        look, camera, atlas = self._style.look, self._camera, self._atlas()
        if atlas is None or not self._pictures.covers(camera):
            painter.fillRect(part, look.colour("surface"))
        if atlas is None:
            return
        # While a map is zoomed its picture is stretched; sharp again when it rests.
        if not (self._rest.isActive() and self._pictures.covers(camera)):
            ratio = self.devicePixelRatioF()
            self._pictures.paint_land(atlas, self._steps, camera, look, ratio)
            self._pictures.paint_signs(self._spots, self._clusters, self._layers, camera, look, ratio, self._lit)
        elif self._pictures.sharp(camera):
            self._pictures.paint_land(atlas, self._steps, camera, look, self.devicePixelRatioF())
        self._pictures.put(painter, camera, part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picked = [land for iso3 in self._picked for land in atlas.of(iso3)]
        ground.paint_outline(painter, picked, camera, look, strong=True)
        self._paint_lit(painter)
        self._paint_pointed(painter, atlas)
        if self._keyed and self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius(0), look.radius(0))

    def _paint_lit(self, painter: QPainter) -> None:
        if self._lit:
            gap = self._style.look.px(4)
            painter.setPen(QPen(self._style.look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for sign in self.signs:
                if sign.spot is not None and sign.spot.address in self._lit:
                    painter.drawEllipse(QPointF(sign.x, sign.y), sign.reach + gap, sign.reach + gap)

    def _paint_pointed(self, painter: QPainter, atlas: Atlas) -> None:
        over, look = self._over, self._style.look
        if over is None:
            return
        if over.land is not None:
            code = over.land.shape.iso3
            lands = atlas.of(code) if code else [over.land]
            ground.paint_outline(painter, lands, self._camera, look, strong=self._keyed)
        else:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(over.box).adjusted(-2, -2, 2, 2))

    # ---- pointing

    def at(self, place: QPointF) -> Pointed | None:
        """What is under a pixel: a place before the country it lies in."""
        sign = sign_at(self.signs, place.x(), place.y(), _SLACK)
        if sign is not None:
            return pointed_sign(sign)
        land = self.land_at(place)
        return None if land is None else pointed_land(land, self._camera, self._style.look, place)

    def land_at(self, place: QPointF) -> Land | None:
        """The country under a pixel, whatever stands on it."""
        return self._coarse.at(*self._camera.place(place.x(), place.y())) if self._coarse else None

    def _point(self, over: Pointed | None) -> None:
        before = self._over
        same = before is not None and over is not None and (
            (before.land, before.spot, before.cluster) == (over.land, over.spot, over.cluster)
        )  # fmt: skip
        if same or before is over:
            return
        self._over = over
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        for each in (before, over):
            if each is not None:
                self.update(area(each, self._camera, self.rect()))
        self.pointed.emit(over)
