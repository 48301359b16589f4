"""The worksheet functions, for whatever program calls them: blocks of cells in, blocks of results out, no I/O."""
