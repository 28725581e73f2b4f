import pytest

from explorer.analysis.nearness import folded, pieces, slips, slips_forgiven, slug, words


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Bastnäsite", "bastnasite"), ("Sillamäe", "sillamae"), ("Nậm Xe", "nam xe"), ("Nd₂O₃", "nd2o3")],
)
def test_accents_case_and_lowered_figures_are_folded_away(text, plain):
    assert folded(text) == plain


def test_hyphens_and_brackets_part_words():
    assert words("Bastnäsite-(Ce), 0.1 %") == ["bastnasite", "ce", "0", "1"]
    assert slug("0.1 % rule") == "0-1-rule"


@pytest.mark.parametrize(
    ("typed", "word", "count"),
    [
        ("neodymium", "neodymium", 0),
        ("neodymum", "neodymium", 1),
        ("neodimium", "neodymium", 1),
        ("noedymium", "neodymium", 1),
        ("neodymiumm", "neodymium", 1),
        ("cerium", "neodymium", None),
    ],
)
def test_slips_are_letters_wrong_missing_too_many_or_swapped(typed, word, count):
    assert slips(typed, word, 2) == count


def test_the_end_of_a_word_may_not_have_been_typed_yet():
    assert slips("neodi", "neodymium", 1) is None
    assert slips("neodi", "neodymium", 1, beginning=True) == 1


def test_short_words_are_forgiven_nothing():
    assert [slips_forgiven("x" * n) for n in (1, 3, 4, 6, 9)] == [0, 0, 1, 2, 3]


def test_words_that_begin_alike_share_more_pieces():
    assert len(pieces("terbium") & pieces("terbia")) > len(pieces("terbium") & pieces("erbium")) - 2
