"""The sheets, by name, and the rows that most of ours have in common."""

PLAN = "Piano"
SUMMARY = "Riepilogo"
TO_DO = "Da fare"
OBJECTIVES = "Obiettivi"
TRANSVERSALS = "Trasversali"
FINDINGS = "Segnalazioni"
PARAMETERS = "Parametri"
LOG = "Registro"
MONITORING = "Monitoraggio"
TEXTS = "Testi"
SNAPSHOTS = "Fotografie"
CONFIGURATION = "xlwings.conf"
ORIGIN = "pdo_xl.origine"
"""Hidden: where a file of a shared-out plan comes from."""
ORIGIN_SAYS = "Da dove viene questo file (pdo-xl distribuisci). Serve a raccogliere i valori: non modificare."
"""What stands in its first cell."""
TITLES = {
    SUMMARY: "Riepilogo per settore",
    TO_DO: "Che cosa c'è da fare",
    OBJECTIVES: "Gli obiettivi: punteggio, grado e tempo",
    TRANSVERSALS: "Gli obiettivi trasversali, settore per settore",
    FINDINGS: "Segnalazioni",
    PARAMETERS: "Parametri del calcolo",
    LOG: "Registro dei calcoli",
    MONITORING: "Monitoraggio degli obiettivi",
    TEXTS: "Testi della Relazione",
    SNAPSHOTS: "Fotografie del piano",
}
"""What stands in the first row of each sheet of ours."""
TITLE_ROW = 1
SUBTITLE_ROW = 2
HEADER_ROW = 3
"""Where every sheet of ours but `Riepilogo` has title, subtitle (rewritten each time) and header."""
