"""The map of supply: land, places, the year, and what the reader does with them."""
