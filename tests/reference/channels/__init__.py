"""The channels: each asks the product in one of the ways in which people do, and compares what it says.

Shape: a channel is a context that gives two functions, `(seed, count) -> sentences` for indicators and for plans.
"""
