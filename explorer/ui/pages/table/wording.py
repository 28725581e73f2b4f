"""What the legend and the hover card of the Table page say, as values to be painted."""

from explorer.analysis.lit import LitElement, chips, lit
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.lens import Lens, LensValue, Scale
from explorer.figures.lenses import lens
from explorer.outputs.citation import short
from explorer.records.element import Element
from explorer.records.words import _, number
from explorer.ui.pages.table.legend import Saying, Step
from explorer.ui.pages.table.view import DISCOVERED, STATE
from explorer.ui.parts.hover_card import Hint
from explorer.ui.theme import LANTHANIDES, Theme

RARE_EARTHS = ("Sc", "Y", *LANTHANIDES)
_WHOLE = 100  # from here on an edge needs no decimals


def saying(library: Library, at: Exploration, theme: Theme) -> Saying:
    """The legend: what the colours mean, why tiles are lit, and what has no data."""
    by = lens(at.lens)
    legend = by.legend(library, at)
    limits = by.limits(library, at)
    if limits is None:
        steps = [_class_step(by, step.label, step.key, theme) for step in legend.steps]
    else:
        steps = _bins(by, limits, theme)
    values = by.values(library, at)
    # Every element melts, and was found at some time: there all of them count, not the rare earths alone.
    every = at.lens in {STATE, DISCOVERED}
    expected = [e.symbol for e in library.rows(Element)] if every else RARE_EARTHS
    missing = [s for s in expected if not values.get(s, LensValue()).known]
    if missing:
        many = _("{count} elements") if every else _("{count} rare earths")
        names = ", ".join(missing) if len(missing) <= 6 else many.format(count=len(missing))
        kind = {STATE: _("not known: {names}"), DISCOVERED: _("known of old: {names}")}
        said = kind.get(at.lens, _("no data: {names}")).format(names=names)
        steps.append(Step(said, hatched=at.lens != DISCOVERED))
    story = legend.note if at.lens == DISCOVERED else ""
    lines = [line for line in (legend.note, by.explanation) if line and line != story]
    return Saying(by.title(library, at), tuple(steps), (*_why_lit(library, at), *lines), story)


def hint(library: Library, at: Exploration, symbol: str) -> Hint | None:
    """What the hover card says of one element."""
    element = library.element(symbol)
    if element is None:
        return None
    by = lens(at.lens)
    value = by.value(library, symbol, at)
    lines: list[str] = []
    if by.key == "series" or not value.known:
        lines.append(_("Atomic weight {weight}").format(weight=element.atomic_weight_display))
    if value.known and by.key != "series":
        unit = f" {by.unit}" if by.unit and by.scale is not Scale.CLASSES else ""
        mark = f" ({_(value.mark)})" if value.mark else ""
        lines.append(f"{by.title(library, at)}: {value.text}{unit}{mark}")
    elif by.key == STATE:
        lines.append(_("{lens}: not known").format(lens=by.name))
    elif by.key != DISCOVERED:  # what is known of old has no year, which its note says
        lines.append(_("{lens}: no figure").format(lens=by.name))
    if value.note:
        lines.append(value.note)
    why = next((e for e in _lit(library, at) if e.symbol == symbol), None)
    if why:
        lines.append(_("Lit because: {why}").format(why=why.sentence))
    ids = (*value.source_ids, *(why.source_ids if why else ())) or element.source_id
    sources = [short(s) for s in map(library.source, dict.fromkeys(ids)) if s]
    names = ", ".join(dict.fromkeys(sources[:3])) + (" …" if len(sources) > 3 else "")
    return Hint(f"{element.atomic_number}  {element.name}", tuple(lines), _("Source: {names}").format(names=names))


def _lit(library: Library, at: Exploration) -> tuple[LitElement, ...]:
    return lit(library, at.product, at.use)


def _why_lit(library: Library, at: Exploration) -> list[str]:
    """The line that says what is lit and why, for the element in focus where it is one of them."""
    lights = _lit(library, at)
    if not lights:
        return []
    key = at.product or at.use
    name = next((c.full_name for c in chips(library) if c.key == key), key or "")
    one, many = _("{count} rare earth, {symbols}"), _("{count} rare earths, {symbols}")
    needed = (one if len(lights) == 1 else many).format(count=len(lights), symbols=", ".join(e.symbol for e in lights))
    line = _("{name}: {needed}.").format(name=name[:1].upper() + name[1:], needed=needed)
    focus = next((e for e in lights if e.symbol == at.element), lights[0])
    ids = [short(s) for s in map(library.source, focus.source_ids[:2]) if s]
    return [line, f"{focus.symbol}: {focus.sentence} ({', '.join(ids)})"]


def _bins(by: Lens, limits: tuple[float, float], theme: Theme) -> list[Step]:
    """One step for each colour of the heat map, from the value it begins with to the value it ends with."""
    low, high = limits
    count = len(theme.ramp)
    if high <= low:
        return [Step(_amount(by, low), theme.step(0.5))]
    log = by.scale is Scale.LOG and low > 0
    edges = [low * (high / low) ** (i / count) if log else low + (high - low) * i / count for i in range(count + 1)]
    words = [_amount(by, edge) for edge in edges]
    steps = [Step(f"{words[i]}–{words[i + 1]}", theme.ramp[i]) for i in range(count)]
    if by.unit:
        steps[-1] = Step(f"{steps[-1].text} {by.unit}", steps[-1].colour)
    return steps


def _amount(by: Lens, value: float) -> str:
    """An edge of a step in about three digits; a year (the lens without a unit) in full."""
    if not by.unit:
        return f"{value:.0f}"
    size = abs(value)
    if size >= _WHOLE:
        return number(float(f"{value:.3g}"), 0)
    return number(float(f"{value:.2g}"))


def _class_step(by: Lens, text: str, key: str | None, theme: Theme) -> Step:
    """A class with its colour; the elements' own colours run along the series, and so do the swatches for them."""
    if by.key == "series":
        ends = {"light": ("La", "Gd"), "heavy": ("Tb", "Lu"), "apart": ("Sc", "Sc")}.get(key or "", ("", ""))
        first, last = (theme.element(symbol) for symbol in ends)
        return Step(text, first, to_colour=last if last != first else "")
    return Step(text, theme.states.get(key or "", ""))
