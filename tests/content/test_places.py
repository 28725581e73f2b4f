import sys
from pathlib import Path

import pytest

from explorer.content import places

OWN = (places.settings_folder, places.log_folder, places.photo_folder)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_is_the_readers_own_lies_in_their_home_on_every_system(platform, monkeypatch, own_home):
    monkeypatch.setattr(sys, "platform", platform)
    for folder in OWN:
        assert own_home in folder().parents


@pytest.mark.parametrize("named", ["", "relative/place"])
def test_a_variable_that_names_no_absolute_path_counts_as_none(named, monkeypatch, own_home):
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, named)
    assert places.settings_folder() == own_home / ".config" / "rare-earth-explorer"
    assert places.log_folder() == own_home / ".local" / "state" / "rare-earth-explorer"
    assert places.photo_folder() == own_home / ".local" / "share" / "rare-earth-explorer" / "photos"


def test_an_account_without_a_home_still_has_a_place(monkeypatch):
    def no_home():
        raise RuntimeError("could not determine home directory")

    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    assert places.settings_folder().is_absolute()
