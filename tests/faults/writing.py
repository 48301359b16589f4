"""The commands that write, each on files of its own; and those that do not, with the reason."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any

import openpyxl
import pytest

from pdo_xl.cli import consolida, pacchetto
from pdo_xl.consolidation.consolidate import consolidate
from pdo_xl.setup_pc import this_pc
from pdo_xl.setup_pc.bundle import make_bundle
from pdo_xl.setup_pc.libreoffice import install as libreoffice
from pdo_xl.setup_pc.machine import Machine
from tests.cli.typed import run
from tests.consolidation.plans import in_this_process, write_plan
from tests.fuzz.packages import originals
from tests.setup_pc.libreoffice.offices import pc
from tests.setup_pc.pcs import linux, windows
from tests.support import row

ONLY_READ = {
    "verifica": "shows what is to be put right",
    "riepilogo": "shows the scores",
    "spiega": "shows one row",
    "confronta": "shows two snapshots side by side",
}
PLAN, OUT = "{plan}", "{work}/esito"
DEADLINES = ("{work}/scadenze.xlsx", "--al", "01/06/2024")
OLDER = Path(__file__).parents[1] / "data" / "cartella_0.1.0.xlsm"


def _no_more(_place: "Place") -> None:
    """Nothing to prepare."""


@dataclass(frozen=True)
class Writing:
    """What is typed; what must be there before; what is typed once more where a file stands already."""

    words: Sequence[str]
    prepare: "Callable[[Place], None]" = _no_more
    overwrites: bool = True
    """Whether it takes `--sovrascrivi`."""
    pc: Callable[[Path], Machine] = linux


@dataclass(frozen=True)
class Place:
    """A folder to work in, with a plan of the office's own and the same activated."""

    work: Path
    office: Path
    plan: Path

    @property
    def home(self) -> Path:
        """Where the PC's own settings are."""
        return self.work / "casa"


def _older(place: Place) -> None:
    copyfile(OLDER, place.plan)


def _open_deadlines(place: Place) -> None:
    write_plan(
        place.work / "scadenze.xlsx",
        [row(kind="Data", target="31/12/2024"), row("GT", kind="Data", target="30/11/2024")],
    )


def _two_plans(place: Place) -> None:
    for name in "ab":
        write_plan(place.work / "enti" / f"{name}.xlsx")


def _shared_out(place: Place) -> None:
    """The files of a plan that was shared out, with a value typed into each."""
    parts = place.work / "parti"
    assert run("distribuisci", place.plan, "--esito", parts).exit_code == 0
    for path in parts.iterdir():
        book = openpyxl.load_workbook(path, keep_vba=True)
        sheet = next(sheet for sheet in book.worksheets if sheet["I2"].value is not None)
        sheet["I3"] = 5
        book.save(path)


def _installed(place: Place) -> None:
    assert run("installa", "--cartella", place.work / "esito").exit_code == 0


def _trusted(place: Place) -> None:
    assert run("installa", "--libreoffice", "--cartella", place.work / "esito").exit_code == 0


