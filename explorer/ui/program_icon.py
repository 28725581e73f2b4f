"""The sign of the program for the title bar and the list of windows."""

from pathlib import Path

from PySide6.QtGui import QIcon

_SIDES = (16, 32, 48, 128)  # pixels: what title bars, task bars and switchers show; more would only be read in vain


def program_icon(data: Path) -> QIcon:
    """The icon in the sizes that are asked for; empty where its files are missing, and then the system has one.

    data: the folder of the facts; the pictures lie beside it.
    """
    icon = QIcon()
    for side in _SIDES:
        path = data.parent / "images" / "icon" / f"icon-{side}.png"
        if path.is_file():
            icon.addFile(str(path))
    return icon
