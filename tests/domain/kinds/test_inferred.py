"""The type of a row that has none: from its unit of measure, its target, its actual value."""

from datetime import date

import pytest

from pdo_xl.domain.kinds.inferred import claimed, infer, unit_kinds
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.values.entry import DateNumber, EarlyDate, Entry, Hours, NotCalculated, Percent
from tests.junk import HEAVY, JUNK, every


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("n. pratiche", "NUMERO"), ("Numero incontri", "NUMERO"), ("N° atti", "NUMERO"), ("euro (migliaia)", "NUMERO"),
        ("ore di formazione", "NUMERO"), ("% utenti", "PERCENTUALE"), ("Percentuale di pratiche", "PERCENTUALE"),
        ("Data di approvazione", "DATA"), ("gg dalla richiesta", "NUMERO TEMPESTIVITA"), ("n./%", "NUMERO PERCENTUALE"),
        ("rapporto", "NUMERO PERCENTUALE"), ("n. giorni di formazione", "NUMERO TEMPESTIVITA"), ("report", ""),
        ("n° giorni di corso", "NUMERO TEMPESTIVITA"),
        ("", ""), (" ", ""), ("n." * 200, ""), ("termine", "DATA TEMPESTIVITA"),
    ],
)  # fmt: skip
def test_units(unit: str, names: str) -> None:
    assert " ".join(kind.name for kind in unit_kinds(unit)) == names


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("80%", "PERCENTUALE"), ("almeno 80%", "PERCENTUALE"), ("80 per cento", "PERCENTUALE"),
        ("190/200", "PERCENTUALE"), (Percent(0.8), "PERCENTUALE"), (Percent(0.0), "PERCENTUALE"),
        ("80-100%", "PERCENTUALE"), (650.0, "NUMERO"), ("650", "NUMERO"), ("1,5", "NUMERO"), ("n. 3", "NUMERO"),
        ("€ 25.000,00", "NUMERO"), ("3 report", "NUMERO"), ("dieci", "NUMERO"), ("entro 30", "NUMERO"),
        ("almeno 10 giorni", "NUMERO"), ("10 giorni di formazione", "NUMERO"), (EarlyDate(5), "NUMERO"), (1.0, "NUMERO"),
        (date(1900, 4, 9), "NUMERO"), ("30 giorni", "TEMPESTIVITA"), ("entro 30 gg.", "TEMPESTIVITA"),
        ("15 giorni lavorativi", "TEMPESTIVITA"), ("3 mesi", "TEMPESTIVITA"), (date(2024, 6, 30), "DATA"),
        ("31.12.2024", "DATA"), ("entro giugno", "DATA"), ("I semestre", "DATA"), ("entro il 2024", "DATA"),
        ("31/02/2024", "DATA"), ("30/6 e 31/12", "DATA"), ("si", "SI_NO"), ("Sì", "SI_NO"), (True, "SI_NO"),
        ("fatto", "SI_NO"), (2022.0, "NUMERO"), (2026.0, "NUMERO"), ("2026", "NUMERO"),
    ],
)  # fmt: skip
def test_what_a_target_certainly_is(target: Entry, name: str) -> None:
    kind, source, between = infer("", target, None, 2024)
    assert (kind and kind.name, source, between) == (name, ReadFrom.TARGET, ())
    assert infer("report", target, None, 2024).kind is kind


@pytest.mark.parametrize("target", ["5.", "dodici", 2.0, 0.5])
def test_what_one_of_a_units_types_can_read_is_of_that_one(target: Entry) -> None:
    kind, source, between = infer("termine", target, None, 2024)
    assert (kind and kind.name, source, between) == ("TEMPESTIVITA", ReadFrom.TARGET, ())


@pytest.mark.parametrize(
    ("unit", "target", "between"),
    [
        ("", "1.5", "DATA NUMERO"), ("", "3/4", "PERCENTUALE DATA"), ("", 2024.0, "NUMERO DATA"), ("", 2023.0, "NUMERO DATA"), ("", "2025", "NUMERO DATA"),
        ("giorni di formazione", 10.0, "NUMERO TEMPESTIVITA"), ("n. giorni medi", "10", "NUMERO TEMPESTIVITA"),
        ("", "Approvazione del regolamento", ""), ("", None, ""), ("report", "\u200b", ""), ("", Hours(0.5), ""),
        ("", NotCalculated(), ""), ("", "da 10 a 15", ""), ("", "non inferiore al 2023", ""),
    ],
)  # fmt: skip
def test_what_could_be_two_things_or_none_is_none(unit: str, target: Entry, between: str) -> None:
    told = infer(unit, target, None, 2024)
    assert (told.kind, told.source) == (None, ReadFrom.NOTHING)
    assert " ".join(kind.name for kind in told.between) == between


