"""The timeline of decisions: its filters, its ways through time, and the card of an event."""
