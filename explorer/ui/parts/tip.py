"""Tool tips that show a text as it is."""


def tip(text: str) -> str:
    """What to give Qt as a tool tip: it reads what looks like markup as markup, and that could load a file."""
    if "<" not in text:
        return text
    from html import escape  # brings the names of all signs, and is seldom needed

    lines = escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>"
