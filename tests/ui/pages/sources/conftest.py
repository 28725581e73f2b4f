import pytest

from explorer.content.library import Library
from explorer.ui import theme


@pytest.fixture(scope="session")
def facts():
    """The shipped facts."""
    return Library()


@pytest.fixture
def style(qapp):
    """A fresh look in the program's own typeface."""
    theme.load_fonts()
    return theme.Style()
