"""The bare PySide6 window that everything is compared with: a main window with one label, as large as the explorer's.

python -m tools.bench.bare              stays open
python -m tools.bench.bare quit         ends after its first paint
python -m tools.bench.bare memory       prints its memory after the first paint, as JSON, and ends
"""

import os
import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

WIDTH, HEIGHT = 1440, 900


def main(word: str) -> int:
    """Open the window; gives the exit code."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    label = QLabel("Rare earths")
    window.setCentralWidget(label)
    window.resize(WIDTH, HEIGHT)
    if word:
        from tools.bench.first_paint import FirstPaint

        paint = FirstPaint(label)
        paint.done.connect(leave if word == "quit" else _tell)
    window.show()
    return app.exec()


def leave() -> None:
    """End at once, without the work of taking everything down."""
    os._exit(0)


def _tell() -> None:
    from tools.bench.memory import tell

    tell()
    leave()


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2])))
