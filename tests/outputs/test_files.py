"""Files written whole or not at all."""

import os

import pytest

from explorer.outputs.files import write_atomic


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "é.csv"
    path.write_bytes(b"old")
    write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_can_be_read_by_others_as_usual(tmp_path):
    mask = os.umask(0o022)
    try:
        write_atomic(tmp_path / "a.txt", b"x")
        assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644
    finally:
        os.umask(mask)


def test_a_missing_folder_gives_one_sentence_with_the_name_of_the_file(tmp_path):
    with pytest.raises(OSError, match="cannot be written: No such file or directory") as caught:
        write_atomic(tmp_path / "none" / "a.csv", b"x")
    assert "a.csv" in str(caught.value)


def test_a_folder_in_the_place_of_the_file_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OSError, match="cannot be written"):
        write_atomic(tmp_path / "a.csv", b"x")
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]
