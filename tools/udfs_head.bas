Attribute VB_Name = "xlwings_udfs"
Option Explicit
' Le funzioni per le celle. Fatto da tools/vba_sources.py: non cambiare a mano. Risponde il server di xlwings, cercato
' una volta sola; di un blocco passano i valori e i formati di numero, e Python non deve chiedere altro a Excel.

Private Const SEGNO As String = "PDO:celle"
Private Const RISPOSTE As String = "pdo_xl.hosts.excel.answers"
Private Const GRANDE As Long = 20000
Private Const PAUSA As Long = 30 ' Secondi.

Private python As Object
Private cartella As String
' Perché Python non è partito, e quando: ogni altra cella aspetterebbe da capo.
Private guasto As String
Private guastoAlle As Date

Private Function Risposta(ByVal funzione As String, ByVal argomenti As Variant) As Variant
    Dim riprovato As Boolean
    Dim numero As Long
    Dim descrizione As String
    If TypeOf Application.Caller Is Range Then On Error GoTo Errore
Prova:
    If python Is Nothing And Len(guasto) > 0 And Abs(DateDiff("s", guastoAlle, Now)) < PAUSA Then
        Risposta = guasto
        Exit Function
    End If
    If python Is Nothing Then Comincia
    Risposta = python.CallUDF(RISPOSTE, "answer", Array(funzione, cartella, argomenti), Nothing, Nothing)
    Exit Function
Errore:
    numero = Err.Number
    descrizione = Err.Description
    If Finito(numero) Then
        ' Il Python di prima non c'è più: se ne avvia un altro, una volta.
        Set python = Nothing
        If Not riprovato Then
            riprovato = True
            Resume Prova
        End If
        Risposta = "#PDO: Il programma si è interrotto: aspettare mezzo minuto e premere Ctrl+Alt+F9. " & ANCORA
    Else
        Risposta = "#PDO: " & Spiegazione(numero, descrizione)
    End If
    If python Is Nothing Then
        guasto = Risposta
        guastoAlle = Now
    End If
End Function

Private Sub Comincia()
    Dim trovato As Object
    Set trovato = ServerPython()
    cartella = ThisWorkbook.FullName
    trovato.CallUDF RISPOSTE, "begin", Array(cartella), ThisWorkbook, Nothing
    Set python = trovato
    guasto = ""
End Sub

' Di celle i valori, i formati e il calendario; ogni altra cosa com'è, e niente se manca.
Private Function Dato(Optional ByVal argomento As Variant) As Variant
    Dim celle As Range
    If IsMissing(argomento) Then Exit Function
    If Not IsObject(argomento) Then
        Dato = argomento
        Exit Function
    End If
    Set celle = Usate(argomento)
    Dato = Array(SEGNO, celle.Value2, Formati(celle), celle.Worksheet.Parent.Date1904)
End Function

' Di colonne intere la parte usata del foglio, e almeno una riga.
Private Function Usate(ByVal celle As Range) As Range
    Dim righe As Long
    Set Usate = celle
    If celle.Rows.Count < GRANDE Then Exit Function
    With celle.Worksheet.UsedRange
        righe = .Row + .Rows.Count - celle.Row
    End With
    If righe < 1 Then righe = 1
    If righe < celle.Rows.Count Then Set Usate = celle.Resize(righe)
End Function

' Un formato per tutte le celle se è lo stesso; altrimenti uno per colonna, e dove una ne ha diversi uno per cella.
Private Function Formati(ByVal celle As Range) As Variant
    Dim trovati() As Variant
    Dim colonna As Long
    Formati = celle.NumberFormat
    If Not IsNull(Formati) Then Exit Function
    ReDim trovati(0 To celle.Columns.Count - 1)
    For colonna = 1 To celle.Columns.Count
        trovati(colonna - 1) = FormatiDi(celle.Columns(colonna))
    Next colonna
    Formati = trovati
End Function

Private Function FormatiDi(ByVal colonna As Range) As Variant
    Dim trovati() As Variant
    Dim riga As Long
    FormatiDi = colonna.NumberFormat
    If Not IsNull(FormatiDi) Then Exit Function
    ReDim trovati(0 To colonna.Rows.Count - 1)
    For riga = 1 To colonna.Rows.Count
        trovati(riga - 1) = colonna.Cells(riga, 1).NumberFormat
    Next riga
    FormatiDi = trovati
End Function
