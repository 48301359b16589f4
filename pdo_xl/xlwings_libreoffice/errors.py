"""The base of every error that the engine raises on purpose."""


class EngineError(Exception):
    """Something a person can put right; `str(error)` is one Italian sentence, and names the call that it is about."""
