"""Figures to draw in tests: one a mark, with gaps, states and keys."""

from dataclasses import replace

from explorer.figures.figure import Axis, Basis, Break, Figure, Mark, Moment, Series

YEARS = tuple(float(year) for year in range(2000, 2026))


def area(**more) -> Figure:
    """Two countries and the others; India has a gap, the newest year is estimated."""
    estimated = ("",) * 25 + ("estimated",)
    gap = tuple(None if 2005 <= year <= 2010 else 6.0 for year in YEARS)
    values = {
        "series": (
            Series("China", YEARS, (60.0,) * 26, "CHN", "country:CHN", estimated),
            Series("India", YEARS, gap, "IND", "country:IND"),
            Series("other countries", YEARS, (20.0,) * 26, "", "other"),
        ),
        "breaks": (Break(2015.5, "method changed"),),
        "cursor": 2010.0,
        "data_year": 2025,
        **more,
    }
    values["series"] = tuple(replace(s, basis=Basis.REO) for s in values["series"])
    return Figure(
        "production", "Mine production", "China mined most", "thousand tonnes REO", Mark.AREA, Axis("Year"),
        Axis("Mine production", "kt REO", Basis.REO), **values,
    )  # fmt: skip


def line(**more) -> Figure:
    """Two elements; Nd has a lone value and a gap."""
    lone = (None, 50.0, None, *(40.0 + n for n in range(23)))
    values = {
        "series": (
            Series("Nd oxide", YEARS, lone, "Nd", "element:Nd"),
            Series("Dy oxide", YEARS, (300.0,) * 26, "Dy", "element:Dy"),
        ),
        "cursor": 2010.0,
        **more,
    }
    return Figure(
        "price", "Oxide price", "Dysprosium costs most", "US$ per kg", Mark.LINE, Axis("Year"),
        Axis("Price", "US$ per kg"), **values,
    )  # fmt: skip


def timeline(count: int = 40, **more) -> Figure:
    """Events close together, every fifth of them strong."""
    moments = tuple(
        Moment(f"e{n}", 2000 + n * 0.6, f"event {n}", f"Something was decided, number {n}", n % 4, strong=n % 5 == 0)
        for n in range(count)
    )
    return Figure(
        "events", "Policy", "Much was decided", "all jurisdictions", Mark.TIMELINE, Axis("Year", low=1998, high=2026),
        Axis(""), **{"moments": moments, "cursor": 2010.0, **more},
    )  # fmt: skip


def bars(**more) -> Figure:
    """Countries with their own colours; one is not known."""
    known = (("China", 270.0, "CHN"), ("Australia", 13.0, "AUS"), ("Brazil", None, "BRA"))
    series = tuple(Series(name, (name,), (value,), key, f"country:{key}") for name, value, key in known)
    values = {"series": series, **more}
    values["series"] = tuple(replace(s, basis=Basis.REO) for s in values["series"])
    return Figure(
        "supply", "Where it comes from", "China leads", "kt REO, 2025", Mark.BAR, Axis("Country"),
        Axis("Mined", "kt", Basis.REO), **values,
    )  # fmt: skip


def spectrum(**more) -> Figure:
    """Lines of an atom, one without a strength, and bands missing from light."""
    values = {
        "series": (
            Series("Nd atom", (463.4, 492.5, 583.9), (450.0, 1000.0, None), "Nd", "element:Nd"),
            Series(
                "Nd ion in glass",
                (512.0, 1064.0),
                (None, None),
                "Nd",
                "absorbed",
                ("calculated", ""),
                (526.0, None),
                ("512 to 526 nm", "1064 nm"),
            ),
        ),
        **more,
    }
    return Figure(
        "spectrum", "Light", "Neodymium shines blue", "wavelength in nm", Mark.SPECTRUM,
        Axis("Wavelength", "nm", low=380, high=1100), Axis("Strength", "model", low=0, high=1000), **values,
    )  # fmt: skip


def empty() -> Figure:
    """A figure without a single value."""
    return Figure(
        "price", "Promethium price", "No price of promethium is known", "US$ per kg", Mark.LINE, Axis("Year"),
        Axis("Price", "US$ per kg"), gaps=("Promethium is not traded.",),
    )  # fmt: skip


ALL = (area, line, timeline, bars, spectrum)
