"""The bare PySide6 window that everything is compared with: a main window with one label, as large as the explorer's.

python -m tools.bench.bare              stays open
python -m tools.bench.bare quit         ends after its first paint
python -m tools.bench.bare modules      prints all modules loaded by then, and whether Qt's enums are, as JSON, and ends
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
        paint.done.connect(ENDS[word])
    window.show()
    return app.exec()


def leave() -> None:
    """End at once, without the work of taking everything down."""
    os._exit(0)


def _tell_modules() -> None:
    names = sorted(sys.modules)
    import json

    from PySide6 import QtCore

    # PySide puts a class into its module when it is first asked for: the namespace Qt comes with all of its enums.
    print(json.dumps({"modules": names, "enums": "Qt" in vars(QtCore)}), flush=True)
    leave()


def _tell_memory() -> None:
    from tools.bench.memory import tell

    tell()
    leave()


# What may be done at the first paint, by its word.
ENDS = {"quit": leave, "modules": _tell_modules, "memory": _tell_memory}


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2])))
