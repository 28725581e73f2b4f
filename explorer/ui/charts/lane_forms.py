"""The words of events in shorter and shorter forms, each with its width; measured once for a size of type."""

from collections.abc import Iterable

from explorer.figures.figure import Moment
from explorer.ui.charts.words import ELLIPSIS, Ruler
from explorer.ui.theme import Look, Type

# Pixels at 100 % that words may be wide, the longest first. The first is for words that have found a place in another
# one and may grow into what room is left.
_ROOMS = (520, 300, 190, 120)
_MOST_SIZES = 4  # sizes of type that are kept: a reader changes it seldom

Forms = tuple[tuple[str, ...], tuple[float, ...]]
_kept: dict[int, dict[tuple[str, bool], Forms]] = {}


def forms_for(look: Look) -> dict[tuple[str, bool], Forms]:
    """What is known at this size of type, by title and whether it is bold: texts, longest first, and their widths."""
    size = look.px(Type.SMALL.value)
    if size not in _kept:
        if len(_kept) >= _MOST_SIZES:
            _kept.clear()
        _kept[size] = {}
    return _kept[size]


def forms_of(moment: Moment, ruler: Ruler, known: dict[tuple[str, bool], Forms]) -> Forms:
    """The forms of one event's words; found when they are first asked for."""
    key = (moment.title, moment.strong)
    found = known.get(key)
    if found is None:
        cut = (_shortened(moment.title, ruler.look.px(room), ruler, bold=moment.strong) for room in _ROOMS)
        texts = tuple(text for text in dict.fromkeys(cut) if text)
        found = known[key] = texts, tuple(ruler.wide(text, bold=moment.strong) for text in texts)
    return found


def measure(moments: Iterable[Moment], look: Look) -> None:
    """Measure the words of these events ahead, so that their first layout does not wait for it."""
    ruler, known = Ruler(look), forms_for(look)
    for moment in moments:
        forms_of(moment, ruler, known)


def _shortened(text: str, room: float, ruler: Ruler, *, bold: bool) -> str:
    """A text that fits, cut behind a word; the text itself where it fits whole."""
    if ruler.wide(text, bold=bold) <= room:
        return text
    words, left, count = text.split(" "), room - ruler.wide(ELLIPSIS, bold=bold), 0
    while count < len(words) and left > 0:
        left -= ruler.wide(words[count] + " ", bold=bold)
        count += 1
    # The sum of the words is a little off their width together, so the last one is tried with them.
    for n in range(count, 0, -1):
        short = " ".join(words[:n]).rstrip(",:;") + ELLIPSIS
        if ruler.wide(short, bold=bold) <= room:
            return short
    return ruler.cut(text, room, bold=bold)
