"""The plans of many bodies in one table: what its rows are, and what is said of each file."""
