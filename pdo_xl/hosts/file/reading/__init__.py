"""The cells of a sheet on disk, read."""
