"""Thousands of workbooks read side by side, on one machine or on many, and written as one table."""
