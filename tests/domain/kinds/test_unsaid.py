"""What stands instead of a value is refused with what it is and how to write one."""

from time import process_time

import pytest

from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.unsaid import ACTUALS, TARGETS, Said, unsaid_actual, unsaid_target
from pdo_xl.domain.values.entry import Entry, Percent
from tests.junk import HEAVY, JUNK, LONGEST, every


@pytest.mark.parametrize("said", [*TARGETS, *ACTUALS], ids=lambda said: said.why)
def test_each_line_reads_as_a_sentence(said: Said) -> None:
    assert set(said.kinds) <= set(KINDS)
    assert not said.why.endswith((".", "…"))
    assert said.how
    assert not said.how.endswith(".")


def test_the_first_line_that_fits_is_said() -> None:
    error = unsaid_target("NUMERO", "3 report al mese", "un numero", "scrivere 650")
    assert (error.code, str(error)) == ("PDO302", "il valore atteso «3 report al mese» è una quantità per ogni periodo")
    assert error.suggestion == "scrivere il totale dell'anno: per esempio 650 oppure «non superiore a 5»"
    assert str(unsaid_target("NUMERO", "31/12/2024", "", "")) == "il valore atteso «31/12/2024» è una scadenza"
    assert str(unsaid_actual("DATA", "marzo", "", "")) == "il valore effettivo «marzo» non dice il giorno"
    assert str(unsaid_actual("PERCENTUALE", "marzo", "", "")) != "il valore effettivo «marzo» non dice il giorno"


@pytest.mark.parametrize("entry", ["boh", 5.0, None, True, "circa 5" + "a" * LONGEST])
def test_what_is_not_known_is_what_the_kind_says(entry: Entry) -> None:
    error = unsaid_actual("NUMERO", entry, "un numero", "scrivere 650")
    assert (error.code, error.suggestion) == ("PDO303", "scrivere 650")
    assert str(error).endswith("» non è un numero")


def test_what_a_format_shows_is_said_too() -> None:
    assert str(unsaid_target("DATA", Percent(0.7), "una data", "")) == "il valore atteso «70%» è una percentuale"


@pytest.mark.parametrize("kind", KINDS)
@every("entry", [*JUNK, *HEAVY])
def test_junk_is_refused_at_once(kind: str, entry: Entry) -> None:
    started = process_time()
    for error in (unsaid_target(kind, entry, "", ""), unsaid_actual(kind, entry, "", "")):
        assert str(error).startswith("il valore ")
    assert process_time() - started < 0.5
