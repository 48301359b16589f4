"""Plans with one sheet for each sector."""

from tests.gallery.layout import Layout, plan


@plan
def sheet_is_sector() -> Layout:
    """Piano degli obiettivi e della performance 2021-2023 – Comune di Barga: a section for each area; the columns are as many bodies use."""
    header = "Obiettivo | Indicatore | Tipologia di valore | Valore atteso | Risultato raggiunto | Peso"
    return Layout(
        sheets={
            "Area finanziaria": f"""
PIANO DEGLI OBIETTIVI E DELLA PERFORMANCE 2024-2026 - ANNO 2024
{header}
Tempi di pagamento | Giorni di ritardo | Nr | 'minore o uguale a 0 | -3 | 60
Economato in rete | Buoni in rete | % | 80% | 60% | 40
""",
            "Area tecnica": f"""
PIANO DEGLI OBIETTIVI E DELLA PERFORMANCE 2024-2026 - ANNO 2024
{header}
Asfaltature | Chilometri | Nr | 8 | 6 | 100
""",
        },
        answers=["settore=nome del foglio"],
        scores=[
            100,  # -3 of at most 0
            75,  # 100·60/80
            75,  # 100·6/8
        ],
        objectives=[100, 75, 75],
        weights=[60, 40, 100],
        sectors={"Area finanziaria": 90, "Area tecnica": 75},  # 0,6·100 + 0,4·75
        body=82.5,
        findings={"PDO110": 1, "PDO311": 1},
    )


@plan
def sheets_with_a_title_page() -> Layout:
    """Piano della performance e degli obiettivi 2015-2017, allegati: schede servizi – Comune di Castenedolo.

    Its title page with its act was seen; a sheet for each sector, notes on a last one and the columns are as many bodies use.
    """
    header = "Servizio | Resp. | Obiettivi | Indicatori | Tipo valore | Traguardo | Esito | Peso obiettivo"
    return Layout(
        sheets={
            "Copertina": """

COMUNE DI ESEMPIO

PIANO DELLA PERFORMANCE e DEGLI OBIETTIVI 2015-2017
ANNO 2015

Articolo 10, comma 1, lettera a, Decreto Legislativo 27 ottobre 2009, n.150

Approvato con deliberazione della Giunta Comunale n.31 del 29 maggio 2015
""",
            "A": f"""
SETTORE: Affari generali
{header}
Protocollo | Rossi | Protocollo informatico | Documenti registrati in giornata | % | 98% | 98% | 100
""",
            "B": f"""
SETTORE: Lavori pubblici
{header}
Strade | Bruni | Buche | Segnalazioni chiuse | Nr | 300 | 150 | 50
Verde | Bruni | Alberi | Alberi piantati | Nr | 100 | 100 | 50
""",
            "Note": """
Legenda
Peso: da 0 a 100
Esito: valore rilevato al 31 dicembre
""",
        },
        scores=[100, 50, 100],  # 100·150/300
        objectives=[100, 50, 100],
        weights=[100, 50, 50],
        sectors={"Affari generali": 100, "Lavori pubblici": 75},
        body=87.5,
        findings={"PDO110": 1},
        year=2015,
    )


@plan
def sheets_of_an_union() -> Layout:
    """Piano performance 2021-2023 – Unione dei Comuni: Programmi e Progetti; a sheet for each; the columns are as many bodies use."""
    header = "Direzione | Referente | U.O. | Denominazione obiettivo | KPI | Tipologia valore | Target | Risultato conseguito | Ponderazione"
    return Layout(
        sheets={
            "SUAP": f"""
UNIONE DEI COMUNI DI ESEMPIO - PIANO DELLA PERFORMANCE 2024
{header}
Sviluppo | Marini | SUAP | Pratiche edilizie | Giorni medi | Tempestività | 'entro 30 giorni | 36 | 100
""",
            "Sociale": f"""
UNIONE DEI COMUNI DI ESEMPIO - PIANO DELLA PERFORMANCE 2024
{header}
Welfare | Galli | Casa | Bando affitti | Bando pubblicato | Data | 'entro il 29/03/2024 | '10.04.2024 | 40
Welfare | Galli | Nidi | Posti nei nidi | Posti coperti | % | '95% | '95% | 60

Note: i valori sono rilevati dal controllo di gestione.
""",
        },
        scores=[
            80,  # at most 30: 100·(60 − 36)/30
            90,  # 12 days late
            100,
        ],
        objectives=[80, 90, 100],
        weights=[100, 40, 60],
        sectors={"Sviluppo": 80, "Welfare": 96},  # 0,4·90 + 0,6·100
        body=88,
        findings={"PDO108": 1, "PDO110": 1, "PDO312": 1},
    )
