"""How judgements are written: actual values of the kind GIUDIZIO; its targets may be any text.

Source: design of other bodies' plans, sections 3 and 4.
"""

from pdo_xl.domain.kinds.written import common
from pdo_xl.domain.kinds.written.lines import Table, notes, reads, refuses
from pdo_xl.domain.values.entry import Percent

TABLE = Table(
    targets=(reads("", "80%", "miglioramento del servizio", "n.d.", "-", "31/12/2024", 5.0),),
    actuals=(
        *common.ACTUALS,
        reads(80.0, "80%", "80 %", 0.8, 80.0, "0,8", Percent(0.8)),
        reads(0.0, "0%", 0.0, "zero"),
        notes(95.0, "95 per cento", "95% raggiunto", "95% (190/200)", "95% nel 2024"),
        notes(100.0, "tutti", "cento per cento", "100% - fatto"),
        notes(150.0, 1.5, codes=("PDO305",)),
        refuses("è un intervallo", "scrivere un valore solo, quello raggiunto", "80-90%"),
        refuses("non dice il valore preciso", "scrivere il valore raggiunto", "oltre l'80%", "circa 80%"),
        refuses("dice se è stato fatto, e non quanto", "scrivere il valore raggiunto", "raggiunto", "si", "no"),
        refuses("non è una percentuale da 0 a 100", "scrivere la percentuale raggiunta", "-5%"),
        refuses("non è una percentuale", "scrivere per esempio 80%", "buono", "elevato"),
    ),
)  # fmt: skip
