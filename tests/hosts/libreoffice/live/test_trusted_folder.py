"""A plan in a folder that was given to the installation: the user's own settings let its macros run."""

import shutil
from pathlib import Path

from pdo_xl.xlwings_libreoffice.soffice import start
from tests.hosts.libreoffice.live.conftest import INSTALLED, Calc
from tests.hosts.libreoffice.live.window import trust
from tests.libreoffice import watched

AS_THE_SETTINGS_SAY = 5
"""Source: com.sun.star.document.MacroExecMode, USE_CONFIG_REJECT_CONFIRMATION."""


def test_in_a_trusted_folder_the_button_calculates_and_elsewhere_it_does_not(
    profile: Path, plan: Path, tmp_path: Path
) -> None:
    own, elsewhere = tmp_path / "profilo", Path(shutil.copy(plan, profile.parent / "altrove.xlsm"))
    shutil.copytree(profile, own)
    if not INSTALLED:
        trust(own, plan.parent)
    soffice = start(own)
    try:
        with watched(soffice):
            calc = Calc(soffice)
            trusted = calc.open(plan, MacroExecutionMode=AS_THE_SETTINGS_SAY)
            untrusted = calc.open(elsewhere, MacroExecutionMode=AS_THE_SETTINGS_SAY)
            assert trusted.AllowMacroExecution
            assert not untrusted.AllowMacroExecution
            assert "Ente: " in calc.press(trusted)
    finally:
        soffice.stop()
        elsewhere.unlink()
