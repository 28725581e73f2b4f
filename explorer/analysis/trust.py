"""Which of several sources to name first: the body that decided or measured, before those who report it."""

import re
from collections.abc import Iterable

from explorer.analysis.kept import kept
from explorer.content.library import Library
from explorer.records.source import Source

# Whose own words they are shows in the licence: texts of governments, courts and the European institutions.
_OFFICIAL = re.compile(
    r"public domain|government|EUR-Lex|Commission|official text|law/administrative|WTO|Parliament|Crown|BGS data",
    re.IGNORECASE,
)
# Digests, forums, blogs and copies: used where nothing better was found.
_SECOND_HAND = re.compile(
    r"forum|digest|blog|directory|wikipedia|docslib|as summarised|reposted|discovery alert|particle news"
    r"|rare earth exchanges|novacraftx|zoonop|supremacy|topperssquare",
    re.IGNORECASE,
)


def best_first(library: Library, source_ids: Iterable[str]) -> tuple[str, ...]:
    """The sources once each: official ones, then companies, studies and news, then digests; else as they came."""
    return tuple(sorted(dict.fromkeys(source_ids), key=lambda source_id: distance(library, source_id)))


@kept
def distance(library: Library, source_id: str) -> int:
    """How far a source is from what it tells: 0 official, 1 a company, study or newspaper, 2 second-hand."""
    source = library.source(source_id)
    return 1 if source is None else _distance(source)


def _distance(source: Source) -> int:
    if _SECOND_HAND.search(source.publisher or source.title):
        return 2
    # An official text told by the press is news.
    reported = "reported" in f"{source.publisher} {source.licence}"
    return 0 if not reported and _OFFICIAL.search(source.licence or "") else 1
