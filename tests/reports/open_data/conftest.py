"""The office's plan with made-up actual values, scored once."""

from contextlib import closing
from datetime import datetime

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.scoring.score import Results
from pdo_xl.hosts.file.host import FileHost
from tests.reports.open_data.calculations import DAY
from tests.support import filled_workbook


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Results:
    path = filled_workbook(tmp_path_factory.mktemp("dati") / "piano.xlsm")
    with closing(FileHost(path, now=datetime(2024, 12, 31, 12))) as host:
        return examine(host, today=DAY).results
