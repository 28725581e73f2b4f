"""How fast the program starts, answers and how much memory it takes, as ratios to a bare window measured in turn."""
