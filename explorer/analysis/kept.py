"""Answers that are worked out once for a library and kept as long as it lives."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple
from weakref import WeakKeyDictionary

from explorer.content.library import Library

R = TypeVar("R")
Rest = TypeVarTuple("Rest")


def kept(function: Callable[[Library, *Rest], R]) -> Callable[[Library, *Rest], R]:
    """The same function, asked once for each library and each set of further arguments, which must be hashable.

    A library never changes, so its answers stay true; they go when the library goes. Two threads that ask at the
    same moment may both work the answer out; it is the same one.
    """
    answers: WeakKeyDictionary[Library, dict[tuple[Hashable, ...], Any]] = WeakKeyDictionary()

    @wraps(function)
    def ask(library: Library, *rest: *Rest) -> R:
        of_library = answers.setdefault(library, {})
        if rest not in of_library:
            of_library[rest] = function(library, *rest)
        return of_library[rest]

    return ask
