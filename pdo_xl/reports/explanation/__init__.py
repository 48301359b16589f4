"""What was made of one row of a plan, for whoever asks: read how, scored how, with which findings."""
