"""Cells that no type can read: formulas never worked out, times of the day."""

import pytest

from pdo_xl.domain.errors import UnreadableActual, UnreadableTarget
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.cells import NEVER_CALCULATED, refuse_actual, refuse_target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.scoring.assess import read_actual, read_target
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Hours, NotCalculated, Percent

AS_NUMBER = "scrivere il valore come numero, e dare alla cella il formato «Numero»: per 26 ore e 30 minuti, 26,5"


@pytest.mark.parametrize(
    ("entry", "why", "how"),
    [
        (NotCalculated(), "la formula del valore {} non è mai stata calcolata", NEVER_CALCULATED),
        (Hours(26.5 / 24), "il valore {} «26 ore e 30 minuti» è un orario o una durata", AS_NUMBER),
    ],
)
def test_each_is_refused_with_what_helps(entry: Entry, why: str, how: str) -> None:
    with pytest.raises(UnreadableTarget) as target:
        refuse_target(entry)
    with pytest.raises(UnreadableActual) as actual:
        refuse_actual(entry)
    assert (target.value.code, str(target.value), target.value.suggestion) == ("PDO302", why.format("atteso"), how)
    assert (actual.value.code, str(actual.value), actual.value.suggestion) == ("PDO303", why.format("effettivo"), how)


@pytest.mark.parametrize("entry", [None, "", "26:30", 0.5, Percent(0.5), EarlyDate(5), CellError("#N/D")])
def test_everything_else_is_for_the_type_to_read(entry: Entry) -> None:
    refuse_target(entry)
    refuse_actual(entry)


@pytest.mark.parametrize(
    ("kind", "target", "actual", "right"),
    [
        (KINDS["DATA"], "31.12.2024", "10.05.2024", "dare alla cella il formato «Data» e scrivere la data"),
        (KINDS["SI_NO"], "si", "si", "dare alla cella il formato «Generale» e scrivere si oppure no"),
        (KINDS["PERCENTUALE"], "80%", "80%", "dare alla cella il formato «Percentuale» e scrivere il valore"),
        (KINDS["TEMPESTIVITA"], "30 gg", 0.5, "scrivere i giorni, e dare alla cella il formato «Numero»: per 12 ore"),
        (KINDS["NUMERO"], 12.0, 12.5, AS_NUMBER),
    ],
)
def test_hours_are_refused_with_what_the_type_can_read(kind: Kind, target: Entry, actual: Entry, right: str) -> None:
    """A number of hours is no date: following what was said before gave the next error."""
    with pytest.raises(UnreadableTarget) as wanted:
        read_target(kind, Hours(0.5), 2024)
    with pytest.raises(UnreadableActual) as reached:
        read_actual(kind, Hours(0.5), 2024)
    assert wanted.value.suggestion == reached.value.suggestion
    assert wanted.value.suggestion.startswith(right)
    assert read_target(kind, target, 2024)
    assert read_actual(kind, actual, 2024)
