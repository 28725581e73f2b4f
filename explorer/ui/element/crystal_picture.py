"""A crystal as a picture for paper: name, model, legend, what must be said of it, sources and address."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter

from explorer import __version__
from explorer.analysis.crystal_model import Model
from explorer.content.library import Library
from explorer.exploration.choices import Lengths
from explorer.records.words import _
from explorer.ui.element.crystal_balls import Balls
from explorer.ui.element.crystal_marks import paint_legend
from explorer.ui.element.crystal_paint import Shown, paint
from explorer.ui.element.crystal_scene import Scene
from explorer.ui.element.crystal_turn import Stance
from explorer.ui.element.crystal_words import caption, cell_words, legend
from explorer.ui.element.wording import cited, scientific
from explorer.ui.theme import LIGHT, Look, Type

_WIDE, _TALL, _SCALE = 1200, 900, 2


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the reader sees of a crystal, to be put on paper."""

    model: Model
    stance: Stance
    shown: Shown
    lengths: Lengths
    address: str


def image(library: Library, seen: Seen) -> QImage:
    """The picture, 2400 × 1800 pixels, in the light theme."""
    look, structure = Look(LIGHT), seen.model.structure
    made = QImage(_WIDE * _SCALE, _TALL * _SCALE, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(_SCALE)
    made.fill(look.colour("surface"))
    title = f"{scientific(structure.formula)}: {structure.name}"
    made.setText("Title", title)
    made.setText("Source", seen.address)
    edge = look.space(3)
    head = [
        (title, Type.TITLE, QFont.Weight.Bold, "text"),
        (cell_words(structure, seen.lengths), Type.LEAD, QFont.Weight.Normal, "secondary"),
    ]
    foot = [
        (words, Type.BODY, QFont.Weight.Normal, "secondary")
        for words in (
            caption(),
            structure.note[:1].upper() + structure.note[1:],
            _("Sources: {names}").format(names=cited(library, structure.source_ids, len(structure.source_ids))),
            f"Rare Earth Explorer {__version__} · {seen.address}",
        )
    ]
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = _write(painter, look, head, edge, edge, write=True)
    tall = _write(painter, look, foot, edge, 0, write=False)
    _write(painter, look, foot, edge, _TALL - edge - tall, write=True)
    room = QRectF(edge, top + edge / 2, _WIDE - 2 * edge, _TALL - 2 * edge - tall - top)
    balls = Balls()
    balls.wear(look, _SCALE)
    painter.translate(room.topLeft())
    paint(painter, Scene(seen.model, seen.stance, room.width(), room.height()), balls, look, seen.shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(-look.space(1), 0))
    paint_legend(painter, legend(library, structure), balls, look)
    painter.end()
    return made


def png(library: Library, seen: Seen) -> bytes:
    """The picture as a PNG file. Raises OSError where it cannot be made."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, b"png").write(image(library, seen)):
        raise OSError(_("the picture could not be made"))
    return bytes(buffer.data().data())


def _write(  # noqa: PLR0913 - the words and where they go
    painter: QPainter,
    look: Look,
    lines: list[tuple[str, Type, QFont.Weight, str]],
    left: float,
    top: float,
    *,
    write: bool,
) -> float:
    """Write some paragraphs under one another, or only measure them; gives where they end."""
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    for words, step, weight, role in lines:
        room = QRectF(left, top, _WIDE - 2 * left, _TALL)
        if write:
            painter.setFont(look.font(step, weight))
            painter.setPen(look.colour(role))
            painter.drawText(room, flags, words)
        top += look.metrics(step, weight).boundingRect(room, flags, words).height()
    return top
