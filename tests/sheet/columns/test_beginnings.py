"""What a header begins like, by its words alone."""

import pytest

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.columns.beginnings import match_field
from tests.junk import HEAVY, WORDS

KNOWN = {
    Field.SECTOR: ["Settore", "SETTORE FINANZE", "Area", "AREA:", "Direzione", "Ripartizione", "Dipartimento",
                   "Struttura", "Centro di responsabilità", "C.d.R.", "CDR", "Unità organizzativa"],
    Field.MANAGER: ["Resp. Settore", "Resp.le", "RESP", "Responsabile politico", "Responsabili", "Dirigente", "Titolare",
                    "Referente", "E.Q.", "P.O./E.Q.", "EQ"],
    Field.UNIT: ["Sigla", "Sigla servizio\n/ufficio"],
    Field.SERVICE: ["Servizio/ufficio", "Ufficio", "U.O.", "UO", "U.O.C.", "Unità operativa"],
    Field.OBJECTIVE: ["Obiettivo", "OBIETTIVI", "Titolo obiettivo", "Titolo dell’obiettivo", "Descrizione obiettivo",
                      "Descrizione dell'obiettivo", "Denominazione dell'obiettivo", "Obiettivo n."],
    Field.INDICATOR: ["Indicatore/i", "Indicatori", "KPI", "K.P.I.", "Descrizione indicatore",
                      "Descrizione dell'indicatore"],
    Field.TYPE: ["Tipologia", "Tipologia di valore", "Tipo valore", "Tipo di valore", "Tipo indicatore",
                 "Tipo di indicatore", "Unità di misura", "U.M.", "UM", "UdM", "Unita' di misura"],
    Field.TARGET: ["Valore atteso", "Valori attesi", "Risultato atteso", "Risultati attesi", "Target", "Target2024",
                   "Valore target", "Valore previsto", "Previsto", "Atteso", "Traguardo", "Esito previsto",
                   "Risultato 2024 atteso", "Target da raggiungere", "Target (valore effettivo 2023: 80)"],
    Field.ACTUAL: ["Valore effettivo", "Risultato raggiunto", "Consuntivo", "Valore consuntivo", "Valore a consuntivo",
                   "A consuntivo", "Risultato", "Realizzato", "Valore realizzato", "Valore ottenuto", "Valore rilevato",
                   "In rendiconto", "Esito", "Avanzamento", "Valore al 31/12", "Target raggiunto",
                   "Target 2024 raggiunto", "Target effettivamente conseguito", "Traguardo realizzato"],
    Field.WEIGHT: ["Pesatura settore", "Peso", "Peso %", "Peso%", "Peso ob.", "Peso obiettivo", "Ponderazione",
                   "Incidenza", "PESO (%)"],
    Field.INDICATOR_WEIGHT: ["Peso indicatore", "Peso dell'indicatore", "Peso indicatori", "Peso degli indicatori",
                             "Peso ind.", "Pesatura indicatore"],
    Field.TREND: ["Andamento", "Andamento indicatore", "Andamento dell’indicatore", "Tipo andamento"],
}  # fmt: skip


@pytest.mark.parametrize(("field", "text"), [(field, text) for field, texts in KNOWN.items() for text in texts])
def test_what_is_known(field: Field, text: str) -> None:
    matched = match_field(text)
    assert matched is not None
    assert matched.field is field


@pytest.mark.parametrize(
    "text",
    ["", "Note", "1) Obiettivo", "N. obiettivo", "Cod. obiettivo", "Tipo obiettivo", "Stato obiettivo", "Note obiettivo",
     "Punteggio", "Popolazione", "Areale", "Umidità", "Valore", "Valore aleatorio", "Equità", "Uomini",
     "Pesone", "Punteggio indicatore", "Stato", "Segnalazioni", "%", "PIANO DEGLI OBIETTIVI 2024"],
)  # fmt: skip
def test_what_is_not(text: str) -> None:
    assert match_field(text) is None


@pytest.mark.parametrize("text", [*HEAVY, *[word for word in WORDS if isinstance(word, str)]])
def test_junk_is_no_error(text: str) -> None:
    assert match_field(text) is None or match_field(text) == match_field(text)
