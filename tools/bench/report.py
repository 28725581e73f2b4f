"""What is measured, in words, with its budget; and the table that is printed."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. limit: the budget, None for what is only told; least: it must be at least that."""

    words: str
    unit: str
    limit: float | None = None
    least: bool = False

    def met(self, value: float) -> bool | None:
        """Whether a value is within the budget; None where there is none."""
        if self.limit is None:
            return None
        return value >= self.limit if self.least else value <= self.limit


# Every ratio is taken run by run and then the middle one is shown.
FIGURES = {
    "start.bare": Figure("start of a bare window", "ms"),
    "start.kalzium": Figure("start of Kalzium", "ms"),
    "start.table": Figure("start to a steady picture of the table", "ms"),
    "start.table/bare": Figure("the same, to the bare window", "×", 1.25),
    "start.table/kalzium": Figure("the same, to Kalzium", "×", 0.85),
    "start.charts": Figure("start to the charts in place", "ms"),
    "start.charts/bare": Figure("the same, to the bare window", "×", 5),
    "stall.longest": Figure("longest stall after the first paint", "ms", 20),
    "stall.own": Figure("the same, less the time other programs took", "ms"),
    "stall.ready": Figure("first paint to everything there", "ms"),
    **{
        f"opening.{name}": Figure(f"longest stall when {name} is first opened", "ms", 50)
        for name in (
            "map",
            "trade",
            "magnets",
            "prices",
            "demand",
            "ores",
            "chain",
            "policy",
            "element",
            "sources",
        )
    },
    "click.outside": Figure("click on an element to the last change seen", "ms", 16),
    "click.inside": Figure("click to the end of the program's work on it", "ms", 16),
    "click.processor": Figure("the same, time on the processor alone", "ms"),
    "year.inside": Figure("step of the year to the end of the work on it", "ms"),
    "year.processor": Figure("the same, time on the processor alone", "ms"),
    "drag.outside": Figure("steps of a year drag painted, of 60 a second", "", 58, least=True),
    **{
        f"map.{move}/{times}": Figure(f"map: {words}, {times} × occurrences", "ms", limit)
        for times in (1, 10)
        for move, words, limit in (
            ("year", "step of the year painted", 8),
            ("push", "a push painted", 16),
            ("zoom", "a zoom painted", 16),
            ("hover", "pointing", 1),
        )
    },
    **{
        f"page.drag/{times}/{rows}": Figure(f"page: drag, {times} × occurrences, {rows} × mining", "", 58, least=True)
        for times, rows in ((1, 1), (10, 1), (1, 10), (1, 100), (1, 1000), (10, 1000))
    },
    "rules.day": Figure("rules: step of the day, figure and painting", "ms", 8),
    "rules.turn": Figure("rules: step to the next change, the same", "ms", 8),
    "rules.chapter/day": Figure("rules: step of the day, bar and words too", "ms", 16),
    "rules.chapter/turn": Figure("rules: step to the next change, the same", "ms", 16),
    **{
        f"timeline.{move}/{name}": Figure(f"timeline: {words} painted a second, {events}", "", limit, least=True)
        for name, events, limit in (("shipped", "shipped events", 60), ("many", "5000 events", 30))
        for move, words in (("zoom", "zooms"), ("push", "pushes"))
    },
    "memory.bare": Figure("memory of a bare window", "MiB"),
    "memory.first": Figure("memory at the first picture", "MiB"),
    "memory.first/bare": Figure("the same, to the bare window", "×", 1.15),
    "memory.ready": Figure("memory with the first page complete", "MiB"),
    "memory.all": Figure("memory with everything open", "MiB"),
    "memory.all/bare": Figure("the same, to the bare window", "×", 3.3),
    "instructions.bare": Figure("instructions to the first paint of a bare window", "million"),
    "instructions": Figure("instructions to the explorer's first paint", "million"),
    "instructions/bare": Figure("the same, to the bare window", "×", 1.35),
}


def table(found: dict[str, list[float]]) -> str:
    """The measured figures as lines of text: middle value, spread, budget and whether it is met."""
    lines = [f"{'':50} {'median':>9} {'':7} {'least … most':>19}  {'budget':>8}"]
    for key, figure in FIGURES.items():
        values = found.get(key)
        if not values:
            continue
        middle = median(values)
        spread = f"{_short(min(values))} … {_short(max(values))}" if len(values) > 1 else ""
        limit = "" if figure.limit is None else f"{'≥' if figure.least else '≤'} {figure.limit:g}"
        verdict = {True: "ok", False: "OVER", None: ""}[figure.met(middle)]
        if verdict == "OVER" and figure.least:
            verdict = "UNDER"
        lines.append(
            f"{figure.words:50} {_short(middle):>9} {figure.unit:7} {spread:>19}  {limit:>8}  {verdict}".rstrip()
        )
    return "\n".join(lines)


def as_data(found: dict[str, list[float]]) -> dict[str, object]:
    """The same for a JSON file, every run's value with it."""
    return {
        key: {
            "what": FIGURES[key].words, "unit": FIGURES[key].unit, "median": round(median(values), 4),
            "limit": FIGURES[key].limit, "met": FIGURES[key].met(median(values)), "runs": [round(v, 4) for v in values],
        }
        for key, values in found.items() if values
    }  # fmt: skip


def all_met(found: dict[str, list[float]]) -> bool:
    """Whether no figure misses its budget."""
    return all(FIGURES[key].met(median(values)) is not False for key, values in found.items() if values)


def _short(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"
