"""Plans of health bodies: standards, weights as fractions, numerators and denominators."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def outcomes_over_three_years() -> Layout:
    """Tabella su outcome-obiettivi-indicatori-target, Piano triennale della performance 2016-2018, Allegato 1 – Azienda sanitaria locale di Potenza.

    Values of the years before, targets of three years with > and <, the act that asks for them.
    """
    return Layout(
        sheets={
            "Tabella": """
PIANO TRIENNALE DELLA PERFORMANCE 2024-2026 - ANNO 2024
N. | Area strategica | Outcome | Obiettivo | Indicatore | Modalità di calcolo | Valore 2022 | Valore 2023 | Target 2024 | Target 2025 | Target 2026 | Riferimento | Risultato 2024 | Peso
1 | PREVENZIONE | Patologie evitabili | Copertura vaccinale | Esavalente a 24 mesi | cicli/residenti | 99,4% | 99% | '> 95% | '> 95% | '> 95% | DGR 364/2016 | 96% | 50
2 | PREVENZIONE | Patologie evitabili | Copertura MPR | MPR a 24 mesi | cicli/residenti | 91% | 90% | '> 90% | '> 90% | '> 90% | DGR 364/2016 | 81% | 50
3 | OSPEDALE | Appropriatezza | Ricoveri inappropriati | Ricoveri ripetuti | ricoveri/totale | 7% | 6% | '< 5% | '< 5% | '< 5% | DGR 606/2015 | 6% | 100
"""
        },
        answers=[FROM_TARGET],
        scores=[
            100,
            90,  # 100·81/90
            80,  # at most 5: 100·(10 − 6)/5
        ],
        objectives=[100, 90, 80],
        weights=[50, 50, 100],
        sectors={"PREVENZIONE": 95, "OSPEDALE": 80},
        body=87.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 3},
    )


@plan
def negotiated_objectives() -> Layout:
    """Obiettivi 2011, negoziazione – Azienda sanitaria provinciale di Trapani.

    One weight for each contract, a row that sums up, a signature and a footnote; the column of results is ours.
    """
    return Layout(
        sheets={
            "CdR 13": """
Obiettivi 2011 Negoziazione
UU.OO. ED UFFICI ALLE DIRETTE DIPENDENZE DEL DIRETTORE GENERALE | C.d.R.: 13
N. | Descrizione obiettivo | Indicatori | Valore Obiettivo negoziato | Valore raggiunto | Peso Comparto | Peso Dirigenza
23 | Assicurare l'attività della segreteria nei pomeriggi | Dipendenti presenti | '>= 2 | 2 | 30 | 0
80 | Salute e sicurezza sui luoghi di lavoro | Attuazione di quanto concordato | SI | SI | 20 | 35
104 | Miglioramento dei processi | Crediti riscossi | '100% | '60% | 30 | 30
105 | Rendicontazione delle attività | Relazioni inviate | 4 | 3 | 20 | 35
 | | sommano | | | 100 | 100

Il Direttore Generale
* gli obiettivi con peso 1 sono oggetto di valutazione solamente ai fini della verifica annuale
"""
        },
        answers=[FROM_TARGET, "peso=F"],
        scores=[
            100,
            100,
            60,
            75,  # 100·3/4
        ],
        objectives=[100, 100, 60, 75],
        weights=[30, 20, 30, 20],
        sectors={"13": 83},  # 30 + 20 + 18 + 15
        body=83,
        findings={"PDO108": 1, "PDO110": 1, "PDO313": 1},
        year=2011,
    )


@plan
def standards_with_fractions() -> Layout:
    """Obiettivi e relativi pesi percentuali per la valutazione delle performance delle aziende sanitarie, attività svolta nell'anno 2015.

    The title was seen; Area, Indicatore, Standard and weights from 0 to 1 are as many health bodies use.
    """
    return Layout(
        sheets={
            "Obiettivi": """
