"""The catalogue of findings: every rule stands here, in the order in which findings of one row come.

A rule is a file with all that there is to say of it; here it is imported and listed. Codes are never reused.
Source: design of the validation.
"""

from collections.abc import Callable, Mapping

from pdo_xl.domain.findings import Findings, OfRule
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules import (
    pdo001_parameters_confirmed,
    pdo101_no_plan,
    pdo102_incomplete_row,
    pdo103_orphan_row,
    pdo104_weight_on_continuation,
    pdo105_same_objective_twice,
    pdo106_same_text_two_units,
    pdo107_repeated_headers,
    pdo108_rows_left_out,
    pdo109_uncertain_year,
    pdo110_lacking_columns,
    pdo111_sheets_passed_over,
    pdo112_shared_cells,
    pdo113_rows_sorted_away,
    pdo201_sector_weights,
    pdo202_no_weight,
    pdo203_two_weights,
    pdo204_unreadable_weight,
    pdo205_not_weighted,
    pdo206_payment_weight,
    pdo207_indicator_weight,
    pdo208_no_indicator_weights,
    pdo209_equal_weights,
    pdo210_unused_indicator_weights,
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
    pdo313_type_from_values,
    pdo314_target_against_actual,
    pdo315_declared,
    pdo316_deadline_beside_value,
    pdo317_counts,
    pdo318_unused_way,
    pdo319_shown_otherwise,
    pdo401_impossible_date,
    pdo402_target_outside_year,
    pdo403_holiday_deadline,
    pdo404_done_after_year,
    pdo405_completed_value,
    pdo406_done_in_future,
    pdo407_overdue,
    pdo408_due_soon,
    pdo409_shorter_february,
    pdo410_no_data_at_check,
    pdo411_unread_progress,
    pdo412_done_before_year,
    pdo501_text_cut,
    pdo502_service_of_another_unit,
    pdo503_unbalanced_signs,
    pdo504_transversal_missing,
    pdo505_two_service_names,
    pdo506_past_year_in_text,
    pdo601_target_changed,
    pdo602_plan_changed,
    pdo603_target_changed_late,
    pdo604_personal_data,
    pdo605_unread_snapshots,
)
from pdo_xl.domain.rules.base import Described, Rule
from pdo_xl.domain.scoring.score import Results

_RULES: tuple[Rule, ...] = (
    pdo102_incomplete_row,
    pdo103_orphan_row,
    pdo104_weight_on_continuation,
    pdo105_same_objective_twice,
    pdo106_same_text_two_units,
    pdo107_repeated_headers,
    pdo108_rows_left_out,
    pdo109_uncertain_year,
    pdo110_lacking_columns,
    pdo111_sheets_passed_over,
    pdo112_shared_cells,
    pdo113_rows_sorted_away,
    pdo201_sector_weights,
    pdo202_no_weight,
    pdo203_two_weights,
    pdo204_unreadable_weight,
    pdo205_not_weighted,
    pdo206_payment_weight,
    pdo207_indicator_weight,
    pdo208_no_indicator_weights,
    pdo209_equal_weights,
    pdo210_unused_indicator_weights,
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
    pdo313_type_from_values,
    pdo314_target_against_actual,
    pdo315_declared,
    pdo316_deadline_beside_value,
    pdo317_counts,
    pdo318_unused_way,
    pdo319_shown_otherwise,
    pdo401_impossible_date,
    pdo402_target_outside_year,
    pdo403_holiday_deadline,
    pdo404_done_after_year,
    pdo405_completed_value,
    pdo406_done_in_future,
    pdo407_overdue,
    pdo408_due_soon,
    pdo409_shorter_february,
    pdo410_no_data_at_check,
    pdo411_unread_progress,
    pdo412_done_before_year,
    pdo501_text_cut,
    pdo502_service_of_another_unit,
    pdo503_unbalanced_signs,
    pdo504_transversal_missing,
    pdo505_two_service_names,
    pdo506_past_year_in_text,
    pdo601_target_changed,
    pdo602_plan_changed,
    pdo603_target_changed_late,
    pdo605_unread_snapshots,
    pdo001_parameters_confirmed,
)

RULES: dict[str, Rule] = {rule.ID: rule for rule in _RULES}

ON_PUBLICATION: dict[str, Rule] = {pdo604_personal_data.ID: pdo604_personal_data}
"""Those that a plan is checked for when its texts leave the office."""

CATALOGUE: dict[str, Described] = {pdo101_no_plan.ID: pdo101_no_plan, **RULES, **ON_PUBLICATION}
"""With the one that is no rule: without a plan nothing can be checked, so its file makes an error that is raised."""


_GRAVITIES: dict[str, Callable[[Results], Gravity]] = {pdo410_no_data_at_check.ID: pdo410_no_data_at_check.gravity}
"""Of the rules whose gravity is not the same all year."""


def check(results: Results, rules: Mapping[str, Rule] = RULES) -> Findings:
    """Run every rule."""
    plan, own = results.plan, results.parameters.gravities
    found = []
    for code, rule in rules.items():
        of_now = _GRAVITIES.get(code)
        gravity = own.get(code, of_now(results) if of_now else rule.GRAVITY)
        found.append(OfRule(code, gravity, [*rule.check(results)]))
    return Findings(found, [row.sheet for row in plan.objectives] + [place.sheet for place in plan.orphans])
