"""Targets against measurements: what was aimed at, by when, and the latest figure found for rare earths.

Shares stand on one scale from 0 to 100 %; amounts have a scale each, as tonnes, days and prices share none.
"""

import re

from explorer.analysis.kept import kept
from explorer.analysis.targets import Measured, Sort, measured
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.bullet import Bullet
from explorer.figures.figure import Axis, Figure, Mark
from explorer.records.words import _, date_text, number, with_unit

BENCHMARKS, SHARES, AMOUNTS = "policy.benchmarks", "policy.targets", "policy.amounts"
_WHOLE = 100.0
# What is no level to be reached: how much less, and the price somebody is promised. A quota is a limit of one year, and
# stands on the Supply page.
_NO_LEVEL, _QUOTA = {"dependence cut", "price floor"}, "quota"
_ROOM = 1.1  # how much longer than its largest value a scale of its own is


def benchmarks(library: Library, _exploration: Exploration) -> Figure:
    """The benchmarks of the EU's Critical Raw Materials Act for 2030."""
    return _benchmarks(library)


def shares(library: Library, exploration: Exploration) -> Figure:
    """Every target in percent; of the picked countries, where some of them have one."""
    return _shares(library, exploration.countries)


def amounts(library: Library, exploration: Exploration) -> Figure:
    """Every other target; of the picked countries, where some of them have one."""
    return _amounts(library, exploration.countries)


def aims(library: Library) -> tuple[Measured, ...]:
    """Targets of governments, then goals of companies; no quotas, estimates or figures that are there to compare."""
    found = (e for e in measured(library) if e.sort in {Sort.TARGET, Sort.COMPANY} and e.row.metric != _QUOTA)
    return tuple(sorted(found, key=_by_companies))


def _by_companies(each: Measured) -> bool:
    return each.sort is Sort.COMPANY


def picked(library: Library, every: tuple[Measured, ...], countries: tuple[str, ...]) -> tuple[Measured, ...]:
    """Those of the picked countries that have targets at all; everything where none of these has any."""
    wanted = set(countries) & {each.row.iso3 for each in aims(library)}
    return tuple(each for each in every if each.row.iso3 in wanted) if wanted else every


@kept
def _benchmarks(library: Library) -> Figure:
    made = tuple(each for each in measured(library) if each.row.binding.startswith("benchmark"))
    by = {date_text(e.row.deadline, e.row.deadline_precision or "day") for e in made if e.row.deadline}
    title = _("The EU’s benchmarks for {year}: {state}").format(year=", ".join(sorted(by)), state=_state(made))
    name = _("EU benchmarks")
    subtitle = _("% of yearly use of each strategic material; bars: latest figure for rare earths")
    return _figure(library, BENCHMARKS, name, title, subtitle, made)


@kept
def _shares(library: Library, countries: tuple[str, ...]) -> Figure:
    made = picked(library, tuple(e for e in aims(library) if e.share), countries)
    title = _("Targets in percent: {state}").format(state=_state(made))
    subtitle = _("% of use, demand or imports, as each target words it; bars: latest figure found")
    return _figure(library, SHARES, _("Targets in percent"), title, subtitle, made)


@kept
def _amounts(library: Library, countries: tuple[str, ...]) -> Figure:
    made = picked(library, tuple(e for e in aims(library) if not e.share), countries)
    title = _("Targets in tonnes, days and money: {state}").format(state=_state(made))
    subtitle = _("every row has a scale of its own; bars: latest figure found")
    return _figure(library, AMOUNTS, _("Other targets"), title, subtitle, made)


def _figure(  # noqa: PLR0913 - the words of a figure and what it is made of
    library: Library, key: str, name: str, title: str, subtitle: str, made: tuple[Measured, ...]
) -> Figure:
    bullets: list[Bullet] = []
    part = ""
    for each in made:
        here = f"{each.row.jurisdiction} · {each.row.binding}"
        bullets.append(_bullet(library, each, "" if here == part else here))
        part = here
    years = [each.row.current_year for each in made if each.row.current_year is not None]
    return Figure(
        key=key,
        name=name,
        title=title if made else _("Targets for rare earths"),
        subtitle=subtitle if made else "",
        mark=Mark.BULLET,
        x=Axis(_("Target")),
        y=Axis(_("Latest figure"), "%" if made and all(e.share for e in made) else "", low=0, high=_WHOLE),
        source_ids=tuple(dict.fromkeys(s for each in made for s in each.source_ids)),
        notes=_notes(library, made) if made else (),
        gaps=() if made else (_("No target of this kind was found for this choice."),),
        data_year=max(years, default=None),
        bullets=tuple(bullets),
    )


def _bullet(library: Library, each: Measured, head: str) -> Bullet:
    row = each.row
    held = each.comparable
    values = [v for v in (row.value, row.current_value, row.current_value_high) if v is not None]
    source = next((s for s in map(library.source, row.source_id) if s), None)
    told = (
        f"{row.jurisdiction}: {row.target}.",
        _("{aim} ({binding}).").format(aim=_sentence(aim_words(each)), binding=row.binding),
        _("Latest figure: {found}.").format(found=found_words(each)),
        row.current_note or "",
        _("Source: {name}").format(name=source.publisher or source.title) if source else "",
    )
    return Bullet(
        key=row.target_id,
        name=row.target,
        short=_short(row.metric, row.target),
        whose=row.jurisdiction,
        goal=row.value,
        drawn=row.value is not None and _drawn(each),
        unit=row.unit or "",
        top=_WHOLE if each.share else max(values, default=1.0) * _ROOM,
        at_most=each.at_most,
        aim=aim_words(each),
        found=found_words(each),
        value=row.current_value if held else None,
        low=row.current_value_low if held else None,
        high=row.current_value_high if held else None,
        below=each.below,
        wider=each.wider,
        head=head,
        told="\n".join(part for part in told if part),
    )


