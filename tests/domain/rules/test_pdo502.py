"""PDO502: a sigla goes with its own service's name."""

from tests.support import messages, results_of, row

PATRIMONY = [row(unit="PAT", service="PATRIMONIO")] * 2
WORKS = [row(unit="LPU", service="LAVORI PUBBLICI")] * 2


def test_passes() -> None:
    assert messages(results_of(*PATRIMONY, *WORKS, row(unit="pat", service="Patrimonio")), "PDO502") == []


def test_passes_for_a_name_that_is_nobodys() -> None:
    assert messages(results_of(*PATRIMONY, *WORKS, row(unit="PAT", service="CIMITERI")), "PDO502") == []


def test_fails_with_the_usual_name() -> None:
    results = results_of(*PATRIMONY, *WORKS, row(unit="PAT", service="Lavori pubblici"))
    assert messages(results, "PDO502") == [
        (
            7,
            "servizio",
            "Il servizio «Lavori pubblici» è della sigla LPU, ma la sigla di questa riga è PAT.",
            "Scrivere la sigla LPU, oppure il servizio «PATRIMONIO».",
        )
    ]


def test_a_long_name_is_cut() -> None:
    long_name = "GESTIONE " * 10
    results = results_of(*[row(unit="LPU", service=long_name)] * 2, *PATRIMONY, row(unit="PAT", service=long_name))
    ((_, _, message, _),) = messages(results, "PDO502")
    assert message.startswith("Il servizio «GESTIONE GESTIONE")
    assert "…» è della sigla LPU" in message


def test_rows_without_service_or_sigla_say_nothing() -> None:
    results = results_of(
        *PATRIMONY,
        *WORKS,
        row(unit="PAT", service=""),
        row(unit="", service="CIMITERI"),
        row(unit="", service="PATRIMONIO"),
    )
    assert messages(results, "PDO502") == []
