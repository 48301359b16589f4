"""What staff write in a cell, as the domain sees it: texts, numbers, dates, years, and what cannot be read."""
