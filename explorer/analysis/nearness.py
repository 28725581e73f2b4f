"""How near two words are: accents and case folded away, three-letter pieces, and the number of slips between them."""

import re
import unicodedata

_UNFOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_UNUSUAL = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """The text in small letters without accents; raised and lowered figures become plain ones."""
    if text.isascii():
        return text.lower()
    return _UNUSUAL.sub(_bare, unicodedata.normalize("NFKD", text.casefold()))


def _bare(found: re.Match[str]) -> str:
    return "".join(sign for sign in found[0] if not unicodedata.combining(sign)).translate(_UNFOLDED)


def words(text: str) -> list[str]:
    """The words of a text, folded; a hyphen or a bracket parts them."""
    return _WORD.findall(folded(text))


def slug(text: str) -> str:
    """The words of a text joined by hyphens, as an id that can stand in an address."""
    return "-".join(words(text))


def pieces(word: str) -> set[str]:
    """All runs of three letters, the beginning marked, so that words that begin alike are nearer."""
    marked = f"  {word} "
    return {marked[i : i + 3] for i in range(len(marked) - 2)}


def slips(typed: str, word: str, most: int, *, beginning: bool = False) -> int | None:
    """How many letters are wrong, missing, too many or swapped with the next; None when more than `most`.

    beginning: only the first letters of the word need to agree, as its end may not have been typed yet.
    The distance of optimal string alignment (Damerau 1964, restricted form), row by row.
    """
    if len(typed) - len(word) > most or (not beginning and len(word) - len(typed) > most):
        return None
    word = word[: len(typed) + most]
    before: list[int] = []
    last = list(range(len(word) + 1))
    for i, letter in enumerate(typed, start=1):
        row = [i]
        for j, other in enumerate(word, start=1):
            cost = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
        before, last = last, row
    found = min(last) if beginning else last[-1]
    return found if found <= most else None


def slips_forgiven(typed: str) -> int:
    """How many slips a word of this length may have and still be meant: none below four letters."""
    length = len(typed)
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 9 else 3
