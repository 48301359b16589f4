"""An office's own workbook: what it lacks brought in, brought up to date, taken out again; nothing of its own lost."""
