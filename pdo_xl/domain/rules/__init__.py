"""The catalogue of findings: which rule, how grave, in which file. Codes are never reused.

Source: design of the validation.
"""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple

from pdo_xl.domain.finding import Finding, Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules import (
    pdo001_parameters_confirmed,
    pdo102_incomplete_row,
    pdo103_orphan_row,
    pdo104_weight_on_continuation,
    pdo105_same_objective_twice,
    pdo106_same_text_two_units,
    pdo107_repeated_headers,
    pdo108_rows_left_out,
    pdo109_uncertain_year,
    pdo201_sector_weights,
    pdo202_no_weight,
    pdo203_two_weights,
    pdo204_unreadable_weight,
    pdo205_not_weighted,
    pdo206_payment_weight,
    pdo207_indicator_weight,
    pdo208_no_indicator_weights,
    pdo301_unknown_type,
    pdo302_unreadable_target,
    pdo303_unreadable_actual,
    pdo304_number_as_date,
    pdo305_ambiguous_percentage,
    pdo306_negative_actual,
    pdo307_missing_actual,
    pdo308_no_reason,
    pdo309_no_indicator_text,
    pdo310_type_against_text,
    pdo311_payment_delay,
    pdo312_no_starting_date,
    pdo314_target_against_actual,
    pdo401_impossible_date,
    pdo402_target_outside_year,
    pdo403_holiday_deadline,
    pdo404_done_after_year,
    pdo405_completed_value,
    pdo406_done_in_future,
    pdo407_overdue,
    pdo408_due_soon,
    pdo409_shorter_february,
    pdo501_text_cut,
    pdo502_service_of_another_unit,
    pdo503_unbalanced_signs,
    pdo504_transversal_missing,
    pdo505_two_service_names,
    pdo506_past_year_in_text,
)
from pdo_xl.domain.score import Results

Check = Callable[[Results], Iterator[Issue]]


class Rule(NamedTuple):
    """A rule as the catalogue knows it: its gravity, what it is called, and its check."""

    gravity: Gravity
    title: str
    check: Check


ERROR, WARNING, NOTE = Gravity.ERROR, Gravity.WARNING, Gravity.NOTE

