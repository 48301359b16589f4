"""What "Attiva un'altra cartella" does and says when Excel calls it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from pdo_xl import __version__
from pdo_xl.cli.commands import app
from pdo_xl.domain.errors import NoPlan
from pdo_xl.workbook.activation import activate_file as another
from pdo_xl.workbook.activation.activate_file import attiva
from tests.hosts.file.archives import edited, parts
from tests.support import HEADER, TITLE, row
from tests.workbook.activation.offices import PRINTED, by_openpyxl, by_xlsxwriter, with_macros

pytestmark = pytest.mark.slow


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "Piano dell'ente.xlsx"
    by_xlsxwriter(path)
    return path


def test_a_workbook_is_activated_and_the_message_says_what_came_of_it(plain: Path) -> None:
    before = plain.read_bytes()
    first, second, third = attiva(str(plain), __version__).splitlines()
    made = plain.with_suffix(".xlsm")
    assert first == (
        f"Attivata: «Piano dell'ente.xlsm», nella cartella {plain.parent}: aprirla in Excel. "
        f"«Piano dell'ente.xlsx» resta com'è. {PRINTED}"
    )
    assert second == "Intestazioni riconosciute: 10; da guardare: nessuna."
    assert "indicatori con un punteggio" in third
    assert plain.read_bytes() == before
    inside = parts(made)
    assert "customUI/customUI14.xml" in inside
    assert any(b"[0]!PDO.CalcolaPunteggi" in content for name, content in inside.items() if name.endswith(".vml"))


def test_it_does_what_the_command_does(plain: Path, tmp_path: Path) -> None:
    assert attiva(str(plain), __version__).startswith("Attivata")
    other = tmp_path / "altro" / plain.with_suffix(".xlsm").name
    other.parent.mkdir()
    answer = CliRunner().invoke(app, ["attiva", str(plain), "--esito", str(other)], prog_name="pdo-xl")
    assert answer.exit_code == 0, answer.output
    here, there = parts(plain.with_suffix(".xlsm")), parts(other)
    assert set(here) == set(there)
    # Registro and what goes with it have the minute of the run.
    assert here["xl/vbaProject.bin"] == there["xl/vbaProject.bin"]
    sheet = "xl/worksheets/sheet1.xml"
    assert here[sheet] == there[sheet]


def test_macros_of_their_own_stay_and_the_copy_of_before_is_named(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    first = attiva(str(path), __version__).splitlines()[0]
    (copy,) = tmp_path.glob("*.bak.xlsm")
    assert first == (
        f"Attivata: «piano.xlsm», nella cartella {tmp_path}: aprirla in Excel. La copia di prima è {copy.name}. "
        f"{PRINTED}"
    )
    assert attiva(str(path), __version__).startswith("!«piano.xlsm» è già attivata")


def test_doubtful_headers_are_named(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    by_openpyxl(path)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["L2"] = "Servizio di supporto"
    book.save(path)
    lines = attiva(str(path), __version__).splitlines()
    count = int(lines[1].removesuffix(".").rpartition(" ")[2])
    assert count >= 1
    assert any("«Servizio di supporto»: " in line for line in lines[2:])
    assert "Per correggerle, il tecnico ha pdo-xl attiva --prova." in lines


def test_where_no_plan_is_recognised_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    book = openpyxl.Workbook()
    for cells in ([TITLE], [header if number != 5 else None for number, header in enumerate(HEADER)], row()):
        book.active.append(cells)
    book.save(path)
    said = attiva(str(path), __version__)
    assert said.startswith("!PDO101: nel foglio «Sheet»")
    assert said.endswith(
        "\nNulla è stato scritto. Che cosa è riconosciuto nel file, il tecnico lo vede con pdo-xl attiva --prova."
    )
    assert list(tmp_path.iterdir()) == [path]


def _open_in_excel(plain: Path) -> None:
    plain.with_name(f"~${plain.name}").write_bytes(b"\x05Rossi" + b" " * 49)


def _made_already(plain: Path) -> None:
    plain.with_suffix(".xlsm").write_bytes(b"")


def _gone(plain: Path) -> None:
    plain.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_open_in_excel, "!«Piano dell'ente.xlsx» è aperto in Excel da Rossi: chiuderlo e riprovare"),
        (_made_already, "!«Piano dell'ente.xlsm» esiste già: spostarlo e riprovare, oppure eseguire pdo-xl attiva con"),
        (_gone, "!Il file «"),
    ],
)
def test_refusals_are_sentences_and_change_nothing(plain: Path, spoil: Callable[[Path], None], sentence: str) -> None:
    spoil(plain)
    before = sorted(plain.parent.iterdir())
    assert attiva(str(plain), __version__).startswith(sentence)
    assert sorted(plain.parent.iterdir()) == before


def test_what_the_ribbon_of_theirs_forbids_is_said(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsm"
    with_macros(path)
    edited(path, {"customUI/customUI14.xml": lambda old: old.replace(b'id="Ufficio"', b'id="PdoScheda"')})
    assert attiva(str(path), __version__).startswith("!«piano.xlsm» ha già una barra multifunzione")


def test_a_file_in_the_cloud_is_to_be_downloaded() -> None:
    assert attiva("https://comune.sharepoint.com/Piani/Piano.xlsx", __version__) == (
        "!«https://comune.sharepoint.com/Piani/Piano.xlsx» sta in SharePoint o OneDrive: scaricarne una copia sul "
        "computer e scegliere quella."
    )


def test_a_workbook_of_another_version_activates_nothing(plain: Path) -> None:
    assert attiva(str(plain), "0.0.1").startswith("!La cartella è per la versione 0.0.1 di pdo_xl")
    assert not plain.with_suffix(".xlsm").exists()


def test_it_never_raises(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object, **__: object) -> None:
        raise ZeroDivisionError("rotto")

    monkeypatch.setattr(another, "calculate", break_off)
    assert attiva(str(plain), __version__).startswith("!Non è riuscito, e il foglio è com'era: riprovare.")


def test_after_the_writing_no_failure_says_that_nothing_was_written(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(*_: object) -> str:
        raise NoPlan("PDO101: manca.")

    monkeypatch.setattr(another, "_activated_text", break_off)
    target = plain.with_suffix(".xlsm")
    assert attiva(str(plain), __version__).startswith(
        f"!La cartella è attivata: «{target}». Poi qualcosa non è riuscito"
    )
    assert target.exists()
