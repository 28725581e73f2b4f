"""The first picture and what stands for Qt's enums in it."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame

from explorer.ui import plain
from explorer.ui.lettering import Face, font_of, write, write_centred

INK, PAPER = "#9BA8B6", "#202833"


def test_the_integers_are_those_of_qt():
    assert Qt.TextFormat.PlainText.value == plain.PLAIN_TEXT
    assert QFrame.Shape.NoFrame.value == plain.NO_FRAME
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == plain.ALWAYS_OFF
    assert Qt.FocusPolicy.StrongFocus.value == plain.STRONG_FOCUS


def test_a_dashed_pen_is_as_qt_dashes():
    assert plain.pen(INK, 1.2, dashed=True).dashPattern() == QPen(QColor(INK), 1.2, Qt.PenStyle.DashLine).dashPattern()


def picture(paint):
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def test_words_look_as_those_that_qt_draws_with_a_pen():
    face = Face(13, stretch=90)

    def by_pen(painter):
        painter.setPen(QColor(INK))
        painter.setFont(font_of(face))
        painter.drawText(QPointF(7.3, 20.6), "Neodymium")
        painter.drawText(QRectF(10.2, 30.7, 100, 22), Qt.AlignmentFlag.AlignCenter, "57–71")

    def by_layout(painter):
        write(painter, QPointF(7.3, 20.6), "Neodymium", face, INK)
        write_centred(painter, QRectF(10.2, 30.7, 100, 22), "57–71", face, INK)

    assert picture(by_layout) == picture(by_pen)


def test_a_framed_box_looks_as_qt_draws_it():
    box = QRectF(3.5, 3.5, 60, 40)

    def by_pen(painter):
        painter.setPen(QPen(QColor(INK), 1))
        painter.setBrush(QColor("#2C3643"))
        painter.drawRoundedRect(box, 6, 6)

    def by_paths(painter):
        painter.fillPath(plain.rounded(box, 6), plain.brush("#2C3643"))
        painter.strokePath(plain.rounded(box, 6), plain.pen(INK))

    assert picture(by_paths) == picture(by_pen)


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1920, 1080)])
def test_the_table_stands_where_it_was_painted_first(qtbot, percent, size):
    from explorer.content.library import Library
    from explorer.exploration.exploration import Exploration
    from explorer.ui.app import make_window
    from explorer.ui.settings import Settings
    from explorer.ui.theme import Look

    window = make_window(Library(), Exploration(), Look(percent=percent), Settings(text=percent))
    qtbot.addWidget(window)
    window.resize(*size)
    table = window.page("table").table
    with qtbot.waitSignal(window.ready, timeout=30_000):
        with qtbot.waitSignal(window.seen, timeout=30_000):
            window.show()
        first = table.mapTo(window, table.rect().topLeft()), table.size()
    QApplication.processEvents()  # the last pieces are laid out in the turn after they are told of
    assert (table.mapTo(window, table.rect().topLeft()), table.size()) == first
