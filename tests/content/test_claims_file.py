"""A teacher's file of claims: what spreadsheets write is read, and every fault is named by its place."""

import pytest

from explorer.content.claims_file import LARGEST, MOST, Names, read_claims

HEADER = "claim_id,sentence_ref,claim,verdict,evidence,figures,source_id"
ROW = "T1,1,Magnets need dysprosium.,partly,Only some do.,about 3 %,USGS"


def address_fault(address):
    return None if address.startswith("explorer:table") else "There is no page of that name."


NAMES = Names(sources=("USGS", "BGS"), elements=("Nd", "Dy"), address_fault=address_fault)


def read(tmp_path, content, encoding="utf-8"):
    path = tmp_path / "mine.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    claims, problems = read_claims(path, NAMES)
    assert not (claims and problems)
    return claims, [str(problem) for problem in problems]


def faults(tmp_path, *rows, header=HEADER):
    claims, problems = read(tmp_path, "\n".join((header, *rows)) + "\n")
    assert claims == ()
    return problems


def test_a_sound_file_becomes_claims(tmp_path):
    claims, problems = read(tmp_path, f"{HEADER}\n{ROW}\n")
    assert problems == []
    [own] = claims
    assert (own.claim.claim_id, own.claim.verdict, own.claim.figures) == ("T1", "partly", "about 3 %")
    assert own.claim.source_id == ("USGS",)
    assert (own.address, own.omits, own.symbol) == (None, None, ())


def test_four_columns_are_enough_and_empty_cells_are_none(tmp_path):
    claims, _problems = read(tmp_path, "claim_id,claim,verdict,evidence\nT1,So it is.,supported,It is.\n")
    assert claims[0].claim.figures is None
    assert claims[0].claim.source_id == ()


