"""The rules of the carry, each on a small invented pack."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "carry_facts"
HEADER = (
    "mine_id,name,tonnes,year,owner,lat,lat_source_id,open_verified,opened,source_id,verified,unverified_fields,seen_in"
)
SCHEMA = """
[mines]
from = "mines.csv"
record = "Mine"
title = "Mines"
description = "Mines."
key = ["mine_id"]
row_name = ["name"]
year = ["year"]
flags = { open_verified = ["opened"] }
together = { lat = ["lat_source_id"] }
[mines.columns]
mine_id = { required = true, text = "Short name" }
name = { required = true, text = "Name" }
tonnes = { type = "number", unit = "t", text = "Output" }
year = { type = "integer", unit = "", text = "Year" }
owner = { text = "Owner" }
lat = { type = "number", unit = "°", text = "Latitude" }
lat_source_id = { type = "list", text = "Sources of the point" }
opened = { type = "integer", unit = "", text = "Year of opening" }
source_id = {}
unverified = {}

[ores]
from = "ores.csv"
record = "Ore"
title = "Ores"
description = "Ores."
row_name = ["ore"]
undated = "No figures."
[ores.columns]
ore = { required = true, text = "Ore" }
mine_id = { references = "mines.mine_id", text = "Mine" }
source_id = {}
"""


class Pack:
    """A research folder, the rules beside it, and what came out."""

    def __init__(self, folder):
        self.research, self.rules, self.output = folder / "research", folder / "rules", folder / "data"
        (self.rules / "schema").mkdir(parents=True)
        self.research.mkdir()
        for name in ("common.toml", "source.toml"):
            text = (TOOL / "schema" / name).read_text(encoding="utf-8").replace('sources = ["naturalearth"]', "")
            (self.rules / "schema" / name).write_text(text, encoding="utf-8")
        (self.rules / "schema" / "mines.toml").write_text(SCHEMA, encoding="utf-8")
        (self.rules / "countries.csv").write_text("numeric,iso3,name,kind\n156,CHN,China,country\n", encoding="utf-8")
        (self.rules / "package.toml").write_text('name = "demo"\ntitle = "Demo"\n', encoding="utf-8")
        self.sources("a", "b", "c", "memory")
        self.mines()
        self.ores()

    def sources(self, *ids):
        rows = [f"{one},Page {one},,2025,https://example.org/{one},CC BY 4.0,shelf" for one in ids]
        self._write("sources.csv", "source_id,title,publisher,year,url,licence,seen_in", rows)

    def mines(self, *rows):
        self._write("mines.csv", HEADER, rows)

    def ores(self, *rows):
        self._write("ores.csv", "ore,mine_id,source_id,verified,seen_in", rows)

    def rule(self, name, text):
        (self.rules / name).write_text(text, encoding="utf-8")

    def run(self):
        command = [sys.executable, str(TOOL), str(self.research), "--rules", str(self.rules), "-o", str(self.output)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def carried(self, name="mines"):
        done = self.run()
        assert done.returncode == 0, done.stderr
        with (self.output / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _write(self, name, header, rows):
        (self.research / name).write_text("\n".join([header, *rows, ""]), encoding="utf-8")


@pytest.fixture
def pack(tmp_path):
    return Pack(tmp_path)


def test_a_checked_row_ships_as_it_is_without_the_columns_of_the_workshop(pack):
    pack.mines('m1,"Mine, one",0.50,2024,Owner,1.25,b,yes,1990,a;b,yes,,shelf')
    (row,) = pack.carried()
    assert row == {
        "mine_id": "m1",
        "name": "Mine, one",
        "tonnes": "0.50",
        "year": "2024",
        "owner": "Owner",
        "lat": "1.25",
        "lat_source_id": "b",
        "opened": "1990",
        "source_id": "a;b",
        "unverified": "",
    }


def test_a_row_from_memory_stays_out_and_is_a_gap(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,no,,")
    assert pack.carried() == []
    (gap,) = pack.carried("gaps")
    assert (gap["table"], gap["row"], gap["columns"]) == ("mines", "One", "")
    assert gap["reason"].startswith("Known from memory")


def test_a_row_of_which_all_is_doubtful_stays_out(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,yes,all,")
    assert pack.carried() == []
    assert len(pack.carried("gaps")) == 1


def test_a_doubtful_number_is_blank_and_a_gap(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,yes,tonnes,")
    assert pack.carried()[0]["tonnes"] == ""
    assert pack.carried()[0]["unverified"] == ""
    assert [(gap["row"], gap["columns"]) for gap in pack.carried("gaps")] == [("One", "tonnes")]


def test_doubtful_words_ship_with_the_mark(pack):
    pack.mines("m1,One,5,2024,Somebody,,,yes,,a,yes,owner,")
    (row,) = pack.carried()
    assert (row["owner"], row["unverified"]) == ("Somebody", "owner")
    assert pack.carried("gaps") == []


def test_doubtful_words_that_hold_a_figure_stay_behind(pack):
    pack.mines("m1,One,5,2024,Somebody since 1999,,,yes,,a,yes,owner,")
    (row,) = pack.carried()
    assert (row["owner"], row["unverified"]) == ("", "")
    assert [gap["columns"] for gap in pack.carried("gaps")] == ["owner"]


def test_a_value_whose_flag_says_no_is_blank(pack):
    pack.mines("m1,One,5,2024,,,,no,1990,a,yes,,")
    assert pack.carried()[0]["opened"] == ""
    assert [gap["columns"] for gap in pack.carried("gaps")] == ["opened"]


def test_an_empty_value_whose_flag_says_no_is_no_gap(pack):
    pack.mines("m1,One,5,2024,,,,no,,a,yes,,")
    assert pack.carried("gaps") == []


def test_what_means_nothing_alone_goes_with_it(pack):
    pack.mines("m1,One,5,2024,,1.5,b,yes,,a,yes,lat,")
    (row,) = pack.carried()
    assert (row["lat"], row["lat_source_id"]) == ("", "")
    assert [gap["columns"] for gap in pack.carried("gaps")] == ["lat;lat_source_id"]


def test_only_sources_that_something_uses_ship(pack):
    pack.mines("m1,One,5,2024,,1.5,b,yes,,a,yes,,", "m2,Two,5,2024,,,,yes,,c,no,,")
    rows = pack.carried("sources")
    assert [row["source_id"] for row in rows] == ["a", "b"]
    assert "seen_in" not in rows[0]


def test_a_source_that_is_not_listed_stops_the_carry(pack):
    pack.mines("m1,One,5,2024,,,,yes,,nobody,yes,,")
    done = pack.run()
    assert done.returncode != 0
    assert "nobody" in done.stderr
    assert not pack.output.exists()


def test_a_reference_to_a_row_that_stays_out_is_blank(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,no,,", "m2,Two,5,2024,,,,yes,,a,yes,,")
    pack.ores("red,m1,a,yes,", "blue,m2,a,yes,")
    assert [row["mine_id"] for row in pack.carried("ores")] == ["", "m2"]
    assert ("ores", "red", "mine_id") in [(g["table"], g["row"], g["columns"]) for g in pack.carried("gaps")]


def test_a_row_may_be_left_out_by_name_with_a_reason(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,yes,,", "m2,Two,5,2024,,,,yes,,a,yes,,")
    pack.rule("left_out.toml", '[mines]\nOne = "Counted twice."\nTwo = { columns = ["tonnes"], reason = "A guess." }\n')
    (row,) = pack.carried()
    assert (row["mine_id"], row["tonnes"]) == ("m2", "")
    assert [(g["row"], g["columns"], g["reason"]) for g in pack.carried("gaps")] == [
        ("One", "", "Counted twice."),
        ("Two", "tonnes", "A guess."),
    ]


def test_a_name_to_leave_out_that_no_row_has_stops_the_carry(pack):
    pack.rule("left_out.toml", '[mines]\nOne = "Gone."\n')
    assert "no row is called One" in pack.run().stderr


def test_words_are_put_right_where_they_are_found(pack):
    pack.mines("m1,One,5,2024,the old firm,,,yes,,a,yes,,")
    pack.rule(
        "corrections.toml",
        '[[correction]]\ntable = "mines"\ncolumn = "owner"\nwas = "old"\nnow = "new"\nwhy = "Renamed."\n',
    )
    assert pack.carried()[0]["owner"] == "the new firm"


def test_a_correction_that_finds_nothing_stops_the_carry(pack):
    pack.rule(
        "corrections.toml",
        '[[correction]]\ntable = "mines"\ncolumn = "owner"\nwas = "old"\nnow = "new"\nwhy = "Renamed."\n',
    )
    assert "nothing says 'old'" in pack.run().stderr


def test_gaps_kept_by_hand_come_after_the_others(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,no,,")
    pack.rule("gaps.toml", '[[gap]]\nrow = "The future"\nreason = "Not here yet."\n')
    assert [(gap["table"], gap["row"]) for gap in pack.carried("gaps")] == [("mines", "One"), ("", "The future")]


def test_lists_lose_the_blanks_around_their_parts(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a; b,yes,,")
    assert pack.carried()[0]["source_id"] == "a;b"


def test_the_package_tells_type_unit_sources_and_licences(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,yes,,")
    pack.carried()
    package = json.loads((pack.output / "datapackage.json").read_text(encoding="utf-8"))
    mines = next(resource for resource in package["resources"] if resource["name"] == "mines")
    fields = {field["name"]: field for field in mines["schema"]["fields"]}
    assert (fields["tonnes"]["type"], fields["tonnes"]["unit"]) == ("number", "t")
    assert fields["mine_id"]["constraints"] == {"required": True}
    assert [source["name"] for source in mines["sources"]] == ["a"]
    assert mines["licences"] == ["CC BY 4.0"]
    assert mines["schema"]["primaryKey"] == ["mine_id"]


def test_a_second_run_writes_the_same_bytes(pack):
    pack.mines("m1,One,5,2024,,,,yes,,a,yes,,")
    pack.carried()
    first = {path.name: path.read_bytes() for path in pack.output.iterdir()}
    pack.carried()
    assert {path.name: path.read_bytes() for path in pack.output.iterdir()} == first