def _drawn(each: Measured) -> bool:
    """Whether a scale makes sense: for shares, and for amounts of which something is reached."""
    return each.row.metric not in _NO_LEVEL and (each.share or _comparable(each))


def _comparable(each: Measured) -> bool:
    """Whether a figure was found that can be held against the target."""
    return each.known and each.comparable and each.row.metric not in _NO_LEVEL


def aim_words(each: Measured) -> str:
    """What is aimed at, by when: "at least 10 % by 2030", "at most 65 % by 2030"."""
    row = each.row
    if row.value is None:
        return _("no figure named")
    words = {">=": _("at least {value}"), "<=": _("at most {value}")}.get(row.comparator or "", "{value}")
    if "up to" in (row.unit or ""):
        words = _("up to {value}")
    text = words.format(value=_amount(row.value, row.unit or ""))
    if row.deadline is None:
        return text
    by = date_text(row.deadline, row.deadline_precision or "day")
    return _("{aim} by {day}").format(aim=text, day=by)


def found_words(each: Measured) -> str:
    """The latest figure with its year: "less than 1 % (2024)", "69–74 % (2026)"; that none was found."""
    row, unit = each.row, each.row.current_unit or each.row.unit or ""
    if not each.known:
        return _("no figure found")
    text, said = "", unit.partition(" (")[2].removesuffix(")")
    if row.current_value is not None:
        text = _amount(row.current_value, unit)
        text = _("less than {value}").format(value=text) if each.below else text
    elif row.current_value_low is not None and row.current_value_high is not None:
        text = _("{low}–{high}").format(low=number(row.current_value_low), high=_amount(row.current_value_high, unit))
    year = str(row.current_year) if row.current_year is not None else ""
    about = ", ".join(part for part in ("" if each.below else said, year) if part)
    return f"{text} ({about})" if about else text


def _amount(value: float, unit: str) -> str:
    """A value with its unit; of shares only the percent sign, as the rest of the unit says what of."""
    if unit.startswith("%"):
        return with_unit(value, "%")
    return with_unit(value, unit.partition(" (")[0])


def _short(metric: str, target: str) -> str:
    """The name of a row where the target in full has no room; the target itself for those that need their own words."""
    return {
        "extraction": _("Mined at home"),
        "processing": _("Processed at home"),
        "recycling": _("Recycled"),
        "single country share": _("Largest single supplier"),
        "domestic production": _("Made at home"),
        "dependence cut": _("Less from one supplier"),
        "procurement ban": _("Magnets in defence goods from four countries"),
        "stockpile": _("Stockpile"),
    }.get(metric, target)


def _state(made: tuple[Measured, ...]) -> str:
    """Of how many a figure was found, and how many of these are reached."""
    known = [each for each in made if _comparable(each)]
    met = [each for each in known if _met(each)]
    words = _("a figure was found for {known} of {all}, {met} of them reached so far")
    if not met:
        words = _("a figure was found for {known} of {all}, none of these {known} reached so far")
    return words.format(known=number(len(known)), all=number(len(made)), met=number(len(met)))


def _met(each: Measured) -> bool:
    """Whether the latest figure lies on the wanted side with all of its range."""
    row = each.row
    low, high = (v if v is not None else row.current_value for v in (row.current_value_low, row.current_value_high))
    if row.value is None or low is None or high is None:
        return False
    return high <= row.value if each.at_most else low >= row.value and not each.below


def _notes(library: Library, made: tuple[Measured, ...]) -> tuple[str, ...]:
    notes = [_("The latest figure that was found is not always a figure of this year; its year stands beside it.")]
    if any(each.wider and _comparable(each) for each in made):
        notes.append(_("A hollow bar counts more minerals than rare earths; for these alone no figure was found."))
    places = {each.row.iso3 for each in made}
    compared = [each for each in measured(library) if each.row.iso3 in places and each.sort is Sort.CONTEXT]
    notes += [context_words(each) for each in compared if all(e.share for e in made)]
    notes += [_wording(each) for each in made if each.row.current_note and "press notice" in each.row.current_note]
    return tuple(notes)


def context_words(each: Measured) -> str:
    """A row that is no target but today's figure, in a sentence with its note."""
    row = each.row
    what = row.target.removeprefix("(context) ")
    value = number(row.current_value)
    unit = _THOUSANDS.sub(_spaced, row.current_unit or "")
    told = with_unit(row.current_value, "%") + unit.removeprefix("%") if unit.startswith("%") else f"{value} {unit}"
    year = f" ({row.current_year})" if row.current_year is not None else ""
    words = _("No target, to compare – {place}: {what}: {value}{year}. {note}")
    return words.format(place=row.jurisdiction, what=what, value=told, year=year, note=row.current_note or "").strip()


_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def _spaced(found: re.Match[str]) -> str:
    """A number within words, as all others are written."""
    return number(float(found[0].replace(",", "")))


def _wording(each: Measured) -> str:
    return f"{each.row.jurisdiction}: {each.row.target}. {each.row.current_note}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
