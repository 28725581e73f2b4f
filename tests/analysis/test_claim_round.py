"""The fact-check game without its window."""

from explorer.analysis.claim_round import SHORT, Round, Tally, deal
from explorer.records.policy import Verdict

KEYS = tuple(f"C{n}" for n in range(1, 33))


def test_the_same_seed_deals_the_same_round_and_another_one_another():
    assert deal(KEYS, 7) == deal(KEYS, 7)
    assert deal(KEYS, 7) != deal(KEYS, 8)


def test_a_short_round_has_ten_different_claims_and_a_long_one_all():
    assert len(set(deal(KEYS, 1).keys)) == SHORT
    assert sorted(deal(KEYS, 1, None).keys) == sorted(KEYS)
    assert deal(("a", "b"), 1).keys in {("a", "b"), ("b", "a")}


def test_an_answer_opens_the_evidence_and_stays():
    first = Round(("a", "b")).answer(Verdict.PARTLY)
    assert (first.key, first.opened) == ("a", True)
    assert first.answer(Verdict.SUPPORTED) == first
    assert (first.go_on().key, first.go_on().opened) == ("b", False)


def test_a_claim_without_an_answer_is_not_passed_over():
    assert Round(("a", "b")).go_on().key == "a"


def test_a_round_ends_and_counts_what_was_right_and_names_what_was_missed():
    done = Round(("a", "b", "c"))
    for said in (Verdict.SUPPORTED, Verdict.PARTLY, Verdict.DISPUTED):
        done = done.answer(said).go_on()
    held = {"a": Verdict.SUPPORTED, "b": Verdict.DISPUTED, "c": None}
    assert done.over
    assert done.key is None
    assert done.answer(Verdict.PARTLY) == done
    assert done.right(held) == 1
    assert done.missed(held) == ("b", "c")


def test_a_round_without_claims_is_over_at_once():
    assert deal((), 1).over


def test_hands_are_counted_and_never_fall_below_none():
    tally = Tally().count(Verdict.PARTLY, 1).count(Verdict.PARTLY, 2).count(Verdict.DISPUTED, 1)
    assert (tally.of(Verdict.PARTLY), tally.of(Verdict.SUPPORTED), tally.total) == (3, 0, 4)
    assert tally.share(Verdict.PARTLY) == 0.75
    assert tally.count(Verdict.DISPUTED, -5).of(Verdict.DISPUTED) == 0
    assert Tally().share(Verdict.PARTLY) == 0.0
