"""The window as an audience sees it."""
