"""The engine alone in a real LibreOffice."""

from tests.libreoffice import app, book, sheet

__all__ = ["app", "book", "sheet"]
