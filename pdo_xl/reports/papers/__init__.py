"""Documents to read, print and sign: one model of what they say, writers that only lay it out."""
