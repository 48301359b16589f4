"""The workbook in which the body's own system turns the sectors' results into each person's: never part of the plan."""
