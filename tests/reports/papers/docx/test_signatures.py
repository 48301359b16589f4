"""What is to be signed holds together: a line for each person, boxes to tick, lines to fill."""

from io import BytesIO
from itertools import pairwise

import docx

from pdo_xl.reports.papers.docx.base import empty_document
from pdo_xl.reports.papers.docx.signatures import signatures
from pdo_xl.reports.papers.docx.styles import Styles
from pdo_xl.reports.papers.model import Signature, Signatures
from tests.reports.papers.docx.reading import W, rows, value

BLOCK = Signatures(
    (Signature("Il Segretario"),),
    (Signature("Il Nucleo", ("Anna Bianchi", "", "Carlo Verdi")),),
    ("Validata", "Non validata"),
    ("Osservazioni",),
)


def made(block: Signatures = BLOCK):
    document = docx.Document(BytesIO(empty_document()))
    return signatures(block, Styles(document), 9638), document.styles.element


def test_each_person_has_a_line_and_each_answer_a_box() -> None:
    people, ticks, lines = rows(made()[0])
    assert people == ["Il Segretario\n\n", "", "Il Nucleo\n\nAnna Bianchi\n\n\n\nCarlo Verdi"]
    assert ticks == ["☐\xa0Validata\n☐\xa0Non validata"]
    assert lines == ["Osservazioni \t"]


def test_no_page_break_parts_it() -> None:
    table, styles = made()
    assert [[part.tag.removeprefix(W) for part in row.find(f"{W}trPr")] for row in table.findall(f"{W}tr")] == 3 * [
        ["cantSplit"]
    ]
    held = {one.get(f"{W}styleId") for one in styles if one.find(f"{W}pPr/{W}keepNext") is not None}
    assert {value(one, "pPr/pStyle") for one in table.iter(f"{W}p")} <= held


def test_two_lines_never_become_one() -> None:
    looks = [value(one, "pPr/pStyle") for one in made()[0].iter(f"{W}p")]
    assert ("PdoSignatureLine", "PdoSignatureLine") not in list(pairwise(looks))


def test_nobody_may_sign_on_one_side() -> None:
    assert rows(made(Signatures((), (Signature("Il Nucleo"),)))[0]) == [["", "", "Il Nucleo\n\n"]]


def test_an_answer_is_ticked_with_a_click() -> None:
    word = "{http://schemas.microsoft.com/office/word/2010/wordml}"
    boxes = list(made()[0].iter(f"{word}checkbox"))
    assert [[part.get(f"{word}val") for part in one] for one in boxes] == 2 * [["0", "2612", "2610"]]
