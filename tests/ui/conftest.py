"""What holds for every test of the window."""

import threading

import pytest

from explorer.ui.theme import load_fonts
from explorer.ui.work import end_quiet
from explorer.ui.worker import Worker


@pytest.fixture(scope="session")
def _typeface(qapp):
    """The program's own typeface, so that words have the widths they have on the screen."""
    assert load_fonts()


@pytest.fixture(autouse=True)
def _work_ends_with_the_test(_typeface):
    """No thread of one test may still read while the next one's window opens."""
    yield
    for thread in threading.enumerate():
        if isinstance(thread, Worker):
            thread.end(30)
    end_quiet()
