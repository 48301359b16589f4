"""What the texts above a plan, and the names of its sheets, say of its year: a table, as those of the kinds.

Source: design of other bodies' plans, section 1.
"""

from typing import NamedTuple


class YearLine(NamedTuple):
    """Texts that say the same of a plan's year: None where they name none, or several (`years`); `why` for people."""

    texts: tuple[str, ...]
    year: int | None
    why: str
    years: bool = False


def _says(year: int | None, why: str, *texts: str, years: bool = False) -> YearLine:
    return YearLine(texts, year, why, years)


YEAR_LINES = (
    _says(
        2024, "l'anno con la sua parola",
        "anno 2024", "ANNO 2024", "Anno: 2024", "annualità 2024", "esercizio 2024", "Esercizio finanziario 2024",
        "PDO 2024", "P.D.O. 2024", "PEG 2024", "PIAO 2024", "Piano della performance 2024", "PIANO OBIETTIVI 2024",
        "Obiettivi 2024", "PEG 2024 - II aggiornamento",
    ),
    _says(2024, "un anno da solo", "2024", "Comune di Prova 2024", "Consuntivo 2024", "2024 PDO"),
    _says(
        2024, "l'anno con la sua parola, e non il periodo né l'atto accanto",
        "PEG 2023-2025 – ANNO 2024", "PIAO 2024/2026 annualità 2024", "PDO 2024 (delibera n. 3 del 12/01/2023)",
        "PDO 2024 ai sensi dell'art. 10 D.Lgs. 150/2009", "Anno 2024 - triennio 2023-2025",
    ),
    _says(
        None, "un periodo di più anni: si prende l'anno delle scadenze che vi sta, o si chiede",
        "PIAO 2024-2026", "PEG 2024/2026", "Triennio 2024-26", "2023-2025", "dal 2024 al 2026", "Periodo 2023 - 2025",
        "anno scolastico 2023/2024", years=True,
    ),
    _says(
        None, "l'anno di una data",
        "30.01.2023", "approvato il 30/01/2023", "31 dicembre 2023", "dicembre 2023", "01/01/2023 - 31/12/2023",
    ),
    _says(
        None, "l'anno di un atto o di una norma",
        "n. 12 del 2023", "n. 12/2023", "delibera n. 12 del 2023", "Delibera di Giunta n. 12 del 30.01.2023",
        "D.Lgs. 150/2009", "d.lgs. n. 267/2000", "DM 132/2022", "D.M. 30 giugno 2022 n. 132", "L. 190/2012",
        "Legge 190/2012", "L.R. 5/2011", "DPR 81/2022", "art. 10 D.Lgs. 150/2009", "art. 169 del D.Lgs. 267/2000",
        "regolamento UE 2016/679", "CCNL 2019-2021", "prot. 1234/2023",
    ),
    _says(None, "un anno passato, con cui si confronta", "rispetto al 2023", "dati anno precedente 2023"),
    _says(None, "un numero", "2.024", "2024,5", "PDO 24"),
)  # fmt: skip
