"""The Element page: one element large, part by part."""
