"""A button with a menu of choices."""

from explorer.ui.parts.choice_menu import Choice, ChoiceMenu
from explorer.ui.theme import LIGHT, Look, Style

CHOICES = (Choice("", "All"), Choice("a", "Salt & pepper", "One"), Choice("b", "Second", "Two"))


def made(qtbot):
    menu = ChoiceMenu(Style(Look(LIGHT)), "Kind", lambda: CHOICES)
    qtbot.addWidget(menu)
    return menu


def test_it_says_what_is_chosen_and_what_it_is_about(qtbot):
    menu = made(qtbot)
    menu.show_chosen(("b",), "Second")
    assert menu.text() == "Second ▾"
    assert menu.accessibleName() == "Kind: Second"


def test_the_menu_has_every_choice_under_its_group_and_marks_those_chosen(qtbot):
    menu = made(qtbot)
    menu.show_chosen(("a",), "Salt & pepper")
    actions = menu.menu.actions()
    assert [a.data() for a in actions if not a.isSeparator()] == ["", "a", "b"]
    assert [a.data() for a in actions if a.isChecked()] == ["a"]
    assert [a.text() for a in actions if a.isSeparator()] == ["One", "Two"]
    assert next(a for a in actions if a.data() == "a").text() == "Salt && pepper"


def test_a_line_of_the_menu_says_its_key(qtbot):
    menu, picked = made(qtbot), []
    menu.picked.connect(picked.append)
    for action in menu.menu.actions():
        if not action.isSeparator():
            action.trigger()
    assert picked == ["", "a", "b"]
