"""The only room that knows sheet names, headers and columns: blocks of cells in, a plan out, and back."""
