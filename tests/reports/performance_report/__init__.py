"""The Relazione."""
