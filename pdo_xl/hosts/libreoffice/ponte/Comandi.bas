' Il lavoro lo fa il programma pdo_xl, raggiunto con l'estensione it.pdo_xl.ponte.
Private Sub Esegui(ByVal nome As String)
    Dim ponte As Object
    Set ponte = CreateUnoService("it.pdo_xl.Ponte")
    ponte.esegui nome, ThisComponent
End Sub
