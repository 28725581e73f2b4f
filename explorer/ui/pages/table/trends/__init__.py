"""Trends: any property of the elements against any other, as a view of the Table page."""
