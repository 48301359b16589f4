"""Plans with a column of actual values for each date, half-year or quarter."""

from tests.gallery.layout import Layout, plan


@plan
def september_and_december() -> Layout:
    """Report del Controllo di Gestione, Peg-PdO 2012 – Comune di Pienza: responsabili di area, dati al 30/09 and al 31/12, three years.

    Its text was seen; the two dates side by side and the other columns are as many municipalities use.
    """
    return Layout(
        sheets={
            "PEG": """
REPORT DEL CONTROLLO DI GESTIONE - PEG-PDO 2012
Area | Responsabile di area | Servizio | Obiettivo operativo | Indicatore | Tipologia | Risultato atteso 2012 | Risultato atteso 2013 | Risultato atteso 2014 | Valore al 30/09/2012 | Valore al 31/12/2012 | Peso
Servizi sociali | Viola | Minori | Affido familiare | Famiglie affidatarie | n. | 10 | 12 | 14 | 4 | 8 | 50
Servizi sociali | Viola | Anziani | Assistenza a casa | Richieste accolte | % | '90% | '90% | '95% | '70% | '90% | 50
Cultura | Blu | Biblioteca | Prestiti | Prestiti dell'anno | n. | 5000 | 5200 | 5400 | 3000 | | 100
"""
        },
        scores=[
            80,  # 100·8/10, the 4 of September counts no more
            100,
            60,  # 100·3.000/5.000: of December there is nothing
        ],
        objectives=[80, 100, 60],
        weights=[50, 50, 100],
        sectors={"Servizi sociali": 90, "Cultura": 60},
        body=75,
        # Nobody said how many loans there were in December.
        findings={"PDO110": 1, "PDO410": 1},
        year=2012,
    )


@plan
def four_quarters() -> Layout:
    """Analisi report controllo di gestione, quarto trimestre 2014 – un ente locale: utenze, servizio postale, Piano dettagliato degli obiettivi.

    The document's parts were seen; one column of results for each quarter under one header is as many bodies use.
    """
    return Layout(
        sheets={
            "Monitoraggio": """
ANALISI REPORT CONTROLLO DI GESTIONE - QUARTO TRIMESTRE 2014
PIANO DETTAGLIATO DEGLI OBIETTIVI ANNO 2014
Struttura | Responsabile | Obiettivo | Indicatore | Tipo di valore | Valore atteso | Risultato | < | < | < | Peso
^ | ^ | ^ | ^ | ^ | ^ | I trim. | II trim. | III trim. | IV trim. | ^
Economato | Rosa | Utenze | Scostamento dalla spesa prevista | % | '<= 4% | '3% | '4% | '5% | '5% | 60
Economato | Rosa | Servizio postale | Invii per posta certificata, in migliaia | Nr. | 40 | 10 | 22 | 30 | 38 | 40
"""
        },
        scores=[
            75,  # at most 4: 100·(8 − 5)/4
            95,  # 100·38/40
        ],
        objectives=[75, 95],
        weights=[60, 40],
        sectors={"Economato": 83},  # 0,6·75 + 0,4·95
        body=83,
        findings={"PDO110": 1},
        year=2014,
    )


@plan
def progress_by_half_year() -> Layout:
    """Relazione sulla performance, esercizio 2023 – Provincia di Vicenza: its parts; the columns are as many bodies use."""
    return Layout(
        sheets={
            "Obiettivi": """
PROVINCIA DI ESEMPIO
Obiettivi di performance - esercizio 2023
Area | Dirigente | Servizio | Descrizione obiettivo | Indicatori | Unità di misura | Valore previsto | Valore conseguito I semestre | Valore conseguito II semestre | Pesatura
Viabilità | Conti | Manutenzione | Ponti sicuri | Ponti ispezionati | n. | 60 | 20 | 45 | 60
Viabilità | Conti | Concessioni | Tempi delle concessioni | Concessioni entro i termini | % | 100% | 95% | 95% | 40
Istruzione | Serra | Edilizia | Palestre | Palestra consegnata | Data | 15/09/2023 | | 30/10/2023 | 100
"""
        },
        scores=[
            75,  # 100·45/60
            95,
            50,  # 45 days late
        ],
        objectives=[75, 95, 50],
        weights=[60, 40, 100],
        sectors={"Viabilità": 83, "Istruzione": 50},  # 0,6·75 + 0,4·95
        body=66.5,
        findings={"PDO110": 1},
        year=2023,
    )
