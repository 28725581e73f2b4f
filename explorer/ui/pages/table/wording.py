"""What the legend and the hover card of the Table page say, as values to be painted."""

from explorer.analysis.lit import LitElement, chips, lit
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.lens import Lens, LensValue, Scale
from explorer.figures.lenses import lens
from explorer.outputs.citation import short
from explorer.records.words import _, ngettext
from explorer.ui.pages.table.hover_card import Hint
from explorer.ui.pages.table.legend import Saying, Step
from explorer.ui.theme import LANTHANIDES, Theme

RARE_EARTHS = ("Sc", "Y", *LANTHANIDES)


def saying(library: Library, at: Exploration, theme: Theme) -> Saying:
    """The legend: what the colours mean, why tiles are lit, and what has no data."""
    by = lens(at.lens)
    legend = by.legend(library, at)
    steps = [Step(step.label, _step_colour(by, step.position, step.key, theme)) for step in legend.steps]
    if steps and by.unit:
        steps[-1] = Step(f"{steps[-1].text} {by.unit}", steps[-1].colour)
    values = by.values(library, at)
    missing = [s for s in RARE_EARTHS if not values.get(s, LensValue()).known]
    if missing:
        names = ", ".join(missing) if len(missing) <= 6 else _("{count} rare earths").format(count=len(missing))
        steps.append(Step(_("no data: {names}").format(names=names), hatched=True))
    lines = [line for line in (legend.note, by.explanation) if line]
    return Saying(by.title(library, at), tuple(steps), (*_why_lit(library, at), *lines))


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
    elif not value.known:
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
    said = ngettext(
        "{name} needs {count} rare earth: {symbols}.", "{name} needs {count} rare earths: {symbols}.", len(lights)
    )
    line = said.format(name=name, count=len(lights), symbols=", ".join(e.symbol for e in lights))
    focus = next((e for e in lights if e.symbol == at.element), lights[0])
    ids = [short(s) for s in map(library.source, focus.source_ids[:2]) if s]
    return [line, f"{focus.symbol}: {focus.sentence} ({', '.join(ids)})"]


def _step_colour(by: Lens, position: float | None, key: str | None, theme: Theme) -> str:
    if by.key == "series":
        return {"light": theme.element("Nd"), "heavy": theme.element("Er"), "apart": theme.element("Sc")}.get(
            key or "", ""
        )
    if position is None:
        return theme.states.get(key or "", "")
    return theme.step(position)
