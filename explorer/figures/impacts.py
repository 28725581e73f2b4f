"""What making rare earths takes and leaves behind, as ranges, with what each figure counts."""

from explorer.analysis.impacts import Counted, Range, others, ranges
from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.fact import Fact
from explorer.figures.figure import Axis, Figure, Mark, Series
from explorer.records.chain import Impact
from explorer.records.words import _, as_written, number

CLIMATE, ENERGY, ROCK, SAVED = "chain.environment", "chain.energy", "chain.rock", "chain.recycling"
_AS_ABOVE, _MASSES = "as above", ("t ", "kg")
_LOG_FROM = 30  # times between the least and the most
_AS_OXIDE = _("of element, delivered as oxide")


def climate(library: Library, _exploration: Exploration) -> Figure:
    """Greenhouse gases set free in making a kilogram of an element, as oxide."""
    return _figure(library, CLIMATE, Counted.CLIMATE)


def energy(library: Library, _exploration: Exploration) -> Figure:
    """Energy taken to make a kilogram of an element, as oxide."""
    return _figure(library, ENERGY, Counted.ENERGY)


def rock(library: Library, _exploration: Exploration) -> Figure:
    """Rock moved for a kilogram of rare earths, or of one element."""
    return _figure(library, ROCK, Counted.ROCK)


def saved(library: Library, _exploration: Exploration) -> Figure:
    """How much less impact a recycled magnet has than a new one, by study."""
    return _figure(library, SAVED, Counted.SAVED)


_WORDS = {
    Counted.CLIMATE: (_("Greenhouse gases"), _("kg CO₂e per kg"), _AS_OXIDE),
    Counted.ENERGY: (_("Energy taken"), _("MJ per kg"), _AS_OXIDE),
    Counted.ROCK: (_("Rock moved"), _("kg per kg"), _("kg of ore and waste rock per kg")),
    Counted.SAVED: (_("Impact saved by recycling"), "%", _("% less than a new magnet, each study by its own count")),
}


@kept
def _figure(library: Library, key: str, counted: Counted) -> Figure:
    name, unit, of_what = _WORDS[counted]
    found = sorted(ranges(library, counted), key=lambda r: -(_middle(r) or 0.0))
    labels = tuple(_label(r, counted) for r in found)
    ends = [v for r in found for v in (r.low, r.value, r.high) if v is not None and v > 0]
    log = bool(ends) and max(ends) > _LOG_FROM * min(ends)
    lows = [r.low for r in found]
    parts = ((_("lowest"), lows), (_("value"), [r.value for r in found]), (_("highest"), [r.high for r in found]))
    over = tuple(_("over") if r.low is not None and r.value is None and r.high is None else "" for r in found)
    return Figure(
        key=key,
        name=name,
        title=_title(found, counted),
        subtitle=of_what if unit == "%" or counted is Counted.ROCK else f"{unit} {of_what}",
        mark=Mark.RANGE,
        x=Axis(_("What for")),
        y=Axis(
            name,
            unit,
            log=log,
            low=None if log else 0,
            high=100 if unit == "%" else None,
            digits=_digits(counted),
        ),
        series=tuple(
            Series(said, labels, tuple(values), "", "plain", over if values is lows and any(over) else ())
            for said, values in parts
        )
        if found
        else (),
        source_ids=tuple(dict.fromkeys(s for r in found for s in r.row.source_id)),
        notes=_notes(found, counted),
        gaps=_gaps(found, counted),
        data_year=max((r.row.year for r in found), default=None),
        places=tuple(f"element:{r.key}" if r.key else "" for r in found),
    )


def _middle(r: Range) -> float | None:
    if r.value is not None:
        return r.value
    return r.high if r.low is None else r.low if r.high is None else (r.low + r.high) / 2


def _digits(counted: Counted) -> int | None:
    """Decimals of the figures: the study of greenhouse gases prints one with each."""
    return 1 if counted is Counted.CLIMATE else None


def _label(r: Range, counted: Counted) -> str:
    if counted is Counted.SAVED:
        return _("{year}: {study}").format(year=r.row.year, study=r.row.route or r.subject)
    return _("All rare earths") if r.subject == "all REE" else r.subject


