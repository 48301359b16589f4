"""The plan's results as open data: tables with a schema, metadata for the catalogue, no names of people."""
