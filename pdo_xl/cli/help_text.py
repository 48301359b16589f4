"""What `pdo-xl --help` prints, by the columns of the terminal, as click lays it out: made by tools/help_text.py."""

HELP = {
    80: """\
Uso: pdo-xl [OPTIONS] COMMAND [ARGS]...

  Il Piano degli Obiettivi in Excel: controlli, punteggi, scadenze.

  Ogni comando ha il suo aiuto: pdo-xl calcola --help

Opzioni:
  --version  Mostra la versione.
  --help     Mostra questo aiuto.

Comandi:
  calcola       Calcola punteggi, stati e ritardi e li scrive nella cartella
                di lavoro.
  verifica      Controlla il piano e dice che cosa correggere, senza scrivere
                niente.
  riepilogo     Mostra i punteggi dei settori, senza scrivere niente.
  spiega        Spiega una riga: che cosa è letto da ogni cella e come viene
                il punteggio.
  fotografa     Fotografa il piano com'è a un giorno: approvato, a una
                verifica, a consuntivo.
  confronta     Confronta due fotografie, o due file: che cosa si è mosso e
                che cosa è cambiato.
  scadenze      Elenca le scadenze aperte e quelle passate; le esporta per il
                calendario.
  relazione     Scrive la Relazione sulla performance, in Word, PDF o HTML,
                per il Nucleo o per i cittadini.
  schede        Stampa una scheda per ogni obiettivo, da completare e firmare.
  dati-aperti   Scrive i risultati come dati aperti, con il loro schema e
                senza nomi di persone.
  consolida     Riunisce i piani di molti enti, letti insieme, in una tabella
                con scarti e qualità.
  valutazione   Prepara, in un file a parte, la valutazione dei responsabili;
                non si pubblica.
  attiva        Aggiunge a un piano dell'ufficio colonne calcolate, fogli,
                pulsante e macro.
  aggiorna      Porta una cartella di lavoro attivata alla versione
                installata.
  disattiva     Toglie da una cartella di lavoro ciò che attiva ha aggiunto.
  distribuisci  Fa un file per ogni settore, o per ogni responsabile, da
                mandare a chi lo compila.
  raccogli      Riporta nel piano i valori scritti nei file distribuiti.
  nuovo-anno    Prepara il piano dell'anno dopo da questo: obiettivi e pesi
                restano, i risultati no.
  esempio       Scrive una copia del piano con valori effettivi inventati, per
                esercitarsi.
  installa      Dice a Excel, su questo PC, dove trovare pdo-xl.
  disinstalla   Toglie ciò che installa ha scritto, e nient'altro.
  diagnosi      Controlla questo PC e la cartella di lavoro; dice come
                correggere.
  pacchetto     Prepara la cartella con cui pdo-xl va sui PC Windows senza
                rete, anche senza installarlo.
""",
    100: """\
Uso: pdo-xl [OPTIONS] COMMAND [ARGS]...

  Il Piano degli Obiettivi in Excel: controlli, punteggi, scadenze.

  Ogni comando ha il suo aiuto: pdo-xl calcola --help

Opzioni:
  --version  Mostra la versione.
  --help     Mostra questo aiuto.

Comandi:
  calcola       Calcola punteggi, stati e ritardi e li scrive nella cartella di lavoro.
  verifica      Controlla il piano e dice che cosa correggere, senza scrivere niente.
  riepilogo     Mostra i punteggi dei settori, senza scrivere niente.
  spiega        Spiega una riga: che cosa è letto da ogni cella e come viene il punteggio.
  fotografa     Fotografa il piano com'è a un giorno: approvato, a una verifica, a consuntivo.
  confronta     Confronta due fotografie, o due file: che cosa si è mosso e che cosa è cambiato.
  scadenze      Elenca le scadenze aperte e quelle passate; le esporta per il calendario.
  relazione     Scrive la Relazione sulla performance, in Word, PDF o HTML, per il Nucleo o per i
                cittadini.
  schede        Stampa una scheda per ogni obiettivo, da completare e firmare.
  dati-aperti   Scrive i risultati come dati aperti, con il loro schema e senza nomi di persone.
  consolida     Riunisce i piani di molti enti, letti insieme, in una tabella con scarti e
                qualità.
  valutazione   Prepara, in un file a parte, la valutazione dei responsabili; non si pubblica.
  attiva        Aggiunge a un piano dell'ufficio colonne calcolate, fogli, pulsante e macro.
  aggiorna      Porta una cartella di lavoro attivata alla versione installata.
  disattiva     Toglie da una cartella di lavoro ciò che attiva ha aggiunto.
  distribuisci  Fa un file per ogni settore, o per ogni responsabile, da mandare a chi lo compila.
  raccogli      Riporta nel piano i valori scritti nei file distribuiti.
  nuovo-anno    Prepara il piano dell'anno dopo da questo: obiettivi e pesi restano, i risultati
                no.
  esempio       Scrive una copia del piano con valori effettivi inventati, per esercitarsi.
  installa      Dice a Excel, su questo PC, dove trovare pdo-xl.
  disinstalla   Toglie ciò che installa ha scritto, e nient'altro.
  diagnosi      Controlla questo PC e la cartella di lavoro; dice come correggere.
  pacchetto     Prepara la cartella con cui pdo-xl va sui PC Windows senza rete, anche senza
                installarlo.
""",
}
