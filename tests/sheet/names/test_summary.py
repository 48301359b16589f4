"""The columns of `Riepilogo`."""

from pdo_xl.sheet.names.summary import FORMER_SUMMARY_HEADERS, SUMMARY_HEADERS, SummaryColumn


def test_the_columns() -> None:
    assert SUMMARY_HEADERS == (
        "Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso totale", "Punti", "Punteggio", "Copertura",
        "Raggiunti", "In scadenza", "Scaduti", "Errori", "Avvisi",
    )  # fmt: skip


def test_a_column_knows_its_place() -> None:
    assert [SummaryColumn(header).place for header in SUMMARY_HEADERS] == list(range(1, len(SUMMARY_HEADERS) + 1))


def test_the_columns_of_before_are_told_apart_by_coverage_and_the_weight_of_all() -> None:
    assert {"Copertura", "Peso totale"} <= set(FORMER_SUMMARY_HEADERS)
    assert len(FORMER_SUMMARY_HEADERS) == 13
