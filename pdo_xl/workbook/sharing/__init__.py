"""The files of a plan that is shared out: made from the office's own, marked with where they come from, read again."""
