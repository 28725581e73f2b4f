"""(library, exploration) -> Figure: what a chart says before anything is drawn."""
