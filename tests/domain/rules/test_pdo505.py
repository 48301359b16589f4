"""PDO505: a sigla has one service name."""

from tests.support import messages, results_of, row


def test_passes() -> None:
    rows = [row(unit="VPT", service="POLIZIA"), row(unit="vpt", service="Polizia"), row(unit="FIN", service="FINANZE")]
    assert messages(results_of(*rows), "PDO505") == []


def test_found_at_the_rarer_name() -> None:
    rows = [row(unit="VPT", service="POLIZIA LOCALE"), *[row(unit="VPT", service="POLIZIA")] * 2]
    assert messages(results_of(*rows), "PDO505") == [
        (
            3,
            "servizio",
            "Altrove la sigla VPT ha il servizio «POLIZIA».",
            "Usare lo stesso nome, o una sigla diversa.",
        )
    ]


def test_of_two_equally_common_names_the_first_is_the_usual() -> None:
    rows = [row(unit="VPT", service="POLIZIA"), row(unit="VPT", service="VIGILI")]
    assert [finding[0] for finding in messages(results_of(*rows), "PDO505")] == [4]


def test_says_nothing_where_pdo502_does() -> None:
    rows = [row(unit="PAT", service="PATRIMONIO"), *[row(unit="LPU", service="LAVORI")] * 2]
    results = results_of(*rows, rows[0], row(unit="PAT", service="LAVORI"))
    assert messages(results, "PDO505") == []
    assert [finding[0] for finding in messages(results, "PDO502")] == [7]


def test_a_plan_without_siglas_says_nothing() -> None:
    results = results_of(row(unit="", service="POLIZIA"), row(unit="", service="FINANZE"))
    assert messages(results, "PDO505") == []
