"""Rows of cells in, a plan out."""
