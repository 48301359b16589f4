from pdo_xl.domain.monitoring.typed import CAUSES


def test_the_causes_are_the_departments_three() -> None:
    assert CAUSES == ("esterna", "interna", "programmazione")
