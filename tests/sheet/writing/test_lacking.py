from datetime import date

from pdo_xl.sheet.writing.lacking import lacking
from tests.support import more, results_of, row


def said(*rows: list[object], on: date = date(2024, 6, 30)) -> str:
    (objective,) = results_of(*rows, on=on).objectives
    return lacking(objective)


def test_what_is_lacking_is_said_the_most_urgent_first() -> None:
    assert said(row(actual=650.0)) == ""
    assert said(row(actual=None)) == "1 indicatore senza dato"
    assert said(row(actual=None), more(), more()) == "3 indicatori senza dato"
    assert said(row(kind="Data", target="30.03.2024")) == "scaduto da 92 giorni"
    assert said(row(kind="Data", target="31.12.2024")) == "scade il 31/12/2024"
    assert said(row(actual="boh"), more(actual="NV: gara deserta")) == "1 dato da correggere"
    several = (
        row(kind="Data", target="30.03.2024"),
        more(kind="Data", target="29.06.2024"),
        more(kind="Data", target="31.12.2024"),
        more(kind="Data", target="30.09.2024"),
        more(actual="boh"),
        more(),
    )
    assert said(*several) == (
        "2 scaduti, il primo da 92 giorni; 1 dato da correggere; 1 indicatore senza dato; "
        "2 scadono, il primo il 30/09/2024"
    )
