"""The Supply page: where rare earths come from, stage by stage."""
