"""From a plan to its results: indicators, objectives, sectors, the body."""
