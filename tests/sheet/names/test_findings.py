"""The columns of `Segnalazioni`."""

from pdo_xl.sheet.names.findings import FINDINGS_HEADERS, FINDINGS_WIDTHS, FindingColumn


def test_the_columns() -> None:
    assert FINDINGS_HEADERS == (
        "Gravità", "Responsabile", "Settore", "Obiettivo", "Che cosa", "Che cosa fare", "Cella", "Codice",
    )  # fmt: skip
    assert [column.place for column in FindingColumn] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert len(FINDINGS_WIDTHS) == len(FINDINGS_HEADERS)
