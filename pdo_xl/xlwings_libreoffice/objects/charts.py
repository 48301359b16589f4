"""The charts of a sheet: made, given their data and their type, drawn into a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import xlwings as xw
from xlwings import base_classes

from ..failures import explained
from ..soffice import Uno, property_values
from .drawn import Drawn, DrawnOnes, hundredths, struct
from .titles import free_name
from .unsupported import NotSupported, refuses_the_rest

if TYPE_CHECKING:
    from .range import RangeImpl
    from .sheet import SheetImpl


class _Type(NamedTuple):
    """Calc's diagram, and what it is set to."""

    diagram: str
    vertical: bool = False
    stacked: bool = False
    percent: bool = False


_TYPES = {
    "column_clustered": _Type("Bar"), "column_stacked": _Type("Bar", stacked=True),
    "column_stacked_100": _Type("Bar", percent=True), "bar_clustered": _Type("Bar", vertical=True),
    "bar_stacked": _Type("Bar", vertical=True, stacked=True),
    "bar_stacked_100": _Type("Bar", vertical=True, percent=True),
    "line": _Type("Line"), "pie": _Type("Pie"), "area": _Type("Area"), "area_stacked": _Type("Area", stacked=True),
    "xy_scatter": _Type("XY"), "radar": _Type("Net"), "doughnut": _Type("Donut"),
}  # fmt: skip
_FLAGS = {"vertical": "Vertical", "stacked": "Stacked", "percent": "Percent"}


@refuses_the_rest("Chart")
class ChartImpl(Drawn, base_classes.Chart):
    """One chart; `drawn` is the UNO shape in which it stands."""

    @property
    def api(self) -> tuple[Uno, Uno]:
        """The UNO shape and the UNO chart, as xlwings gives two objects for Excel."""
        return self.drawn, self.drawn.Model

    @property
    def chart_type(self) -> str | None:
        """As xlwings names it; None for one that it cannot be made of here."""
        with explained("leggere il tipo di grafico"):
            diagram = self.drawn.Model.getDiagram()
            kind = str(diagram.getDiagramType()).rpartition(".")[2].removesuffix("Diagram")
            flags = {name: bool(getattr(diagram, own, False)) for name, own in _FLAGS.items()}
        return next((name for name, known in _TYPES.items() if known == _Type(kind, **flags)), None)

    @chart_type.setter
    def chart_type(self, chart_type: str) -> None:
        wanted = _TYPES.get(chart_type)
        if wanted is None:
            raise NotSupported(f"Chart.chart_type = {chart_type!r}")
        with explained(f"fare un grafico di tipo «{chart_type}»"):
            model = self.drawn.Model
            diagram = model.createInstance(f"com.sun.star.chart.{wanted.diagram}Diagram")
            model.setDiagram(diagram)
            diagram = model.getDiagram()
            for name, own in _FLAGS.items():
                if hasattr(diagram, own):
                    setattr(diagram, own, getattr(wanted, name))

    def set_source_data(self, rng: RangeImpl, plot_by: str | None = None) -> None:
        """Show a block of cells: the first row and the first column are the names. Raises: NotSupported."""
        _refuse_rows(plot_by)
        kind, title, name = self.chart_type, self.title, self.name
        place, size, own = self.drawn.getPosition(), self.drawn.getSize(), str(self.drawn.PersistName)
        with explained("dare i dati al grafico"):
            # A chart that was made without data takes none later: it is made anew.
            charts = self.parent.xsheet.getCharts()
            charts.removeByName(own)
            rectangle = struct("Rectangle", X=place.X, Y=place.Y, Width=size.Width, Height=size.Height)
            self.drawn = _made(self.parent, own, rectangle, rng.xrange.getRangeAddress())
        self.name, self.title = name, title
        if kind is not None:
            self.chart_type = kind

    @property
    def title(self) -> str | None:
        """The main title; None without one."""
        model = self.drawn.Model
        return str(model.getTitle().String) if model.HasMainTitle else None

    @title.setter
    def title(self, value: str | None) -> None:
        with explained("dare il titolo al grafico"):
            model = self.drawn.Model
            model.HasMainTitle = value is not None
            if value is not None:
                model.getTitle().String = value

    def delete(self) -> None:
        """Take it away."""
        with explained(f"eliminare il grafico «{self.name}»"):
            self.parent.xsheet.getCharts().removeByName(self.drawn.PersistName)

    def to_png(self, path: str) -> None:
        """Draw it into a file. Raises: LibreOfficeError."""
        target = Path(path).absolute()
        with explained(f"scrivere «{target.name}»"):
            export = self.parent.app.soffice.service("com.sun.star.drawing.GraphicExportFilter")
            export.setSourceDocument(self.drawn)
            export.filter(property_values(URL=target.as_uri(), MediaType="image/png"))


@refuses_the_rest("Charts")
class ChartsImpl(DrawnOnes, base_classes.Collection, base_classes.Charts):
    """The charts of a sheet."""

    kinds = ("chart",)
    one = ChartImpl

    def add(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        chart_type: str | None = None,
        source: RangeImpl | None = None,
        plot_by: str | None = None,
        name: str | None = None,
        anchor: xw.Range | None = None,
        style: int | None = None,
    ) -> ChartImpl:
        """Make a chart. Calc has none of Excel's styles, so `style` changes nothing. Raises: NotSupported."""
        del style
        _refuse_rows(plot_by)
        if anchor is not None:
            left, top = anchor.left, anchor.top
        sides = {"X": left, "Y": top, "Width": width, "Height": height}
        place = struct("Rectangle", **{side: hundredths(value) for side, value in sides.items()})
        sheet = self.parent
        with explained("fare un grafico"):
            charts = sheet.xsheet.getCharts()
            own = free_name([*charts.getElementNames(), *(one.name for one in self)], "Chart ")
            whole = sheet.xsheet.getRangeAddress()
            empty = sheet.xsheet.getCellRangeByPosition(whole.EndColumn, whole.EndRow, whole.EndColumn, whole.EndRow)
            cells = empty if source is None else source.xrange
            chart = ChartImpl(sheet, _made(sheet, own, place, cells.getRangeAddress()))
        chart.name = name or own
        if chart_type is not None:
            chart.chart_type = chart_type
        return chart


def _refuse_rows(plot_by: str | None) -> None:
    if plot_by not in (None, "columns"):
        raise NotSupported(f"Chart.set_source_data(plot_by={plot_by!r})")


def _made(sheet: SheetImpl, name: str, place: Uno, cells: Uno) -> Uno:
    """Make a chart of a block; give the shape in which it stands."""
    sheet.xsheet.getCharts().addNewByName(name, place, (cells,), True, True)
    return next(one.drawn for one in ChartsImpl(sheet) if one.drawn.PersistName == name)
