"""The pictures of the program's own, drawn by numpy and Pillow: one module a kind of picture."""
