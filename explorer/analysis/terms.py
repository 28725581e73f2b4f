"""What terms and organisations are called in running text: their names, plural and short forms, and what is none.

Adding a short form: a word in _SHORT at the id of the term or organisation. Where a name means something else because
of the word beside it: a line in NOT_AFTER or NOT_BEFORE.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.analysis.kept import kept
from explorer.analysis.nearness import slug
from explorer.content.library import Library
from explorer.records.policy import Actor, Term

# Other words for a term or an organisation, by its name in an address; no words of the tables, but of the texts.
_SHORT: dict[str, tuple[str, ...]] = {
    "term:rare-earth-elements": ("REE",),
    "term:lree": ("light rare earths", "light rare earth elements"),
    "term:hree": ("heavy rare earths", "heavy rare earth elements"),
    "term:mree": ("medium rare earths", "medium rare earth elements"),
    "term:magnet-rare-earths": ("magnet rare earth elements",),
    "term:reo": ("rare earth oxides",),
    "term:treo": ("total rare earth oxides",),
    "term:ndfeb": ("NdFeB magnets", "neodymium magnets", "neodymium-iron-boron"),
    "term:smco": ("SmCo magnets", "samarium-cobalt", "samarium-cobalt magnets"),
    "term:bastnaesite": ("bastnäsite", "bastnasite"),
    "term:ion-adsorption-clay": ("ion-adsorption deposits", "ion-adsorption ores"),
    "term:hpms": ("hydrogen processing of magnet scrap",),
    "term:crma": ("Critical Raw Materials Act",),
    "term:hhi": ("Herfindahl-Hirschman Index", "Herfindahl-Hirschman index"),
    "term:iot": ("internet of things",),
    "term:cim": ("cellular IoT module", "Cellular IoT module", "cellular module"),
    "term:metallisation": ("metallization",),
    "term:critical-raw-material": ("critical minerals",),
    "term:in-situ-leaching": ("in situ leaching",),
    "term:export-licence": ("export license", "rare earth licence"),
    "term:general-licence": ("general export licence", "general license"),
    "term:entity-list": ("export control list",),
    "term:0-1-rule": ("0.1% rule",),
    "term:end-of-life-recycling-input-rate": ("EOL-RIR",),
    "term:deep-sea-mud": ("rare earth mud",),
    "actor:usgs-geological-survey": ("US Geological Survey", "U.S. Geological Survey"),
    "actor:us-department-of-defense-department-of-war": (
        "US Department of War", "Department of Defense", "Department of War", "Pentagon",
    ),
    "actor:us-department-of-commerce": ("US Commerce Department", "Department of Commerce"),
    "actor:us-department-of-state": ("State Department", "Department of State"),
    "actor:world-trade-organization": ("WTO",),
    "actor:jl-mag-rare-earth": ("JL MAG",),
    "actor:beijing-zhong-ke-san-huan": ("Zhong Ke San Huan",),
    "actor:quectel-wireless-solutions": ("Quectel",),
    "actor:fibocom-wireless": ("Fibocom",),
    "actor:recyclus-group": ("Recyclus",),
    "actor:mkango-resources": ("Mkango",),
    "actor:china-northern-rare-earth-group": ("China Northern Rare Earth", "Northern Rare Earth"),
    "actor:lynas-rare-earths": ("Lynas",),
    "actor:irel-india-limited": ("IREL", "Indian Rare Earths"),
    "actor:vulcan-elements": ("Vulcan",),
    "actor:reelement-technologies": ("ReElement",),
    "actor:neo-performance-materials": ("Neo",),
    "actor:state-council-of-china": ("State Council",),
    "actor:less-common-metals": ("LCM",),
    "actor:luxembourg-space-agency-esric": ("European Space Resources Innovation Centre",),
    "actor:mp-materials": ("MP",),
    "actor:british-geological-survey-cmic": ("BGS",),
    "actor:general-administration-of-customs": ("GACC",),
    "actor:kachin-independence-army": ("Kachin army",),
    "actor:mofcom-ministry-of-commerce": ("Commerce Ministry",),
}  # fmt: skip
# Two thirds of all texts say "rare earth", mostly as an adjective: only the plural names the elements.
_PLURAL_ONLY = ("rare earths",)
# By a name as it stands here: the words just before it or after it with which it says something else. A reserve that is
# strategic is a stock, no ore in the ground; an MP may sit in parliament.
NOT_AFTER: dict[str, frozenset[str]] = {
    "reserve": frozenset(("strategic", "minerals", "dollar", "its")),
    "resource": frozenset(("strategic",)),
    "resources": frozenset(("of",)),
    "refining": frozenset(("oil", "Oil")),
    "benchmark": frozenset(("Chinese",)),
    "downstream": frozenset(("recognised",)),
    "MP": frozenset(("British", "an", "the", "Labour", "Conservative")),
}
NOT_BEFORE: dict[str, frozenset[str]] = {
    "oxide": frozenset(("fuel",)),
    "resource": frozenset(("tax", "belongs")),
    "resources": frozenset(("taken", "from", "in")),
    "Neo": frozenset(("Material",)),
    "Ministry of Commerce": frozenset(("and",)),
}
# Parts of names that other bodies have too.
_NO_NAMES = frozenset(("Geological Survey",))
_BRACKETS = re.compile(r"(.+) \((.+)\)")


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name things; things: as in Exploration.thing, the one to open first."""

    words: str
    things: tuple[str, ...]


@kept
def names(library: Library) -> tuple[Name, ...]:
    """Every name of a term or an organisation, as written within a sentence; plural forms included."""
    found: dict[str, list[str]] = {}
    for term in library.rows(Term):
        address = f"term:{slug(term.term)}"
        for words in (*term.term.split(", "), *_SHORT.get(address, ())):
            for form in _numbers(words):
                found.setdefault(form, []).append(address)
    for words in _PLURAL_ONLY:
        found.setdefault(words, []).append("term:rare-earth-elements")
    for actor in library.rows(Actor):
        address = f"actor:{actor.actor_id}"
        for words in (*_parts(actor.name), *_SHORT.get(address, ())):
            found.setdefault(words, []).append(address)
    return tuple(Name(words, tuple(dict.fromkeys(things))) for words, things in found.items())


def short_names(thing: str) -> tuple[str, ...]:
    """What else texts call a term or an organisation, by its name in an address."""
    return _SHORT.get(thing, ())


def _parts(name: str) -> Iterator[str]:
    """What an organisation is called: "MOFCOM (Ministry of Commerce)" and "Carester / Caremag" have two names each."""
    for part in name.split(" / "):
        split = _BRACKETS.fullmatch(part)
        yield from (words for words in (split.groups() if split else (part,)) if words not in _NO_NAMES)


def _numbers(words: str) -> tuple[str, ...]:
    """The singular and the plural of a term."""
    if words.endswith("y") and words[-2] not in "aeiou":
        return words, words[:-1] + "ies"
    return (words, words[:-1]) if words.endswith("s") else (words, words + "s")
