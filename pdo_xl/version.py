"""The version of the software: the one of the installed package."""

__version__ = "0.2.0"
