' I comandi del pulsante e delle macro: il lavoro lo fa il programma pdo_xl, raggiunto con l'estensione it.pdo_xl.ponte.
Public Sub CalcolaPunteggi()
    Esegui "calcola_punteggi"
End Sub

Public Sub Verifica()
    Esegui "verifica"
End Sub

Public Sub AnnullaUltimoCalcolo()
    Esegui "annulla_ultimo_calcolo"
End Sub

Public Sub ProssimaSegnalazione()
    Esegui "prossima_segnalazione"
End Sub

Public Sub Relazione()
    Esegui "relazione"
End Sub

Public Sub Guida()
    Esegui "guida"
End Sub

Public Sub AttivaAltraCartella()
    Esegui "attiva_altra_cartella"
End Sub

Private Sub Esegui(ByVal nome As String)
    Dim ponte As Object
    Set ponte = CreateUnoService("it.pdo_xl.Ponte")
    ponte.esegui nome, ThisComponent
End Sub
