Attribute VB_Name = "PDO_Aiuti"
Option Explicit
' I testi che Excel mostra nella finestra Inserisci funzione. Fatto da tools/vba_sources.py: non cambiare a mano.

Public Sub DescriviFunzioni()
    ' Un testo che manca non deve fermare un calcolo riuscito.
    On Error Resume Next
    Descrivi "PDO_RIEPILOGO", "La tabella di Riepilogo: una riga per settore e l'ente, con punteggio, peso con un dato, obiettivi raggiunti.", Array( _
        "Il piano con la riga delle intestazioni, per esempio Piano!A1:J161.", _
        "Facoltativa: il giorno a cui si guarda. Se manca vale data_riferimento del foglio Parametri, altrimenti oggi.")
    Descrivi "PDO_RITARDO", "Giorni di ritardo di un indicatore di tipo Data, fatto in ritardo o scaduto; vuoto se non ce ne sono.", Array( _
        "La tipologia di valore: Nr., Percentuale, Data, si/no, Tempestività. Una cella o un blocco.", _
        "Il valore atteso, come nel piano: 650, 80%, 31.12.2024, si, Entro 30 gg. Una cella o un blocco.", _
        "Il valore effettivo; vuoto se non c'è ancora. Una cella o un blocco, con le stesse righe.", _
        "Facoltativa: il giorno a cui si guarda. Se manca vale data_riferimento del foglio Parametri, altrimenti oggi.")
    Descrivi "PDO_SCORE", "Punteggio da 0 a 100 di un indicatore; vuoto se manca il valore effettivo.", Array( _
        "La tipologia di valore: Nr., Percentuale, Data, si/no, Tempestività. Una cella o un blocco.", _
        "Il valore atteso, come nel piano: 650, 80%, 31.12.2024, si, Entro 30 gg. Una cella o un blocco.", _
        "Il valore effettivo; vuoto se non c'è ancora. Una cella o un blocco, con le stesse righe.", _
        "Facoltativo: l'anno del piano. Se manca vale l'anno del valore atteso.")
    Descrivi "PDO_SETTORE", "Punteggio da 0 a 100 di un settore: la media dei punteggi degli obiettivi, secondo i pesi.", Array( _
        "La colonna Settore del piano (le righe di continuazione sono vuote).", _
        "La colonna Pesatura settore, con le stesse righe.", _
        "La colonna Punteggio obiettivo, con le stesse righe.", _
        "Il settore di cui si vuole il punteggio, per esempio SF; o un blocco.")
    Descrivi "PDO_STATO", "Stato di un indicatore a una data: Raggiunto, Parziale, In corso, In scadenza, Scaduto, Da verificare.", Array( _
        "La tipologia di valore: Nr., Percentuale, Data, si/no, Tempestività. Una cella o un blocco.", _
        "Il valore atteso, come nel piano: 650, 80%, 31.12.2024, si, Entro 30 gg. Una cella o un blocco.", _
        "Il valore effettivo; vuoto se non c'è ancora. Una cella o un blocco, con le stesse righe.", _
        "Facoltativa: il giorno a cui si guarda. Se manca vale data_riferimento del foglio Parametri, altrimenti oggi.")
    Descrivi "PDO_VERIFICA", "Che cosa correggere in un indicatore, o che cosa è stato dato per inteso; vuoto se va tutto bene.", Array( _
        "La tipologia di valore: Nr., Percentuale, Data, si/no, Tempestività. Una cella o un blocco.", _
        "Il valore atteso, come nel piano: 650, 80%, 31.12.2024, si, Entro 30 gg. Una cella o un blocco.", _
        "Il valore effettivo; vuoto se non c'è ancora. Una cella o un blocco, con le stesse righe.")
End Sub

Private Sub Descrivi(ByVal funzione As String, ByVal testo As String, ByVal argomenti As Variant)
    Application.MacroOptions Macro:="'" & Replace(ThisWorkbook.Name, "'", "''") & "'!" & funzione, _
        Description:=testo, Category:="PDO", ArgumentDescriptions:=argomenti
End Sub
