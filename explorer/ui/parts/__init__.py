"""Small widgets that every page shares; none knows what it shows."""
