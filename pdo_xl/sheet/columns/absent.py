"""The columns that a header lacks: those that the plan does without, what holds in their place, and those missing.

Source: design of the reading of other plans, sections 2 and 3.
"""

from collections.abc import Mapping

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.bands import sector_after_word, sector_in_title
from pdo_xl.sheet.columns.header_rows import HeaderRows
from pdo_xl.sheet.columns.headers import Headers
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS
from pdo_xl.sheet.names.plan_columns import OPTIONAL_FIELDS, PAIRED_FIELDS


def missing_fields(headers: Headers, absent: Mapping[Field, str]) -> list[Field]:
    """The columns that a header lacks."""
    there = headers.columns.keys() - absent.keys()
    halves = {other for name, other in PAIRED_FIELDS.items() if name in there}
    return [
        name
        for name in PLAN_HEADERS
        if name not in headers.columns and name not in absent and (name in halves or name not in OPTIONAL_FIELDS)
    ]


def absent_columns(sheet: str, rows: HeaderRows, headers: Headers, known: Known, band: str = "") -> dict[Field, str]:
    """The columns that the plan does without, as a person said, and what holds in their place.

    A sheet that names its sector above the header, or in its own name, needs no column of sectors either, nor does one
    with bands among its rows, the first of which names the sector `band`.
    """
    absent = {name: sheet if name is Field.SECTOR else "" for name in known.mapping.absent}
    absent |= {name: "" for name in known.dispensable if name not in headers.columns}
    if Field.TYPE in headers.columns:
        # The units of measure.
        absent.pop(Field.TYPE, None)
    if Field.ACTUAL not in headers.columns and {Field.NUMERATOR, Field.DENOMINATOR} <= headers.columns.keys():
        # From these two the percentages are worked out.
        absent[Field.ACTUAL] = ""
    if Field.JUDGEMENT in headers.columns:
        absent[Field.TYPE] = ""
    if Field.SECTOR not in headers.columns and Field.SECTOR not in absent:
        own = {sector for text in rows.above if (sector := sector_after_word(text))} or {sector_after_word(sheet)}
        if len(own) == 1 and "" not in own:
            absent[Field.SECTOR] = own.pop()
        elif band:
            absent[Field.SECTOR] = band
        elif len(named := {sector for text in rows.above if (sector := sector_in_title(text))}) == 1:
            absent[Field.SECTOR] = named.pop()
    return absent
