"""One folder a page; pages do not import one another."""
