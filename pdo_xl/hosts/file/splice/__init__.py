"""Blocks of values put into the markup of a sheet; all other bytes stay."""
