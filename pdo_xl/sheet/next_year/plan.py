"""Next year's plan from this one: everything that is to be written, and what there is to say of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.finding import Finding, Issue
from pdo_xl.domain.plan import Field, Place, Plan
from pdo_xl.domain.rules import pdo402_target_outside_year, pdo409_shorter_february, pdo506_past_year_in_text
from pdo_xl.domain.rules.base import Rule
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import FromStart
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import all_of
from pdo_xl.domain.values.year_clues import NO_CLUES
from pdo_xl.sheet.address import Address, column_letters
from pdo_xl.sheet.blocks import Block, Host, Value, Writing
from pdo_xl.sheet.names.log import CHANGES_COLUMNS, LOG_COLUMNS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG, MONITORING, PARAMETERS
from pdo_xl.sheet.next_year.own_tables import begun_anew, emptied_monitoring, emptied_tables
from pdo_xl.sheet.next_year.parameters import parameter_blocks
from pdo_xl.sheet.next_year.sheet import FormulaGrid, LeftDate, MovedDate, RolledSheet, SheetRoller
from pdo_xl.sheet.next_year.sheet_names import refuse_taken, renames
from pdo_xl.sheet.next_year.titles import Years
from pdo_xl.sheet.ours import OwnSheets, choose_own_sheets
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.writing.computed import plan_sheet
from pdo_xl.sheet.writing.findings import Located, locate_findings
from pdo_xl.sheet.writing.findings_table import findings_blocks
from pdo_xl.sheet.writing.summary import charted, empty_summary

_CONFIRM_AGAIN = "parametri_confermati torna a no: il sistema di misurazione del nuovo anno è da riconfrontare"

_MOST_NAMED = 5


class FormulaHost(Host, Protocol):
    """A workbook whose sheets tell their formulas."""

    def grids(self) -> Sequence[FormulaGrid]:
        """The workbook's sheets in their order."""


@dataclass(frozen=True)
class NextYear:
    """A plan rolled over: what was moved, what was left, what to review, and what there is to write."""

    years: Years
    moved: tuple[MovedDate, ...]
    left: tuple[LeftDate, ...]
    to_review: tuple[Located, ...]
    """The findings of `Segnalazioni`: texts that name a past year, deadlines left, a 29 February moved to the 28th."""
    writing: Writing
    own: OwnSheets
    """The sheets of ours: those that are written, those that an office's own of the same name keeps out."""
    gone: tuple[Address, ...] = ()
    """The cells of values that are emptied though they have a formula."""

    @property
    def texts_to_review(self) -> tuple[Located, ...]:
        """Those about texts alone."""
        return tuple(entry for entry in self.to_review if entry.finding.code == pdo506_past_year_in_text.ID)

    @property
    def begun_anew(self) -> str:
        """Which sheets begin again, and where what was on them is; nothing where there are none."""
        sheets = self.writing.anew
        if not sheets:
            return ""
        if len(sheets) == 1:
            return f"Il foglio {sheets[0]} ricomincia vuoto: ciò che c'era resta nel file del {self.years.old}."
        return f"I fogli {all_of(sheets)} ricominciano vuoti: ciò che c'era resta nel file del {self.years.old}."

    @property
    def gone_told(self) -> str:
        """Which formulas the new plan does not have; nothing where it has all."""
        if not self.gone:
            return ""
        named = [str(cell) for cell in self.gone[:_MOST_NAMED]]
        rest = [others(more, "a")] if (more := len(self.gone) - len(named)) else []
        there = "c'era una formula" if len(self.gone) == 1 else "c'erano formule"
        return (
            f"Fra i valori effettivi {there}, in {all_of([*named, *rest])}: nel piano del {self.years.new} la cella è "
            f"vuota, e la formula resta nel file del {self.years.old}."
        )

    @property
    def summary(self) -> str:
        """What was done, in one sentence."""
        dates = _count(len(self.moved), "data portata", "date portate")
        left = _count(len(self.left), "lasciata com'era", "lasciate com'erano")
        texts = _count(len(self.texts_to_review), "testo da rivedere", "testi da rivedere")
        return f"Piano {self.years.new} dal piano {self.years.old}: {dates} al {self.years.new}, {left}, {texts}."


def next_year(host: FormulaHost, read: ReadPlan, run: Run, year: int) -> NextYear:
    """Work out the plan of `year` from the one that was read.

    Raises: FileRefused where the year does not follow the plan's, or a sheet's new name is taken.
    """
    old = plan_year(read.plan, read.plan.parameters or DEFAULTS)
    if old is None:
        raise FileRefused(
            f"«{host.name}» non dice di che anno è il piano: scriverlo nel titolo, o nel parametro anno del foglio "
            f"{PARAMETERS}."
        )
    if year <= old:
        raise FileRefused(
            f"Il piano di «{host.name}» è del {old}: --anno deve essere un anno dopo, per esempio {old + 1}."
        )
    years = Years(old, year)
    grids = host.grids()
    named = renames(read.sheets, years)
    refuse_taken((grid.name for grid in grids), named)
    rolled = _rolled_sheets(grids, read, years, named)
    located = _located(read, rolled, years, named)
    moved = tuple(entry for sheet in rolled for entry in sheet.moved)
    left = tuple(entry for sheet in rolled for entry in sheet.left)
    # Where the new texts do not tell the new year without a doubt, the parameter must.
    clues = sum((sheet.clues for sheet in rolled), NO_CLUES)
    tells = clues.certain == year
    following = {column_letters(old): column_letters(new) for sheet in rolled for old, new in sheet.following.items()}
    own = choose_own_sheets(grids, read.plan)
    anew = begun_anew(grids, own)
    gone = tuple(cell for sheet in rolled for cell in sheet.gone)
    made = NextYear(years, moved, left, tuple(located), Writing((), anew=anew), own, gone)
    writing = Writing(
        (
            *[block for sheet in rolled for block in sheet.blocks],
            *own.kept(
                [
                    *empty_summary(f"{made.summary} Da calcolare."),
                    *emptied_tables(grids, made.summary),
                    *(emptied_monitoring(grids) if MONITORING not in anew else []),
                    *findings_blocks(located, made.summary, read.plan, renames=named),
                    *parameter_blocks(grids, years, named, following, year_needed=not tells),
                    *_new_log(host.name, run, made),
                ]
            ),
        ),
        (charted(0),),
        tuple(
            plan_sheet(sheet)._replace(name=named.get(sheet.layout.sheet, sheet.layout.sheet)) for sheet in read.sheets
        ),
        own.new,
        own.former,
        anew,
        renames=named,
        copies_kept=(read.plan.parameters or DEFAULTS).copies_kept,
    )
    return replace(made, writing=writing)


