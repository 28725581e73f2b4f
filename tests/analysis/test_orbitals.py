"""The 4f orbitals: right functions, and pictures that show them."""

from itertools import combinations

import numpy as np
import pytest

from explorer.analysis.orbitals import ORBITALS, SHARE, level_holding, picture, psi

GOLD, BLUE = (247, 200, 92), (88, 175, 214)


def over_the_sphere():
    """Directions and weights of a sum over all of them, exact for these polynomials."""
    nodes, weights = np.polynomial.legendre.leggauss(12)
    phi = np.arange(24) / 24 * 2 * np.pi
    z, around = np.meshgrid(nodes, phi)
    ring = np.sqrt(1 - z * z)
    return ring * np.cos(around), ring * np.sin(around), z, np.broadcast_to(weights, z.shape) * 2 * np.pi / 24


@pytest.mark.parametrize("orbital", ORBITALS, ids=lambda orbital: orbital.name)
def test_each_orbital_holds_one_electron_whole(orbital):
    x, y, z, weight = over_the_sphere()
    assert (orbital.angular(x, y, z) ** 2 * weight).sum() == pytest.approx(1)


@pytest.mark.parametrize(("one", "other"), list(combinations(ORBITALS, 2)), ids=lambda orbital: orbital.name)
def test_no_orbital_is_a_part_of_another(one, other):
    x, y, z, weight = over_the_sphere()
    assert (one.angular(x, y, z) * other.angular(x, y, z) * weight).sum() == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("orbital", ORBITALS, ids=lambda orbital: orbital.name)
def test_each_turns_around_z_as_its_m_says(orbital):
    """A turn by 360°/|m| around z leaves it as it is, half of it changes its sign."""
    x, y, z, _weight = over_the_sphere()
    turned = [(0.7, 1)] if orbital.m == 0 else [(2 * np.pi / abs(orbital.m), 1), (np.pi / abs(orbital.m), -1)]
    for angle, sign in turned:
        c, s = np.cos(angle), np.sin(angle)
        assert np.allclose(orbital.angular(c * x - s * y, s * x + c * y, z), sign * orbital.angular(x, y, z))


def test_the_names_are_those_of_the_formulas():
    at = np.array([0.3]), np.array([0.5]), np.array([0.7])
    x, y, z = (float(value[0]) for value in at)
    rest = {"fxyz": x * y * z, "fz(x2-y2)": z * (x * x - y * y), "fx(x2-3y2)": x * (x * x - 3 * y * y),
            "fy(3x2-y2)": y * (3 * x * x - y * y)}  # fmt: skip
    for orbital in ORBITALS:
        if orbital.name in rest:
            assert orbital.solid(*at)[0] == pytest.approx(rest[orbital.name])
    assert [orbital.m for orbital in ORBITALS] == [3, 2, 1, 0, -1, -2, -3]
    assert {orbital.name for orbital in ORBITALS if orbital.cubic} == {"fxyz", "fz3", "fz(x2-y2)"}


def test_the_drawn_surface_holds_three_quarters_of_the_charge():
    orbital = ORBITALS[3]
    edge = np.linspace(-48, 48, 75)
    dense = psi(orbital, *np.meshgrid(edge, edge, edge)) ** 2
    inside = dense > level_holding(orbital, SHARE) ** 2
    assert dense[inside].sum() / dense.sum() == pytest.approx(SHARE, abs=0.01)


def test_a_picture_has_both_tones_and_nothing_at_its_rim():
    shown = picture(ORBITALS[3], 48, GOLD, BLUE)
    assert shown.shape == (48, 48, 4)
    assert shown.dtype == np.uint8
    seen = shown[shown[..., 3] == 255].astype(int)
    assert (seen[:, 0] > seen[:, 2] + 40).any()
    assert (seen[:, 2] > seen[:, 0] + 40).any()
    for rim in (shown[0], shown[-1], shown[:, 0], shown[:, -1]):
        assert rim[..., 3].max() == 0
