"""The command `photos` in a process of its own, started and stopped from the window.

Not a thread: a download waits for minutes and decodes what strangers sent. In a process of its own it can neither stall
the window nor take it down, and to stop it is to end it, as photographs are only ever stored whole.
"""

import json
import logging
import sys
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal, Slot

import explorer
from explorer.records.words import _

log = logging.getLogger("explorer")
_TO_THE_END_MS = 2000


def command(*words: str) -> tuple[str, ...]:
    """How this program is started once more with these words, from a checkout, a wheel or a bundle."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *words)
    return (sys.executable, "-m", "explorer", *words)


class Fetching(QObject):
    """Runs one command that tells JSON objects, a line each."""

    told = Signal(object)  # one object: a mapping
    ended = Signal(str)  # a sentence where it did not end as it should, "" else

    def __init__(self, words: tuple[str, ...] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words or command("photos", "--json")
        self._stopped = False
        self._process = QProcess(self)
        # In a checkout nothing but the place of the package says where it is.
        place = str(Path(explorer.__file__).parents[1])
        around = QProcessEnvironment.systemEnvironment()
        before = around.value("PYTHONPATH", "")
        around.insert("PYTHONPATH", f"{place}{';' if sys.platform == 'win32' else ':'}{before}" if before else place)
        self._process.setProcessEnvironment(around)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Begin; nothing happens where it is at work already."""
        if not self.running:
            self._stopped = False
            self._process.start(self._words[0], list(self._words[1:]))

    def stop(self) -> None:
        """End it; ended follows."""
        self._stopped = True
        self._process.kill()

    @Slot()
    def end(self) -> None:
        """End it and wait until it is gone."""
        if self.running:
            self.stop()
            self._process.waitForFinished(_TO_THE_END_MS)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                told = json.loads(line)
            except ValueError:
                log.warning("the command photos told something odd: %r", line[:200])
                continue
            if isinstance(told, dict):
                self.told.emit(cast("dict[str, Any]", told))

    @Slot(int)
    def _finished(self, code: int) -> None:
        self._read()
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if said and not self._stopped:
            log.error("the command photos ended with %s: %s", code, said)
        # 1 is for photographs that could not be had, each of which was told already.
        sound = self._stopped or (code in (0, 1) and not said)
        last = said.splitlines()[-1] if said else _("no reason given")
        self.ended.emit("" if sound else _("Fetching the photographs ended early ({why}).").format(why=last))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            why = self._process.errorString()
            self.ended.emit(_("Fetching the photographs could not begin ({why}).").format(why=why))
