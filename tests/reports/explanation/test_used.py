"""The parameters that had a say: value, default, cell."""

from dataclasses import replace
from datetime import date

from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.reports.explanation.used import columns_told, used
from pdo_xl.sheet.address import Address
from tests.support import plan_of, row


def texts(parameters: Parameters, *names: str, own: Parameters | None = None) -> list[str]:
    """The lines, of a workbook with a sheet for the parameters where it has its `own`."""
    plan = plan_of(row())
    if own is not None:
        places = {name: Place("Parametri", line, Field.PARAMETER) for line, name in enumerate(BY_NAME, start=4)}
        plan = replace(plan, parameters=own, parameter_places=places)
    return [one.text for one in used(names, plan, parameters)]


def test_defaults() -> None:
    assert texts(DEFAULTS, "cap", "cap", "fasce_ritardo") == [
        "cap = 100 (valore previsto)",
        "fasce_ritardo = 15: 90; 30: 75; 60: 50; oltre: 0 (valore previsto)",
    ]
    assert texts(DEFAULTS, "tolleranza_numero", own=DEFAULTS) == [
        "tolleranza_numero = 0% (valore previsto, in Parametri!B9)"
    ]


def test_the_bodys_own_values() -> None:
    own = replace(DEFAULTS, cap=110.0, number_tolerance=0.05, reference_date=date(2024, 12, 31), confirmed=True)
    assert texts(own, "cap", "tolleranza_numero", "data_riferimento", own=own) == [
        "cap = 110 (valore dell'ente, in Parametri!B7; previsto 100)",
        "tolleranza_numero = 5% (valore dell'ente, in Parametri!B9; previsto 0%)",
        "data_riferimento = 31/12/2024 (valore dell'ente, in Parametri!B4; previsto oggi)",
    ]


def test_what_whoever_asks_has_chosen() -> None:
    asked = DEFAULTS.on(None, Mode.FINAL)
    assert texts(asked, "modo", own=DEFAULTS) == ["modo = consuntivo (scelto per questa domanda)"]
    (one,) = used(["modo"], plan_of(row()), asked)
    assert (one.cell, one.chosen) == (None, True)


def test_the_columns_that_a_person_named() -> None:
    told = replace(DEFAULTS, mapping={"colonna_valore_atteso": "G", "colonna_sigla": "nessuna"})
    plan = replace(
        plan_of(row()),
        parameters=told,
        parameter_places={"colonna_valore_atteso": Place("Parametri", 30, Field.PARAMETER)},
    )
    assert [one.text for one in columns_told([Field.SECTOR, Field.UNIT, Field.TARGET, Field.TARGET], plan)] == [
        "colonna_sigla = nessuna (valore dell'ente; previsto dall'intestazione)",
        "colonna_valore_atteso = G (valore dell'ente, in Parametri!B30; previsto dall'intestazione)",
    ]
    assert columns_told([Field.TARGET], plan_of(row())) == []


def test_every_parameter_can_be_written() -> None:
    plan = replace(plan_of(row()), parameter_places={"cap": Place("Parametri", 7, Field.PARAMETER)})
    listed = used(BY_NAME, plan, DEFAULTS)
    assert [one.name for one in listed] == list(BY_NAME)
    assert all(one.value == one.default and one.value for one in listed if one.name in {"cap", "modo", "anno"})
    assert next(one for one in listed if one.name == "cap").cell == Address("Parametri", 7, 2)
