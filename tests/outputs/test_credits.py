from explorer.content.library import Library
from explorer.outputs.credits import PROGRAM, map_credit, picture_credit, picture_credits, picture_file, pictures_of

HEADER = "file,title,author,source,licence,changes,kind,shows,alt,licence_url,source_id\n"


def test_no_file_of_credits_means_no_pictures(tmp_path):
    assert picture_credits(tmp_path) == ()


def test_a_credit_says_who_made_the_picture_and_what_was_changed(tmp_path):
    (tmp_path / "credits.csv").write_text(
        HEADER + "a.png,Oxide,Anna,https://a.b,CC BY 4.0,none,,,,,\n", encoding="utf-8"
    )
    (credit,) = picture_credits(tmp_path)
    assert credit.line == "Oxide · Anna · CC BY 4.0 · unchanged · https://a.b"
    assert credit.short == "Oxide · Anna · CC\u00a0BY\u00a04.0"
    assert (credit.alt, credit.shows) == (None, ())


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


def test_the_pictures_of_an_element_come_with_its_own_first():
    library = Library()
    assert [credit.file for credit in pictures_of(library, "Nd", "oxide")] == ["oxide/Nd.webp"]
    every = [credit.file for credit in pictures_of(library, "Nd")]
    assert every[-1] == "oxides.webp"
    assert {"oxide/Nd.webp", "crystal/nd2fe14b.webp", "spectrum/Nd.webp"} <= set(every)
    assert pictures_of(library, "Pm", "oxide") == ()


def test_a_credited_picture_lies_where_its_credit_says():
    library = Library()
    credit = picture_credit(library, "oxides.webp")
    assert credit is not None
    assert "Peggy Greb" in credit.title
    assert picture_file(library, credit.file).is_file()
    assert picture_credit(library, "oxide/Pm.webp") is None
