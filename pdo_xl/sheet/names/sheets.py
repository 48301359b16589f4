"""The sheets, by name, and the rows that most of ours have in common."""

PLAN = "Piano"
SUMMARY = "Riepilogo"
TO_DO = "Da fare"
FINDINGS = "Segnalazioni"
PARAMETERS = "Parametri"
LOG = "Registro"
MONITORING = "Monitoraggio"
CONFIGURATION = "xlwings.conf"
TITLES = {
    SUMMARY: "Riepilogo per settore",
    FINDINGS: "Segnalazioni",
    PARAMETERS: "Parametri del calcolo",
    LOG: "Registro dei calcoli",
}
"""What stands in the first row of each sheet of ours."""
TITLE_ROW = 1
SUBTITLE_ROW = 2
HEADER_ROW = 3
"""Where `Segnalazioni`, `Parametri` and `Registro` have title, subtitle (rewritten each time) and header."""
