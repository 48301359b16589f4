"""The rules of the Piano degli Obiettivi: no cells, files, clock or user."""
