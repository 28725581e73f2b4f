"""Seeded noise: the same numbers for the same seed, on every machine.

numpy's PCG64 generator gives the same stream for a seed in every version (its stream is part of its compatibility
promise for `Generator.random`).
"""

import numpy as np

from tools.pictures.light import Array


def dice(seed: int) -> np.random.Generator:
    """The generator of a seed."""
    return np.random.Generator(np.random.PCG64(seed))


def smooth_noise(shape: tuple[int, int], cell: float, seed: int) -> Array:
    """Noise from -1 to 1 that changes over a distance of `cell` points, without edges."""
    high, wide = shape
    knots = dice(seed).random((int(high / cell) + 3, int(wide / cell) + 3), dtype=np.float32) * 2 - 1
    y, x = (np.arange(count, dtype=np.float32) / np.float32(cell) for count in shape)
    rows, columns = y.astype(np.int32), x.astype(np.int32)
    down, along = y - rows, x - columns
    down = (down * down * (3 - 2 * down))[:, None]
    along = (along * along * (3 - 2 * along))[None, :]
    top, bottom = knots[rows], knots[rows + 1]
    upper = top[:, columns] * (1 - along) + top[:, columns + 1] * along
    lower = bottom[:, columns] * (1 - along) + bottom[:, columns + 1] * along
    return upper * (1 - down) + lower * down


def rough(shape: tuple[int, int], cell: float, octaves: int, seed: int) -> Array:
    """Noise of several sizes, each half as large and half as strong as the one before."""
    made = np.zeros(shape, dtype=np.float32)
    for octave in range(octaves):
        made += smooth_noise(shape, max(cell / 2**octave, 1.0), seed + 101 * octave) / np.float32(2**octave)
    return made
