"""The checks of the facts, one module for each question."""
