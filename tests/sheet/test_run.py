"""One run of the software: whoever writes of it says the same."""

from datetime import datetime

import pytest

from pdo_xl.sheet.run import Run


def test_a_run_is_the_same_from_its_beginning_to_its_end() -> None:
    run = Run(datetime(2024, 12, 31, 12), "anna", "1.2.3")
    assert {run: "lo stesso"}[Run(datetime(2024, 12, 31, 12), "anna", "1.2.3")] == "lo stesso"
    with pytest.raises(AttributeError):
        run.now = datetime(2025, 1, 1)  # type: ignore[misc]
