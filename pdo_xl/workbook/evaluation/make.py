"""The whole workbook, made from nothing: the plan's file is not touched, and nothing of ours reads it again."""

from io import BytesIO

from pdo_xl.domain.scoring.score import Results
from pdo_xl.workbook.evaluation.aggregate_sheet import add_aggregate_sheet
from pdo_xl.workbook.evaluation.people import people_of
from pdo_xl.workbook.evaluation.people_sheet import add_people_sheet
from pdo_xl.workbook.evaluation.sectors_sheet import add_sectors_sheet
from pdo_xl.workbook.evaluation.weights_sheet import add_weights_sheet
from pdo_xl.workbook.own_sheets.formats import Formats, new_workbook
from pdo_xl.workbook.program.packaging import finished


def evaluation_workbook(results: Results) -> bytes:
    """Make it. Formulas are worked out when it is opened: all of them are blank until somebody fills in a weight."""
    package = BytesIO()
    people = people_of(results)
    with new_workbook(package) as workbook:
        formats = Formats(workbook)
        workbook.calc_on_load = True
        add_weights_sheet(workbook, formats)
        # Formulas of a sheet may name one that stands behind it.
        count = sum(len(person.sectors) for person in people)
        add_people_sheet(workbook, formats, people, results.body, count)
        add_sectors_sheet(workbook, formats, people)
        add_aggregate_sheet(workbook, formats, max(len(people), 1))
    return finished(package.getvalue())