def _title(found: list[Range], counted: Counted) -> str:
    if not found:
        return _("No figures are known")
    most, least = found[0], found[-1]
    if counted is Counted.SAVED:
        low = min(v for r in found for v in (r.low, r.value) if v is not None)
        high = max(v for r in found for v in (r.high, r.value, r.low) if v is not None)
        words = _("Recycling a magnet saves {low} to {high} % of its impact, depending on what is counted")
        return words.format(low=number(low, 0), high=number(high, 0))
    words = {
        Counted.CLIMATE: _("A kilogram of {most} as oxide sets free {high} kg of CO₂ equivalent, of {least} {low} kg"),
        Counted.ENERGY: _("A kilogram of {most} as oxide takes {high} MJ of energy, of {least} {low} MJ"),
        Counted.ROCK: _("For a kilogram of {most} {high} kg of rock is moved, for one of {least} {low} kg"),
    }[counted]
    return words.format(
        most=most.subject.lower(),
        high=number(_middle(most), _digits(counted)),
        least=least.subject.lower(),
        low=number(_middle(least), _digits(counted)),
    )


def _notes(found: list[Range], counted: Counted) -> tuple[str, ...]:
    """What is counted, once for each wording, and whose figure it is where several disagree."""
    if not found:
        return ()
    notes: list[str] = []
    if counted is Counted.SAVED:
        notes += [_("What is counted in “{study}”: {told}.").format(
            study=_label(r, counted), told=as_written("; ".join(t for t in (r.row.per, r.row.unit, r.row.note) if t)),
        ) for r in found]  # fmt: skip
        if any("HPMS" in (r.row.route or "") for r in found):
            notes.append(_("HPMS: hydrogen processing of magnet scrap, in which hydrogen makes old magnets crumble."))
        notes.append(_("Figures of plant owners and of a speaker stand beside studies: compare with care."))
    told = dict.fromkeys(r.row.note for r in found if r.row.note)
    if counted is not Counted.SAVED:
        notes += [_("What is counted: {note}").format(note=_sentence(as_written(note))) for note in told]
    if counted is Counted.ROCK:
        notes += [_("What is counted: {note}").format(note=_sentence(route)) for route in _routes(found)]
    return tuple(notes)


def _routes(found: list[Range]) -> list[str]:
    return list(dict.fromkeys(r.row.route[:1].upper() + r.row.route[1:] for r in found if r.row.route))


def _gaps(found: list[Range], counted: Counted) -> tuple[str, ...]:
    if not found:
        return (_("The table of impacts holds no such figures, or could not be read."),)
    if counted in {Counted.CLIMATE, Counted.ENERGY}:
        return (_("For the other elements no page was found that shows the figures."),)
    return ()


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


@kept
def impact_facts(library: Library) -> tuple[Fact, ...]:
    """The figures that have no like, each with what it counts in its note."""
    facts: list[Fact] = []
    note = ""
    for row in others(library):
        # The table writes "as above" under a note that holds for several rows.
        own = row.note or ""
        note = note if own.startswith(_AS_ABOVE) else own
        facts.append(_fact(row, note))
    return tuple(facts)


def _fact(row: Impact, said: str) -> Fact:
    ends = [number(v) for v in (row.low, row.high) if v is not None]
    value = number(row.value) if row.value is not None else "–".join(ends) if ends else None
    if row.value is None and row.low is None and row.high is not None:
        value = _("less than {value}").format(value=ends[0])
    unit = row.unit
    if row.per:
        unit = f"{unit} {_('per')} {row.per}" if row.per.startswith(_MASSES) else f"{unit}, {row.per}"
    where = ", ".join(part for part in (row.place, str(row.year)) if part)
    counted = _("What is counted: {route} ({where}).").format(route=row.route or row.subject, where=where)
    note = f"{counted} {_sentence(said)}" if said else counted
    return Fact(row.indicator[:1].upper() + row.indicator[1:], value, unit, row.source_id, "", note)
