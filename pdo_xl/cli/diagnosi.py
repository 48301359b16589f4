"""`pdo-xl diagnosi`: what is right and what is to be corrected on this PC."""

from dataclasses import replace
from pathlib import Path

import click

from pdo_xl.cli.common import FileName, json_option
from pdo_xl.cli.ending import DONE, WITH_ERRORS
from pdo_xl.cli.installa import profile_option
from pdo_xl.cli.say import say, say_json
from pdo_xl.setup_pc.case import this_case
from pdo_xl.setup_pc.checks import diagnose
from pdo_xl.setup_pc.checks.base import State
from pdo_xl.setup_pc.machine import this_machine
from pdo_xl.version import __version__


@click.command(name="diagnosi")
@click.argument("file", type=FileName(), required=False)
@click.option("--libreoffice", "asked", is_flag=True, help="Controlla anche tutto ciò che serve a LibreOffice.")
@profile_option
@json_option
def command(file: Path | None, asked: bool, profile: Path | None, as_json: bool) -> int:
    """Controlla questo PC e, se indicato, FILE; per ogni cosa da correggere dice come. Non scrive niente."""
    machine = this_machine()
    case = this_case(machine, file, asked, profile)
    if case.workbook is not None:
        case = replace(case, workbook=replace(case.workbook, record=_wrong_record(case.workbook.path)))
    outcomes = diagnose(case)
    if as_json:
        say_json(
            {
                "versione": __version__,
                "sistema": machine.system.value,
                "file": str(file) if file else None,
                "controlli": [
                    {
                        "gruppo": group,
                        "nome": outcome.name,
                        "esito": outcome.state.value,
                        "testo": outcome.text,
                        "rimedio": outcome.remedy,
                    }
                    for group, outcome in outcomes
                ],
            }
        )
    else:
        shown = ""
        for group, outcome in outcomes:
            if group != shown:
                say(group)
                shown = group
            say(f"  {outcome.state.value:<15}  {outcome.name}: {outcome.text}")
            if outcome.remedy:
                say(f"  {'':<15}  → {outcome.remedy}")
    wrong = sum(outcome.state is State.TO_CORRECT for _, outcome in outcomes)
    if not as_json:
        say({0: "Tutto a posto.", 1: "Una voce da correggere."}.get(wrong, f"{wrong} voci da correggere."), err=True)
    return WITH_ERRORS if wrong else DONE


def _wrong_record(path: Path) -> str:
    """What is wrong with the record of a workbook's activation; empty if nothing is, or there is none."""
    # Imported here: a diagnosis must speak even where this cannot be loaded.
    from pdo_xl.ooxml.package import Package
    from pdo_xl.workbook.activation import record

    with Package(path) as package:
        try:
            record.read(package)
        except record.DamagedRecord as error:
            return str(error)
    return ""
