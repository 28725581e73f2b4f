"""Photographs fetched once, by the reader's wish, and then shown offline."""
