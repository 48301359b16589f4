"""The checks of `pdo-xl diagnosi`, in the order in which they are shown. Written by hand."""

from pdo_xl.setup_pc.checks import (
    allowed,
    configuration,
    excel,
    file,
    libreoffice,
    macros,
    places,
    programs,
    python,
    store,
)
from pdo_xl.setup_pc.checks.base import Case, Check, Outcome

CHECKS: dict[str, Check] = {
    "Python": python.check,
    "Excel": excel.check,
    "Microsoft Store": store.check,
    "Configurazione": configuration.check,
    "Sicurezza": macros.check,
    "Percorsi": places.check,
    "Difese di Windows": programs.check,
    "Programmi ammessi": allowed.check,
    "LibreOffice": libreoffice.check,
    "Cartella di lavoro": file.check,
}


def diagnose(case: Case) -> list[tuple[str, Outcome]]:
    """Run every check; give its group with each outcome."""
    return [(group, outcome) for group, check in CHECKS.items() for outcome in check(case)]
