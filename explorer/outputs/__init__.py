"""Figures and records as text and files: CSV, JSON, sentences, citations."""
