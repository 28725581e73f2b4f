"""What holds for every test: no screen, no network, no settings or files of the person who runs it."""

import os
import socket
import sys
import tempfile

import pytest
from hypothesis import settings

# Before anything imports Qt: a test must never open a window on somebody's desk.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
# The session's own home, for whatever Qt or fontconfig remember from their first look; each test gets another one.
SESSION_HOME = tempfile.TemporaryDirectory(prefix="explorer-tests-")
os.environ.update(dict.fromkeys(HOMES, SESSION_HOME.name))

# No deadline: a slow machine is no fault of the program.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """An empty home for settings, state and logs; gives its folder."""
    home = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(home))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        # QSettings looks at the environment once per process; the test moves it by hand.
        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home))
    return home


@pytest.fixture
def qtbot(qtbot):
    """pytest-qt's robot, holding its widgets until they are closed.

    It keeps weak references only: a window whose last name goes with the test is collected while Qt still sends it
    events, and then paints with half its attributes gone, or crashes.
    """
    kept = []
    add = qtbot.addWidget

    def add_and_keep(widget, **options):
        kept.append(widget)
        add(widget, **options)

    qtbot.addWidget = qtbot.add_widget = add_and_keep
    return qtbot


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Fails whatever looks a name up or connects beyond this machine's own sockets."""

    def refuse(*where, **_):
        raise AssertionError(f"a test tried to reach the network: {where[-1:]}")

    connect = socket.socket.connect

    def connect_locally(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse(address)
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)
    monkeypatch.setattr(socket.socket, "connect_ex", connect_locally)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
