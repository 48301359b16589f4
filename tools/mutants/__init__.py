"""Mutation testing of the rooms where a figure or a sentence is decided: `python -m tools.mutants` (wants mutmut).

Which mutants there are says mutmut; which tests try one, and how, is here: docs/adr/0026-mutants.md.
"""
