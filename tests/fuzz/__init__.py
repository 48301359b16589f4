"""What nobody thought of: made-up cells, plans and packages, at every grammar, formula and reader. `python -m tests.fuzz`."""
