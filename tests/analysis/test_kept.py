"""Answers kept for as long as a library lives."""

import gc
from weakref import ref

from explorer.analysis.kept import kept
from explorer.content.library import Library


def test_a_question_is_worked_out_once_for_each_library(tmp_path):
    asked = []

    @kept
    def ask(library, word):
        asked.append(word)
        return [word]

    one, other = Library(tmp_path), Library(tmp_path)
    assert ask(one, "a") is ask(one, "a")
    assert ask(one, "b") == ["b"]
    assert ask(other, "a") is not ask(one, "a")
    assert asked == ["a", "b", "a"]


def test_answers_go_with_their_library(tmp_path):
    @kept
    def ask(library):
        return "answer"

    library = Library(tmp_path)
    ask(library)
    gone = ref(library)
    del library
    gc.collect()
    assert gone() is None
