"""What the remark beside a figure says of it: that its source prints it as about so much, rounded, or as a limit."""

import re

_ABOUT = re.compile(r"(?:printed as )?about \d|rounded\b")
_OVER = re.compile(r"over \d")


def about(note: str | None) -> bool:
    """Whether the source gives the figure as a rough one: "printed as about 60%", "rounded"."""
    return bool(note and _ABOUT.match(note))


def over(note: str | None) -> bool:
    """Whether the source gives the figure as a lower limit: "over 80%"."""
    return bool(note and _OVER.match(note))
