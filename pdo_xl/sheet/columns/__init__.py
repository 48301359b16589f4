"""Which column of a sheet is which: its header found, matched, asked about where it is not clear."""
