"""A document as a page for browsers: one file that asks nothing of the network and runs nothing."""
