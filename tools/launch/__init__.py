"""The set-up behind run.py: a Python, .venv, its packages, Qt's system libraries. Standard library only."""
