"""The rules of scoring a second time, in exact fractions and written from their document alone; and all hosts beside it.

`python -m tests.reference --indicatori 100000 --piani 500` asks Python, the formulas and the command line for the
figures of made-up indicators and plans, and prints how many differ.
"""
