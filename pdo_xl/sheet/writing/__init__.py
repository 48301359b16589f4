"""Results out: blocks of values for the columns and sheets that are ours."""
