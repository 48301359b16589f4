"""The states' colours of a workbook that was activated before they were chosen to be told apart by everybody.

Only those that nobody changed are: a state's rule whose fill is still the one of then.
Source: design of the reports, section 3.4.
"""

import re
from collections.abc import Sequence

from pdo_xl.domain.scoring.assess import State
from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.trees import parse
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.workbook.activation.template import Template, plan_name

OLD_FILLS: dict[str, str] = {
    State.REACHED: "C6EFCE",
    State.REACHED_LATE: "E2F0B6",
    State.PARTLY: "FFEB9C",
    State.NOT_REACHED: "FFC7CE",
    State.DUE_SOON: "FCE4D6",
    State.OVERDUE: "F8A5A5",
    State.NOT_ASSESSABLE: "E7E6E6",
    State.TO_CHECK: "E4DFEC",
}
"""Those of version 0.1.0, by the state that a rule asks for."""

_RULE = re.compile(
    rb"(?P<before><(?:\w+:)?cfRule\b[^<>]*?\bdxfId=\")(?P<index>[0-9]+)(?P<behind>\"[^<>]*>\s*<(?:\w+:)?formula>"
    rb"(?:\"|&quot;)(?P<state>[^<\"&]+)(?:\"|&quot;)</)"
)


def recolour(package: Package, plans: Sequence[PlanSheet]) -> bool:
    """Give the states' rules of the plan's sheets today's colours; tell whether any had others."""
    old = _old_differences(package)
    parts = sheet_parts(package)
    sheets = {plan.name: package.read(parts[plan.name]) for plan in plans}
    if not old or not any(_is_old(rule, old) for content in sheets.values() for rule in _RULE.finditer(content)):
        return False
    template = Template([plan._replace(new=plan.computed) for plan in plans])
    formats = CarriedFormats(template.package, package)
    for number, plan in enumerate(plans):
        fresh = {
            rule["state"]: rule["index"]
            for rule in _RULE.finditer(template.package.read(template.parts[plan_name(number)]))
        }

        def today(rule: re.Match[bytes], fresh: dict[bytes, bytes] = fresh) -> bytes:
            if not _is_old(rule, old):
                return rule[0]
            return rule["before"] + str(formats.difference(int(fresh[rule["state"]]))).encode() + rule["behind"]

        package.put(parts[plan.name], _RULE.sub(today, sheets[plan.name]))
    formats.write()
    return True


def _is_old(rule: re.Match[bytes], old: dict[int, str]) -> bool:
    fill = OLD_FILLS.get(rule["state"].decode(errors="replace"))
    return fill is not None and old.get(int(rule["index"])) == fill


def _old_differences(package: Package) -> dict[int, str]:
    """The formats of rules that have one of those fills, by their numbers."""
    part = related_part(package, workbook_part(package), "styles")
    if part is None:
        return {}
    records = parse(package.read(part)).findall(f"{main('dxfs')}/*")
    fills = {index: next(record.iter(main("bgColor")), None) for index, record in enumerate(records)}
    colours = {index: (fill.get("rgb") or "")[-6:].upper() for index, fill in fills.items() if fill is not None}
    return {index: colour for index, colour in colours.items() if colour in OLD_FILLS.values()}
