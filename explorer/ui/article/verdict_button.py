"""A verdict to press in the fact-check game: its key, its sign and its word on its colour; and the hands below it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from explorer.analysis.claims import verdict_text
from explorer.records.policy import Verdict
from explorer.records.words import _, ngettext
from explorer.ui.parts.button import Button
from explorer.ui.parts.text import Text
from explorer.ui.parts.verdict_sign import paint_sign
from explorer.ui.theme import Style, Type

_DIM = 0.5
_SIGN, _RING, _BAR = 15, 3, 8  # pixels at 100 %


class VerdictButton(QAbstractButton):
    """One verdict. key: the digit that presses it."""

    def __init__(self, style: Style, verdict: Verdict, key: int) -> None:
        super().__init__()
        self._style, self.verdict, self._key = style, verdict, key
        self._chosen = self._held = self._open = False
        self.setText(verdict_text(verdict))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        style.changed.connect(self._dress)
        self.show_as()

    def show_as(self, *, opened: bool = False, chosen: bool = False, held: bool = False) -> None:
        """How it stands once the evidence is open: chosen by the player, held by the sources, or neither."""
        self._open, self._chosen, self._held = opened, chosen, held
        said = [self.text(), _("key {key}").format(key=self._key)]
        if opened and held:
            said.append(_("what the sources say"))
        if opened and chosen:
            said.append(_("your answer"))
        self.setAccessibleName(", ".join(said))
        self.setEnabled(not opened)
        self.update()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest verdict: all five are as wide."""
        look = self._style.look
        metrics = look.metrics(Type.LEAD, QFont.Weight.Bold)
        words = max(metrics.horizontalAdvance(verdict_text(verdict)) for verdict in Verdict)
        wide = words + look.px(_SIGN) + metrics.horizontalAdvance("0") + 5 * look.space(1)
        return QSize(round(wide), max(look.target, round(metrics.height() + 2 * look.space(1))))

    def minimumSizeHint(self) -> QSize:
        """The same: a verdict is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, key, sign, word and ring."""
        look, theme = self._style.look, self._style.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = look.px(_RING)
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        ground = theme.verdict(self.verdict)
        ink = QColor(theme.on(ground))
        if self._open and not self._held and not self._chosen:
            painter.setOpacity(_DIM)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, look.radius(1), look.radius(1))
        painter.setPen(ink)
        painter.setFont(look.font(Type.SMALL))
        gap = look.space(1)
        digit = QRectF(box.x() + gap, box.y(), look.metrics(Type.SMALL).horizontalAdvance("0") + 2, box.height())
        painter.drawText(digit, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(self._key))
        side = look.px(_SIGN)
        sign = QRectF(digit.right() + gap, box.center().y() - side / 2, side, side)
        paint_sign(painter, self.verdict, sign, ink)
        painter.setFont(look.font(Type.LEAD, QFont.Weight.Bold))
        words = QRectF(sign.right() + gap, box.y(), box.right() - sign.right() - gap, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setOpacity(1.0)
        if self.hasFocus() or (self._open and self._held):
            colour = look.colour("accent" if self.hasFocus() else "text")
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 2))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), look.radius(1), look.radius(1))
        painter.end()


class HandsBar(QWidget):
    """How many of the hands of a class were for one verdict, as a bar."""

    def __init__(self, style: Style, verdict: Verdict) -> None:
        super().__init__()
        self._style, self._verdict, self._share = style, verdict, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_share(self, share: float) -> None:
        """Show another part of all hands, 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """A slim line."""
        return QSize(self._style.look.px(60), self._style.look.px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the bar."""
        look = self._style.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share > 0:
            painter.setBrush(QColor(look.theme.verdict(self._verdict)))
            wide = max(whole.height(), whole.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, wide, whole.height()), radius, radius)
        painter.end()


class VerdictColumn(QWidget):
    """A verdict with the hands of a class below it. counted: the verdict, and by how many hands more or fewer."""

    counted = Signal(object, int)

    def __init__(self, style: Style, verdict: Verdict, key: int) -> None:
        super().__init__()
        self._style = style
        self.button = VerdictButton(style, verdict, key)
        self.fewer = Button(style, "−", "ghost")
        self.more = Button(style, "+", "ghost")
        self.hands = Text(style, "0", Type.TITLE, QFont.Weight.Bold, wrap=False)
        self.hands.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = HandsBar(style, verdict)
        self._said = Text(style, "", Type.SMALL, role="secondary", wrap=False)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tally = QWidget()
        row = QHBoxLayout(self._tally)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fewer)
        row.addWidget(self.hands, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.button, self._said, self._tally, self._bar):
            column.addWidget(part)
        word = verdict_text(verdict)
        self.fewer.say("−", _("One hand fewer for “{verdict}”").format(verdict=word))
        self.more.say("+", _("One hand more for “{verdict}”").format(verdict=word))
        self.fewer.clicked.connect(self._take)
        self.more.clicked.connect(self._add)

    def show_hands(self, count: int, share: float, *, counting: bool) -> None:
        """Show the hands counted; nothing of them where no class is counted."""
        self.hands.say(str(count))
        self.hands.setAccessibleName(ngettext("{count} hand", "{count} hands", count).format(count=count))
        self._bar.show_share(share)
        self._tally.setVisible(counting)
        self._bar.setVisible(counting)

    def say(self, words: str | None) -> None:
        """A word below the button: whose answer it is; None while there is no answer."""
        self._said.say(words or "")
        self._said.setVisible(words is not None)

    @Slot()
    def _take(self) -> None:
        self.counted.emit(self.button.verdict, -1)

    @Slot()
    def _add(self) -> None:
        self.counted.emit(self.button.verdict, 1)
