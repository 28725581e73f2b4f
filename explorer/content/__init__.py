"""Files become records here; every fault is named by file, row and column."""
