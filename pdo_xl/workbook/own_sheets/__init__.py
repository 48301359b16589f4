"""The sheets and columns that are ours: their tables, formats, charts."""
