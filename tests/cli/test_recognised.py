"""The headers that attiva --prova shows: each with its meaning, what is missing, what is left out."""

import shlex
import sys
from pathlib import Path

import pytest

from pdo_xl.cli.recognised import doubt_text, recognition_lines
from pdo_xl.domain.plan import Field, Place
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS
from pdo_xl.sheet.reading.recognition import HeaderCell, Meaning, RecognisedSheet, Recognition
from tests.cli.headers import ROWS, Line, office
from tests.cli.typed import names, run, squeezed
from tests.support import HEADER, TITLE

pytestmark = pytest.mark.slow


def test_a_trial_of_a_plan_that_is_not_recognised_shows_its_headers_and_then_asks(renamed: Path) -> None:
    answer = run("attiva", renamed, "--prova")
    assert answer.exit_code == 2
    lines = squeezed(answer.stdout)
    assert lines[0] == "Foglio «Foglio1»: intestazione alla riga 2."
    assert lines[8] == "H2 «Meta» → resta com'è: non è una colonna del piano"
    assert lines[-4:] == [
        "! manca la colonna «Valore atteso»",
        "! manca la colonna «Valore effettivo»",
        "Così com'è, questo foglio non si legge come piano.",
        "Senza l'intestazione di un piano: «Dati».",
    ]
    assert answer.stderr.startswith("Errore: PDO101: nel foglio «Foglio1» l'intestazione alla riga 2 non ha le colonne")
    assert answer.stderr.endswith(" --prova --colonna valore_atteso=H --colonna valore_effettivo=I\n")
    assert names(renamed.parent) == ["piano.xlsx"]


def test_a_plan_may_do_without_columns(tmp_path: Path) -> None:
    whole: list[Line] = [[*HEADER], *ROWS]
    lines: list[Line] = [[line[0], *line[3:]] for line in whole]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], *lines]))
    answers = ["--colonna", "responsabile=nessuna", "--colonna", "sigla=nessuna"]
    # Nothing is calculated from them, and no column can be one of them: nobody is asked, a note says so.
    for said, notes in ([], 1), (answers, 0):
        answer = run("attiva", path, "--prova", *said)
        assert answer.exit_code == 0, answer.output
        assert "senza la colonna «Resp. Settore»: il piano ne fa a meno" in squeezed(answer.stdout)
        answer = run("calcola", path, "--prova", *said)
        assert answer.stdout.count("PDO110") == notes


def test_a_header_over_two_rows(tmp_path: Path) -> None:
    upper: Line = [*HEADER[:7], "Valore", None, "Peso", None]
    lower: Line = [*[None] * 7, "atteso", "effettivo", "settore", "indicatore"]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], upper, lower, *[[*row, None] for row in ROWS]]))
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 0, answer.output
    lines = squeezed(answer.stdout)
    assert lines[0] == "Foglio «Foglio1»: intestazione alle righe 2 e 3, indicatori 3."
    assert "K3 «Peso indicatore» → Peso indicatore" in lines


def test_columns_of_other_years_and_those_that_are_like_another_stay_as_they_are(tmp_path: Path) -> None:
    plain = ["Settore", "Resp. Settore", "Sigla servizio/ufficio", "Servizio", "Obiettivo", "Indicatore"]
    values = ["Valore atteso", "Valore effettivo 30/06", "Valore effettivo 31/12", "Pesatura settore"]
    header: Line = [*plain, "Tipologia di valore", *values, "Responsabile politico", "Valore atteso 2023"]
    rows = [[*row[:9], None, *row[9:], "x", 5] for row in ROWS]
    lines = squeezed(run("attiva", office(tmp_path / "piano.xlsx", ("F", [[TITLE], header, *rows])), "--prova").stdout)
    assert lines[9:15] == [
        "I2 «Valore effettivo 30/06» → Valore effettivo (per il 30/06/2024)",
        "J2 «Valore effettivo 31/12» → Valore effettivo (per il 31/12/2024)",
        "K2 «Pesatura settore» → Pesatura settore",
        "? L2 «Responsabile politico» → resta com'è: somiglia a «Resp. Settore», che è la colonna Resp. Settore",
        "M2 «Valore atteso 2023» → resta com'è: è del 2023, il piano è del 2024",
        "Lasciate fuori, perché non sono indicatori: righe 5, 7.",
    ]


def header(column: int, text: str, meaning: Meaning, field: Field | None = None, reason: str = "") -> HeaderCell:
    label = FIELD_LABELS[field] if field else ""
    return HeaderCell(Address("Piano", 2, column), text, meaning, field, label, "colonna_valore_atteso", reason)


