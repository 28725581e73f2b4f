"""The Policy tab of the element card: official lists, trade rules on the chosen day, events that name the element."""

from dataclasses import dataclass

from explorer.analysis import controls
from explorer.analysis.controls import Standing, Status
from explorer.analysis.critical import Listing, OnList, newest
from explorer.analysis.kept import kept
from explorer.analysis.rules import china_standing, newest_day
from explorer.analysis.trust import best_first
from explorer.content.library import Library
from explorer.exploration.exploration import Exploration
from explorer.records.policy import Event, ExportControl
from explorer.records.words import _, date_text


@dataclass(frozen=True, slots=True)
class Badge:
    """One official list in few words: "EU strategic raw material, 2024".

    state: on the list, not on it, or unclear. iso3: whose list. title: the list's own name.
    """

    text: str
    state: OnList
    iso3: str
    year: int
    title: str
    note: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One trade rule on the chosen day. text: instrument and state in words; confirmed as in analysis.controls."""

    instrument: str
    jurisdiction: str
    status: Status
    confirmed: bool
    text: str
    scope: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event that names the element; when: no more exact than known."""

    event_id: str
    year: int
    when: str
    title: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyTab:
    """What officials say and do about an element.

    control: China's rules for the element in one sentence, with the date behind it. rules: every rule made for it.
    general: rules that are not made element by element. events: newest first. day: ISO, for which all this holds.
    """

    day: str
    badges: tuple[Badge, ...]
    control: str
    control_status: Status
    control_confirmed: bool
    control_source_ids: tuple[str, ...]
    rules: tuple[Rule, ...]
    general: tuple[Rule, ...]
    events: tuple[EventLine, ...]


def policy(library: Library, symbol: str, exploration: Exploration) -> PolicyTab:
    """The Policy tab for an element on the chosen day, or on the newest day the facts know."""
    return _policy(library, symbol, exploration.date)


def day_of(library: Library, exploration: Exploration) -> str:
    """The day for rules in force: the chosen one, else the newest the facts know."""
    return exploration.date or newest_day(library)


@kept
def _policy(library: Library, symbol: str, chosen: str | None) -> PolicyTab:
    all_rules = library.rows(ExportControl)
    day = chosen or controls.newest_day(all_rules)
    of_china = china_standing(library, symbol, day)
    everywhere = controls.element_standing(all_rules, symbol, day, jurisdiction=None)
    element = library.element(symbol)
    name = element.name.lower() if element else symbol
    return PolicyTab(
        day=day,
        badges=tuple(_badge(listing) for listing in newest(library, symbol)),
        control=controls.sentence(of_china, name, library.country_name("CHN")),
        control_status=of_china.status,
        control_confirmed=of_china.confirmed,
        control_source_ids=of_china.source_ids,
        rules=tuple(_rule(s) for s in everywhere.standings),
        general=tuple(_rule(s) for s in controls.general_standings(all_rules, day)),
        events=events(library, symbol),
    )


@kept
def events(library: Library, symbol: str) -> tuple[EventLine, ...]:
    """The events that name an element, newest first."""
    naming = sorted((e for e in library.rows(Event) if symbol in e.symbol), key=lambda e: e.date, reverse=True)
    return tuple(
        EventLine(
            e.event_id, int(e.date[:4]), date_text(e.date, e.precision), e.title, best_first(library, e.source_id)
        )
        for e in naming
    )


def _badge(listing: Listing) -> Badge:
    place = {"EUU": _("EU"), "GBR": _("UK"), "USA": _("US")}.get(listing.iso3, listing.jurisdiction)
    words = {
        OnList.YES: _("{place} {kind}, {year}"),
        OnList.NO: _("{place}: not a {kind}, {year}"),
        OnList.UNCLEAR: _("{place} {kind}, {year}: not clear"),
    }[listing.state]
    text = words.format(place=place, kind=_kind(listing), year=listing.year)
    return Badge(text, listing.state, listing.iso3, listing.year, listing.name, listing.note or "", listing.source_ids)


def _kind(listing: Listing) -> str:
    """What the list itself calls its members."""
    if listing.strategic:
        return _("strategic raw material")
    if "raw material" in listing.name:
        return _("critical raw material")
    return _("rare metal") if "rare metal" in listing.name else _("critical mineral")


def _rule(of: Standing) -> Rule:
    as_of = date_text(of.rule.status_as_of, of.rule.status_as_of_precision)
    text = _("{instrument} – {state}; status as of {as_of}").format(
        instrument=of.rule.instrument, state=state_words(of), as_of=as_of
    )
    sources = tuple(dict.fromkeys((*of.rule.source_id, *of.rule.status_source_id)))
    return Rule(of.rule.instrument, of.rule.jurisdiction, of.status, of.confirmed, text, of.rule.scope, sources)


def state_words(of: Standing) -> str:
    """The state of a rule with its date, as a phrase."""
    paused = controls.pause(of.rule)
    if of.status is Status.UNKNOWN and paused:
        return _("paused until {until}, later status not known").format(until=date_text(paused[1]))
    if of.status is Status.SUSPENDED and of.until:
        return _("paused until {until}").format(until=date_text(of.until))
    if of.since is None:
        return of.status.text
    words = {
        Status.ANNOUNCED: _("announced on {since}"),
        Status.LIFTED: _("ended on {since}"),
    }.get(of.status, _("{state} since {since}"))
    return words.format(state=of.status.text, since=date_text(of.since))