# PDO101 is not here: without a plan nothing can be checked, so `pdo101_no_plan` makes an error that is raised.
RULES: dict[str, Rule] = {
    "PDO102": Rule(ERROR, "riga compilata a metà", pdo102_incomplete_row.check),
    "PDO103": Rule(ERROR, "riga senza obiettivo", pdo103_orphan_row.check),
    "PDO104": Rule(WARNING, "peso su riga di continuazione", pdo104_weight_on_continuation.check),
    "PDO105": Rule(ERROR, "obiettivo ripetuto", pdo105_same_objective_twice.check),
    "PDO106": Rule(NOTE, "stesso testo sotto due sigle", pdo106_same_text_two_units.check),
    "PDO107": Rule(NOTE, "intestazioni ripetute", pdo107_repeated_headers.check),
    "PDO108": Rule(NOTE, "righe che non sono indicatori", pdo108_rows_left_out.check),
    "PDO109": Rule(WARNING, "anno del piano incerto", pdo109_uncertain_year.check),
    "PDO201": Rule(ERROR, "pesi del settore diversi da 100", pdo201_sector_weights.check),
    "PDO202": Rule(ERROR, "peso mancante", pdo202_no_weight.check),
    "PDO203": Rule(ERROR, "due pesi", pdo203_two_weights.check),
    "PDO204": Rule(ERROR, "peso illeggibile", pdo204_unreadable_weight.check),
    "PDO205": Rule(NOTE, "obiettivo non pesato", pdo205_not_weighted.check),
    "PDO206": Rule(NOTE, "peso dei tempi di pagamento", pdo206_payment_weight.check),
    "PDO207": Rule(ERROR, "peso dell'indicatore mancante o illeggibile", pdo207_indicator_weight.check),
    "PDO208": Rule(ERROR, "aggregazione pesata senza pesi degli indicatori", pdo208_no_indicator_weights.check),
    "PDO301": Rule(ERROR, "tipologia sconosciuta", pdo301_unknown_type.check),
    "PDO302": Rule(ERROR, "valore atteso illeggibile", pdo302_unreadable_target.check),
    "PDO303": Rule(ERROR, "valore effettivo illeggibile", pdo303_unreadable_actual.check),
    "PDO304": Rule(WARNING, "numero mostrato come data", pdo304_number_as_date.check),
    "PDO305": Rule(WARNING, "percentuale ambigua", pdo305_ambiguous_percentage.check),
    "PDO306": Rule(ERROR, "valore effettivo negativo", pdo306_negative_actual.check),
    "PDO307": Rule(ERROR, "valore effettivo mancante", pdo307_missing_actual.check),
    "PDO308": Rule(ERROR, "NV senza motivo", pdo308_no_reason.check),
    "PDO309": Rule(WARNING, "indicatore senza testo", pdo309_no_indicator_text.check),
    "PDO310": Rule(WARNING, "tipologia diversa dal testo", pdo310_type_against_text.check),
    "PDO311": Rule(WARNING, "tempo di pagamento inteso come ritardo", pdo311_payment_delay.check),
    "PDO312": Rule(WARNING, "termine senza data di inizio", pdo312_no_starting_date.check),
    "PDO314": Rule(WARNING, "valore atteso ed effettivo non si incontrano", pdo314_target_against_actual.check),
    "PDO401": Rule(ERROR, "data impossibile", pdo401_impossible_date.check),
    "PDO402": Rule(WARNING, "scadenza fuori dall'anno", pdo402_target_outside_year.check),
    "PDO403": Rule(NOTE, "scadenza in un giorno non lavorativo", pdo403_holiday_deadline.check),
    "PDO404": Rule(WARNING, "fatto dopo l'anno del piano", pdo404_done_after_year.check),
    "PDO405": Rule(NOTE, "valore letto per quel che vuol dire", pdo405_completed_value.check),
    "PDO406": Rule(WARNING, "fatto dopo la data di riferimento", pdo406_done_in_future.check),
    "PDO407": Rule(WARNING, "scaduto", pdo407_overdue.check),
    "PDO408": Rule(NOTE, "in scadenza", pdo408_due_soon.check),
    "PDO409": Rule(NOTE, "scadenza portata dal 29 al 28 febbraio", pdo409_shorter_february.check),
    "PDO501": Rule(WARNING, "testo interrotto", pdo501_text_cut.check),
    "PDO502": Rule(WARNING, "servizio di un'altra sigla", pdo502_service_of_another_unit.check),
    "PDO503": Rule(NOTE, "segni senza compagno", pdo503_unbalanced_signs.check),
    "PDO504": Rule(NOTE, "trasversale non in tutti i settori", pdo504_transversal_missing.check),
    "PDO505": Rule(NOTE, "due nomi di servizio", pdo505_two_service_names.check),
    "PDO506": Rule(NOTE, "testo che nomina un anno passato", pdo506_past_year_in_text.check),
    "PDO001": Rule(NOTE, "parametri non confermati", pdo001_parameters_confirmed.check),
}


_OF_NO_ROW = frozenset({"PDO001", "PDO109", "PDO208"})
"""What is about the whole plan comes last."""


def check(results: Results) -> tuple[Finding, ...]:
    """Run every rule: findings in the order of the plan's rows, those about no row last."""
    findings: list[Finding] = []
    of_no_row: list[Finding] = []
    for code, rule in RULES.items():
        gravity = results.parameters.gravities.get(code, rule.gravity)
        into = of_no_row if code in _OF_NO_ROW else findings
        into += [Finding(code, gravity, *issue) for issue in rule.check(results)]
    findings.sort(key=attrgetter("place.row"))
    plan = results.plan
    sheets = list(dict.fromkeys([row.sheet for row in plan.objectives] + [place.sheet for place in plan.orphans]))
    if len(sheets) > 1:
        # Sorting keeps the order of rows within each sheet.
        order = {sheet: number for number, sheet in enumerate(sheets)}
        findings.sort(key=lambda finding: order.get(finding.place.sheet, len(order)) if finding.place else 0)
    return (*findings, *of_no_row)
