"""One sheet's part: its rows as they stream by, what stands around them, the cells."""
