"""The engine of xlwings, handed what the workbook's module `PDO` answers: it knows nothing of plans itself."""

from pdo_xl.hosts.libreoffice.module.answers import FUNCTIONS
from pdo_xl.sheet.names.buttons import MODULE
from pdo_xl.xlwings_libreoffice.engine import attach, book_of, register
from pdo_xl.xlwings_libreoffice.objects.macros import answer_for

__all__ = ["attach", "book_of", "register"]

answer_for(MODULE, FUNCTIONS)
