"""The credit inside a picture file: an XMP packet, which travels with the picture wherever it is copied.

Adobe, XMP Specification Part 1 (ISO 16684-1), with the Dublin Core and the rights namespaces.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.records.picture import Credit

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from PIL import Image

PNG_KEY = "XML:com.adobe.xmp"  # the keyword of the text chunk that carries XMP in a PNG (XMP Specification Part 3)
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_ID = "W5M0MpCehiHzreSzNTczkc9d"  # the fixed id by which readers find a packet


@dataclass(frozen=True, slots=True)
class Inside:
    """What a picture says of itself; None where it says nothing."""

    title: str | None = None
    author: str | None = None
    source: str | None = None
    licence: str | None = None
    tool: str | None = None


def packet(credit: Credit, tool: str) -> bytes:
    """The XMP packet of a picture. tool: the program that made the file, with the versions that shaped its bytes."""
    from xml.sax.saxutils import escape

    def one(name: str, text: str | None) -> str:
        return f"<{name}>{escape(text)}</{name}>" if text else ""

    def some(name: str, kind: str, text: str | None) -> str:
        language = ' xml:lang="x-default"' if kind == "Alt" else ""
        return f"<{name}><rdf:{kind}><rdf:li{language}>{escape(text)}</rdf:li></rdf:{kind}></{name}>" if text else ""

    said = (
        some("dc:title", "Alt", credit.title),
        some("dc:creator", "Seq", credit.author),
        some("dc:description", "Alt", credit.alt),
        some("dc:rights", "Alt", credit.licence),
        one("dc:source", credit.source),
        one("xmpRights:Marked", "True"),
        one("xmpRights:WebStatement", credit.licence_url),
        one("xmp:CreatorTool", tool),
    )
    spaces = f'xmlns:dc="{_DC}" xmlns:xmpRights="{_RIGHTS}" xmlns:xmp="{_XMP}"'
    text = (
        f'<?xpacket begin="\ufeff" id="{_ID}"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        f'<rdf:Description rdf:about="" {spaces}>{"".join(said)}</rdf:Description></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="r"?>'
    )
    return text.encode("utf-8")


def read_packet(xmp: bytes | str) -> Inside:
    """What a packet says. Raises ValueError where it is no XML."""
    from xml.etree import ElementTree

    text = xmp.decode("utf-8", "replace") if isinstance(xmp, bytes) else xmp
    try:
        tree = ElementTree.fromstring(text.strip("\0\ufeff \n"))
    except ElementTree.ParseError as error:
        raise ValueError(f"the credit inside is no XML: {error}") from error
    return Inside(
        title=_first(tree, _DC, "title"),
        author=_first(tree, _DC, "creator"),
        source=_first(tree, _DC, "source"),
        licence=_first(tree, _DC, "rights"),
        tool=_first(tree, _XMP, "CreatorTool"),
    )


def inside(picture: "Image.Image") -> Inside:
    """What an opened picture says of itself. Raises ValueError where its packet is no XML."""
    told = picture.info.get("xmp") or picture.info.get(PNG_KEY)
    return read_packet(told) if told else Inside()


def inside_file(path: "Path") -> Inside:
    """What a picture file says of itself. Raises OSError where it cannot be opened, ValueError for a broken packet."""
    from PIL import Image

    with Image.open(path) as picture:
        picture.load()  # a PNG may carry its text behind its points
        return inside(picture)


def _first(tree: "Element", space: str, name: str) -> str | None:
    """The text of a property, whether it stands alone or as the first of a list."""
    found = tree.find(f".//{{{space}}}{name}")
    if found is None:
        return None
    item = found.find(f".//{{{_RDF}}}li")
    text = (item if item is not None else found).text
    return text.strip() if text and text.strip() else None
