from explorer.analysis.citing import citing, row_words
from explorer.content.library import Library
from explorer.records.chain import Deposit
from explorer.records.policy import Event
from explorer.records.source import Source
from tests.build import library, make


def test_a_source_knows_the_rows_that_name_it_in_any_column(tmp_path):
    rows = (
        make(Source, source_id="a"),
        make(Deposit, name="Fen", source_id=("b",), status_source_id=("a",)),
        make(Event, title="A law", source_id=("a", "b")),
    )
    found = citing(library(tmp_path, *rows))
    assert [(cited.table, len(cited.rows)) for cited in found.by_source["a"]] == [("deposits", 1), ("events", 1)]
    assert "Fen" in found.by_source["a"][0].rows[0]
    assert found.count("a") == 2
    assert found.count("nobody") == 0
    assert found.facts == 2


def test_a_row_in_words_leaves_out_what_is_empty_and_is_never_long():
    row = make(Event, title="x" * 200, summary="")
    words = row_words(row, ["summary", "title", "date"])
    assert words.startswith("x")
    assert len(words) <= 90
    assert words.endswith("…")


def test_every_shipped_source_stands_behind_something():
    facts = Library()
    found = citing(facts)
    assert found.facts > 9000
    assert not [s.source_id for s in facts.rows(Source) if not found.count(s.source_id)]
