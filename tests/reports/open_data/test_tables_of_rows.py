"""The tables of the rows of the plan, as the design names their fields."""

from pdo_xl.reports.open_data.tables_of_rows import INDICATORS, OBJECTIVES


def test_the_indicators() -> None:
    assert [field.name for field in INDICATORS.fields] == [
        "id_indicatore", "id_obiettivo", "settore", "indicatore", "tipo", "verso", "unita", "valore_atteso",
        "data_attesa", "valore_atteso_testo", "valore_effettivo", "data_effettiva", "valore_effettivo_testo",
        "scostamento", "punteggio", "stato", "ritardo_giorni",
    ]  # fmt: skip


def test_the_objectives() -> None:
    assert [field.name for field in OBJECTIVES.fields] == [
        "id_obiettivo", "numero", "settore", "sigla", "servizio", "obiettivo", "trasversale", "pagamenti", "peso",
        "punteggio", "punti", "grado", "tempo", "giorni_ritardo_massimo", "indicatori", "indicatori_con_dato",
    ]  # fmt: skip
