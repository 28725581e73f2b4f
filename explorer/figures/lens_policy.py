"""Lenses on policy: China's export controls on a day, and the official lists of critical raw materials."""

from explorer.analysis import controls, critical
from explorer.analysis.controls import Status
from explorer.analysis.critical import OnList
from explorer.analysis.rules import china_standing
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.figures.element_policy import day_of
from explorer.figures.lens import Lens, LensValue, Scale, Values
from explorer.records.policy import ExportControl
from explorer.records.rare_earth import RareEarth
from explorer.records.words import _, date_text


def _control(library: Library, at: Exploration) -> Values:
    day, place = day_of(library, at), library.country_name("CHN")
    made: dict[str, LensValue] = {}
    for earth in library.rows(RareEarth):
        standing = china_standing(library, earth.symbol, day)
        unsure = not standing.confirmed and standing.status is not Status.UNKNOWN
        text = _SHORT[standing.status] + ("?" if unsure else "")
        note = controls.sentence(standing, earth.name.lower(), place)
        made[earth.symbol] = LensValue(None, text, str(standing.status), note=note, source_ids=standing.source_ids)
    return made


def _control_note(library: Library, at: Exploration) -> str:
    rules = library.rows(ExportControl)
    day = day_of(library, at)
    if not rules or day <= controls.known_until(rules):
        return ""
    newest = max(rules, key=lambda r: r.status_as_of)
    return _("The newest page seen is of {as_of}; what holds on {day} is not known here.").format(
        as_of=date_text(newest.status_as_of, newest.status_as_of_precision), day=date_text(day)
    )


_SHORT = {
    Status.LICENCE: _("licence"),
    Status.IN_FORCE: _("in force"),
    Status.DUTY: _("duty"),
    Status.SUSPENDED: _("paused"),
    Status.UNKNOWN: _("unknown"),
    Status.ANNOUNCED: _("announced"),
    Status.LIFTED: _("none now"),
    Status.NONE: _("none"),
}


def _lists(library: Library, _at: Exploration) -> Values:
    made: dict[str, LensValue] = {}
    for earth in library.rows(RareEarth):
        newest = critical.newest(library, earth.symbol)
        if not newest:
            continue
        on = [r for r in newest if r.state is OnList.YES]
        unclear = [r for r in newest if r.state is OnList.UNCLEAR]
        text = f"{len(on)}" + (f" +{len(unclear)}?" if unclear else "")
        note = _("On: {lists}.").format(lists=", ".join(r.name for r in on) or _("none"))
        if unclear:
            note += " " + _("Not clear: {lists}.").format(lists=", ".join(r.name for r in unclear))
        sources = tuple(dict.fromkeys(s for r in newest for s in r.source_ids))
        made[earth.symbol] = LensValue(float(len(on)), text, note=note, source_ids=sources)
    return made


CONTROL = Lens(
    "control",
    _("Export control"),
    "",
    Scale.CLASSES,
    _(
        "China’s rules made for each element, as they stood on the chosen day as far as this edition knows. Rules on "
        "technology, equipment and quotas, and those of other countries, stand on the element card. A question mark: "
        "only as last known."
    ),
    _control,
    lambda library, at: _("China’s export rules on {day}").format(day=date_text(day_of(library, at))),
    depends=lambda at: at.date,
    classes=tuple((str(status), status.text) for status in Status),
    note=_control_note,
)
LISTS = Lens(
    "lists",
    _("Critical lists"),
    _("lists"),
    Scale.LINEAR,
    _(
        "On how many official lists of critical or strategic materials an element stands, the newest edition of each "
        "that is held here. “+1?” means that one more list names the rare earths as a group without saying which."
    ),
    _lists,
    lambda library, _at: _("On how many of {count} official lists").format(count=critical.list_families(library)),
    span=lambda library: (0.0, float(critical.list_families(library))),
)
