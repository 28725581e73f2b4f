from explorer.ui.element.blocks import Bar, Bars, Cell, Entry, Fact, Heading, Paragraph, Row, SourceLine, text_of


def test_an_unknown_value_says_no_figure():
    assert Fact("Boiling point", None).text == "Boiling point: no figure"
    assert Cell(None).text == "no figure"


def test_marks_are_part_of_the_text():
    assert Fact("Colour", "lilac", "unverified").text == "Colour: lilac (unverified)"
    assert Paragraph("A story.", mark="unverified").text == "A story. (unverified)"
    assert Entry("A use", mark="unverified").text == "A use (unverified)"


def test_a_row_names_the_column_of_each_value():
    row = Row("Melting point", ("Nd", "Pm"), (Cell("1 294 K"), Cell(None)))
    assert row.text == "Melting point: Nd 1 294 K; Pm no figure"


def test_the_whole_text_has_a_blank_line_before_each_further_heading():
    blocks = (
        Heading("Uses"),
        Bars((Bar("Magnets", 0.8, "80 %"),)),
        SourceLine("EU, 2023", "EC 2023", ("a",)),
        Heading("Ores"),
    )
    assert text_of(blocks) == "Uses\nMagnets: 80 %\nEU, 2023 · Source: EC 2023\n\nOres"
