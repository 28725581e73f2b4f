"""The marks a value may carry, in words."""

from explorer.records.words import _


def mark_tip(mark: str) -> str:
    """What a mark means."""
    return {
        "unverified": _("These words could not be checked against their source."),
        "calculated": _("Worked out from values of the sources named, not printed by them."),
        "estimated": _("The source calls this an estimate."),
        "predicted": _("Predicted by theory, not measured."),
    }.get(mark, "")


def mark_word(mark: str) -> str:
    """The mark as people read it."""
    return {
        "unverified": _("unverified"),
        "calculated": _("calculated"),
        "estimated": _("estimated"),
        "predicted": _("predicted"),
    }.get(mark, mark)
