"""The days on which a trade rule changed its state, in words."""

from datetime import date

from explorer.analysis.controls import Standing, Status
from explorer.analysis.kept import kept
from explorer.analysis.rules import Turn, known_until, turn_after, turns
from explorer.analysis.rules import since as last_turn
from explorer.content.library import Library
from explorer.figures.rules import short_name
from explorer.records.policy import ExportControl
from explorer.records.words import _, date_text, ngettext, number

_NAMED = 2


@kept
def turn_words(library: Library) -> tuple[tuple[date, str], ...]:
    """Every such day with what changed on it, the date first."""
    return tuple((date.fromisoformat(t.day), f"{date_text(t.day)}: {_changed(library, t)}") for t in turns(library))


def day_words(library: Library, day: str) -> str:
    """What changed on a day, else since when nothing did and when something will next."""
    before, after = last_turn(library, day), turn_after(library, day)
    if before == day:
        turn = next(t for t in turns(library) if t.day == day)
        return _("On this day: {changes}.").format(changes=_changed(library, turn))
    first = turns(library)[0].day if turns(library) else day
    parts = [_("No change since {day}").format(day=date_text(before))] if before >= first else []
    if after is not None:
        parts.append(_("next change held here: {day}").format(day=date_text(after.day)))
    text = "; ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def known_words(library: Library, day: str) -> str:
    """The date of the newest page seen; for a later day, that what holds then is not known."""
    rules = library.rows(ExportControl)
    if not rules:
        return ""
    newest = max(rules, key=lambda r: r.status_as_of)
    as_of = date_text(newest.status_as_of, newest.status_as_of_precision)
    if day <= known_until(library):
        return _("Newest page seen: {as_of}.").format(as_of=as_of)
    return _("Newest page seen: {as_of}; what holds on {day} is not known here.").format(
        as_of=as_of, day=date_text(day)
    )


def _changed(library: Library, turn: Turn) -> str:
    if turn.day > known_until(library) and all(s.status is not Status.UNKNOWN for s in turn.standings):
        return _("no newer page was seen, so all that follows is only as last known")
    named = [f"{short_name(s.rule)} – {_state(s)}" for s in turn.standings[:_NAMED]]
    more = len(turn.standings) - len(named)
    if more:
        named.append(ngettext("{count} more", "{count} more", more).format(count=number(more)))
    return "; ".join(named)


def _state(of: Standing) -> str:
    """What a rule has come to be, with the day to which it holds where it names one."""
    if of.status is Status.SUSPENDED and of.until:
        return _("paused until {until}").format(until=date_text(of.until))
    if of.status is Status.ANNOUNCED and of.until:
        return _("announced, to begin on {day}").format(day=date_text(of.until))
    if of.status is Status.LIFTED:
        return _("ended")
    if of.status is Status.UNKNOWN:
        return _("state not known")
    if of.rule.effective is None and of.status is not Status.ANNOUNCED:
        return _("seen in force; its first day is not known")
    return of.status.text
