"""Rare Earth Explorer: the rare earths from the atom to the policy, with every number's source."""

__version__ = "0.1.0"
