"""Many workbooks become one table: what is in it, what is left out and why, what an interruption costs."""

import os
from pathlib import Path

import pytest

from pdo_xl.consolidation import one_file
from pdo_xl.consolidation.consolidate import usable_cores
from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.settings.choices import Mode
from tests.consolidation.plans import RUN, consolidated, in_this_process, table, write_plan
from tests.support import more, row


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Four files that are plans, in two folders, and some that are none."""
    folder = tmp_path / "piani"
    write_plan(folder / "Alfa.xlsx", [row(actual=650.0), more(actual=5.0)], parameters={"ente_denominazione": "Alfa"})
    write_plan(folder / "Beta.xlsx", title="PIANO DEGLI OBIETTIVI 2023", parameters={"ente_denominazione": "Alfa"})
    write_plan(folder / "altri" / "Gamma.xlsx", parameters={"ente_denominazione": "Gamma", "cap": 110})
    (folder / "altri" / "Delta.xlsx").write_bytes((folder / "Alfa.xlsx").read_bytes())
    (folder / "rotto.xlsx").write_text("x", encoding="utf-8")
    (folder / "vecchio.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "atto.pdf").write_text("x", encoding="utf-8")
    (folder / "~$Alfa.xlsx").write_text("x", encoding="utf-8")
    return folder


def test_every_indicator_is_a_row(plans: Path, tmp_path: Path) -> None:
    done = consolidated(plans, tmp_path / "tutti.csv")
    assert (done.counted.read, done.counted.rows, done.passed_over) == (3, 4, 2)
    rows = table(tmp_path / "tutti.csv")
    assert [(one["ente"], one["file"], one["foglio"], one["riga"], one["anno"]) for one in rows] == [
        ("Alfa", "Alfa.xlsx", "Piano", "3", "2024"),
        ("Alfa", "Alfa.xlsx", "Piano", "4", "2024"),
        ("Gamma", "Gamma.xlsx", "Piano", "3", "2024"),
        ("Alfa", "Beta.xlsx", "Piano", "3", "2023"),
    ]
    assert [one["punteggio"] for one in rows] == ["100", "50", "100", "100"]
    assert [one["punteggio_obiettivo"] for one in rows] == ["75", "75", "100", "100"]
    assert {one["tipo_letto_da"] for one in rows} == {"colonna"}


def test_what_is_left_out_says_why_and_stops_nothing(plans: Path, tmp_path: Path) -> None:
    done = consolidated(plans, tmp_path / "tutti.csv")
    left_out = {one["file"]: (one["motivo"], one["spiegazione"]) for one in table(tmp_path / "tutti_scarti.csv")}
    assert left_out.keys() == {"Delta.xlsx", "rotto.xlsx", "vecchio.xls"}
    assert left_out["Delta.xlsx"][0] == "doppione" or left_out["Delta.xlsx"][1].startswith("«Delta.xlsx» è uguale a")
    assert left_out["rotto.xlsx"][1] == "«rotto.xlsx» non è una cartella di lavoro di Excel (.xlsx o .xlsm)."
    assert "salvarlo come .xlsx" in left_out["vecchio.xls"][1]
    assert len(list(done.left_out)) == 3


def test_no_name_of_a_person_is_in_any_table(plans: Path, tmp_path: Path) -> None:
    folder = plans.rename(tmp_path / "Mario Bianchi")
    (folder / "gira").symlink_to("gira")
    consolidated(folder, tmp_path / "tutti.csv")
    texts = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv"))
    assert "Rossi" not in texts
    assert "Bianchi" not in texts
    consolidated(folder, tmp_path / "nomi.csv", with_managers=True)
    assert {one["responsabile"] for one in table(tmp_path / "nomi.csv")} == {"Rossi"}


def test_scores_are_alike_only_where_the_parameters_are(plans: Path, tmp_path: Path) -> None:
    consolidated(plans, tmp_path / "tutti.csv")
    assert {one["ente"]: one["parametri_uguali_al_gruppo"] for one in table(tmp_path / "tutti.csv")} == {
        "Alfa": "true",
        "Gamma": "false",
    }
    differing = [
        one for one in table(tmp_path / "tutti_qualita.csv") if one["che_cosa"] == "parametri diversi dal gruppo"
    ]
    assert [(one["file"], one["dove"], one["valore"]) for one in differing] == [("Gamma.xlsx", "cap", "110.0")]


def test_a_group_measures_all_alike(tmp_path: Path) -> None:
    group = write_plan(tmp_path / "gruppo.xlsx", parameters={"si_no_parziale": 20})
    write_plan(tmp_path / "piani" / "a.xlsx", [row(kind="si/no", target="si", actual="in parte")])
    consolidated(tmp_path / "piani", tmp_path / "soli.csv")
    consolidated(tmp_path / "piani", tmp_path / "gruppo.csv", group=group)
    assert table(tmp_path / "soli.csv")[0]["punteggio"] == "50"
    (one,) = table(tmp_path / "gruppo.csv")
    assert (one["punteggio"], one["parametri_uguali_al_gruppo"]) == ("20", "false")
    with pytest.raises(FileRefused, match="non ha il foglio Parametri"):
        consolidated(tmp_path / "piani", tmp_path / "x.csv", group=tmp_path / "piani" / "a.xlsx")


def test_two_files_of_one_body_and_year_are_said(plans: Path, tmp_path: Path) -> None:
    write_plan(plans / "Alfa_rivisto.xlsx", parameters={"ente_denominazione": "ALFA"})
    consolidated(plans, tmp_path / "tutti.csv")
    same = [one for one in table(tmp_path / "tutti_qualita.csv") if one["che_cosa"].startswith("stesso ente")]
    assert sorted(one["file"] for one in same) == ["Alfa.xlsx", "Alfa_rivisto.xlsx"]
    assert len([one for one in table(tmp_path / "tutti_enti.csv") if one["ente"].casefold() == "alfa"]) == 3


class _Stop(BaseException):
    pass


def _stopping_after(count: int):
    def each(work, sources):
        for number, pair in enumerate(in_this_process(work, sources)):
            if work.func is one_file.read_one and number == count:
                raise _Stop
            yield pair

    return each


def _work_of(work: object) -> object:
    return getattr(work, "func", work)


def _counting(read: list[str]):
    def each(work, sources):
        for source, result in in_this_process(work, sources):
            if _work_of(work) is one_file.read_one:
                read.append(source.name)
            yield source, result

    return each


def test_an_interrupted_run_goes_on_from_there(plans: Path, tmp_path: Path) -> None:
    target, whole = tmp_path / "tutti.csv", tmp_path / "intero.csv"
    with pytest.raises(_Stop):
        consolidated(plans, target, each=_stopping_after(2))
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [".tutti.csv.pdo_xl.ripresa"]
    read: list[str] = []
    done = consolidated(plans, target, each=_counting(read))
    assert (done.remembered, len(read)) == (2, 4)
    consolidated(plans, whole)
    assert target.read_bytes() == whole.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize(
    "change", [{"with_managers": True}, {"mode": Mode.FINAL}, {"run": RUN.__class__(RUN.now, "x", "9.9")}]
)
def test_what_was_read_otherwise_is_not_used(change: dict[str, object], plans: Path, tmp_path: Path) -> None:
    with pytest.raises(_Stop):
        consolidated(plans, tmp_path / "tutti.csv", each=_stopping_after(2))
    assert consolidated(plans, tmp_path / "tutti.csv", **change).remembered == 0


def test_a_file_that_changed_meanwhile_is_read_again(plans: Path, tmp_path: Path) -> None:
    with pytest.raises(_Stop):
        consolidated(plans, tmp_path / "tutti.csv", each=_stopping_after(5))
    write_plan(plans / "Alfa.xlsx", [row(actual=325.0)])
    read: list[str] = []
    consolidated(plans, tmp_path / "tutti.csv", each=_counting(read))
    assert "Alfa.xlsx" in read
    assert next(one for one in table(tmp_path / "tutti.csv") if one["file"] == "Alfa.xlsx")["punteggio"] == "50"


def test_an_output_in_the_folder_is_no_plan_the_next_time(plans: Path) -> None:
    target = plans / "tutti.xlsx"
    assert consolidated(plans, target).counted.read == 3
    assert consolidated(plans, target, overwrite=True).counted.read == 3
    assert len(list(plans.glob("tutti.*.bak.xlsx"))) == 1


def test_a_plan_is_never_replaced(plans: Path, tmp_path: Path) -> None:
    before = (plans / "Beta.xlsx").read_bytes()
    with pytest.raises(FileRefused, match="esiste già"):
        consolidated(plans, plans / "Beta.xlsx")
    with pytest.raises(FileRefused, match="uno dei file da leggere"):
        consolidated(plans, plans / "Beta.xlsx", overwrite=True)
    assert (plans / "Beta.xlsx").read_bytes() == before
    assert [path for path in plans.iterdir() if path.name.startswith(".")] == []


def test_a_refusal_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "vuota").mkdir()
    with pytest.raises(FileRefused, match="non c'è nessuna cartella di lavoro"):
        consolidated(tmp_path / "vuota", tmp_path / "tutti.csv")
    with pytest.raises(FileRefused, match="deve|finisce in .parquet, .csv o .xlsx"):
        consolidated(tmp_path / "vuota", tmp_path / "tutti.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["vuota"]


@pytest.mark.skipif(os.name == "nt", reason="Windows' files have no such modes")
def test_what_nobody_may_read_is_left_out(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = plans / "Alfa.xlsx"
    opened = Path.open

    def open_but_one(path: Path, *arguments: object, **options: object) -> object:
        if path == refused:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", open_but_one)
    consolidated(plans, tmp_path / "tutti.csv")
    monkeypatch.undo()
    left_out = {one["file"]: one["spiegazione"] for one in table(tmp_path / "tutti_scarti.csv")}
    assert left_out["Alfa.xlsx"] == "Non si ha il permesso di leggere «Alfa.xlsx»: chiederlo a chi lo gestisce."


def test_there_is_one_core_at_least() -> None:
    assert usable_cores() >= 1


def test_a_name_of_bytes_that_are_no_text_goes_through(plans: Path, tmp_path: Path) -> None:
    (plans / "Gamma_perch\udce9.xlsx").write_bytes(write_plan(tmp_path / "x.xlsx", [row(actual=65.0)]).read_bytes())
    consolidated(plans, tmp_path / "tutti.csv")
    assert r"Gamma_perch\xe9.xlsx" in {one["file"] for one in table(tmp_path / "tutti.csv")}


def test_a_file_that_gets_lost_on_the_way_is_never_left_out_in_silence(plans: Path, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="5 of 6 files were read"):
        consolidated(plans, tmp_path / "t.csv", each=lambda work, items: list(in_this_process(work, items))[:-1])
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == ["piani"]


def test_two_runs_on_one_output_take_turns(plans: Path, tmp_path: Path) -> None:
    def each(work, sources):
        with pytest.raises(FileRefused, match=r"^A «tutti.csv» sta già lavorando un altro pdo-xl consolida"):
            consolidated(plans, tmp_path / "tutti.csv")
        return in_this_process(work, sources)

    assert consolidated(plans, tmp_path / "tutti.csv", each=each).counted.read == 3


def test_a_folder_that_is_not_there_is_a_sentence(plans: Path, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="tutti.csv"):
        consolidated(plans, tmp_path / "manca" / "tutti.csv")
