"""Plans of chambers of commerce, ministries and a school: algorithms, sources, targets of three years."""

from tests.gallery.layout import Layout, plan

FROM_TARGET = "tipologia=dal valore atteso"


@plan
def expected_results_of_the_budget() -> Layout:
    """Piano degli indicatori e dei risultati attesi di bilancio (P.I.R.A.) 2015 – Camera di commercio di Rovigo.

    One header for the targets of three years; the results and the weights are ours.
    """
    return Layout(
        sheets={
            "PIRA": """
CAMERA DI COMMERCIO DI ESEMPIO
Piano degli indicatori e dei risultati attesi di Bilancio - P.I.R.A. 2015
Missioni | Programmi | Obiettivi | Indicatori | Target | < | < | Consuntivo | Peso
^ | ^ | ^ | ^ | Anno 2015 | Anno 2016 | Anno 2017 | ^ | ^
Competitività | Sviluppo delle imprese | Sostegno al credito | Grado di utilizzo delle risorse | '>= 90% | '>= 95% | '>= 100% | '81% | 30
Competitività | Sviluppo delle imprese | Sostegno al credito | Imprese beneficiarie | '>= 2.355 | '>= 2.355 | '>= 2.355 | 2400 | 30
Regolazione | Mercato | Registro imprese | Giorni per una pratica | '<= 10 gg. | '<= 10 gg. | '<= 10 gg. | '12 gg. | 40
"""
        },
        answers=["settore=nome del foglio", FROM_TARGET],
        scores=[
            90,  # 100·81/90
            100,
            80,  # at most 10: 100·(20 − 12)/10
        ],
        objectives=[90, 100, 80],
        weights=[30, 30, 40],
        sectors={"PIRA": 89},  # 0,3·90 + 0,3·100 + 0,4·80
        body=89,
        findings={"PDO105": 1, "PDO110": 1, "PDO312": 1, "PDO313": 1},
        year=2015,
    )


@plan
def budget_plan_with_sources() -> Layout:
    """Piano degli indicatori e dei risultati attesi di bilancio, previsione 2017 – Camera di commercio di Viterbo: its elements a) to i)."""
    return Layout(
        sheets={
            "PIRA": """
PIANO DEGLI INDICATORI E DEI RISULTATI ATTESI DI BILANCIO - Anno 2017
Programma | Obiettivo | Portatori di interesse | Centro di responsabilità | Indicatore | Fonte dei dati | Unità di misura | Valore target | Valore consuntivo | Peso
011.005 | Formazione alle imprese | Imprese | Promozione | Corsi svolti | Interna | n. | 20 | 15 | 50
011.005 | Fiere | Imprese | Promozione | Contributi spesi | Bilancio | € | '€ 25.000,00 | '€ 20.000,00 | 50
012.004 | Registro imprese | Imprese, professionisti | Anagrafe | Pratiche nei cinque giorni | Priamo | % | 90% | 90% | 60
012.004 | Sanzioni | Imprese | Anagrafe | Giorni per emetterle | Proac | gg | 60 | 75 | 40
"""
        },
        scores=[
            75,  # 100·15/20
            80,  # 100·20.000/25.000
            100,
            75,  # at most 60 days: 100·(120 − 75)/60
        ],
        objectives=[75, 80, 100, 75],
        weights=[50, 50, 60, 40],
        sectors={"Promozione": 77.5, "Anagrafe": 90},  # 0,6·100 + 0,4·75
        body=83.75,
        findings={"PDO110": 1, "PDO312": 1, "PDO313": 1, "PDO405": 2},
        year=2017,
    )


@plan
def indicators_of_the_portal() -> Layout:
    """Portale della performance, obiettivo strategico 149, indicatore 149.1, anno 2016: the fields of an indicator's page as columns."""
    return Layout(
        sheets={
            "Indicatori": """
MINISTERO DI ESEMPIO - Anno di riferimento 2016
CDR | Obiettivo strategico | Codice | Titolo | Tipologia | Fonte dei dati | Algoritmo di calcolo | Peso obiettivo | Peso indicatore | Misura | Target conseguito nell'esercizio precedente | Target primo anno | Valore a consuntivo | Note
Italiani all'estero | Coordinamento delle attività | 149.1 | Risorse impiegate | Indicatore di risultato | Elaborazioni interne | impegnate/stanziate | 60 | 50 | Percentuale | – | 'maggiore o uguale a 90,00% | 81% | –
 | | 149.2 | Richieste evase | Indicatore di realizzazione | Elaborazioni interne | conteggio | | 50 | Numero | 800 | 'maggiore o uguale a 1.000 | 1100 | –
Personale | Formazione | 150.1 | Corsi conclusi | Indicatore di realizzazione | Elaborazioni interne | conteggio | 100 | 100 | Numero | – | 10 | 8 | –
"""
        },
        answers=["indicatore=D"],
        scores=[
            90,  # 100·81/90
            100,
            80,  # 100·8/10
        ],
        objectives=[95, 80],  # (90 + 100) / 2
        weights=[60, 100],
        sectors={"Italiani all'estero": 95, "Personale": 80},
        body=87.5,
        findings={"PDO110": 1, "PDO201": 1},
        year=2016,
    )


