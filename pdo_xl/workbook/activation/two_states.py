"""What a Stato of two states wants, for a workbook that was activated before its deadlines counted: width, colours.

Once only, and where the states have colours: what an office changes of either stays.
Source: design of the workbook, section "Sheet `Piano`".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.row_figures import BETWEEN
from pdo_xl.hosts.file.splice.around_rows import with_formats
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import Child
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.styles import CarriedFormats
from pdo_xl.ooxml.worksheet.column_ranges import attributes_of, cut_around
from pdo_xl.ooxml.worksheet.edges import Edges, edges_of, put_edges
from pdo_xl.ooxml.worksheet.sheet_tree import column_formats, conditional_formats
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.sheet.names.computed import Computed
from pdo_xl.workbook.activation.template import Template, plan_name
from pdo_xl.workbook.own_sheets.computed_columns import width

_STATE = tuple(Computed).index(Computed.STATE)
_OF_ONE, _OF_TWO = f'"{State.REACHED}"', f'"{State.REACHED}{BETWEEN}"'
_PRIORITY = re.compile(rb"""\bpriority\s*=\s*["']([0-9]{1,9})["']""")
_PADDING = 1
"""Unit: characters, by which a width as it is stored is larger than the one that was asked for."""


def show_two_states(package: Package, plans: Sequence[PlanSheet]) -> bool:
    """Give the sheets that may show two states what these want; tell whether any lacked it. Raises: MarkupError."""
    parts = sheet_parts(package)
    two = [plan for plan in plans if plan.two_states and plan.has_computed_columns]
    found = [(plan, edges_of(package, parts[plan.name])) for plan in two]
    lacking = [(plan, edges) for plan, edges in found if _lacks_colours(edges.tail)]
    if not lacking:
        return False
    template = Template([plan._replace(new=(plan.computed[_STATE],)) for plan, _ in lacking])
    formats = CarriedFormats(template.package, package)
    for number, (plan, edges) in enumerate(lacking):
        rules = _rules(template, number, formats, _last_priority(edges.tail))
        head = _widened(edges, plan.computed[_STATE], template, number)
        tail = with_formats(edges.tail, rules, edges.prefix)
        put_edges(package, parts[plan.name], replace(edges, head=head, tail=tail))
    formats.write()
    return True


def _lacks_colours(tail: Sequence[Child]) -> bool:
    """Whether a sheet has the rules for one state, but none for two."""
    said = [unescaped(child.markup) for child in tail if child.name == "conditionalFormatting"]
    return any(_OF_ONE in rules for rules in said) and not any(_OF_TWO in rules for rules in said)


def _last_priority(tail: Sequence[Child]) -> int:
    rules = b"".join(child.markup for child in tail if child.name in {"conditionalFormatting", "extLst"})
    return max(map(int, _PRIORITY.findall(rules)), default=0)


def _rules(template: Template, number: int, formats: CarriedFormats, after: int) -> bytes:
    """The rules for two states; those for one are there."""
    sheet = template.sheet(plan_name(number))
    for area in sheet.iter(main("conditionalFormatting")):
        for rule in list(area):
            if rule.get("type") == "expression":
                rule.set("dxfId", str(formats.difference(int(rule.get("dxfId", "0")))))
            else:
                area.remove(rule)
    return conditional_formats(sheet, after)


def _widened(edges: Edges, column: int, template: Template, number: int) -> list[Child]:
    """What precedes the rows, with the column as wide as two states are; a width that was chosen for it stays."""
    named = attributes_of(edges.head, column)
    if abs(float(named.get(b"width", b"0")) - width(Computed.STATE)) > _PADDING:
        return edges.head
    wide = next(wide for at, wide, _ in column_formats(template.sheet(plan_name(number))) if at == column)
    named |= {b"width": f"{wide:g}".encode(), b"customWidth": b"1"}
    others = b"".join(b" " + name + b'="' + value + b'"' for name, value in named.items())
    return cut_around(edges.head, {column: others}, edges.prefix)