def test_view_omission_and_elements_are_read_where_they_are_given(tmp_path):
    text = f'{HEADER},address,omits,symbol\n{ROW},explorer:table?element=Dy,The price.,"Nd;Dy"\n'
    [own] = read(tmp_path, text)[0]
    assert (own.address, own.omits, own.symbol) == ("explorer:table?element=Dy", "The price.", ("Nd", "Dy"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_encoding_and_separator_of_a_spreadsheet_is_read(tmp_path, encoding, separator):
    text = separator.join(("claim_id", "claim", "verdict", "evidence"))
    text += "\r\n" + separator.join(("T1", "Größe “zählt”", "supported", "Café")) + "\r\n"
    claims, problems = read(tmp_path, text, encoding)
    assert problems == []
    assert (claims[0].claim.claim, claims[0].claim.evidence) == ("Größe “zählt”", "Café")


def test_utf_16_from_the_other_end_is_known_by_its_mark(tmp_path):
    claims, problems = read(tmp_path, b"\xfe\xff" + f"{HEADER}\n{ROW}\n".encode("utf-16-be"))
    assert (len(claims), problems) == (1, [])


def test_the_line_with_which_excel_names_its_separator_is_passed_over(tmp_path):
    header, row = HEADER.replace(",", ";"), ROW.replace(",", ";")
    assert len(read(tmp_path, f"sep=;\r\n{header}\r\n{row}\r\n")[0]) == 1
    problems = read(tmp_path, f"sep=;\r\n{header}\r\n{row.replace('partly', 'maybe')}\r\n")[1]
    assert problems[0].startswith("mine.csv, row 3, column verdict")


def test_rows_and_columns_without_a_word_are_passed_over(tmp_path):
    claims, problems = read(tmp_path, f"{HEADER},,\n{ROW},,\n,,,,,,,,\n\n{ROW.replace('T1', 'T2')},,\n")
    assert [own.claim.claim_id for own in claims] == ["T1", "T2"]
    assert problems == []


def test_capital_letters_and_spaces_around_words_are_forgiven(tmp_path):
    text = f"{HEADER.title().replace('_Id', '_id')}\n{ROW.replace('partly', ' Partly ')}\n"
    assert read(tmp_path, text)[0][0].claim.verdict == "partly"


def test_a_wrong_verdict_is_named_with_those_there_are(tmp_path):
    assert faults(tmp_path, ROW.replace("partly", "true")) == [
        "mine.csv, row 2, column verdict: found 'true', wanted one of supported, partly, outdated, disputed, not found"
    ]


def test_a_missing_column_is_named(tmp_path):
    problems = faults(tmp_path, "T1,So it is.,supported", header="claim_id,claim,verdict")
    assert problems == ["mine.csv, row 1, column evidence: found nothing, wanted this column"]


def test_a_column_that_is_not_known_is_named(tmp_path):
    assert "found 'colour', wanted one of the columns" in faults(tmp_path, ROW + ",red", header=HEADER + ",colour")[0]


def test_a_column_that_stands_twice_is_named(tmp_path):
    assert "wanted each column once" in faults(tmp_path, ROW + ",x", header=HEADER + ",claim")[0]


def test_an_id_that_stands_twice_is_named_with_its_first_row(tmp_path):
    assert faults(tmp_path, ROW, ROW) == [
        "mine.csv, row 3, column claim_id: found 'T1', wanted each id once (it is in row 2)"
    ]


@pytest.mark.parametrize(
    ("was", "column"), [("T1", "claim_id"), ("Magnets need dysprosium.", "claim"), ("Only some do.", "evidence")]
)
def test_a_cell_that_must_not_be_empty_is_named(tmp_path, was, column):
    assert faults(tmp_path, ROW.replace(was, "")) == [
        f"mine.csv, row 2, column {column}: found nothing, wanted a value"
    ]


def test_a_source_that_is_not_known_is_named_and_a_web_address_is_taken(tmp_path):
    assert "column source_id: found 'Dad'" in faults(tmp_path, ROW.replace("USGS", "Dad"))[0]
    own = read(tmp_path, f"{HEADER}\n{ROW.replace('USGS', 'USGS;https://example.org/a')}\n")[0][0]
    assert own.claim.source_id == ("USGS", "https://example.org/a")


def test_an_element_that_does_not_exist_is_named(tmp_path):
    problems = faults(tmp_path, ROW + ",Nd;Xx", header=HEADER + ",symbol")
    assert problems == ["mine.csv, row 2, column symbol: found 'Xx', wanted the symbol of an element"]


def test_an_address_that_leads_nowhere_is_named_with_the_reason(tmp_path):
    problems = faults(tmp_path, ROW + ",explorer:moon", header=HEADER + ",address")
    assert problems == [
        "mine.csv, row 2, column address: found 'explorer:moon', wanted an address of this program "
        "(There is no page of that name)"
    ]


def test_all_faults_are_told_at_once_and_nothing_is_half_loaded(tmp_path):
    rows = (ROW, ROW.replace("T1", "T2").replace("partly", "no"), ROW.replace("USGS", "Dad"), ",,,,,,x")
    problems = faults(tmp_path, *rows)
    assert [problem.split(":")[0].removeprefix("mine.csv, ") for problem in problems] == [
        "row 3, column verdict", "row 4, column source_id", "row 4, column claim_id", "row 5, column claim_id",
        "row 5, column claim", "row 5, column verdict", "row 5, column evidence", "row 5, column source_id",
    ]  # fmt: skip


def test_a_row_with_too_many_cells_is_named(tmp_path):
    assert faults(tmp_path, ROW + ",more") == ["mine.csv, row 2: found '8 cells', wanted 7 cells"]


def test_a_quotation_that_does_not_end_is_named(tmp_path):
    assert "wanted cells parted by one sign" in faults(tmp_path, 'T1,1,"So it is')[0]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\x00" * 4000, "\ufeff".encode()])
def test_a_file_without_a_word_is_said_to_be_empty_or_no_text(tmp_path, content):
    claims, problems = read(tmp_path, content)
    assert claims == ()
    assert len(problems) == len(["one"]) or "column claim" in problems[0]


def test_a_header_alone_holds_no_claim(tmp_path):
    assert faults(tmp_path) == ["mine.csv, row 2: found nothing, wanted at least one claim"]


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        b"PK\x03\x04" + bytes(5000),
        b"\xff\xfe\x00\xd8\x41",
        b"a\x81\x00b",
    ],
)
def test_a_file_that_is_no_text_is_one_fault(tmp_path, content):
    claims, problems = read(tmp_path, content)
    assert (claims, len(problems)) == ((), 1)
    assert "wanted text as a spreadsheet writes it" in problems[0]


def test_a_very_large_file_is_not_read(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    claims, problems = read_claims(path, NAMES)
    assert claims == ()
    assert str(problems[0]) == f"large.csv: found '50.0 MB', wanted at most {LARGEST // 1_000_000} MB"


def test_a_file_of_another_kind_with_many_rows_gives_no_flood_of_faults(tmp_path):
    claims, problems = read(tmp_path, "a\n" * 300_000)
    assert claims == ()
    assert len(problems) < 6 * MOST
    assert f"wanted at most {MOST} claims" in problems[0]


def test_a_text_as_long_as_a_book_is_named(tmp_path):
    assert (
        "found '3000 characters', wanted at most 2000" in faults(tmp_path, ROW.replace("Only some do.", "x" * 3000))[0]
    )


def test_a_file_that_is_not_there_or_is_a_folder_is_one_fault(tmp_path):
    assert "No such file" in str(read_claims(tmp_path / "gone.csv", NAMES)[1][0])
    assert "found 'a folder'" in str(read_claims(tmp_path, NAMES)[1][0])