@plan
def strategic_and_operative_by_cdr() -> Layout:
    """Piano della performance – Ministero della Difesa: strategic and operative objectives; the columns are as many ministries use."""
    return Layout(
        sheets={
            "Direttiva": """
Ministero di Esempio
PIANO DELLA PERFORMANCE 2024-2026
Direttiva annuale - anno 2024
CdR | Titolare | Obiettivo strategico | Obiettivo operativo | Indicatore | Metodo di calcolo | Target | Peso | Risultato al 31/12
Segretariato generale | Leoni | Digitale | Protocollo unico | Uffici collegati | conteggio | 40 | 60 | 30
Segretariato generale | Leoni | Digitale | Archivio di deposito | Piano di scarto approvato | data dell'atto | 28/06/2024 | 40 | 02/08/2024
Bilancio | Manca | Conti in ordine | Residui | Residui riaccertati | somme/totale | 80% | 100 | 88%
"""
        },
        answers=["obiettivo=D", FROM_TARGET],
        scores=[
            75,  # 100·30/40
            50,  # 35 days late
            100,
        ],
        objectives=[75, 50, 100],
        weights=[60, 40, 100],
        sectors={"Segretariato generale": 65, "Bilancio": 100},  # 0,6·75 + 0,4·50
        body=82.5,
        findings={"PDO110": 1, "PDO313": 1},
    )


@plan
def objectives_of_a_school() -> Layout:
    """Piano integrato della performance 2018-2020 – Scuola Superiore Sant'Anna: from strategic to operative objectives.

    The document's parts were seen; a number and a deadline in one row are as many bodies use.
    """
    return Layout(
        sheets={
            "Obiettivi": """
PIANO INTEGRATO DELLA PERFORMANCE 2018-2020 - ANNO 2018
Area | Responsabile | U.O. | Obiettivo operativo | Indicatore | Target | Scadenza | Risultato | Data effettiva | Peso
Didattica | Pini | Allievi | Bandi di ammissione | Candidati | 400 | 28/09/2018 | 300 | 28/09/2018 | 60
Didattica | Pini | Master | Nuovo master | Iscritti | 20 | 30/11/2018 | 20 | 10/12/2018 | 40
"""
        },
        answers=[FROM_TARGET, "scadenza=G", "data_effettiva=I"],
        because="The deadline is offered with its options, not asked: without it the number alone counts.",
        scores=[
            75,  # 100·300/400
            100,  # that very day
            100,
            90,  # 10 days late
        ],
        objectives=[87.5, 95],  # each the mean of its number and its deadline
        weights=[60, 40],
        sectors={"Didattica": 90.5},  # 0,6·87,5 + 0,4·95
        body=90.5,
        findings={"PDO110": 1, "PDO313": 1, "PDO316": 1},
        year=2018,
    )


@plan
def balanced_scorecard() -> Layout:
    """Piano della performance 2019-2021, allegato: l'albero della performance – Camera di commercio: prospettive della balanced scorecard.

    The document's parts were seen; KPI, Algoritmo and Consuntivo are as many chambers use.
    """
    return Layout(
        sheets={
            "Albero": """
PIANO DELLA PERFORMANCE 2019-2021 | < | < | < | < | < | <
Obiettivi dell'anno 2019
Area | Obiettivo operativo | KPI | Algoritmo | Valore 2018 | Target 2019 | Consuntivo 2019 | Peso
Imprese e territorio | Alternanza scuola-lavoro | Studenti coinvolti | conteggio | 150 | '>= 200 | 160 | 50
Imprese e territorio | Punto impresa digitale | Imprese assistite | conteggio | 80 | '>= 100 | 130 | 50
Processi interni | Pagamenti | Giorni medi di pagamento | giorni/fatture | 28 | '<= 25 | 30 | 100
"""
        },
        answers=[FROM_TARGET],
        scores=[
            80,  # 100·160/200
            100,
            80,  # at most 25: 100·(50 − 30)/25
        ],
        objectives=[80, 100, 80],
        weights=[50, 50, 100],
        sectors={"Imprese e territorio": 90, "Processi interni": 80},
        body=85,
        findings={"PDO110": 1, "PDO313": 1},
        year=2019,
    )
