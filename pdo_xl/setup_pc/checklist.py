"""What a person with Excel looks at, step by step: the README, docs/excel.md and the form of `diagnosi` all have it."""

from collections.abc import Iterator

STEPS = (
    (
        "Aprire `Piano_Obiettivi_2024.xlsm`: nessun avviso di riparazione; *Abilita contenuto*; il pulsante sta "
        "sopra K1:L1; c'è la scheda PDO con quattordici icone."
    ),
    "L'anteprima di stampa di `Piano` ha 13 pagine, senza pulsante e senza colonne calcolate.",
    (
        "Scrivere `700` in I4 e premere **Calcola punteggi**: la barra di stato lo dice, poi un messaggio; K4 vale "
        "100,00."
    ),
    (
        "Premere *Annulla ultimo calcolo*: K4 è di nuovo vuota. Premere *Vai alla prossima segnalazione* due volte: "
        "si va da una cella all'altra."
    ),
    (
        "In R3 scrivere `=PDO_SCORE(G3:G161;H3:H161;I3:I161)`: il risultato si espande (in Excel 2016 e 2019: "
        "selezionare R3:R161 e Ctrl+Maiusc+Invio)."
    ),
    (
        "In R1 scrivere `=PDO_STATO(G4;H4;I4)` e aprire *Inserisci funzione* (fx): dopo il primo uso del pulsante i "
        "testi sono in italiano, categoria PDO."
    ),
    (
        "Proteggere il foglio `Piano` e premere il pulsante: una frase dice di togliere la protezione. Lo stesso "
        "con un filtro attivo."
    ),
    "Cominciare a scrivere in una cella e premere il pulsante: o si completa la cella, o una frase lo chiede.",
    (
        "Nei fogli: i collegamenti di `Segnalazioni` saltano alla cella, le tendine di `Parametri` si aprono, il "
        "grafico di `Riepilogo` mostra sette settori, e nel titolo quanti obiettivi sono raggiunti."
    ),
    (
        "`pdo-xl diagnosi Piano_Obiettivi_2024.xlsm` dice «Tutto a posto»; `pdo-xl disinstalla`, riaprire: il "
        "pulsante dice in italiano che cosa manca."
    ),
)
"""The ten minutes. Shape: one sentence or two each, in Markdown."""

FURTHER = (
    "Aprire la cartella di lavoro e chiuderla subito: Excel non chiede di salvarla.",
    (
        "Dopo l'apertura, alla prima pressione di **Calcola punteggi** la risposta viene entro 15 secondi; se "
        "qualcosa manca, entro 15 secondi una frase dice che cosa."
    ),
    (
        "Scegliere I4 e premere *Spiega questa riga*: un messaggio, tutto visibile, dice che cosa è letto e come viene "
        "il punteggio."
    ),
    (
        "In S3 scrivere `=PDO_SCORE(G3;H3;I3)` e trascinarla fino a S161: le 159 celle rispondono; segnare in "
        "quanti secondi."
    ),
    "Nel foglio `Registro`, dopo un calcolo, il nome di chi lo ha fatto è quello giusto, accenti compresi.",
    (
        "Salvare, chiudere e riaprire tre volte, spostando una colonna dell'ufficio: il pulsante calcola ancora "
        "nelle sue colonne; `pdo-xl disattiva` restituisce il file."
    ),
    (
        "Aprire la cartella di lavoro da un disco di rete, e da OneDrive o SharePoint: pulsante e formule "
        "rispondono allo stesso modo, o una frase dice perché no."
    ),
    (
        "Da una cartella pronta (`pdo-xl pacchetto --pronto`), su una chiavetta e in rete, su un PC senza "
        "Python: pulsante e formule rispondono."
    ),
    (
        "Mostrare `Riepilogo` per dieci secondi a cinque persone che non l'hanno mai visto: dicono quanti obiettivi "
        "sono raggiunti, che cosa è in ritardo, se i numeri sono completi."
    ),
)
"""What is worth another five minutes."""

_ANSWER = "  Se no, che cosa è successo: ______________________________________________"


def numbered() -> str:
    """Give the ten steps as the README has them."""
    return "".join(f"{number}. {step}\n" for number, step in enumerate(STEPS, start=1))


def boxes() -> Iterator[str]:
    """Give each step as lines of the form: a box to tick, and room for what was different."""
    number = 0
    for title, steps in (("In dieci minuti", STEPS), ("Se ci sono altri cinque minuti", FURTHER)):
        yield from (f"### {title}", "")
        for step in steps:
            number += 1
            yield from (f"- [ ] **{number}.** {step}", "", _ANSWER, "")