WRITING: Mapping[str, Writing] = {
    "calcola": Writing(("calcola", PLAN, "--al", "30/06/2024"), overwrites=False),
    "calcola --esito": Writing(("calcola", PLAN, "--al", "30/06/2024", "--esito", f"{OUT}/e.xlsm")),
    "attiva": Writing(("attiva", "{office}", "--esito", f"{OUT}/a.xlsm", "--si")),
    "aggiorna": Writing(("aggiorna", PLAN), _older, overwrites=False),
    "disattiva": Writing(("disattiva", PLAN, "--esito", f"{OUT}/d.xlsx")),
    "fotografa": Writing(("fotografa", PLAN, "--al", "30/06/2024"), overwrites=False),
    "raccogli": Writing(("raccogli", PLAN, "{work}/parti"), _shared_out, overwrites=False),
    "nuovo-anno": Writing(("nuovo-anno", PLAN, "--anno", "2025", "--esito", f"{OUT}/n.xlsm")),
    "scadenze": Writing(("scadenze", *DEADLINES, "--ics", f"{OUT}/s.ics"), _open_deadlines),
    "scadenze --per": Writing(
        ("scadenze", *DEADLINES, "--ics", f"{OUT}/Calendari", "--per", "settore"), _open_deadlines
    ),
    "relazione .html": Writing(("relazione", PLAN, "--esito", f"{OUT}/r.html")),
    "relazione .docx": Writing(("relazione", PLAN, "--esito", f"{OUT}/r.docx")),
    "relazione .pdf": Writing(("relazione", PLAN, "--esito", f"{OUT}/r.pdf")),
    "schede": Writing(("schede", PLAN, "--esito", f"{OUT}/Schede", "--formato", "docx")),
    "dati-aperti": Writing(("dati-aperti", PLAN, "--esito", f"{OUT}/Dati")),
    "consolida .csv": Writing(("consolida", "{work}/enti", "--esito", f"{OUT}/t.csv"), _two_plans),
    "consolida .xlsx": Writing(("consolida", "{work}/enti", "--esito", f"{OUT}/t.xlsx"), _two_plans),
    "consolida .parquet": Writing(("consolida", "{work}/enti", "--esito", f"{OUT}/t.parquet"), _two_plans),
    "valutazione": Writing(("valutazione", PLAN, "--esito", f"{OUT}/v.xlsx")),
    "distribuisci": Writing(("distribuisci", PLAN, "--esito", f"{OUT}/Parti"), overwrites=False),
    "esempio": Writing(("esempio", PLAN, "--esito", f"{OUT}/o.xlsm"), overwrites=False),
    "installa": Writing(("installa", "--cartella", OUT), overwrites=False, pc=windows),
    "disinstalla": Writing(("disinstalla", "--cartella", OUT), _installed, overwrites=False, pc=windows),
    "installa --libreoffice": Writing(("installa", "--libreoffice", "--cartella", OUT), overwrites=False),
    "disinstalla --libreoffice": Writing(("disinstalla", "--libreoffice"), _trusted, overwrites=False),
    "diagnosi": Writing(("diagnosi", PLAN, "--verbale", f"{OUT}/prova.md")),
    "pacchetto": Writing(("pacchetto", PLAN, "--esito", f"{OUT}/chiavetta", "--python", "3.13"), overwrites=False),
}


def place_in(folder: Path, made: Path) -> Place:
    """Put the plans into a new folder; `made` keeps the first of them for the next time."""
    work = folder / "piani"
    (work / "esito").mkdir(parents=True)
    office, active = originals(made)
    place = Place(work, work / office.name, work / active.name)
    copyfile(office, place.office)
    copyfile(active, place.plan)
    return place


def prepared(name: str, folder: Path, made: Path) -> Place:
    """A place as the command expects it: prepared once, then copied."""
    kept = made / name.replace(" ", "_")
    if not kept.exists():
        place = place_in(kept, made)
        with on_a_pc(place, WRITING[name].pc):
            WRITING[name].prepare(place)
    copytree(kept, folder, symlinks=True)
    work = folder / "piani"
    return Place(work, work / "ufficio.xlsx", work / "attivo.xlsm")


def _pip(arguments: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """Leave a wheel where the real one would, without a network."""
    builds = arguments[0] == "wheel"
    folder = Path(arguments[arguments.index("--wheel-dir" if builds else "--dest") + 1])
    (folder / f"{'pdo_xl' if builds else 'click'}-0.2.0-py3-none-any.whl").write_bytes(b"wheel")
    return subprocess.CompletedProcess(arguments, 0, "", "")


@contextmanager
def on_a_pc(place: Place, kind: Callable[[Path], Machine] = linux) -> Iterator[None]:
    """Let commands believe in a PC with LibreOffice and pip, perhaps Excel, in the place; and read in this process."""
    machine = kind(place.home)
    whole, unopkg = pc(linux(place.home), place.work)

    def unpacks(command: Sequence[str], environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        try:
            return unopkg(command, environment)
        except OSError:
            # As the real one says it, whose files are not ours.
            return subprocess.CompletedProcess(command, 1, "", "ERROR: unopkg failed.")

    def alone(*given: Any, **more: Any) -> Any:
        return consolidate(*given, **{**more, "each": in_this_process})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(this_pc, "this_machine", lambda: machine)
        patch.setattr(libreoffice, "setting", lambda _machine, _profile: replace(whole, run=unpacks))
        patch.setattr(pacchetto, "make_bundle", partial(make_bundle, run=_pip))
        patch.setattr(consolida, "consolidate", alone)
        yield
