"""The command `photos`: what it does, and what it says meanwhile, in words for people or as lines for a program."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from explorer.content.photos import read_photos
from explorer.content.places import photo_folder
from explorer.outputs.photos.download import Received
from explorer.outputs.photos.fetch import Begun, Event, Failed, Stopped, Stored, fetch
from explorer.outputs.photos.kept import kept, remove
from explorer.outputs.photos.listing import chosen, missing_addresses, tell_list
from explorer.records.photo import Photo
from explorer.records.words import _, ngettext, number


class WrongWordsError(Exception):
    """The command can't be done as typed; its message is one sentence."""


def run(only: Sequence[str], *, listing: bool, removing: bool, as_json: bool) -> int:
    """List, remove or fetch photographs, those of these elements or ids, or all; gives the exit code.

    Raises WrongWordsError for words that mean nothing, and OSError where a file cannot be removed.
    """
    folder, (listed, faults) = photo_folder(), read_photos()
    if faults:
        sys.stderr.writelines(f"{fault}\n" for fault in faults)
        return 1
    if sum((listing, removing, as_json)) > 1:
        raise WrongWordsError(_("--list, --remove and --json do not go together; wanted one of them."))
    try:
        photos = chosen(listed, only)
    except KeyError as error:
        words = _("There is no photograph “{name}”; wanted the symbol of an element or an id; --list names them.")
        raise WrongWordsError(words.format(name=error.args[0])) from None
    if listing or removing:
        _say(tell_list(photos, kept(folder), folder) if listing else tell_removed(photos, folder))
        return 0
    try:
        return 0 if tell(fetch(photos, folder), photos, folder, _say, as_json=as_json) else 1
    except KeyboardInterrupt:
        sys.stderr.write("\n" + _("Stopped. What is here stays; the next time goes on from here.") + "\n")
        return 1


def _say(text: str) -> None:
    """Print at once: whoever waits for a download wants to see how far it is."""
    sys.stdout.write(text)
    sys.stdout.flush()


def tell_removed(photos: Sequence[Photo], folder: Path) -> str:
    """Remove these photographs; gives what there is to say. Raises OSError where one cannot be removed."""
    gone = remove([photo.photo_id for photo in photos], folder)
    words = ngettext("{count} photograph removed.", "{count} photographs removed.", len(gone))
    return words.format(count=number(len(gone))) + "\n"


def tell(
    events: Iterable[Event], photos: Sequence[Photo], folder: Path, say: Callable[[str], object], *, as_json: bool
) -> bool:
    """Tell what happens as it happens, to people or as a JSON object a line; whether all could be had."""
    here, failed = 0, 0
    for event in events:
        here += isinstance(event, Stored)
        failed += isinstance(event, Failed | Stopped)
        line = json.dumps(_object(event)) if as_json else _line(event)
        if line:
            say(line + "\n")
    if not as_json:
        words = ngettext("{count} photograph is here.", "{count} photographs are here.", here)
        last = (
            words.format(count=number(here)),
            missing_addresses(photos),
            _("Folder: {folder}").format(folder=folder),
        )
        say("\n".join(line for line in last if line) + "\n")
    return not failed


def _line(event: Event) -> str:
    """What people read of an event; "" for nothing."""
    if isinstance(event, Begun):
        place = _("{place} of {of}").format(place=event.place, of=event.of)
        return f"{place}  {event.photo.title}"
    if isinstance(event, Stored):
        state = _("was here already") if event.before else _("{size} bytes").format(size=number(event.local.size))
        return f"    {state}"
    return "" if isinstance(event, Received) else event.sentence


def _object(event: Event) -> dict[str, object]:
    if isinstance(event, Begun):
        return {"event": "begun", "photo": event.photo.photo_id, "place": event.place, "of": event.of}
    if isinstance(event, Received):
        return {"event": "received", "bytes": event.received, "total": event.total}
    if isinstance(event, Stored):
        return {"event": "stored", "photo": event.local.photo.photo_id, "before": event.before}
    if isinstance(event, Failed):
        return {"event": "failed", "photo": event.photo.photo_id, "sentence": event.sentence}
    return {"event": "stopped", "sentence": event.sentence}
