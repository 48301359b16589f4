"""The functions of the workbook's own VBA module, each one call."""

from pdo_xl.hosts.live.vba_calls import ask
from tests.hosts.live.engine import Excel


def test_a_call_names_the_workbook_even_with_an_apostrophe_in_it(excel: Excel) -> None:
    assert "'" in excel.book.name
    (_, name, *_), *sheets = ask(excel.book, "StatoCartella")
    assert name == excel.full_name
    assert [sheet[0] for sheet in sheets] == list(excel.pages)
    assert excel.calls == ["PDO.StatoCartella"]


def test_arguments_go_along_as_they_are(small: Excel) -> None:
    assert ask(small.book, "FormatiNumero", "Dati", [2, 4], [3, 3]) == ("0.0%", "dd/mm/yyyy")
