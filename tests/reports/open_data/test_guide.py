"""The page that explains the files."""

from pdo_xl.reports.open_data.guide import guide
from tests.reports.open_data.calculations import calculation
from tests.support import row


def test_the_page_names_the_files_and_what_is_left_out() -> None:
    page = guide("Piano | 2024 <b>", calculation(row()), ["Scrivere il codice."])
    assert page.startswith(
        "# Piano \\| 2024 \\<b\\>: dati aperti\n\nDati al 31/12/2024 (monitoraggio), calcolati il 31/12/2024"
    )
    assert "| `indicatori.csv` | Indicatori: atteso, effettivo, punteggio, stato |" in page
    assert "- I nomi dei responsabili" in page
    assert "- I motivi di ciò che non è valutabile" in page
    assert page.rstrip().endswith("## Da completare\n\n- Scrivere il codice.")


def test_what_was_published_on_purpose_is_not_said_to_be_left_out() -> None:
    page = guide("Piano", calculation(row(), with_managers=True, with_notes=True), [])
    assert "responsabili" not in page
    assert "I motivi" not in page
    assert "Da completare" not in page
