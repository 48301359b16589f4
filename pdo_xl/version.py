"""The version of the software: the one of the installed package."""

VERSION = "0.1.0"
