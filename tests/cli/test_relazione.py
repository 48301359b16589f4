"""`pdo-xl relazione`: what it writes, what it says, what it refuses."""

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from pdo_xl.cli.ending import DONE, REFUSED, WITH_ERRORS
from tests.cli.typed import run
from tests.support import HEADER, TITLE, row

AT = ("--al", "31/12/2024")


def _workbook(folder: Path, *rows: Sequence[object]) -> Path:
    book = Workbook()
    for cells in rows:
        book.worksheets[0].append(list(cells))
    book.save(folder / "piano.xlsx")
    return folder / "piano.xlsx"


def test_a_page_is_written_and_the_workbook_gets_its_sheet_of_texts(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "Relazione.html"

    answer = run("relazione", example, "--esito", target, *AT)

    assert answer.exit_code == DONE, answer.output
    assert answer.stdout == ""
    said = answer.stderr.replace("\n", " ")
    assert "Relazione sulla performance 2024 (per il Nucleo, dati al 31/12/2024): è in " in said
    page = target.read_text(encoding="utf-8")
    assert "75,01" in page
    assert "Beffa" in page
    assert run("verifica", example, *AT).exit_code == DONE


@pytest.mark.parametrize(("audience", "times"), [("cittadini", 1), ("nucleo", 0)])
def test_a_person_named_in_a_text_is_told_before_citizens_read_it(audience: str, times: int, tmp_path: Path) -> None:
    file = _workbook(tmp_path, [TITLE], HEADER, row(objective="Trasloco del geom. Verdi"))

    answer = run("relazione", file, "--esito", tmp_path / "r.html", "--per", audience, *AT)

    assert answer.exit_code == DONE, answer.output
    told = "E3: Il testo può nominare una persona: «geom. Verdi». Toglierlo prima di pubblicare, se dice chi è una persona."
    assert answer.stderr.replace("\n", " ").count(told) == times


def test_citizens_page_names_nobody(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "Relazione.html"

    answer = run("relazione", example, "--esito", target, "--per", "cittadini", *AT)

    assert answer.exit_code == DONE, answer.output
    assert "(per i cittadini, dati al 31/12/2024)" in answer.stderr
    page = target.read_text(encoding="utf-8")
    assert "75,01" in page
    assert not re.search(r"\b(?:Beffa|Casiraghi|Comelli|Tavella|Folchini|Rubino)\b", page, re.IGNORECASE)


def test_what_programs_get_is_the_model_and_nothing_is_written(example: Path) -> None:
    before = example.read_bytes(), sorted(example.parent.iterdir())

    answer = run("relazione", example, "--json", *AT)

    assert answer.exit_code == DONE, answer.output
    document = json.loads(answer.stdout)
    calculated = json.loads(run("riepilogo", example, "--json", *AT).stdout)
    assert document["tipo"] == "documento"
    assert document["dati"]["ente"]["punteggio"] == calculated["ente"]["punteggio"]
    assert document["dati"]["destinatari"] == "nucleo"
    assert "niente è stato scritto" in answer.stderr
    assert (example.read_bytes(), sorted(example.parent.iterdir())) == before


def test_names_may_be_left_out_for_the_board_too(example: Path) -> None:
    answer = run("relazione", example, "--json", "--senza-nomi", *AT)
    assert "Beffa" not in answer.stdout


def test_a_document_that_somebody_may_have_edited_stays(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "Relazione.html"
    target.write_text("ritoccata", encoding="utf-8")

    refused = run("relazione", example, "--esito", target, *AT)
    assert refused.exit_code == REFUSED
    assert "«Relazione.html» esiste già: dare a --esito un altro nome, o aggiungere --sovrascrivi" in refused.stderr
    assert target.read_text(encoding="utf-8") == "ritoccata"

    done = run("relazione", example, "--esito", target, "--sovrascrivi", *AT)
    assert done.exit_code == DONE, done.output
    assert "La copia di prima è Relazione." in done.stderr
    [copy] = tmp_path.glob("Relazione.*.html")
    assert copy.read_text(encoding="utf-8") == "ritoccata"


@pytest.mark.parametrize("name", ["Relazione", "Relazione.doc", "Relazione.xlsx", "Relazione.htm"])
def test_another_kind_of_file_is_refused_before_any_work(example: Path, tmp_path: Path, name: str) -> None:
    answer = run("relazione", example, "--esito", tmp_path / name, *AT)

    assert answer.exit_code == REFUSED
    told = "non è il nome di un documento: dare a --esito un nome che finisce in .docx, .pdf o .html."
    assert told in answer.stderr.replace("\n", " ")


def test_one_of_document_and_data_must_be_asked_for(example: Path) -> None:
    answer = run("relazione", example)
    assert answer.exit_code == REFUSED
    assert "Manca --esito, per esempio --esito Relazione.docx (o .pdf, o .html)." in answer.stderr


def test_a_letterhead_is_of_word_alone(example: Path, tmp_path: Path) -> None:
    answer = run("relazione", example, "--esito", tmp_path / "R.pdf", "--modello", tmp_path / "carta.docx", *AT)

    assert answer.exit_code == REFUSED
    told = "La carta intestata vale per un documento di Word: dare a --esito un nome che finisce in .docx."
    assert told in answer.stderr.replace("\n", " ")


def test_a_plan_with_errors_gets_its_document_and_exit_1(tmp_path: Path) -> None:
    path = _workbook(tmp_path, [TITLE], HEADER, row(actual=650.0, weight=90.0))

    answer = run("relazione", path, "--esito", tmp_path / "R.html", *AT)

    assert answer.exit_code == WITH_ERRORS, answer.output
    assert "il documento lo dice nella prima pagina" in answer.stderr.replace("\n", " ")
    assert "i punteggi possono cambiare" in (tmp_path / "R.html").read_text(encoding="utf-8")


def test_an_empty_plan_is_refused(tmp_path: Path) -> None:
    answer = run("relazione", _workbook(tmp_path), "--esito", tmp_path / "R.html")

    assert answer.exit_code == REFUSED
    assert not (tmp_path / "R.html").exists()


def test_a_plan_that_is_only_read_gets_its_document_all_the_same(plain: Path, tmp_path: Path) -> None:
    plain.chmod(0o444)
    before = plain.read_bytes()
    target = tmp_path / "Stato.html"

    answer = run("relazione", plain, "--esito", target, *AT)

    assert answer.exit_code in (DONE, WITH_ERRORS), answer.output
    assert target.exists()
    assert plain.read_bytes() == before
    assert "Testi" in answer.stderr


def test_the_same_data_give_the_same_page(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1736935200")
    again = Path(shutil.copy(example, tmp_path / "altro.xlsm"))

    for file, name in ((example, "uno.html"), (again, "due.html")):
        assert run("relazione", file, "--esito", tmp_path / name, *AT).exit_code == DONE

    assert (tmp_path / "uno.html").read_bytes() == (tmp_path / "due.html").read_bytes()
    assert "15/01/2025" in (tmp_path / "uno.html").read_text(encoding="utf-8")
