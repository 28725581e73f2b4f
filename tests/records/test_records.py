from dataclasses import FrozenInstanceError, fields

import pytest

from explorer.content.tables import TABLES
from tests.build import make


@pytest.mark.parametrize("record", TABLES.values(), ids=TABLES)
def test_a_record_cannot_be_changed(record):
    with pytest.raises(FrozenInstanceError):
        setattr(make(record), fields(record)[0].name, None)


@pytest.mark.parametrize("record", TABLES.values(), ids=TABLES)
def test_a_record_takes_no_field_that_is_not_a_column(record):
    assert not hasattr(make(record), "__dict__")


@pytest.mark.parametrize("record", TABLES.values(), ids=TABLES)
def test_a_record_says_what_one_row_is(record):
    assert record.__doc__
    assert record.__doc__.splitlines()[0].endswith(".")
    assert not record.__doc__.startswith(f"{record.__name__}(")


@pytest.mark.parametrize("record", TABLES.values(), ids=TABLES)
def test_what_may_be_unknown_has_no_default_that_hides_it(record):
    with pytest.raises(TypeError):
        record()
