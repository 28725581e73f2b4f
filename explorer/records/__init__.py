"""What is known: one frozen record for each kind of fact."""
