"""Files are replaced on Windows' terms: nothing over an open one, locks without flock, names that are devices."""

import json
from pathlib import Path

from tests.wine.conftest import Windows

PROGRAM = Path(__file__).parent / "inside" / "replacing.py"


def test_files_are_replaced_as_windows_allows(windows: Windows) -> None:
    said = json.loads(windows.python(PROGRAM))
    copies = [f"Piano.2024-12-31_0000{second:02d}.bak.xlsm" for second in range(23)]
    assert said["told"][0] == f" La copia di prima è {copies[0]}."
    assert said["told"][-1] == f" La copia di prima è {copies[-1]}. Tolta una copia vecchia (copie_da_tenere: 20)."
    assert said["held"] == "«Piano.xlsm» è aperto in Excel: chiuderlo e riprovare."
    assert said["busy"] == "Un altro pdo-xl sta scrivendo «Piano.xlsm»: aspettare che finisca e riprovare."
    assert said["device"] == "«NUL» è un dispositivo, non un file: indicare il nome del file da scrivere."
    assert said["after"] is None
    assert said["new"] is None
    again = "Piano.2024-12-31_000000_2.bak.xlsm"
    assert said["files"] == sorted(["Altro.xlsm", "Piano.xlsm", copies[0], again, *copies[3:]])
