"""docs/segnalazioni.md: every finding of the catalogue, with an example that passes and one that does not."""

from collections.abc import Iterator

from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules import CATALOGUE
from pdo_xl.domain.rules.base import Described
from pdo_xl.domain.rules.specimen import COLUMNS, PLAN_TITLE, Cells, Specimen, more, row, specimen
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian_date
from pdo_xl.sheet.names.monitoring import Typed
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS
from pdo_xl.sheet.names.sheets import MONITORING
from tools.specimens import FIRST_ROW, said_of

_INTRODUCTION = """\
# Le segnalazioni

Ogni segnalazione ha un codice, una gravità, una cella, una frase e, dove si può, un suggerimento.
**errore**: la riga non si può calcolare, o le somme vengono sbagliate. **avviso**: calcolata interpretando, o il
contenuto si contraddice. **nota**: letta senza dubbi, ma utile da sapere. La gravità si cambia nel foglio
`Parametri`, riga `gravita` (per esempio `PDO403 = avviso`).

PDO101 (manca il piano o una colonna, potrebbero essere due, o non si capisce l'anno) ferma il calcolo: non si
scrive niente.
"""

_BEFORE_EXAMPLES = """
Sotto, per ognuna, poche righe di un piano che la passano e poche che la ricevono, con la frase che si legge allora. Delle
colonne ci sono solo quelle che contano; «–» è una cella vuota.
"""


def findings_page() -> str:
    """The page: first the list of all, then the examples of each."""
    rules = [CATALOGUE[code] for code in sorted(CATALOGUE)]
    lines = [_INTRODUCTION, "| codice | gravità | che cosa |", "| --- | --- | --- |"]
    lines += [f"| [{rule.ID}](#{rule.ID.lower()}) | {rule.GRAVITY} | {rule.TITLE} |" for rule in rules]
    lines.append(_BEFORE_EXAMPLES)
    return "\n".join(lines) + "\n" + "\n".join("\n".join(_examples(rule)) for rule in rules)


def _examples(rule: Described) -> Iterator[str]:
    passes, fails = rule.PASSES, rule.FAILS
    yield f"## {rule.ID}\n\n**{rule.GRAVITY.capitalize()}: {rule.TITLE}.**\n"
    around, others = _around(passes, fails), _around(fails, passes)
    if around != others:
        yield f"Passa: {around}. Segnalata: {others}.\n"
    elif around:
        yield f"In tutt'e due: {around}.\n"
    columns = _telling_columns(passes, fails)
    yield f"| | riga | {' | '.join(FIELD_LABELS[field] for field in columns)} |"
    yield f"| --- | --- |{' --- |' * len(columns)}"
    for what, plan in (("passa", passes), ("**segnalata**", fails)):
        frozen = [(f"{then.kind} {italian_date(then.on)}", then.rows) for then in plan.frozen]
        for label, rows in (*frozen, (what, plan.rows)):
            for number, cells in enumerate(rows, FIRST_ROW):
                texts = (
                    "(manca la colonna)" if field in plan.without else _text(_cell(cells, field)) for field in columns
                )
                yield f"| {label} | {number} | {' | '.join(texts)} |"
    yield ""
    for said in said_of(fails):
        if said.code == rule.ID:
            yield f"{f'{said.cell}: ' if said.cell else ''}{said.message} {said.suggestion}".rstrip() + "\n"


def _around(plan: Specimen, other: Specimen) -> str:
    """What a plan has around its rows, where one of the two has not the usual."""
    said = []
    if {plan.title, other.title} != {PLAN_TITLE}:
        said.append(f"titolo «{plan.title}»")
    if {plan.on, other.on} != {specimen().on}:
        said.append(f"al {italian_date(plan.on)}")
    if plan.beside:
        said.append(f"accanto un foglio «{plan.beside}» con la stessa intestazione")
    said += [f"celle unite in «{FIELD_LABELS[field]}», righe {FIRST_ROW} e {FIRST_ROW + 1}" for field in plan.merged]
    if plan.progress != other.progress:
        said.append(f"«{Typed.SHARE}» in {MONITORING} = `{_text(plan.progress)}`")
    values = {
        name: plan.parameters.get(name, BY_NAME[name].default if name in BY_NAME else "")
        for name in {**plan.parameters, **other.parameters}
        # A row that says which column is which stands only where it is needed.
        if name in BY_NAME or name in plan.parameters
    }
    said += [f"`{name}` = `{value}`" for name, value in values.items()]
    return ", ".join(said)


def _telling_columns(passes: Specimen, fails: Specimen) -> list[Field]:
    """The columns that differ between the two plans, or from a row with which nothing is the matter."""
    telling = {Field.OBJECTIVE, *passes.without, *fails.without}
    alike = [_shape(cells) for cells in passes.rows] == [_shape(cells) for cells in fails.rows]
    frozen = [cells for plan in (passes, fails) for then in plan.frozen for cells in then.rows]
    for field in COLUMNS:
        before, after = ([_cell(cells, field) for cells in plan.rows if len(cells) > 1] for plan in (passes, fails))
        differ = before != after if alike else set(before) != set(after)
        if differ or any(_is_unusual(cells, field) for cells in (*passes.rows, *fails.rows, *frozen)):
            telling.add(field)
    return [field for field in COLUMNS if field in telling]


def _shape(cells: Cells) -> tuple[int, bool]:
    return len(cells), _cell(cells, Field.SECTOR) is None


def _is_unusual(cells: Cells, field: Field) -> bool:
    usual = more() if _cell(cells, Field.SECTOR) is None else row()
    return _cell(cells, field) not in (_cell(usual, field), None)


def _cell(cells: Cells, field: Field) -> Entry:
    number = COLUMNS.index(field)
    return cells[number] if number < len(cells) else None


def _text(entry: Entry) -> str:
    return shown(entry).replace("|", "\\|") or "–"
