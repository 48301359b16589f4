"""`python -m pdo_xl`: the command line where there is no program `pdo-xl`."""

from pdo_xl.cli import main

main()
