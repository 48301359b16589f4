"""The pages of docs/ that are made from the code. `python -m tools.docs` writes them; a test compares them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.setup_pc.checklist import boxes
from pdo_xl.sheet.columns.header_rows import LOWER_WORDS
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, meaning_of
from pdo_xl.sheet.columns.other_columns import OF_THE_OBJECTIVE, OTHER_HEADERS
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS
from pdo_xl.sheet.columns.questions import HINTS
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FIELD_LABELS, OPTIONAL_FIELDS
from tools.findings_page import findings_page
from tools.performance_page import performance_page
from tools.spellings_page import spellings_page

_BEGINNINGS = "| colonna | nome per `--colonna` | comincia con |"
_OTHERS = "| nome in JSON e nelle tabelle | comincia con | vale anche per le righe sotto |"
_UNITS = "| tipologia | si scrive anche | unità di misura |"
_PROPOSED = "| se manca | si propone prima la colonna che nel nome ha |"
_LOWER = "| riga | parole |"

_TRIAL = "## Il verbale da compilare\n"
"""Where the form begins in docs/excel.md; it is the page's last section."""

DOCS = Path(__file__).parents[1] / "docs"


def parameters_page() -> str:
    """docs/parametri.md: every row of the sheet Parametri."""
    lines = [
        "# I parametri",
        "",
        "I pesi e le scale sono dell'ente (D.Lgs. 150/2009, art. 7): ogni numero che non è aritmetica sta nel foglio",
        "`Parametri` della cartella di lavoro. Una cella vuota vale quanto scritto qui. Un valore che non si legge ferma",
        "il calcolo con una frase che nomina la cella.",
        "",
        "Negli esempi T è il valore atteso, V il valore effettivo.",
        "",
        "| nome tecnico | parametro | se manca | significato | valori | origine | dalla versione |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for setting in BY_NAME.values():
        default = "vuoto" if setting.default is None else f"`{setting.default}`"
        values = ", ".join(f"`{choice}`" for choice in setting.choices) or setting.reading.limits or "–"
        name = f"`{setting.name}`"
        cells = (name, setting.label, default, setting.meaning, values, setting.source, setting.since)
        lines.append(f"| {' | '.join(cells)} |")
    lines += [
        "",
        "## Quando le colonne si chiamano in un altro modo",
        "",
        "Queste righe ci sono solo nelle cartelle che ne hanno bisogno: dicono quale colonna è quale, quando l'intestazione",
        "non basta. Si scrive la lettera della colonna (`H`), oppure il testo dell'intestazione; per un foglio solo `SF!H`.",
        "",
        "| parametro | significato |",
        "| --- | --- |",
        *[f"| `{name}` | {meaning_of(name)} |" for name in MAPPING_SETTINGS],
    ]
    return "\n".join(lines) + "\n"


def formats_page() -> str:
    """docs/formati.md: the text as it is, with the tables of the words that are known."""
    columns = []
    for field, names in PLAN_HEADERS.items():
        option = COLUMN_SETTINGS[field].removeprefix("colonna_")
        may_lack = " (può non esserci)" if field in OPTIONAL_FIELDS else ""
        columns.append(f"| {FIELD_LABELS[field]}{may_lack} | `{option}` | {', '.join(names)} |")
    others = [
        f"| `{name}` | {', '.join(names)} | {'sì' if name in OF_THE_OBJECTIVE else 'no'} |"
        for name, names in OTHER_HEADERS.items()
    ]
    units = [f"| {kind.label} | {_listed(kind.spellings)} | {_listed(kind.units)} |" for kind in KINDS.values()]
    proposed = [f"| {FIELD_LABELS[field]} | {', '.join(words)} |" for field, words in HINTS.items()]
    lower = [f"| la seconda | {_listed(LOWER_WORDS)} |"]
    text = (DOCS / "formati.md").read_text(encoding="utf-8")
    tables = {_BEGINNINGS: columns, _OTHERS: others, _UNITS: units, _PROPOSED: proposed, _LOWER: lower}
    for header, rows in tables.items():
        text = _with_table(text, header, rows)
    return text


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words)) or "–"


def _with_table(text: str, header: str, rows: Sequence[str]) -> str:
    before, _, rest = text.partition(header)
    line = "| --- " * (header.count("|") - 1) + "|"
    return "\n".join([before + header, line, *rows]) + rest[rest.index("\n\n") :]


def excel_page() -> str:
    """docs/excel.md: the text as it is, with the steps of the form that `pdo-xl diagnosi --verbale` writes."""
    text = (DOCS / "excel.md").read_text(encoding="utf-8")
    before, _, rest = text.partition(_TRIAL)
    introduction = rest.partition("### ")[0]
    return before + _TRIAL + introduction + "\n".join(boxes()).rstrip("\n") + "\n"


PAGES = {
    "parametri.md": parameters_page,
    "segnalazioni.md": findings_page,
    "formati.md": formats_page,
    "grafie.md": spellings_page,
    "excel.md": excel_page,
    "prestazioni.md": performance_page,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
