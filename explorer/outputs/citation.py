"""Sources as people cite them: a short name, APA and BibTeX.

The facts name a publisher, not single authors, so the publisher stands where a list of authors would.
"""

import re
from collections.abc import Iterable
from datetime import date

from explorer.records.source import Source
from explorer.records.words import _

_SHORT_NAMES = {
    "U.S. Geological Survey": "USGS",
    "US Geological Survey": "USGS",
    "British Geological Survey": "BGS",
    "International Energy Agency": "IEA",
    "Royal Society of Chemistry": "RSC",
    "U.S. Department of Energy": "US DOE",
    "World Trade Organization": "WTO",
    "American Mineralogist Crystal Structure Database": "AMCSD",
    "Crystallography Open Database": "COD",
    "USDA Agricultural Research Service": "USDA",
    "European Commission": "EC",
    "European Commission, Joint Research Centre": "EC JRC",
    "European Commission, DG GROW": "EC",
    "MOFCOM of China": "MOFCOM",
    "MOFCOM and General Administration of Customs of China": "MOFCOM",
    "Ministry of Commerce of China": "MOFCOM",
    "Encyclopaedia Britannica": "Britannica",
    "U.S. Department of Defense": "US DoD",
    "US Department of Defense": "US DoD",
    "US Department of the Interior": "US DOI",
    "US Department of the Treasury": "US Treasury",
    "National Library of Medicine": "PubChem",
    "NIST Center for Neutron Research": "NIST",
    "Materials Virtual Lab": "pymatgen",
    "premise project": "Paul Scherrer Institute",
    "European Parliament and Council": "EU law",
    "MOFCOM and Ministry of Science and Technology of China": "MOFCOM",
    "Foundation for Defense of Democracies": "FDD",
    "UNEP International Resource Panel": "UNEP",
    "Ore Geology Reviews 157": "Ore Geology Reviews",
    "Catalysis Today 218": "Catalysis Today",
    "Rare Earth Exchanges forum": "REEx forum",
}
_LONGEST = 26
_OWN = {"computed": _("calculated here"), "own_wording": _("our own words"), "memory": _("general knowledge")}
# Spelt out here, as a citation keeps its language whatever the reader's is.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def short(source: Source) -> str:
    """A name that fits beside a number: "USGS 2026"."""
    if source.source_id in _OWN:
        return _OWN[source.source_id]
    name = source.publisher or source.title
    first = re.split(r" / |; |, | \(|: ", name)[0]
    name = _SHORT_NAMES.get(name) or _SHORT_NAMES.get(first) or _cut(first)
    return f"{name} {source.year}" if source.year else name


def apa(source: Source, accessed: str | None = None) -> str:
    """The source in APA style, 7th edition, as plain text.

    accessed: the ISO day the page was read, where that is to be named.
    """
    when = f"({source.year or _('n.d.')})"
    if source.publisher:
        words = f"{_stopped(source.publisher)} {when}. {_stopped(source.title)}"
    else:
        words = f"{_stopped(source.title)} {when}."
    if not source.url:
        return words
    if accessed:
        day = date.fromisoformat(accessed)
        return f"{words} Retrieved {_MONTHS[day.month - 1]} {day.day}, {day.year}, from {source.url}"
    return f"{words} {source.url}"


def bibtex(source: Source, accessed: str | None = None) -> str:
    """The source as one BibTeX entry; the key is made of its id and never changes."""
    lines = [("title", f"{{{escaped(source.title)}}}")]
    if source.publisher:
        lines.append(("author", f"{{{escaped(source.publisher)}}}"))
    if source.year:
        lines.append(("year", escaped(source.year.replace("-", "--"))))
    if source.url:
        lines.append(("url", _bare(source.url)))
    if accessed:
        lines.append(("urldate", accessed))
    if source.licence:
        lines.append(("note", escaped(f"Licence: {source.licence}")))
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in lines)
    return f"@misc{{{key(source)},\n{body}\n}}"


def apa_list(sources: Iterable[Source], accessed: str | None = None) -> str:
    """Several sources in APA style, one a line, in the order of the alphabet."""
    return "\n".join(sorted((apa(source, accessed) for source in sources), key=str.casefold))


def bibtex_list(sources: Iterable[Source], accessed: str | None = None) -> str:
    """Several sources as BibTeX entries with an empty line between them."""
    return "\n\n".join(bibtex(source, accessed) for source in sources)


def key(source: Source) -> str:
    """The BibTeX key: the id, with signs that BibTeX reserves spelt as their code, so that no two ids share a key."""
    return re.sub(r"[^A-Za-z0-9.:/_-]", lambda sign: f"u{ord(sign[0]):04x}", source.source_id)


def escaped(text: str) -> str:
    """Text in which no sign means anything to TeX."""
    return "".join(_ESCAPED.get(sign, sign) for sign in " ".join(text.split()))


def _bare(url: str) -> str:
    # An address is set as it stands by \url; only what would end the field must go.
    for sign, code in (("\\", "%5C"), ("{", "%7B"), ("}", "%7D"), (" ", "%20")):
        url = url.replace(sign, code)
    return url


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    whole = name[: _LONGEST + 1].rsplit(" ", 1)[0]
    return (whole if len(whole) > _LONGEST / 2 else name[:_LONGEST]).rstrip(" ,-–") + "…"