Valutazione delle performance delle aziende sanitarie - anno 2015
Area | Obiettivo | Indicatore | Standard | Valore rilevato | Peso
Prevenzione | Screening | Adesione allo screening | '>= 60% | '54% | 0,4
Prevenzione | Vaccini | Copertura antinfluenzale | '>= 75% | '75% | 0,6
Ospedale | Frattura del femore | Interventi entro due giorni | '>= 80% | '60% | 0,5
Ospedale | Parti cesarei | Parti cesarei primari | '<= 20% | '25% | 0,5
"""
        },
        answers=[FROM_TARGET],
        scores=[
            90,  # 100·54/60
            100,
            75,  # 100·60/80
            75,  # at most 20: 100·(40 − 25)/20
        ],
        objectives=[90, 100, 75, 75],
        weights=[0.4, 0.6, 0.5, 0.5],
        sectors={"Prevenzione": 96, "Ospedale": 75},  # 0,4·90 + 0,6·100
        body=85.5,
        findings={"PDO110": 1, "PDO201": 1, "PDO313": 1},
        year=2015,
    )


@plan
def negotiation_card_as_a_table() -> Layout:
    """Scheda di negoziazione budget operativo, anno 2014 – an azienda u.l.s.s.

    The title was seen; numerator, denominator and weights from 0 to 1 are as many health bodies use.
    """
    return Layout(
        sheets={
            "Budget": """
SCHEDA DI NEGOZIAZIONE BUDGET OPERATIVO - ANNO 2014
Dipartimento | Direttore | U.O. | Obiettivo | Indicatore | Numeratore | Denominatore | Valore atteso | Peso
Chirurgia | Rossi | Ortopedia | Femore in due giorni | Interventi entro due giorni / interventi | 150 | 200 | '>= 80% | 0,6
Chirurgia | Rossi | Urologia | Ricoveri in giornata | Ricoveri in giornata / ricoveri | 90 | 300 | '>= 30% | 0,4
Medicina | Bianchi | Geriatria | Ricoveri ripetuti | Ricoveri ripetuti / ricoveri | 6 | 100 | '<= 5% | 1
"""
        },
        answers=[FROM_TARGET],
        scores=[
            93.75,  # 150/200 is 75%: 100·75/80
            100,  # 90/300 is 30%
            80,  # 6/100 is 6%, at most 5: 100·(10 − 6)/5
        ],
        objectives=[93.75, 100, 80],
        weights=[0.6, 0.4, 1],
        sectors={"Chirurgia": 96.25, "Medicina": 80},  # 0,6·93,75 + 0,4·100
        body=88.125,
        findings={"PDO110": 1, "PDO201": 1, "PDO313": 1, "PDO405": 3},
        year=2014,
    )


@plan
def report_with_counts() -> Layout:
    """Relazione sulla performance, anno 2017 – ARNAS Garibaldi: obiettivi contrattuali e operativi, risultati.

    The document's parts were seen; its table with both counts and their ratio is as many health bodies use.
    """
    return Layout(
        sheets={
            "Risultati": """
RELAZIONE SULLA PERFORMANCE - anno 2017
Area | Responsabile | Obiettivo | Indicatore | Unità di misura | Valore target | Num. | Den. | Risultato | Peso
Clinica | Russo | Tempi di attesa | Visite nei tempi | % | '90% | 810 | 1000 | '81% | 70
Clinica | Russo | Cartelle chiuse | Cartelle entro trenta giorni | % | '95% | 190 | 200 | '95% | 30
"""
        },
        scores=[
            90,  # 810/1.000 is 81%: 100·81/90
            100,
        ],
        objectives=[90, 100],
        weights=[70, 30],
        sectors={"Clinica": 93},  # 0,7·90 + 0,3·100
        body=93,
        findings={"PDO110": 1},
        year=2017,
    )


@plan
def strategic_objectives_with_baseline() -> Layout:
    """Piano della performance 2021-2023, Allegato A, obiettivi strategici – ASUR Marche: its parts; the columns are as many bodies use."""
    return Layout(
        sheets={
            "Obiettivi": """
PIANO DELLA PERFORMANCE 2021-2023 - ANNO 2021
Area strategica | Dirigente | Codice | Obiettivo | Indicatore | Fonte | Baseline | Target 2021 | Target 2022 | Target 2023 | Consuntivo | Peso
Territorio | Conti | T1 | Assistenza domiciliare | Anziani in assistenza | SIAD | 3000 | '+5% | '+6% | '+7% | 3150 | 50
Territorio | Conti | T2 | Liste di attesa | Prestazioni nei tempi | CUP | 85% | '90% | '92% | '95% | 81% | 50
"""
        },
        answers=[FROM_TARGET],
        scores=[
            100,  # +5% of 3.000 is 3.150
            90,  # 100·81/90
        ],
        objectives=[100, 90],
        weights=[50, 50],
        sectors={"Territorio": 95},
        body=95,
        findings={"PDO110": 1, "PDO313": 1, "PDO405": 1},
        year=2021,
    )
