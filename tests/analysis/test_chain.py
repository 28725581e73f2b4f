"""The steps from rock to magnet and where they are done."""

import pytest

from explorer.analysis.chain import deposits_of, neighbours, plants_of, step_at, steps
from explorer.content.library import Library
from explorer.records.chain import Deposit, Plant


@pytest.fixture(scope="module")
def shipped():
    return Library()


def test_the_path_leads_from_the_first_step_to_the_last(shipped):
    here, walked = steps(shipped)[0].step_id, []
    while here is not None:
        walked.append(here)
        here = neighbours(shipped, here)[1]
    assert walked == [step.step_id for step in steps(shipped)]
    assert len(walked) == 17


def test_every_stage_of_the_plants_belongs_to_a_step(shipped):
    reached = {plant.plant_id for step in steps(shipped) for plant in plants_of(shipped, step.step_id)}
    assert reached == {plant.plant_id for plant in shipped.rows(Plant)}


def test_every_producing_mine_is_hard_rock_or_clay_and_never_both(shipped):
    rock = {d.deposit_id for d in deposits_of(shipped, "mine-hard-rock")}
    clay = {d.deposit_id for d in deposits_of(shipped, "leach-clay")}
    assert not rock & clay
    assert rock | clay == {d.deposit_id for d in shipped.rows(Deposit) if d.status == "producing"}
    assert "mountain-pass" in rock
    assert "longnan" in clay


def test_an_unknown_step_is_none_and_no_step_is_the_first(shipped):
    assert step_at(shipped, "nowhere") is None
    assert step_at(shipped, None) is steps(shipped)[0]
