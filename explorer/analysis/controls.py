"""Which trade rules are in force for an element on a day, as far as this edition of the facts knows.

A rule follows its own dates: announced, effective, paused from one day until another, ended. After the day a pause was
due to end, nothing is known: the state is unknown, never "in force" and never "lifted". A state on a day later than
the newest page seen is only as last known; `confirmed` is then False and the reader is told so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from explorer.records.policy import ExportControl
from explorer.records.words import _, date_text

ALL = "REE"
"""Stands in `symbol` for a rule that is not made element by element."""


class Status(StrEnum):
    """The state of a rule on a day, the strongest first."""

    LICENCE = "licence"
    IN_FORCE = "in force"
    DUTY = "duty"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"
    ANNOUNCED = "announced"
    LIFTED = "lifted"
    NONE = "none"

    @property
    def text(self) -> str:
        """The state in words, for legends and badges."""
        return {
            Status.LICENCE: _("licence needed"),
            Status.IN_FORCE: _("in force"),
            Status.DUTY: _("export duty"),
            Status.SUSPENDED: _("paused"),
            Status.UNKNOWN: _("not known"),
            Status.ANNOUNCED: _("announced"),
            Status.LIFTED: _("no rule now, an earlier one ended"),
            Status.NONE: _("no rule known"),
        }[self]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one rule stands on a day.

    confirmed: the day is not later than the newest page seen for the rule.
    since: first day of this state (ISO), None if it is not known. until: last day the rule itself names for it.
    """

    rule: ExportControl
    status: Status
    confirmed: bool
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ElementStanding:
    """The strongest rule for an element on a day, and every rule that bears on it.

    day: ISO. confirmed: neither the deciding rule nor the rules as a whole were last seen before the day.
    as_of: month or day of the newest page behind all this, in words. first_day: when the oldest rule for the element
    that is held here begins (ISO), None if there is no such rule: of earlier days nothing can be said.
    """

    symbol: str
    day: str
    status: Status
    confirmed: bool
    as_of: str
    standings: tuple[Standing, ...]
    first_day: str | None = None

    @property
    def first(self) -> Standing | None:
        """The rule that decides the status."""
        return self.standings[0] if self.standings else None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources of the deciding rule and of its state."""
        if self.first is None:
            return ()
        return tuple(dict.fromkeys((*self.first.rule.source_id, *self.first.rule.status_source_id)))


def element_standing(
    rules: Iterable[ExportControl], symbol: str, day: str, jurisdiction: str | None = "CHN"
) -> ElementStanding:
    """How an element stands on a day under the rules made for it by one jurisdiction (ISO alpha-3; None for all).

    Rules that are not made element by element (technology, equipment, quotas) are left to `general_standings`.
    """
    rules = tuple(rules)
    newest = max(rules, key=lambda r: r.status_as_of, default=None)
    as_of = date_text(newest.status_as_of, newest.status_as_of_precision) if newest else ""
    seen = day <= known_until(rules)
    own = [r for r in rules if symbol in r.symbol and (jurisdiction is None or r.iso3 == jurisdiction)]
    first_day = min((begun for r in own if (begun := r.announced or r.effective)), default=None)
    found = (standing(rule, day) for rule in own)
    order = list(Status)
    standings = tuple(sorted((s for s in found if s.status is not Status.NONE), key=lambda s: order.index(s.status)))
    if not standings:
        return ElementStanding(symbol, day, Status.NONE, seen, as_of, (), first_day)
    confirmed = seen and standings[0].confirmed
    return ElementStanding(symbol, day, standings[0].status, confirmed, as_of, standings, first_day)


def general_standings(rules: Iterable[ExportControl], day: str) -> tuple[Standing, ...]:
    """How the rules stand that are not made element by element, those without effect on the day left out."""
    found = (standing(rule, day) for rule in rules if ALL in rule.symbol)
    return tuple(s for s in found if s.status is not Status.NONE)


def standing(rule: ExportControl, day: str) -> Standing:
    """How one rule stands on a day (ISO)."""
    known = day <= _last_day(rule.status_as_of, rule.status_as_of_precision)
    begun = rule.announced or rule.effective
    if begun is not None and day < begun:
        return Standing(rule, Status.NONE, confirmed=True)
    if rule.status == "lifted" and rule.status_until is not None and day >= rule.status_until:
        return Standing(rule, Status.LIFTED, confirmed=True, since=rule.status_until)
    paused = pause(rule)
    if paused is not None and day >= paused[0]:
        if day <= paused[1]:
            return Standing(rule, Status.SUSPENDED, known, paused[0], paused[1])
        return Standing(rule, Status.UNKNOWN, confirmed=False, since=_next_day(paused[1]))
    if rule.status == "planned":
        return Standing(rule, Status.ANNOUNCED, known, begun)
    if rule.effective is not None:
        if day < rule.effective:
            return Standing(rule, Status.ANNOUNCED, known, begun, rule.effective)
        return Standing(rule, _in_force(rule), known, rule.effective)
    disputed = _disputed_start(rule)
    if disputed is not None:
        return _since_disputed_start(rule, disputed, day)
    # No first day is known: only what the newest page says holds, from that day on.
    if rule.status == "in force" and day >= rule.status_as_of:
        return Standing(rule, _in_force(rule), known)
    return Standing(rule, Status.ANNOUNCED if begun else Status.UNKNOWN, confirmed=begun is not None, since=begun)


def _since_disputed_start(rule: ExportControl, disputed: tuple[str, str], day: str) -> Standing:
    """Between the first and the last year that sources give for its beginning they differ; after that they agree."""
    if day < disputed[0]:
        return Standing(rule, Status.NONE, confirmed=True)
    agreed = day > disputed[1]
    return Standing(rule, _in_force(rule) if agreed else Status.UNKNOWN, confirmed=agreed)


def sentence(of: ElementStanding, name: str, jurisdiction: str) -> str:
    """The standing in one sentence for people, with the date of the newest page behind it.

    name: of the element. jurisdiction: whose rules were asked for, in words.
    """
    words = {"name": name, "place": jurisdiction}
    first = of.first
    if first is None:
        if of.first_day is not None and of.day < of.first_day:
            text = _("{place}: the rules on {name} held here begin on {since}; nothing is said of earlier days.")
            return text.format(since=date_text(of.first_day), **words)
        return _confirmed(of, _("{place}: no rule made for {name} is known.").format(**words))
    held = pause(first.rule)
    words |= {
        "rule": first.rule.instrument,
        "since": date_text(first.since) if first.since else _("a day not known"),
        "until": date_text(first.until) if first.until else "",
        "paused": date_text(held[1]) if held else _("a day not known"),
    }
    announced = _("{place}: a rule on {name} is announced ({rule}).")
    if first.until:
        announced = _("{place}: a rule on {name} is announced, to begin on {until} ({rule}).")
    text = {
        Status.LICENCE: _("{place}: export of {name} has needed a licence since {since} ({rule})."),
        Status.IN_FORCE: _("{place}: a rule on {name} has been in force since {since} ({rule})."),
        Status.DUTY: _("{place}: there has been an export duty on {name} since {since} ({rule})."),
        Status.SUSPENDED: _("{place}: the rule on {name} is paused from {since} until {until} ({rule})."),
        Status.UNKNOWN: _(
            "{place}: the rule on {name} was paused until {paused}; its later status is not known ({rule})."
        ),
        Status.ANNOUNCED: announced,
        Status.LIFTED: _("{place}: no rule made for {name} is in force; the last one, {rule}, ended on {since}."),
        Status.NONE: "",
    }[first.status].format(**words)
    if first.status is Status.UNKNOWN:
        return _("{text} Newest page seen: {as_of}.").format(text=text, as_of=of.as_of)
    return _confirmed(of, text)


def _confirmed(of: ElementStanding, text: str) -> str:
    words = {"text": text, "as_of": of.as_of, "day": date_text(of.day)}
    if not of.confirmed:
        return _("{text} Last known in {as_of}; whether that was still so on {day} is not known here.").format(**words)
    # A month is all that is known of the newest page, so its days count as now.
    if of.as_of in (words["day"], date_text(of.day, "month")):
        return _("{text} Status as of {as_of}.").format(**words)
    return _("{text} That was so on {day}, as known in {as_of}.").format(**words)


def known_until(rules: Iterable[ExportControl]) -> str:
    """The last day (ISO) on which the state of the rules is known; an early day if there is no rule at all."""
    return max((_last_day(r.status_as_of, r.status_as_of_precision) for r in rules), default=date.min.isoformat())


def newest_day(rules: Iterable[ExportControl]) -> str:
    """The day (ISO) that stands for "now" in this edition: the newest `status_as_of`."""
    return max((rule.status_as_of for rule in rules), default=date.min.isoformat())


_PAUSE = re.compile(r"Suspended from (\d{4}-\d\d-\d\d) until (\d{4}-\d\d-\d\d)")


def pause(rule: ExportControl) -> tuple[str, str] | None:
    """First and last day of a rule's pause (ISO), or None. The first day stands in the words of status_note only."""
    found = _PAUSE.search(rule.status_note)
    return (found[1], rule.status_until or found[2]) if found else None


