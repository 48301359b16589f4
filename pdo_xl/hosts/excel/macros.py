"""The name by which workbooks of version 0.1.0 call the macros: they answer that the workbook is to be upgraded."""

from pdo_xl.hosts.live.macros import esegui, mostra

__all__ = ["esegui", "mostra"]