def test_each_meaning_has_its_own_words_and_texts_stand_in_a_column() -> None:
    cells = (
        header(1, "Settore", Meaning.FIELD, Field.SECTOR),
        header(8, "Atteso (o quasi)", Meaning.DOUBTFUL, Field.TARGET, "somiglia a «Atteso»"),
        header(11, "Stato", Meaning.COMPUTED),
        header(27, "x" * 90, Meaning.UNUSED, None, "non è una colonna del piano"),
    )
    sheet = RecognisedSheet("Piano", 2, 2, cells, absent={Field.UNIT: "", Field.SERVICE: "URP"})
    places = (Place("Piano", 9, None), Place("Altro", 10, None))
    lines = list(recognition_lines(Recognition((sheet, RecognisedSheet("Note", 0, 0)), "", places), {}))
    assert lines == [
        "Foglio «Piano»: intestazione alla riga 2.",
        f"   A2    {'«Settore»':<38} → Settore",
        f" ? H2    {'«Atteso (o quasi)»':<38} → Valore atteso (somiglia a «Atteso»)",
        f"   K2    {'«Stato»':<38} → colonna calcolata",
        f"   AA2   «{'x' * 35}…» → resta com'è: non è una colonna del piano",
        "   senza la colonna «Sigla servizio/ufficio»: il piano ne fa a meno",
        "   senza la colonna «Servizio»: vale «URP»",
        "   Lasciate fuori, perché non sono indicatori: riga 9.",
        "Senza l'intestazione di un piano: «Note».",
        (
            "Guardare le intestazioni segnate con «?»: se non è come scritto, ripetere indicando la colonna giusta, "
            'per esempio --colonna "valore_atteso=H".'
        ),
    ]
    assert doubt_text(cells[1]) == "H2 «Atteso (o quasi)»: somiglia a «Atteso»"


def offered(tmp_path: Path, *headers: str) -> tuple[Path, list[str]]:
    """The lines of a trial of a plan with further columns of days."""
    lines: list[Line] = [[*HEADER, *headers], *[[*row, *["30/06/2024"] * len(headers)] for row in ROWS]]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], *lines]))
    answer = run("attiva", path, "--prova")
    assert answer.exit_code == 0, answer.output
    return path, answer.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="the command is taken apart as the other shells do")
def test_an_offered_deadline_takes_a_short_line_and_a_command_for_each_answer_at_the_end(tmp_path: Path) -> None:
    path, lines = offered(tmp_path, "Scadenza dell'obiettivo con un nome che non finisce mai", "Realizzato il")
    marked = [line for line in lines if line.startswith(" ? ")]
    assert [line.partition(" → ")[2] for line in marked] == [
        "resta com'è: può essere una scadenza da rispettare",
        "resta com'è: si usa se si conta la scadenza",
    ]
    assert max(map(len, marked)) <= 110
    assert lines[-1] == f"Se non è da contare: pdo-xl attiva {path} --colonna scadenza=nessuna"
    assert lines[-2].startswith(f"Per contare la scadenza: pdo-xl attiva {path} --colonna ")
    assert "data_effettiva" not in lines[-2]
    assert not any(line.startswith("Guardare le intestazioni") for line in lines)
    for line in lines[-2:]:
        answer = run(*shlex.split(line.partition(": pdo-xl ")[2]), "--prova")
        assert answer.exit_code == 0, answer.output
        assert " ? " not in answer.stdout


def test_a_deadline_that_nothing_says_when_it_was_done_is_for_notices(tmp_path: Path) -> None:
    path, lines = offered(tmp_path, "Scadenza")
    assert lines[-2:] == [
        (
            f"Per avere gli avvisi sulla scadenza: pdo-xl attiva {path} --colonna scadenza=Scadenza --colonna "
            "data_effettiva=nessuna"
        ),
        f"Se non è da contare: pdo-xl attiva {path} --colonna scadenza=nessuna",
    ]


def test_units_of_measure_are_called_so(tmp_path: Path) -> None:
    header: Line = [*HEADER[:6], "U.M.", *HEADER[7:]]
    path = office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], header, *ROWS]))
    lines = squeezed(run("attiva", path, "--prova").stdout)
    assert "G2 «U.M.» → Unità di misura (dice la tipologia)" in lines
    lines = squeezed(run("attiva", path, "--prova", "--colonna", "tipologia=G").stdout)
    assert "G2 «U.M.» → Unità di misura (dice la tipologia) (indicata in colonna_tipologia)" in lines
