"""Columns and sheets of the office's own that have our names, through every command; and ours, moved or without marks."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.book import sheet_marks, sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.own_sheets import NEEDED_SHEETS
from tests.cli.own_names import NAMES, cells, office, unmarked
from tests.cli.typed import outcome
from tests.hosts.file.archives import parts
from tests.support import ACTIVATED_SHEETS

pytestmark = [pytest.mark.slow, pytest.mark.whole]

EXTRA = [
    *[[name] for name in NAMES],
    ["  STATO", "segnalazioni "],
    NAMES,
    NAMES[::-1],
    [*NAMES[:3], "Note", *NAMES[3:]],
    NAMES * 2,
    [2023, "Note", None, "Stato"],
    [None, None],
]


@pytest.mark.parametrize("extra", EXTRA, ids=str)
def test_a_column_of_the_offices_is_never_written_emptied_or_removed(extra: list[object], tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", *extra)
    old = cells(path)
    active, following, back = (tmp_path / name for name in ("attivo.xlsm", "2025.xlsm", "reso.xlsx"))
    for command in (
        ("attiva", path, "--esito", active),
        ("calcola", active, "--al", "31/12/2024"),
        ("aggiorna", active),
        ("nuovo-anno", active, "--anno", 2025, "--esito", following),
        ("disattiva", active, "--esito", back),
    ):
        code, said = outcome(*command)
        assert code == 0, said
    assert cells(active) | old == cells(active)
    new = cells(following)
    assert all(
        new["Piano 2025", place] == text for (_, place), text in old.items() if place[0] >= "K" and place[1:] > "2"
    )
    assert parts(back) == parts(path)
    plain, again = tmp_path / "calcolato.xlsx", tmp_path / "di nuovo.xlsx"
    assert outcome("calcola", path, "--al", "31/12/2024", "--esito", plain)[0] == 0
    assert outcome("calcola", plain, "--al", "30/11/2024", "--esito", again)[0] == 0
    assert cells(again) | old == cells(again)
    assert outcome("disattiva", again, "--esito", tmp_path / "tolto.xlsx")[0] == 0
    assert cells(tmp_path / "tolto.xlsx") == old


def test_which_is_which_is_said(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", "Stato", "Note", "segnalazioni")
    which = (
        "Nel foglio «Piano 2024» hanno il nome di una colonna calcolata, ma sono dell'ufficio e restano come sono: "
        "K («Stato»), M («segnalazioni»). Le colonne calcolate del programma sono altre: da N a S."
    )
    code, said = outcome("attiva", path, "--prova")
    assert code == 0
    assert which in said.splitlines()
    assert "K2    «Stato»" in said
    assert "resta com'è: è una colonna dell'ufficio, anche se ha il nome di una calcolata" in said
    for _ in range(2):
        assert which in outcome("calcola", path)[1].splitlines()


@pytest.mark.parametrize("name", [*NEEDED_SHEETS, "REGISTRO", "segnalazioni"])
def test_a_sheet_of_the_offices_is_refused_and_everything_stays(name: str, tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", sheets=(name,))
    before = path.read_bytes()
    for command in (
        ("calcola", path),
        ("calcola", path, "--prova"),
        ("attiva", path),
        ("attiva", path, "--prova"),
        ("nuovo-anno", path, "--anno", 2025, "--esito", tmp_path / "2025.xlsx"),
        ("esempio", path, "--esito", tmp_path / "esempio.xlsx"),
        ("aggiorna", path),
    ):
        code, said = outcome(*command)
        assert code == 2
        assert f"ha già un foglio «{name}» che non è di questo programma: rinominarlo e riprovare" in said
    assert outcome("disattiva", path) == (2, "Errore: «piano.xlsx» non è attivata: non c'è niente da togliere.\n")
    for command in (("verifica", path), ("riepilogo", path), ("scadenze", path)):
        assert outcome(*command)[0] == 0
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_offices_configuration_of_xlwings_is_not_taken_away(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", sheets=("xlwings.conf",))
    old = cells(path)
    assert outcome("calcola", path)[0] == 0
    assert outcome("disattiva", path)[0] == 0
    assert cells(path) == old


@pytest.mark.parametrize("extra", [[], ["Stato"]], ids=str)
def test_one_of_version_0_1_0_goes_on_and_gets_its_marks(extra: list[str], tmp_path: Path) -> None:
    path, active = office(tmp_path / "piano.xlsx", *extra), tmp_path / "attivo.xlsm"
    assert outcome("attiva", path, "--esito", active)[0] == 0
    before = cells(unmarked(active))
    assert outcome("calcola", active)[0] == 0
    assert cells(active).keys() == before.keys()
    code, said = outcome("aggiorna", active)
    assert code == 0
    assert "Segnati fogli e colonne del programma: si riconoscono anche se l'ufficio li sposta." in said
    with Package(active) as package:
        marks = sheet_marks(package)
    assert len(marks["Piano 2024"]) == len(USUAL)
    assert marks.keys() == {"Piano 2024", *NEEDED_SHEETS}
    assert "nulla è cambiato" in outcome("aggiorna", active)[1]
    assert outcome("disattiva", active, "--esito", tmp_path / "reso.xlsx")[0] == 0
    assert cells(tmp_path / "reso.xlsx") == cells(path)


def test_a_plain_workbook_of_the_first_version_gets_its_marks_when_it_is_calculated(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx")
    assert outcome("calcola", path, "--al", "31/12/2024")[0] == 0
    old = parts(unmarked(path))
    assert outcome("calcola", path, "--al", "31/12/2024")[0] == 0
    assert [name for name, data in parts(path).items() if data != old[name]] == ["xl/workbook.xml"]
    with Package(path) as package:
        marks = sheet_marks(package)
    assert set(marks) == {"Piano 2024", *NEEDED_SHEETS}
    assert set(marks["Piano 2024"].values()) == {(2, column) for column in range(11, 17)}
    assert "era già aggiornato" in outcome("calcola", path, "--al", "31/12/2024")[1]


def test_a_sheet_of_the_offices_that_ours_can_be_done_without_stands_beside_ours(tmp_path: Path) -> None:
    path = office(tmp_path / "piano.xlsx", sheets=("Da fare",))
    old, active = cells(path), tmp_path / "attivo.xlsm"
    why = "Il foglio «Da fare» del programma non c'è, perché l'ufficio ne ha già uno con questo nome"
    for command in (("attiva", path, "--esito", active), ("calcola", active), ("aggiorna", active)):
        code, said = outcome(*command)
        assert code == 0, said
        assert why in said
    with Package(active) as package:
        names = list(sheet_parts(package))
    assert names == ["Piano 2024", "Da fare", *[n for n in ACTIVATED_SHEETS if n != "Da fare"], "xlwings.conf"]
    assert cells(active) | old == cells(active)
    assert outcome("disattiva", active, "--esito", tmp_path / "reso.xlsx")[0] == 0
    assert parts(tmp_path / "reso.xlsx") == parts(path)
