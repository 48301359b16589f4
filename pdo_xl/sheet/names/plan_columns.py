"""The plan's own columns, and the rows of `Parametri` that say which is which."""

from pdo_xl.domain.row import Field

FIELD_LABELS: dict[Field, str] = {
    Field.SECTOR: "Settore",
    Field.MANAGER: "Resp. Settore",
    Field.UNIT: "Sigla servizio/ufficio",
    Field.SERVICE: "Servizio",
    Field.OBJECTIVE: "Obiettivo",
    Field.INDICATOR: "Indicatore/i",
    Field.TYPE: "Tipologia di valore",
    Field.TARGET: "Valore atteso",
    Field.ACTUAL: "Valore effettivo",
    Field.WEIGHT: "Pesatura settore",
    Field.INDICATOR_WEIGHT: "Peso indicatore",
    Field.BASELINE: "Valore di partenza",
    Field.DEADLINE: "Scadenza",
    Field.DONE: "Data effettiva",
    Field.NUMERATOR: "Numeratore",
    Field.DENOMINATOR: "Denominatore",
    Field.JUDGEMENT: "% di raggiungimento",
    Field.TREND: "Andamento",
}
UNITS_LABEL = "Unità di misura (dice la tipologia)"
"""What the column of types is called where it has units of measure."""
PAIRED_FIELDS = {
    Field.DEADLINE: Field.DONE,
    Field.DONE: Field.DEADLINE,
    Field.NUMERATOR: Field.DENOMINATOR,
    Field.DENOMINATOR: Field.NUMERATOR,
}
"""The columns of which one says nothing without the other."""
OPTIONAL_FIELDS = frozenset({Field.INDICATOR_WEIGHT, Field.BASELINE, Field.JUDGEMENT, Field.TREND, *PAIRED_FIELDS})
"""The columns that a plan may have or not."""
COLUMN_SETTINGS: dict[Field, str] = {
    Field.SECTOR: "colonna_settore",
    Field.MANAGER: "colonna_responsabile",
    Field.UNIT: "colonna_sigla",
    Field.SERVICE: "colonna_servizio",
    Field.OBJECTIVE: "colonna_obiettivo",
    Field.INDICATOR: "colonna_indicatore",
    Field.TYPE: "colonna_tipologia",
    Field.TARGET: "colonna_valore_atteso",
    Field.ACTUAL: "colonna_valore_effettivo",
    Field.WEIGHT: "colonna_peso",
    Field.INDICATOR_WEIGHT: "colonna_peso_indicatore",
    Field.BASELINE: "colonna_partenza",
    Field.DEADLINE: "colonna_scadenza",
    Field.DONE: "colonna_data_effettiva",
    Field.NUMERATOR: "colonna_numeratore",
    Field.DENOMINATOR: "colonna_denominatore",
    Field.JUDGEMENT: "colonna_giudizio",
    Field.TREND: "colonna_andamento",
}
"""The rows of `Parametri` that say which column is which; they stand there only where a plan needs them."""
PLAN_SHEET_SETTING = "foglio_piano"
"""The row of `Parametri` that names the sheets of the plan."""
YEAR_SETTING = "anno"
"""The row of `Parametri` with the plan's year, which may be asked for together with the columns."""
SHEET_NAME = "nome del foglio"
"""In `colonna_settore`: each sheet is the sector of its name."""
FROM_VALUES = "dal valore atteso"
"""In `colonna_tipologia`: the type of value is read, row by row, from the unit of measure, else from the values."""
OWN_TYPES = "nostra"
"""There too: it is read so, and shown in a computed column."""
NO_COLUMN = "nessuna"
"""In the other rows: the plan has no such column."""
