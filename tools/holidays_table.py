"""Makes pdo_xl/domain/holiday_table.py from the library `holidays`: `python -m tools.holidays_table`; a test compares."""

from pathlib import Path

from holidays import country_holidays

YEARS = range(2022, 2037)
TABLE = Path(__file__).parents[1] / "pdo_xl" / "domain" / "holiday_table.py"


def table() -> str:
    """The module's text: the public holidays of each year, as "month-day name"."""
    lines = [
        '"""Italian public holidays by year, as the library `holidays` gives them: made by tools/holidays_table.py.',
        "",
        "Loading the library takes half the time of scoring a plan; other years than these are asked of it.",
        '"""',
        "",
        "HOLIDAYS: dict[int, tuple[str, ...]] = {",
    ]
    for year in YEARS:
        lines.append(f"    {year}: (")
        holidays = country_holidays("IT", years=year, language="it_IT")
        lines += [f'        "{day:%m-%d} {name}",' for day, name in sorted(holidays.items())]
        lines.append("    ),")
    return "\n".join([*lines, "}"]) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
