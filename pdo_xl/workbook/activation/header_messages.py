"""What the headers of our columns say when they are selected, for a workbook that was activated before they did.

A header that the office gave a validation of its own keeps it.
Source: design of the reports, section 10.3.
"""

from collections.abc import Sequence
from dataclasses import replace

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.edges import edges_of, put_edges
from pdo_xl.ooxml.worksheet.input_messages import has_message, with_messages
from pdo_xl.ooxml.worksheet.sheet_tree import input_messages
from pdo_xl.sheet.blocks import PlanSheet
from pdo_xl.workbook.activation.template import Template, plan_name


def explain_headers(package: Package, plans: Sequence[PlanSheet]) -> bool:
    """Let the headers say what their columns hold; tell whether any did not. Raises: MarkupError."""
    parts = sheet_parts(package)
    lacking = []
    for plan in plans:
        edges = edges_of(package, parts[plan.name])
        new = tuple(at for at in plan.computed if not has_message(edges.tail, plan.header_row, at))
        if plan.has_computed_columns and new:
            lacking.append((plan._replace(new=new), edges))
    if not lacking:
        return False
    template = Template([plan for plan, _ in lacking])
    for number, (plan, edges) in enumerate(lacking):
        messages = input_messages(template.sheet(plan_name(number)))
        tail = with_messages(edges.tail, messages, edges.prefix)
        put_edges(package, parts[plan.name], replace(edges, tail=tail))
    return True