@pytest.mark.parametrize(
    ("unit", "target", "name"),
    [
        ("gg", 30.0, "TEMPESTIVITA"), ("n.", None, "NUMERO"), ("%", "boh", "PERCENTUALE"), ("€", 2024.0, "NUMERO"),
        ("data", DateNumber(45473.0, date(2024, 6, 30)), "DATA"),
    ],
)  # fmt: skip
def test_a_unit_decides_whatever_the_target_says(unit: str, target: Entry, name: str) -> None:
    kind, source, _ = infer(unit, target, None, 2024)
    assert (kind and kind.name, source) == (name, ReadFrom.UNIT)


@pytest.mark.parametrize(
    ("unit", "target", "name"),
    [
        ("rapporto", "80%", "PERCENTUALE"), ("rapporto", 0.8, "NUMERO"), ("n./%", Percent(0.8), "PERCENTUALE"),
        ("termine", "30/06/2024", "DATA"), ("termine", 30.0, "TEMPESTIVITA"), ("giorni di formazione", "almeno 10", "NUMERO"),
        ("rapporto", 2024.0, "NUMERO"),
    ],
)  # fmt: skip
def test_of_the_types_of_a_unit_the_target_tells_which(unit: str, target: Entry, name: str) -> None:
    kind, source, _ = infer(unit, target, None, 2024)
    assert (kind and kind.name, source) == (name, ReadFrom.TARGET)


@pytest.mark.parametrize(
    ("target", "actual", "name", "source"),
    [
        (80.0, "75%", "PERCENTUALE", ReadFrom.ACTUAL), (0.8, Percent(0.75), "PERCENTUALE", ReadFrom.ACTUAL),
        (30.0, "25 gg", "TEMPESTIVITA", ReadFrom.ACTUAL), (1.0, "si", "SI_NO", ReadFrom.ACTUAL),
        ("650 euro", "75%", "NUMERO", ReadFrom.TARGET), ("80%", "30/06/2024", "PERCENTUALE", ReadFrom.TARGET),
        (80.0, "n.d.", "NUMERO", ReadFrom.TARGET), (80.0, "NV: sisma", "NUMERO", ReadFrom.TARGET),
        (80.0, "NV", "NUMERO", ReadFrom.TARGET), (80.0, "30/06/2024", "NUMERO", ReadFrom.TARGET),
    ],
)  # fmt: skip
def test_of_a_bare_number_the_actual_value_may_tell(target: Entry, actual: Entry, name: str, source: ReadFrom) -> None:
    told = infer("", target, actual, 2024)
    assert (told.kind and told.kind.name, told.source) == (name, source)


def test_without_a_year_a_number_is_none() -> None:
    assert infer("", 2024.0, None, None).source is ReadFrom.TARGET


@every("entry", [*JUNK, *HEAVY])
def test_junk_is_told_in_milliseconds(entry: Entry) -> None:
    infer("", entry, entry, 2024)
    infer(entry if isinstance(entry, str) else "", 10.0, entry, None)


def test_what_an_actual_value_shows_itself_to_be_by_the_plans_year() -> None:
    assert [kind.name for kind in claimed("31/12", 2024)] == ["PERCENTUALE", "DATA"]
    assert [kind.name for kind in claimed("31 dicembre", 2024)] == ["DATA"]
    assert [kind.name for kind in claimed("80%", None)] == ["PERCENTUALE"]
    assert claimed("NV: sisma", 2024) == claimed("NV", 2024) == claimed(None, 2024) == claimed("n.d.", 2024) == []


@pytest.mark.parametrize(
    ("target", "actual", "kind"),
    [
        # A deadline in October that has passed counts 0, a range is an error that says how to write it.
        ("5-10", None, None),
        ("5 - 10", 7.0, None),
        ("80-90", "85", None),
        ("5-10", "03/10/2024", "DATA"),
        ("05-10", None, "DATA"),
        ("31-12", None, "DATA"),
        ("5-10-2024", None, "DATA"),
        ("80-90%", None, "PERCENTUALE"),
    ],
)
def test_a_day_and_month_may_be_a_range(target: str, actual: Entry, kind: str | None) -> None:
    told = infer("", target, actual, 2024)
    assert (told.kind.name if told.kind else None) == kind
    assert [between.name for between in told.between] == ([] if kind else ["DATA", "NUMERO"])