_STARTS = re.compile(r"Start date differs between sources \(([^)]*)\)")


def _disputed_start(rule: ExportControl) -> tuple[str, str] | None:
    """The first day of the first and the last day of the last year that sources give for a rule's beginning, or None.

    The years stand in the words of status_note only.
    """
    found = _STARTS.search(rule.status_note)
    years = sorted(re.findall(r"\d{4}", found[1])) if found else []
    return (f"{years[0]}-01-01", f"{years[-1]}-12-31") if years else None


def turning_days(rule: ExportControl) -> tuple[str, ...]:
    """The days (ISO) on which the standing of a rule changes, in their order: between two of them it stays as it is."""
    held, disputed = pause(rule), _disputed_start(rule)
    days = [rule.announced, rule.effective, _next_day(_last_day(rule.status_as_of, rule.status_as_of_precision))]
    if rule.status == "lifted":
        days.append(rule.status_until)
    if rule.effective is None and rule.status == "in force":
        days.append(rule.status_as_of)
    days += [held[0], _next_day(held[1])] if held else []
    days += [disputed[0], _next_day(disputed[1])] if disputed else []
    return tuple(sorted({day for day in days if day is not None}))


def _in_force(rule: ExportControl) -> Status:
    """What a rule in force asks for, as its own words tell; the table has no column for it."""
    if "duty" in rule.instrument.lower():
        return Status.DUTY
    return Status.LICENCE if "licence" in rule.scope.lower() else Status.IN_FORCE


def _last_day(day: str, precision: str) -> str:
    """The last day that a date of this precision may mean."""
    when = date.fromisoformat(day)
    if precision == "year":
        return date(when.year, 12, 31).isoformat()
    if precision == "month":
        return ((when.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).isoformat()
    return day


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
