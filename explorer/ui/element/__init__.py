"""The element card, shared by all pages."""
