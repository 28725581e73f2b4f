"""Which claims can be read: the article's, and those of the file that a teacher has opened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from explorer.analysis.claims import OWN, CheckedClaim, article_claims
from explorer.content.claims_file import OwnClaim, read_claims
from explorer.content.library import Library
from explorer.content.problems import Problem
from explorer.figures.claim_views import names, view_of
from explorer.records.words import _
from explorer.ui.store import Store
from explorer.ui.work import Work

_Read = tuple[tuple[OwnClaim, ...], tuple[Problem, ...]]


class ClaimBook(QObject):
    """Holds the opened file beside the article; a file with a fault changes nothing.

    changed: another file is open, or none. kept: the path to remember, "" for none. refused: the name of a file, and
    all its faults.
    """

    changed = Signal()
    kept = Signal(str)
    refused = Signal(str, object)

    def __init__(self, library: Library, store: Store) -> None:
        super().__init__(store)
        self._library, self._store = library, store
        self._own: tuple[CheckedClaim, ...] = ()
        self._file = ""
        self._restored = False

    @property
    def article(self) -> tuple[CheckedClaim, ...]:
        """The claims of the article."""
        return article_claims(self._library)

    @property
    def own(self) -> tuple[CheckedClaim, ...]:
        """The claims of the opened file; () while none is open."""
        return self._own

    @property
    def file(self) -> str:
        """The name of the opened file, "" for none."""
        return self._file

    def beside(self, key: str) -> tuple[CheckedClaim, ...]:
        """The claims that the one of this key belongs to, in their order."""
        return self._own if key.startswith(OWN) else self.article

    def find(self, key: str | None) -> CheckedClaim | None:
        """The claim that an exploration names, if it is there."""
        return None if key is None else next((each for each in self.beside(key) if each.key == key), None)

    def open(self, key: str) -> None:
        """Read a claim beside the view of its evidence: one step."""
        claim = self.find(key)
        if claim is not None:
            self._store.go(view_of(self._library, claim, self._store.now))

    def strayed(self) -> bool:
        """Whether the reader looks at something else than the evidence of the claim that is read."""
        now = self._store.now
        claim = self.find(now.claim)
        return claim is not None and claim.address is not None and view_of(self._library, claim, now) != now

    def step(self, by: int) -> None:
        """Read the next claim, or the one before; at either end nothing."""
        key = self._store.now.claim
        if key is None:
            return
        keys = [each.key for each in self.beside(key)]
        place = keys.index(key) + by if key in keys else 0
        if 0 <= place < len(keys):
            self.open(keys[place])

    # The file of a teacher

    def read_file(self, path: Path, work: Work) -> None:
        """Open a file of claims; it is read beside the window."""
        work.run(partial(_read, self._library, path), partial(self._take, path), partial(self._fail, path))

    def restore(self, path: str, work: Work) -> None:
        """Open the file of the last session once more; a sentence says so where that does not do."""
        if path and not self._restored:
            self._restored = True
            work.run(partial(_read_again, self._library, Path(path)), partial(self._take_again, Path(path)))

    def close_file(self) -> None:
        """Let the claims of the file go."""
        self._own, self._file = (), ""
        self.kept.emit("")
        self.changed.emit()

    def _take(self, path: Path, read: _Read) -> None:
        claims, problems = read
        if problems:
            self.refused.emit(path.name, problems)
            return
        self._own, self._file = tuple(_own(each) for each in claims), path.name
        self._restored = True
        self.kept.emit(str(path))
        self.changed.emit()

    def _fail(self, path: Path, error: Exception) -> None:
        said = _("{file} could not be opened: {why}.").format(file=path.name, why=str(error).rstrip("."))
        self._store.tell(said)

    def _take_again(self, path: Path, read: _Read | None) -> None:
        if read is None:
            said = _("The file of claims {file} is not where it was, so it was not opened; the article’s are here.")
            self._store.tell(said.format(file=path.name))
        elif read[1]:
            said = _("The file of claims {file} has faults now and was not opened; opening it by hand names them.")
            self._store.tell(said.format(file=path.name))
        elif not self._own:
            self._take(path, read)


def claim_book(library: Library, store: Store) -> ClaimBook:
    """The one book of a window: it belongs to the store, so that every view finds the same."""
    found = store.findChild(ClaimBook)
    return found if isinstance(found, ClaimBook) else ClaimBook(library, store)


def _read(library: Library, path: Path) -> _Read:
    return read_claims(path, names(library))


def _read_again(library: Library, path: Path) -> _Read | None:
    return _read(library, path) if path.is_file() else None


def _own(own: OwnClaim) -> CheckedClaim:
    return CheckedClaim(
        OWN + own.claim.claim_id, own.claim, address=own.address, omits=own.omits, symbol=own.symbol
    )  # fmt: skip
