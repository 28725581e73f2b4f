"""What the Sources page says beside its list, as blocks: what a source stands behind, the gaps, the dates, the credits."""

from collections import defaultdict
from collections.abc import Iterator

from explorer.analysis.citing import Citing
from explorer.analysis.nearness import folded, words
from explorer.content.library import Library
from explorer.content.package import Package, Table
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
    return told.title if told and told.title else name.replace("_", " ")


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
    blocks: list[Block] = []
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


def reasons(gaps: tuple[Gap, ...]) -> str:
    """How many gaps have which reason, in one sentence."""
    counts: dict[str, int] = defaultdict(int)
    for gap in gaps:
        counts[gap.reason] += 1
    told = sorted(counts.items(), key=lambda pair: -pair[1])[:3]
    return " ".join(f"{number(count)}: {reason}" for reason, count in told)


def newest_year(library: Library, table: Table) -> int | None:
    """The newest year in the columns that date a table; None where it has none."""
    record = TABLES.get(table.name)
    if record is None:
        return None
    values = (getattr(row, column, None) for row in library.rows(record) for column in table.year)
    years = [int(str(value)[:4]) for value in values if value is not None and str(value)[:4].isdigit()]
    return max(years, default=None)


def date_blocks(library: Library, package: Package) -> tuple[Block, ...]:
    """How new the facts are, as a whole and table by table."""
    return tuple(_dates(library, package))


def _dates(library: Library, package: Package) -> Iterator[Block]:
    yield Heading(_("How new the facts are"))
    if package.description:
        yield Paragraph(package.description)
    if package.created:
        yield Fact(_("Put together on"), date_text(package.created[:10]))
    for problem in package.problems:
        yield Paragraph(str(problem), quiet=True)
    yield Heading(_("Table by table"))
    for table in sorted(package.tables.values(), key=lambda t: t.title):
        record = TABLES.get(table.name)
        if record is None:
            continue
        count = len(library.rows(record))
        year = newest_year(library, table)
        rows = ngettext("{count} row", "{count} rows", count).format(count=number(count))
        dated = _("newest year {year}").format(year=year) if year is not None else _("undated")
        yield Fact(table.title, f"{rows}, {dated}", note=(table.undated or "") if year is None else "")
        faults = library.problems_of(record)
        if faults:
            words = ngettext(
                "{count} row could not be read: {first}", "{count} faults, the first: {first}", len(faults)
            )
            yield Paragraph(words.format(count=number(len(faults)), first=str(faults[0])), quiet=True)


def credit_blocks(world: Credit | None) -> tuple[Block, ...]:
    """Map, typeface and libraries with their licences."""
    blocks: list[Block] = [Heading(_("Whom the program thanks"))]
    for credit in (*((world,) if world else ()), *PROGRAM):
        blocks.append(
            Entry(credit.what, lines=(f"{credit.who} · {credit.licence}", *((credit.note,) if credit.note else ())))
        )
    return tuple(blocks)


def picture_blocks(pictures: tuple[PictureCredit, ...], typed: str = "") -> tuple[Block, ...]:
    """The credit of every picture with all the words typed."""
    wanted = words(typed)
    told = [p for p in pictures if all(word in folded(p.line + " " + p.file) for word in wanted)]
    if not told:
        return (Paragraph(_("No picture credit has these words. Fewer letters find more.")),)
    return tuple(
        Entry(p.title, lead=p.file, lines=(f"{p.author} · {p.licence}", p.source, *((p.changes,) if p.changes else ())))
        for p in told
    )
