from explorer.outputs.credits import PROGRAM, map_credit, picture_credits

HEADER = "file,title,author,source,licence,changes\n"


def test_no_file_of_credits_means_no_pictures(tmp_path):
    assert picture_credits(tmp_path) == ()


def test_a_credit_says_who_made_the_picture_and_what_was_changed(tmp_path):
    (tmp_path / "credits.csv").write_text(HEADER + "a.png,Oxide,Anna,https://a.b,CC BY 4.0,none\n", encoding="utf-8")
    (credit,) = picture_credits(tmp_path)
    assert credit.line == "Oxide · Anna · CC BY 4.0 · unchanged · https://a.b"


def test_a_file_of_credits_that_is_no_text_gives_none(tmp_path):
    (tmp_path / "credits.csv").write_bytes(b"\xff\xfe\x00")
    assert picture_credits(tmp_path) == ()


def test_the_map_names_natural_earth_and_speaks_of_borders():
    credit = map_credit()
    assert credit is not None
    assert "Natural Earth" in credit.who
    assert "Borders" in credit.note


def test_without_a_map_there_is_no_credit_for_it(tmp_path):
    assert map_credit(tmp_path) is None


def test_everything_the_program_stands_on_is_named_with_its_licence():
    assert {credit.what for credit in PROGRAM} >= {"Manrope", "Qt, PySide6", "pyqtgraph", "Pillow"}
    assert all(credit.licence for credit in PROGRAM)
