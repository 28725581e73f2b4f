"""The turnable crystal: hears pointer, wheel and keys, and paints the model."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from explorer.ui.element.crystal_balls import Balls
from explorer.ui.element.crystal_marks import paint_focus, paint_legend, paint_ring, paint_words
from explorer.ui.element.crystal_paint import Shown, paint
from explorer.ui.element.crystal_scene import Scene
from explorer.ui.element.crystal_turn import Stance, still
from explorer.ui.element.crystal_words import Atoms, keys_tip
from explorer.ui.parts.tip import tip
from explorer.ui.theme import Style

if TYPE_CHECKING:
    from explorer.analysis.crystal_model import Model

_STEP, _SMALL_STEP = 0.12, 0.02  # radians for a key
_NEARER = 1.15  # for a key; the wheel's notch of 120 gives about as much
_WHEEL = 1.0012  # for a 120th of a notch
_A_SECOND = 0.32  # radians while it turns by itself
_FRAME = 16  # milliseconds
_REST = 160  # milliseconds after which what was painted plainly is painted well
_PER_PIXEL = 0.009  # radians


class CrystalCanvas(QWidget):
    """Shows one model. pointed: an index of an atom or None. chosen: a symbol. asked: for another number of cells."""

    pointed = Signal(object)
    chosen = Signal(str)
    asked = Signal()
    changed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._model: Model | None = None
        self._legend: tuple[Atoms, ...] = ()
        self._words = ""
        self._stance, self._shown, self._balls = Stance(), Shown(), Balls()
        self._scene: Scene | None = None
        self._atom: int | None = None
        self._held: QPointF | None = None
        self._dragged, self._quick = False, False
        self._clock = QElapsedTimer()
        self._frames, self._rest = QTimer(self), QTimer(self)
        self._frames.setInterval(_FRAME)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._turn_on)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tip(keys_tip()))
        style.changed.connect(self._dress)

    # What is shown

    def show_model(self, model: "Model", legend: tuple[Atoms, ...]) -> None:
        """Show a model; the same crystal keeps its stance when more or fewer cells of it are shown."""
        if self._model is None or self._model.structure != model.structure:
            self._stance = Stance()
        self._model, self._legend = model, legend
        self._point(None)
        self._renew()

    @property
    def model(self) -> "Model | None":
        """The model shown."""
        return self._model

    @property
    def stance(self) -> Stance:
        """How it is turned."""
        return self._stance

    @property
    def shown(self) -> Shown:
        """What is shown beside balls and sticks."""
        return self._shown

    @property
    def playing(self) -> bool:
        """Whether it turns by itself."""
        return self._frames.isActive()

    @property
    def atom(self) -> int | None:
        """The atom pointed at."""
        return self._atom

    def scene(self) -> Scene | None:
        """Where everything is on the screen; None without a model."""
        if self._scene is None and self._model is not None:
            self._scene = Scene(self._model, self._stance, self.width(), self.height())
        return self._scene

    def say(self, words: str) -> None:
        """Show some words about the atom pointed at; "" for none."""
        if words != self._words:
            self._words = words
            self.update()

    def toggle_labels(self) -> None:
        """Symbols on the balls, or none."""
        self._show(Shown(not self._shown.labels, self._shown.edges))

    def toggle_edges(self) -> None:
        """The edges of the cells, or none."""
        self._show(Shown(self._shown.labels, not self._shown.edges))

    def reset(self) -> None:
        """Turn and zoom as at first."""
        self.stop()
        self._stand(Stance())

    def play(self) -> None:
        """Turn by itself, or stop; never where the reader wants no motion."""
        if self.playing or still(self._style.look):
            self.stop()
        else:
            self._clock.start()
            self._frames.start()
            self.changed.emit()

    def stop(self) -> None:
        """Stop turning by itself."""
        if self.playing:
            self._frames.stop()
            self._rest.start()
            self.changed.emit()

    # Inside

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.update()
        self.changed.emit()

    def _stand(self, stance: Stance, *, moving: bool = False) -> None:
        if stance != self._stance:
            self._stance, self._quick = stance, moving
            if moving:
                self._rest.start()
            self._renew()

    def _renew(self) -> None:
        self._scene = None
        self.update()

    def _turn_on(self) -> None:
        seconds = self._clock.restart() / 1000
        # After a stall it goes on from where it was instead of leaping.
        self._stand(self._stance.turned(_A_SECOND * min(seconds, 0.1), 0), moving=True)

    def _settle(self) -> None:
        if self._quick and not self.playing:
            self._quick = False
            self.update()

    def _dress(self) -> None:
        if still(self._style.look):
            self.stop()
        self.updateGeometry()
        self._renew()

    def _point(self, atom: int | None) -> None:
        if atom != self._atom:
            self._atom = atom
            self.setToolTip("" if atom is not None else tip(keys_tip()))  # it would cover the words about the atom
            self.pointed.emit(atom)
            self.update()

    def _choose(self, atom: int | None) -> None:
        if atom is not None and self._model is not None:
            self.chosen.emit(self._model.symbols[atom])

    def _walk(self, step: int) -> None:
        scene = self.scene()
        if scene is not None:
            self._point(scene.next_kind(self._atom, step))

    # Size

    def sizeHint(self) -> QSize:
        """A little wider than high."""
        return QSize(self._style.look.px(480), self._style.look.px(400))

    def minimumSizeHint(self) -> QSize:
        """Enough to see what stands where."""
        return QSize(self._style.look.px(180), self._style.look.px(110))

    def resizeEvent(self, event: QEvent) -> None:
        """Fit the crystal anew."""
        self._renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees does not turn."""
        self.stop()
        super().hideEvent(event)

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the crystal."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.stop()
            self._held, self._dragged = event.position(), False
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn it, or say which atom is under the pointer."""
        at = event.position()
        if self._held is None:
            scene = self.scene()
            self._point(scene.atom_at(at.x(), at.y()) if scene is not None else None)
            return
        moved = at - self._held
        if not self._dragged and moved.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged, self._held = True, at
        self._point(None)
        self._stand(self._stance.turned(moved.x() * _PER_PIXEL, -moved.y() * _PER_PIXEL), moving=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press without a drag chooses the atom."""
        if event.button() != Qt.MouseButton.LeftButton or self._held is None:
            return
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        scene, at = self.scene(), event.position()
        if not self._dragged and scene is not None:
            self._choose(scene.atom_at(at.x(), at.y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._point(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nearer and farther."""
        self._stand(self._stance.zoomed(_WHEEL ** event.angleDelta().y()), moving=True)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the pointer can do, and the switches."""
        modifiers, key = event.modifiers(), Qt.Key(event.key())
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
            return
        step = _SMALL_STEP if modifiers & Qt.KeyboardModifier.ShiftModifier else _STEP
        turns = {
            Qt.Key.Key_Left: (-step, 0.0), Qt.Key.Key_Right: (step, 0.0), Qt.Key.Key_Up: (0.0, step),
            Qt.Key.Key_Down: (0.0, -step),
        }  # fmt: skip
        zooms = {Qt.Key.Key_Plus: _NEARER, Qt.Key.Key_Equal: _NEARER, Qt.Key.Key_Minus: 1 / _NEARER}
        presses = {
            Qt.Key.Key_R: self.reset, Qt.Key.Key_Home: self.reset, Qt.Key.Key_P: self.play, Qt.Key.Key_Space: self.play,
            Qt.Key.Key_L: self.toggle_labels, Qt.Key.Key_E: self.toggle_edges, Qt.Key.Key_2: self.asked.emit,
        }  # fmt: skip
        if key in turns:
            self._stand(self._stance.turned(*turns[key]), moving=True)
        elif key in zooms:
            self._stand(self._stance.zoomed(zooms[key]), moving=True)
        elif key in presses:
            presses[key]()
        elif key == Qt.Key.Key_N:
            self._walk(-1 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._atom)
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, crystal, legend, words and the ring of the keyboard."""
        look = self._style.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        scene = self.scene()
        if scene is not None:
            self._balls.wear(look, self.devicePixelRatioF())
            paint(painter, scene, self._balls, look, self._shown, quick=self._quick)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._atom is not None:
                paint_ring(painter, scene, self._atom, look)
            paint_legend(painter, self._legend, self._balls, look)
            paint_words(painter, QRectF(self.rect()), self._words, look)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), look)
        painter.end()
