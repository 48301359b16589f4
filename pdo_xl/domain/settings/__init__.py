"""The parameters of the body's measurement system, each described in one place."""
