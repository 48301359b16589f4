"""The tables' rows from what is remembered of every file, in the files' order, a file at a time."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pdo_xl.consolidation.ledger import Kept
from pdo_xl.consolidation.outcome import Aside
from pdo_xl.consolidation.writing.base import TablesWriter
from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.consolidated.content import Content
from pdo_xl.reports.consolidated.group import differences
from pdo_xl.reports.consolidated.tables import LeftOut, Quality
from pdo_xl.reports.open_data.fields import Table, Type
from pdo_xl.reports.open_data.records import Record


class Counted(NamedTuple):
    """What the tables hold: files that were read, rows; the files left out, by position, each with its reason."""

    read: int
    rows: int
    left_out: Sequence[tuple[int, Aside]]


class Assembler:
    """Puts beside each plan's rows what depends on the others: numbers, twins, the group's scale."""

    def __init__(
        self,
        tables: tuple[Table, Table, Table, Table],
        names: Callable[[int], str],
        scale: str | None,
        same_body: Mapping[int, list[int]],
    ) -> None:
        self._indicators, self._bodies, self._left_out, self._quality = tables
        self._names, self._scale, self._same_body = names, scale, same_body
        self._days = {
            table.name: [place for place, field in enumerate(table.fields) if field.type is Type.DAY]
            for table in tables
        }

    def write(self, all_files: Iterable[Kept], writer: TablesWriter) -> Counted:
        """Write every file's rows. Raises: OSError."""
        read = rows = 0
        asides: list[tuple[int, Aside]] = []
        for kept in all_files:
            aside = self._aside(kept)
            digest = kept.outcome.digest.hex() or None
            file = [kept.position + 1, self._names(kept.position), digest]
            if aside is not None:
                asides.append((kept.position, aside))
                writer.write(self._left_out, [(*file, aside.why.value, aside.sentence)])
            elif kept.outcome.content is not None:
                rows += self._plan(file, kept, self._unpacked(kept.outcome.content), writer)
                read += 1
        self._summary(read, Counter(aside.why for _, aside in asides), writer)
        return Counted(read, rows, asides)

    def _aside(self, kept: Kept) -> Aside | None:
        if kept.twin is None or kept.outcome.content is None:
            return kept.outcome.aside
        own, other = self._names(kept.position), self._names(kept.twin)
        return Aside(
            LeftOut.TWICE,
            f"«{own}» è uguale a «{other}» (file numero {kept.twin + 1}), che è già nella tabella: eliminare la copia, "
            "o sostituirla con il piano giusto.",
        )

    def _unpacked(self, data: bytes) -> Content:
        try:
            return Content.unpacked(data)
        except ValueError as error:
            raise FileRefused(
                "Ciò che si ricordava dei file letti è danneggiato: eliminare accanto al file di --esito quello che "
                "finisce in .ripresa, e ripetere lo stesso comando."
            ) from error

    def _plan(self, file: list[Any], kept: Kept, content: Content, writer: TablesWriter) -> int:
        ente, ipa_code, istat_code, *of_the_run = content.body[:6]
        alike = content.scale == self._scale
        head = (ente, ipa_code, istat_code, *file)
        year_day_mode = (*of_the_run, alike)
        indicators = [(*head, *row[:2], *year_day_mode, *row[2:]) for row in content.indicators]
        writer.write(self._indicators, self._dated(self._indicators, indicators))
        writer.write(self._bodies, self._dated(self._bodies, [(*file, *content.body, alike, *content.figures)]))
        quality = [*content.quality, *self._beside_others(kept, content)]
        writer.write(self._quality, [(*file, *row) for row in quality])
        return len(indicators)

    def _beside_others(self, kept: Kept, content: Content) -> list[list[Any]]:
        rows: list[list[Any]] = []
        if self._scale is not None and content.scale != self._scale:
            for name, (own, group) in differences(content.scale, self._scale).items():
                rows.append([Quality.PARAMETERS.value, name, str(own), f"Il gruppo ha «{group}»."])
        others = [str(position + 1) for position in self._same_body.get(kept.position, []) if position != kept.position]
        if others:
            told = f"Anche i file numero {', '.join(others)}: tenere uno solo, o distinguere gli enti in Parametri."
            rows.append([Quality.SAME_BODY.value, content.body[0] or content.body[1], str(content.year), told])
        return rows

    def _summary(self, read: int, reasons: Counter[LeftOut], writer: TablesWriter) -> None:
        rows = [("letti", read), *((why.value, reasons[why]) for why in LeftOut if reasons[why])]
        writer.write(
            self._quality,
            [(None, None, None, Quality.SUMMARY.value, name, str(count), "Quanti file.") for name, count in rows],
        )

    def _dated(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> list[Record]:
        """The rows with days as days: they are remembered as texts."""
        places = self._days[table.name]
        made = []
        for row in rows:
            cells = list(row)
            for place in places:
                if cells[place] is not None:
                    cells[place] = date.fromisoformat(cells[place])
            made.append(tuple(cells))
        return made
