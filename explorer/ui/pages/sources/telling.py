"""What the Sources page says beside its list, as blocks: what a source stands behind, gaps, dates, credits."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from explorer.analysis.citing import Citing
from explorer.analysis.nearness import folded, words
from explorer.content.library import Library
from explorer.content.package import Package, Table
from explorer.content.table import is_day
from explorer.content.tables import TABLES
from explorer.outputs.credits import PROGRAM, Credit, PictureCredit
from explorer.records.source import Gap
from explorer.records.words import _, date_text, ngettext, number
from explorer.ui.element.blocks import Block, Entry, Fact, Heading, Paragraph

_ROWS = 12


def table_title(package: Package, name: str | None) -> str:
    """What people call a table; its file name where the package says nothing."""
    if name is None:
        return _("No table")
    told = package.tables.get(name)
    return told.title if told and told.title else name.replace("_", " ").capitalize()


def cited_blocks(citing: Citing, package: Package, source_id: str) -> tuple[Block, ...]:
    """The tables and rows that name a source."""
    cited = citing.by_source.get(source_id, ())
    if not cited:
        return (Paragraph(_("No row of the facts names this source.")),)
    blocks: list[Block] = []
    for table in sorted(cited, key=lambda c: -len(c.rows)):
        count = len(table.rows)
        rows = ngettext("{count} row", "{count} rows", count).format(count=number(count))
        blocks.append(Heading(f"{table_title(package, table.table)}: {rows}"))
        blocks += [Paragraph(words, quiet=True) for words in dict.fromkeys(table.rows[:_ROWS])]
        if count > _ROWS:
            blocks.append(Paragraph(_("and {count} more").format(count=number(count - _ROWS)), quiet=True))
    return tuple(blocks)


def gap_blocks(gaps: tuple[Gap, ...], package: Package, typed: str = "") -> tuple[Block, ...]:
    """Every gap with its reason, by table; only those with all the words typed."""
    wanted = words(typed)
    by_table: dict[str, dict[str, list[Gap]]] = defaultdict(lambda: defaultdict(list))
    for gap in gaps:
        title = table_title(package, gap.table)
        said = folded(f"{title} {gap.row} {_columns(package, gap)} {gap.reason}")
        if all(word in said for word in wanted):
            by_table[title][gap.reason].append(gap)
    if not by_table:
        return (Paragraph(_("No gap has these words. Fewer letters find more.")),)
    blocks: list[Block] = [] if wanted else [Paragraph(words_) for words_ in _reasons(gaps)]
    for title in sorted(by_table):
        count = sum(map(len, by_table[title].values()))
        blocks.append(Heading(_("{title}: {count}").format(title=title, count=number(count))))
        for reason, told in by_table[title].items():
            blocks.append(Paragraph(reason, quiet=True))
            blocks += [Entry(gap.row, lines=(_columns(package, gap),) if gap.columns else ()) for gap in told]
    return tuple(blocks)


def _columns(package: Package, gap: Gap) -> str:
    table = package.tables.get(gap.table or "")
    told = [table.column(name) if table else None for name in gap.columns]
    names = [column.description if column else name for column, name in zip(told, gap.columns, strict=True)]
    return _("Missing: {columns}").format(columns="; ".join(names)) if names else _("The whole row is missing.")


def _reasons(gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    """How many gaps there are, and how many have which reason, a line each."""
    counts = Counter(gap.reason for gap in gaps)
    first = _("{count} things are left out, for these reasons:").format(count=number(len(gaps)))
    told = [
        _("{count}: {reason}").format(count=number(count), reason=reason) for reason, count in counts.most_common(3)
    ]
    others = sum(counts.values()) - sum(count for _reason, count in counts.most_common(3))
    return (first, *told, *((_("{count}: other reasons").format(count=number(others)),) if others else ()))


def years_of(library: Library, table: Table) -> tuple[int, int] | None:
    """The first and last year in the columns that date a table; None where it has none."""
    record = TABLES.get(table.name)
    if record is None:
        return None
    values = (getattr(row, column, None) for row in library.rows(record) for column in table.year)
    years = [int(str(value)[:4]) for value in values if value is not None and str(value)[:4].isdigit()]
    return (min(years), max(years)) if years else None


def date_blocks(library: Library, package: Package) -> tuple[Block, ...]:
    """How new the facts are, as a whole and table by table."""
    return tuple(_dates(library, package))


def _dates(library: Library, package: Package) -> Iterator[Block]:
    yield Heading(_("How new the facts are"))
    if package.description:
        yield Paragraph(package.description)
    if package.created:
        day = package.created[:10]
        yield Fact(_("Put together on"), date_text(day) if is_day(day) else package.created)
    for problem in package.problems:
        yield Paragraph(str(problem), quiet=True)
    yield Heading(_("Table by table"))
    for table in sorted(package.tables.values(), key=lambda t: t.title):
        record = TABLES.get(table.name)
        if record is None:
            continue
        count = len(library.rows(record))
        years = years_of(library, table)
        rows = ngettext("{count} row", "{count} rows", count).format(count=number(count))
        dated = _("years {first} to {last}").format(first=years[0], last=years[1]) if years else _("undated")
        dated = _("year {year}").format(year=years[0]) if years and years[0] == years[1] else dated
        yield Fact(table.title, f"{rows}, {dated}", note="" if years else (table.undated or ""))
        faults = library.problems_of(record)
        if faults:
            words = ngettext(
                "{count} row could not be read: {first}", "{count} faults, the first: {first}", len(faults)
            )
            yield Paragraph(words.format(count=number(len(faults)), first=str(faults[0])), quiet=True)


def credit_blocks(world: Credit | None) -> tuple[Block, ...]:
    """Map, typeface and libraries with their licences."""
    thanked = (*((world,) if world else ()), *PROGRAM)
    lines = [(" · ".join(p for p in (c.who, c.licence) if p), *((c.note,) if c.note else ())) for c in thanked]
    told = [Entry(credit.what, lines=line) for credit, line in zip(thanked, lines, strict=True)]
    return (Heading(_("Whom the program thanks")), *told)


def picture_blocks(pictures: tuple[PictureCredit, ...], typed: str = "", *, others: bool = False) -> tuple[Block, ...]:
    """The credit of every picture with all the words typed. others: something else stands above them."""
    wanted = words(typed)
    told = [p for p in pictures if all(word in folded(p.line + " " + p.file) for word in wanted)]
    if not told:
        none = Paragraph(_("No picture credit has these words. Fewer letters find more."))
        return () if others else (none,)
    entries = tuple(
        Entry(p.title, lead=p.file, lines=(f"{p.author} · {p.licence}", p.source, *((p.changes,) if p.changes else ())))
        for p in told
    )
    return (Heading(_("Pictures of the program: {count}").format(count=number(len(told)))), *entries)
