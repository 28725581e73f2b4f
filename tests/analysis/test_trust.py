"""Which source is named first."""

from explorer.analysis.trust import best_first
from explorer.records.source import Source
from tests.build import library, make


def test_who_decided_comes_before_who_reported_and_digests_come_last(tmp_path):
    facts = library(
        tmp_path,
        make(Source, source_id="forum", publisher="Rare Earth Exchanges forum", licence="all rights reserved"),
        make(Source, source_id="press", publisher="Reuters", licence="all rights reserved"),
        make(Source, source_id="law", publisher="European Commission", licence="EUR-Lex / Commission reuse policy"),
    )
    assert best_first(facts, ("forum", "press", "law", "press")) == ("law", "press", "forum")


def test_an_official_text_told_by_the_press_is_news(tmp_path):
    facts = library(
        tmp_path,
        make(Source, source_id="told", publisher="The White House (reported)", licence="US federal government work"),
        make(Source, source_id="own", publisher="The White House", licence="US federal government work"),
    )
    assert best_first(facts, ("told", "own")) == ("own", "told")


def test_sources_of_one_kind_stay_as_they_came(tmp_path):
    facts = library(tmp_path, *(make(Source, source_id=key, publisher="Reuters") for key in ("b", "a")))
    assert best_first(facts, ("b", "a")) == ("b", "a")
