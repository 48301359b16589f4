"""A system that fails, or stops the program, at every call of every command that writes. `python -m tests.faults`."""