def _rolled_sheets(
    grids: Sequence[FormulaGrid], read: ReadPlan, years: Years, named: Mapping[str, str]
) -> list[RolledSheet]:
    by_name = {grid.name: grid for grid in grids}
    rolled = []
    for sheet in read.sheets:
        name = sheet.layout.sheet
        left_out = {place.row for place in (*read.plan.repeated, *read.plan.totals) if place.sheet == name}
        orphans = {place.row for place in read.plan.orphans if place.sheet == name}
        rolled.append(SheetRoller(by_name[name], sheet, left_out, orphans, years, named.get(name, name)).roll())
    return rolled


def _located(read: ReadPlan, rolled: Sequence[RolledSheet], years: Years, named: Mapping[str, str]) -> list[Located]:
    """The findings with their cells, sheet by sheet in the order of the rows."""
    gravities = (read.plan.parameters or DEFAULTS).gravities

    def finding_of(rule: Rule, issue: Issue) -> Finding:
        return Finding(rule.ID, gravities.get(rule.ID, rule.GRAVITY), *issue)

    def at_cell(rule: Rule, cell: Address, message: str, suggestion: str) -> Located:
        return Located(finding_of(rule, Issue(None, message, suggestion)), cell)

    texts = [
        finding_of(pdo506_past_year_in_text, issue)
        for issue in pdo506_past_year_in_text.past_years(read.plan, years.old, years.new)
    ]
    texts += [finding_of(pdo402_target_outside_year, issue) for issue in _started_before(read.plan, years)]
    located = [
        Located(finding, cell and cell._replace(sheet=named.get(cell.sheet, cell.sheet)))
        for finding, cell in locate_findings(read, texts)
    ]
    deadlines = {
        (named.get(sheet.layout.sheet, sheet.layout.sheet), sheet.layout.columns.get(Field.DEADLINE))
        for sheet in read.sheets
    }
    for sheet in rolled:
        for review in sheet.to_review:
            said = pdo506_past_year_in_text.say(review.text, *years, review.years)
            if said:
                located.append(at_cell(pdo506_past_year_in_text, review.cell, *said))
        for left in sheet.left:
            message = left.told(deadline=(left.cell.sheet, left.cell.column) in deadlines)
            suggestion = f"Controllare se va portato al {years.new}."
            located.append(at_cell(pdo402_target_outside_year, left.cell, message, suggestion))
        located += [
            at_cell(pdo409_shorter_february, moved.cell, *pdo409_shorter_february.say(*years))
            for moved in sheet.moved
            if moved.shortened
        ]
    order = {named.get(sheet.layout.sheet, sheet.layout.sheet): at for at, sheet in enumerate(read.sheets)}
    return sorted(
        located,
        key=lambda entry: (order[entry.cell.sheet], entry.cell.row, entry.cell.column) if entry.cell else (0, 0, 0),
    )


def _started_before(plan: Plan, years: Years) -> Iterator[Issue]:
    """The targets that are changes of what there was: what they start from is the year before's."""
    for indicator in plan.indicators:
        if isinstance(indicator.target, FromStart):
            yield Issue(
                Place(indicator.sheet, indicator.row, Field.TARGET),
                f"Il valore atteso «{shown(indicator.target)}» si calcola dal valore di partenza "
                f"«{shown(indicator.target.start)}», che è quello del piano {years.old}.",
                f"Scrivere il valore di partenza del {years.new}.",
            )


def _new_log(file: str, run: Run, made: NextYear) -> list[Block]:
    """A new `Registro`: its first row says which file of which year this plan comes from."""
    shortened = [str(moved.cell) for moved in made.moved if moved.shortened]
    leap = f" Dal 29 al 28 febbraio: {', '.join(shortened)}." if shortened else ""
    text = f"Origine: «{file}», anno {made.years.old}. {made.summary}{leap} {_CONFIRM_AGAIN}."
    row: list[Value] = [
        run.now.replace(microsecond=0, tzinfo=None),
        run.user,
        run.version,
        None,
        None,
        None,
        None,
        text,
    ]
    first = HEADER_ROW + 1
    return [
        Block(LOG, LOG_COLUMNS, {first: row}, table_from=first),
        Block(LOG, CHANGES_COLUMNS, {}, table_from=first),
    ]


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {many}"
