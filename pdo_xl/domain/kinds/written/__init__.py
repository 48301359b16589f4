"""What offices write into the cells of each kind: a table a kind, what each spelling is read as or refused with.

The pages of the documentation and the tests are made from them; a spelling that is met is a cell in a line here.
"""

from pdo_xl.domain.kinds.written import deadline, judgement, number, percentage, promptness, yes_no
from pdo_xl.domain.kinds.written.lines import Table

TABLES: dict[str, Table] = {
    "NUMERO": number.TABLE,
    "PERCENTUALE": percentage.TABLE,
    "DATA": deadline.TABLE,
    "SI_NO": yes_no.TABLE,
    "TEMPESTIVITA": promptness.TABLE,
    "GIUDIZIO": judgement.TABLE,
}
"""By the names of the kinds."""
