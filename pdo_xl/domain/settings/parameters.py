"""The parameters of the body's measurement system: every number that is not arithmetic, with all that is to say of it.

Source: D.Lgs. 150/2009 art. 7 leaves weights and scales to each body's own system (SMVP);
design of the scoring, all sections.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.settings.body_values import ACT, ADDRESS, IPA_CODE, ISTAT_CODE, MEMBERS, NAME
from pdo_xl.domain.settings.choices import Board, Mode, WeightScale, Window
from pdo_xl.domain.settings.measurement import LAW, Measurement
from pdo_xl.domain.settings.setting import Yearly, setting
from pdo_xl.domain.settings.setting_values import (
    APPROVAL_DAY,
    CONFIRMATION,
    GRAVITIES,
    TREND_BANDS,
    choice,
    number,
    or_blank,
    whole,
)
from pdo_xl.domain.values.dates import FIRST_SHEET_DAY
from pdo_xl.domain.values.text import italian_date


@dataclass(frozen=True)
class Parameters(Measurement):
    """What a calculation depends on besides the plan. The defaults are the project's proposal.

    A field is described where it stands, in the order of `Parametri`, behind those of `Measurement`: everything else is
    made from it.
    `mapping`: which columns and sheets hold the plan, by parameter, where the headers do not say it by themselves.
    """

    payment_threshold: float = setting(
        "soglia_pagamenti",
        "Peso minimo dei tempi di pagamento",
        30,
        number(0, 100),
        "Peso minimo, nel settore, degli obiettivi sui tempi di pagamento (segnalazione PDO206).",
        "DL 13/2023, art. 4-bis, comma 2",
    )
    gravities: Mapping[str, Gravity] = setting(
        "gravita",
        "Gravità cambiate",
        None,
        GRAVITIES,
        "Gravità diverse da quelle previste, per esempio PDO403 = avviso; PDO106 = nota.",
        "Scelta dell'ente",
    )
    confirmed: bool = setting(
        "parametri_confermati",
        "Parametri verificati dall'ente",
        "no",
        CONFIRMATION,
        "si: l'ente ha verificato questi parametri con il proprio SMVP (toglie la segnalazione PDO001).",
        LAW,
        yearly=Yearly.DEFAULT,
    )
    copies_kept: int = setting(
        "copie_da_tenere",
        "Copie di sicurezza da tenere",
        20,
        whole(0, 9999),
        "Quante copie con data e ora restano accanto al file: le più recenti, e sempre la prima di ogni giorno. Copie "
        "cambiate o rese di sola lettura non si tolgono. 0: restano tutte.",
        "Scelta dell'ente",
    )
    weights: WeightScale = setting(
        "pesi",
        "Come sono scritti i pesi",
        "punti",
        choice(WeightScale),
        "Come sono scritti i pesi degli obiettivi: punti, se quelli di un settore fanno 100; frazioni, se fanno 1.",
        "Scelta dell'ente",
    )
    early_days: int = setting(
        "soglia_anticipo",
        "Giorni per dirsi in anticipo",
        15,
        whole(0, 366),
        "Quanti giorni prima della scadenza un obiettivo deve essere fatto per dirsi «in anticipo».",
        "Scelta dell'ente",
        since="0.2.0",
    )
    beyond_threshold: float = setting(
        "soglia_oltre",
        "Margine per dirsi oltre l'atteso, per cento",
        10,
        number(0, 1000),
        "Di quanto per cento un valore deve superare l'atteso perché l'obiettivo raggiunto sia «oltre l'atteso». Per "
        "esempio con 10 e T = 20 serve V = 22.",
        "Scelta dell'ente",
        since="0.2.0",
    )
    trend_bands: tuple[float, float] = setting(
        "andamento",
        "Soglie dell'andamento",
        "90; 60",
        TREND_BANDS,
        "Durante l'anno: da quanto per cento di ciò che ci si aspetta a quel giorno un indicatore è in linea, e da "
        "quanto è a rischio; sotto è in ritardo. Per esempio T = 650 al 30/06: in linea da 290, a rischio da 193.",
        "Proposta di pdo_xl, senza fonte: da confermare",
        since="0.2.0",
    )
    window: Window = setting(
        "finestra",
        "Da quando si conta il tempo",
        "anno",
        choice(Window),
        "Da quando si conta il tempo per l'andamento: anno = dal 1° gennaio; approvazione = da "
        "data_approvazione_piano, e finché è vuota dal 1° gennaio.",
        "Scelta dell'ente",
        since="0.2.0",
    )
    approved_on: date | None = setting(
        "data_approvazione_piano",
        "Approvazione del piano",
        None,
        or_blank(APPROVAL_DAY),
        "Il giorno in cui il piano è stato approvato. Vuota: non detto.",
        "Atto di approvazione del piano",
        since="0.2.0",
        yearly=Yearly.DEFAULT,
    )
    approval_act: str | None = setting(
        "atto_approvazione_piano",
        "Atto che approva il piano",
        None,
        or_blank(ACT),
        "Con quale atto il piano è stato approvato, per esempio DGC 45/2024: lo dice la Relazione.",
        "Atto di approvazione del piano",
        since="0.2.0",
        yearly=Yearly.DEFAULT,
    )
    sector_threshold: float = setting(
        "soglia_settore",
        "Peso che fa l'andamento di un settore, per cento",
        25,
        number(1, 100),
        "Quanto per cento del peso di un settore deve essere in ritardo perché lo sia il settore; in ritardo e a "
        "rischio insieme, perché il settore sia a rischio.",
        "Scelta dell'ente",
        since="0.2.0",
    )
    body_name: str | None = setting(
        "ente_denominazione",
        "Nome dell'ente",
        None,
        or_blank(NAME),
        "Il nome dell'ente nei documenti e nei dati aperti, per esempio Comune di Esempio.",
        "Scelta dell'ente",
        since="0.2.0",
    )
    ipa_code: str | None = setting(
        "ente_codice_ipa",
        "Codice IPA dell'ente",
        None,
        or_blank(IPA_CODE),
        "Il codice dell'ente nell'Indice delle pubbliche amministrazioni, per esempio c_a944: senza, pdo-xl "
        "dati-aperti non scrive i metadati del catalogo.",
        "indicepa.gov.it",
        since="0.2.0",
    )
    istat_code: str | None = setting(
        "ente_codice_istat",
        "Codice ISTAT dell'ente",
        None,
        or_blank(ISTAT_CODE),
        "Il codice ISTAT del comune (sei cifre, per esempio 015146) o del territorio.",
        "istat.it",
        since="0.2.0",
    )
    data_address: str | None = setting(
        "ente_url_dati",
        "Indirizzo dei dati aperti",
        None,
        or_blank(ADDRESS),
        "Dove l'ente pubblica i dati aperti, per esempio https://www.ente.it/dati/pdo: serve ai metadati del catalogo.",
        "Linee guida AgID sui dati aperti",
        since="0.2.0",
        yearly=Yearly.DEFAULT,
    )
    public_texts: bool = setting(
        "testi_pubblici",
        "Testi dei responsabili nella Relazione per i cittadini",
        "no",
        CONFIRMATION,
        "si: la Relazione per i cittadini stampa anche le cause degli scostamenti e i motivi di ciò che non è "
        "valutabile, così come sono scritti nel piano. Prima vanno riletti: possono nominare persone.",
        "Scelta dell'ente",
        since="0.2.0",
        yearly=Yearly.DEFAULT,
    )
    board: Board = setting(
        "organo_valutazione",
        "Chi valuta",
        "Nucleo di valutazione",
        choice(Board),
        "Come si chiama l'organo che valida la Relazione e la firma.",
        "D.Lgs. 150/2009, art. 14",
        since="0.2.0",
    )
    board_members: tuple[str, ...] = setting(
        "componenti_organo",
        "Componenti dell'organo che valuta",
        None,
        MEMBERS,
        "Chi firma la Relazione per l'organo che valuta, al massimo cinque, per esempio Anna Neri; Ugo Bianchi. Vuoto: "
        "una riga senza nome.",
        "Atto di nomina",
        since="0.2.0",
    )
    origin_year: int | None = setting(
        "anno_di_partenza",
        "Anno del piano di partenza",
        None,
        or_blank(whole(2000, 2099)),
        "L'anno del piano da cui nuovo-anno ha fatto questo: finché c'è, PDO506 segnala i testi che nominano "
        "quell'anno o quello prima. A testi rivisti, vuotare la cella.",
        "Scritto da pdo-xl nuovo-anno",
        offered=False,
        yearly=Yearly.OLD_YEAR,
    )
    mapping: Mapping[str, str] = field(default_factory=dict)

    def on(self, day: date | None = None, mode: Mode | None = None) -> "Parameters":
        """The same with another reference date or mode; None leaves what there is. Raises: ParameterError."""
        if day is not None and day < FIRST_SHEET_DAY:
            first = italian_date(FIRST_SHEET_DAY)
            raise ParameterError(
                f"Un foglio non sa scrivere il {italian_date(day)}: dire un giorno dal {first} in poi."
            )
        return replace(self, reference_date=day or self.reference_date, mode=mode or self.mode)


DEFAULTS = Parameters()
