"""A question in a window: its line, its button to look for a folder, the answer."""

from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from pdo_xl.xlwings_libreoffice.soffice import import_uno
from tests.libreoffice import ready


class Services:
    """Stands for LibreOffice: each service is one object, with what somebody does to it."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def service(self, name: str) -> Any:
        return self.made.setdefault(name.rpartition(".")[2], MagicMock(name=name))


@pytest.mark.office
@pytest.mark.parametrize(
    ("pressed", "is_folder", "given"), [(1, True, "/scritta"), (1, False, "/scritta"), (0, True, "")]
)
def test_the_answer_is_what_stands_in_the_line(pressed: int, is_folder: bool, given: str, tmp_path: Path) -> None:
    ready()
    uno = import_uno()
    from pdo_xl.hosts.libreoffice.asking import ask_in_window

    services = Services()
    dialog, model = services.service("UnoControlDialog"), services.service("UnoControlDialogModel")
    line = dialog.getControl.return_value
    line.getText.return_value = str(tmp_path / "manca") if is_folder and not pressed else "/scritta"
    dialog.execute.return_value = pressed
    assert ask_in_window(services, MagicMock(), "Dove?", "/proposta", is_folder=is_folder) == given  # type: ignore[arg-type] # what LibreOffice is here
    names = [call.args[0] for call in model.insertByName.call_args_list]
    assert names == ["domanda", "risposta", "conferma", "annulla", *(["sfoglia"] if is_folder else [])]
    assert dialog.dispose.called
    if is_folder:
        picker = services.service("FolderPicker")
        picker.execute.return_value, picker.getDirectory.return_value = 1, uno.systemPathToFileUrl("/scelta")
        line.addActionListener.call_args.args[0].actionPerformed(None)
        assert line.setText.call_args.args == ("/scelta",)
        if not pressed:
            assert picker.setDisplayDirectory.call_args.args == (tmp_path.as_uri(),)
