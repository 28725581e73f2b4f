"""A day as people type it."""

import re
from datetime import date

from explorer.records.words import _, date_text

_NUMBERS = re.compile(r"(\d{1,2})[./ ]+(\d{1,2})[./ ]+(\d{4})")
_WORDS = re.compile(r"(\d{1,2})\.?\s+(\S+?)\.?,?\s+(\d{4})")
_LEAST_LETTERS = 3


def typed_day(text: str, first: str, last: str) -> str:
    """The day (ISO) that was typed: 2025-04-04, 4 April 2025, 4 Apr 2025 or 4.4.2025.

    Raises ValueError with a sentence for people where there is no such day, or it lies before first or after last.
    """
    found = _read(" ".join(text.split()))
    if found is None:
        raise ValueError(
            _("“{found}” is no day; wanted one such as 2025-04-04 or {example}.").format(
                found=text.strip(), example=date_text("2025-04-04")
            )
        )
    if not first <= found <= last:
        raise ValueError(
            _("{found} is outside what can be shown; wanted a day from {first} to {last}.").format(
                found=date_text(found), first=date_text(first), last=date_text(last)
            )
        )
    return found


def _read(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass  # Not so written: it may be in words.
    numbers, words = _NUMBERS.fullmatch(text), _WORDS.fullmatch(text)
    if numbers:
        return _day(int(numbers[3]), int(numbers[2]), int(numbers[1]))
    month = _month(words[2]) if words else None
    return _day(int(words[3]), month, int(words[1])) if words and month else None


def _month(word: str) -> int | None:
    """The month a word names, also by its first letters, in the reader's language."""
    said = word.casefold()
    if len(said) < _LEAST_LETTERS:
        return None
    return next((m for m in range(1, 13) if date(2000, m, 1).strftime("%B").casefold().startswith(said)), None)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
