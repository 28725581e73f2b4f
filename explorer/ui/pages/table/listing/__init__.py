"""The list of all elements with the columns a reader chooses, as a view of the Table page."""
