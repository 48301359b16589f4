"""A few rows of every type of field, for all that writes tables."""

from datetime import date

from pdo_xl.reports.open_data.fields import Field, Table, Type

ONE = Table(
    "una",
    "Una",
    (
        Field("testo", Type.TEXT, "Un testo."),
        Field("numero", Type.NUMBER, "Un numero."),
        Field("intero", Type.WHOLE, "Un intero."),
        Field("vero", Type.BOOLEAN, "Vero o falso."),
        Field("giorno", Type.DAY, "Un giorno."),
    ),
)
OTHER = Table("altra", "Altra", (Field("testo", Type.TEXT, "Un testo."),))
ROWS = [
    ("=1+1", 12.5, 3, True, date(2024, 12, 31)),
    ("-2 perché", 100, -1, False, date(2024, 1, 1)),
    (None, None, None, None, None),
]
