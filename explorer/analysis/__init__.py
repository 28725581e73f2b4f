"""Pure computations over records: shares, rules in force, search."""
