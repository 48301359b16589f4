"""What `distribuisci --json` and `raccogli --json` print."""

from collections.abc import Mapping

from pdo_xl.sheet.sharing.cell_values import DATE, NUMBER, CellValue
from pdo_xl.workbook.files.collect_files import Collection
from pdo_xl.workbook.files.distribute_file import Distribution


def distribution_document(done: Distribution, version: str, file: str, *, dry: bool) -> Mapping[str, object]:
    """The files of a plan that was shared out."""
    return {
        "versione": version,
        "file": file,
        "cartella": str(done.folder),
        "per": str(done.by),
        "scritti": not dry,
        "files": [
            {
                "file": sent.path.name,
                "parte": sent.part,
                "obiettivi": sent.objectives,
                "indicatori": sent.indicators,
            }
            for sent in done.files
        ],
    }


def collection_document(done: Collection, version: str, file: str) -> Mapping[str, object]:
    """What came of gathering values."""
    decisions = done.decisions
    return {
        "versione": version,
        "file": file,
        "scritto": done.written.changed,
        "raccolti": [
            {
                "cella": str(one.cell),
                "che_cosa": one.what,
                "prima": _value(one.before),
                "dopo": _value(one.after),
                "da": one.file,
            }
            for one in decisions.taken
        ],
        "conflitti": [
            {
                "cella": str(one.cell),
                "che_cosa": one.what,
                "valori": [{"da": who, "valore": _value(value)} for who, value in one.values],
            }
            for one in decisions.conflicts
        ],
        "gia_nel_piano": decisions.already,
        "non_presi": [{"da": who, "che_cosa": said} for who, told in decisions.left.items() for said in told],
        "da_parte": [{"file": one.file, "perche": one.why} for one in done.aside],
        "files": [{"file": one.path.name, "parte": one.origin.part} for one in done.answers],
    }


def _value(value: CellValue) -> object:
    """Give a value as JSON has it; a day as people write it."""
    if value.blank:
        return None
    return value.told() if value.kind == NUMBER and value.shown == DATE else value.value
