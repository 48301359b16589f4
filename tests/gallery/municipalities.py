"""Plans of municipalities that say the type of each value, or its unit."""

from tests.gallery.layout import Layout, plan


@plan
def peg_with_references() -> Layout:
    """Piano esecutivo di gestione 2016, obiettivi strategici con relativa pesatura – Comune di Besnate.

    Weights from 1 to 1,4 and the header again before each sector; the columns of values are not that document's.
    """
    return Layout(
        sheets={
            "Obiettivi": """
COMUNE DI ESEMPIO
PIANO ESECUTIVO DI GESTIONE - Esercizio 2024
Obiettivi strategici attribuiti ai Responsabili di Settore con relativa pesatura

SETTORE | RESPONSABILE | OBIETTIVO STRATEGICO | INDICATORE | UNITÀ DI MISURA | TARGET | RISULTATO | PESATURA | RIFERIMENTI
AFFARI GENERALI | Bianchi | Contratto decentrato | Accordo firmato | Data | 28/06/2024 | 08/07/2024 | 1 | AG7/D
^ | ^ | Servizi tributari in rete | Servizi attivi | n. | 4 | 3 | 1,2 | AG4/E
^ | ^ | Archivio riordinato | Metri riordinati | n. | 200 | 250 | 1,4 | AG5/D
SETTORE | RESPONSABILE | OBIETTIVO STRATEGICO | INDICATORE | UNITÀ DI MISURA | TARGET | RISULTATO | PESATURA | RIFERIMENTI
SERVIZI ALLA PERSONA | Neri | Banca del tempo | Domande accolte | % | 80% | 60% | 1,2 | SP2
^ | ^ | Regolamento ISEE | Regolamento approvato | Data | 30/09/2024 | 30/09/2024 | 1 | SP7
"""
        },
        scores=[
            90,  # 10 days late
            75,  # 100·3/4
            100,  # 250 of 200
            75,  # 100·60/80
            100,  # that very day
        ],
        objectives=[90, 75, 100, 75, 100],
        weights=[1, 1.2, 1.4, 1.2, 1],
        sectors={
            "AFFARI GENERALI": 88.888889,  # (1·90 + 1,2·75 + 1,4·100) / 3,6 = 320 / 3,6
            "SERVIZI ALLA PERSONA": 86.363636,  # (1,2·75 + 1·100) / 2,2 = 190 / 2,2
        },
        body=87.626263,  # (88,888889 + 86,363636) / 2
        findings={"PDO107": 1, "PDO110": 1, "PDO201": 2},
    )


@plan
def areas_and_consuntivo() -> Layout:
    """A layout as many municipalities use: Area, Responsabile di P.O., Tipo di indicatore, Consuntivo; title, totals, signatures."""
    return Layout(
        sheets={
            "PDO": """
COMUNE DI ESEMPIO
Provincia di Esempio
PIANO DETTAGLIATO DEGLI OBIETTIVI - ANNO 2024
approvato con deliberazione di Giunta n. 12 del 30/01/2024

Area | P.O. | Ufficio | Titolo obiettivo | Indicatore | Tipo di indicatore | Target | Consuntivo | Peso %
Amministrativa | Rossi | Segreteria | Atti in rete | Atti pubblicati nei termini | Percentuale | '95% | '90% | 40
Amministrativa | Rossi | Segreteria | Sedute in diretta | Sedute trasmesse | Numero | 10 | 12 | 30
Amministrativa | Rossi | Demografici | Carta d'identità elettronica | Attesa in giorni | Numero | 'max 10 | 12 | 30
Totale Area Amministrativa | | | | | | | | 100
Tecnica | Verdi | Lavori pubblici | Scuola media | Fine lavori | Data | 'entro il 30/08/2024 | 20/09/2024 | 50
Tecnica | Verdi | Urbanistica | Variante al piano | Variante adottata | si/no | si | in parte | 50
Totale Area Tecnica | | | | | | | | 100

Esempio, lì 15/01/2025
Il Segretario comunale | | | Il Nucleo di valutazione
"""
        },
        scores=[
            94.736842,  # 100·90/95
            100,  # 12 of 10
            80,  # at most 10: 100·(20 − 12)/10
            75,  # 21 days late
            50,  # partly
        ],
        objectives=[94.736842, 100, 80, 75, 50],
        weights=[40, 30, 30, 50, 50],
        sectors={
            "Amministrativa": 91.894737,  # 0,4·94,736842 + 0,3·100 + 0,3·80
            "Tecnica": 62.5,  # (75 + 50) / 2
        },
        body=77.197368,  # (91,894737 + 62,5) / 2
        findings={"PDO108": 1, "PDO110": 1},
    )


@plan
def objectives_over_rows() -> Layout:
    """A layout as many municipalities use: one objective over several indicators, with a weight of each, in two header rows."""
    return Layout(
        sheets={
            "Foglio1": """
Piano degli obiettivi 2024
Settore | Dirigente | Servizio | Obiettivo | < | Indicatore | < | Valore | < | Peso | <
^ | ^ | ^ | titolo | codice | descrizione | tipologia | atteso | raggiunto | obiettivo | indicatore
Finanze | Gialli | Tributi | Recupero dell'evasione | F1 | Avvisi emessi | n. | 400 | 300 | 60 | 50
^ | ^ | ^ | ^ | ^ | Somme riscosse | % | 50% | 40% | ^ | 50
^ | ^ | Ragioneria | Bilancio nei termini | F2 | Giorni per pagare | n. | 'non superiore a 30 | 27 | 40 | 100
"""
        },
        scores=[
            75,  # 100·300/400
            80,  # 100·40/50
            100,  # 27 of at most 30
        ],
        objectives=[77.5, 100],  # (75 + 80) / 2
        weights=[60, 40],
        sectors={"Finanze": 86.5},  # 0,6·77,5 + 0,4·100
        body=86.5,
        findings={"PDO110": 1},
    )


@plan
def bands_instead_of_sectors() -> Layout:
    """A layout as many municipalities use: no column of sectors, a band across the table before each of them."""
    return Layout(
        sheets={
            "PEG 2024": """
CITTÀ DI ESEMPIO | < | < | < | < | < | <
PIANO ESECUTIVO DI GESTIONE 2024-2026 - ANNO 2024 | < | < | < | < | < | <
N. | Obiettivo | Indicatore | Tipologia di valore | Valore atteso | Valore a consuntivo | Peso
SETTORE I - AFFARI GENERALI | < | < | < | < | < | <
1 | Sportello unico | Pratiche chiuse | Nr. | '1.200 | 900 | 70
2 | Carta dei servizi | Carta approvata | Data | 31/05/2024 | 31/05/2024 | 30
SETTORE II - POLIZIA LOCALE | < | < | < | < | < | <
3 | Sicurezza stradale | Controlli svolti | Nr. | 500 | 500 | 60
4 | Educazione nelle scuole | Classi incontrate | Nr. | 20 | 10 | 40
"""
        },
        scores=[
            75,  # 100·900/1.200
            100,
            100,
            50,  # 100·10/20
        ],
        objectives=[75, 100, 100, 50],
        weights=[70, 30, 60, 40],
        sectors={
            "I - AFFARI GENERALI": 82.5,  # 0,7·75 + 0,3·100
            "II - POLIZIA LOCALE": 80,  # 0,6·100 + 0,4·50
        },
        body=81.25,
        findings={"PDO108": 1, "PDO110": 1},
    )
