"""The workbook of the evaluation, made once and read with openpyxl."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.workbook.evaluation.make import evaluation_workbook
from tests.workbook.evaluation.plans import two_heads


@pytest.fixture(scope="session")
def sheets() -> dict[str, Worksheet]:
    book = load_workbook(BytesIO(evaluation_workbook(two_heads())))
    return {sheet.title: sheet for sheet in book.worksheets}
