"""Makes pdo_xl/domain/holiday_table.py from the library `holidays`: `python -m tools.holidays_table`; a test compares."""

from pathlib import Path

from holidays import country_holidays

YEARS = range(2022, 2037)
TABLE = Path(__file__).parents[1] / "pdo_xl" / "domain" / "holiday_table.py"


def by_year() -> dict[int, tuple[str, ...]]:
    """The public holidays of each year, as "month-day name"."""
    known = {year: country_holidays("IT", years=year, language="it_IT") for year in YEARS}
    return {year: tuple(f"{day:%m-%d} {name}" for day, name in sorted(days.items())) for year, days in known.items()}


def table() -> str:
    """The module's text."""
    lines = [
        '"""Italian public holidays by year, as the library `holidays` gives them: made by tools/holidays_table.py.',
        "",
        "Loading the library takes half the time of scoring a plan; other years than these are asked of it.",
        '"""',
        "",
        "HOLIDAYS: dict[int, tuple[str, ...]] = {",
    ]
    for year, days in by_year().items():
        lines += [f"    {year}: (", *[f'        "{day}",' for day in days], "    ),"]
    return "\n".join([*lines, "}"]) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
