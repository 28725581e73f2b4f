"""The sign of the program for the title bar and the list of windows."""

from PySide6.QtGui import QIcon

from explorer.content.library import Library
from explorer.outputs.credits import picture_file

_SIDES = (16, 32, 48, 128)  # pixels: what title bars, task bars and switchers show; more would only be read in vain


def program_icon(library: Library) -> QIcon:
    """The icon in the sizes that are asked for; empty where its files are missing, and then the system has one."""
    icon = QIcon()
    for side in _SIDES:
        path = picture_file(library, f"icon/icon-{side}.png")
        if path.is_file():
            icon.addFile(str(path))
    return icon
