' La risposta: righe, colonne, e le celle una dopo l'altra.
Private Function Risposta(ByVal nome As String, ByVal argomenti As Variant) As Variant
    Dim ponte As Object
    Dim trovata As Variant
    Dim celle As Variant
    Dim tabella() As Variant
    Dim i As Long
    Dim j As Long
    Dim n As Long
    Set ponte = CreateUnoService("it.pdo_xl.Ponte")
    trovata = ponte.funzione(nome, argomenti, ThisComponent)
    celle = trovata(2)
    If trovata(0) = 1 And trovata(1) = 1 Then
        Risposta = celle(0)
        Exit Function
    End If
    ReDim tabella(1 To trovata(0), 1 To trovata(1))
    For i = 1 To trovata(0)
        For j = 1 To trovata(1)
            tabella(i, j) = celle(n)
            n = n + 1
        Next j
    Next i
    Risposta = tabella
End Function
