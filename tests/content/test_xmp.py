"""A credit goes into a picture and comes out of it as it was."""

import pytest
from PIL import Image

from explorer.content.xmp import Inside, inside_file, packet, read_packet
from explorer.records.picture import Credit

CREDIT = Credit(
    "a.webp", "Nd₂O₃ & <salt>", 'Anna "Ä" Author', "https://a.b/?c=1&d=2", "CC BY 4.0", "none", alt="A heap."
)


def test_what_is_said_comes_back():
    said = Inside(CREDIT.title, CREDIT.author, CREDIT.source, CREDIT.licence, "a brush")
    assert read_packet(packet(CREDIT, "a brush")) == said
    assert read_packet(packet(CREDIT, "a brush").decode("utf-8")) == said


def test_a_file_carries_it(tmp_path):
    path = tmp_path / "a.webp"
    Image.new("RGB", (4, 4)).save(path, xmp=packet(CREDIT, "a brush"))
    assert inside_file(path).title == CREDIT.title


def test_a_file_without_it_says_nothing(tmp_path):
    path = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(path)
    assert inside_file(path) == Inside()


def test_a_property_may_stand_alone_without_a_list():
    plain = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:title> Heap </dc:title><dc:rights/>'
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert read_packet(plain) == Inside(title="Heap")


@pytest.mark.parametrize("broken", [b"", b"<a", b"\x00\x01", "plain words"])
def test_what_is_no_xml_is_named(broken):
    with pytest.raises(ValueError, match="no XML"):
        read_packet(broken)
