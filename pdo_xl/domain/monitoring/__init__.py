"""The year as it goes: which row is which from one check to the next, what was frozen, what changed since."""
