Attribute VB_Name = "PDO"
Option Explicit
' Macro del Piano degli Obiettivi: il pulsante del foglio Piano e la scheda PDO della barra multifunzione chiamano
' le procedure di questo modulo, che passano il lavoro al programma pdo_xl. Qui non si calcola nulla.

Public Const VERSIONE As String = "0.2.0"
Private Const VERSIONE_XLWINGS As String = "0.37.8"
Private Const TITOLO As String = "Piano degli Obiettivi"
Private Const AL_TECNICO As String = "Chiedere al tecnico di eseguire «pdo-xl diagnosi»."
Public Const ANCORA As String = "Se succede ancora: chiedere al tecnico di eseguire «pdo-xl diagnosi»."
Private Const A_META As String = "INTERPRETER_WIN = "
Private Const LUNGHEZZA_MASSIMA As Long = 200
Private Const MAI_NATO As String = "-2147221164" ' La DLL ha già aspettato due minuti: un'altra volta non serve.

' Com'era Excel prima di Sospendi: serve anche se il programma si interrompe e non può chiamare Riprendi.
Private sospeso As Boolean
Private schermoPrima As Boolean
Private calcoloPrima As Long
Private eventiPrima As Boolean

' Se il programma ha già cambiato il foglio, da quando è stato chiamato.
Private scritto As Boolean
' Che cosa distingue il comando che avvia Python da quello di un Python che si è interrotto.
Private ripartito As String
Private riavvii As Long

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

Public Sub SpiegaRiga()
    Esegui "spiega_riga"
End Sub

Public Sub MostraAccanto()
    Esegui "mostra_accanto"
End Sub

Public Sub Relazione()
    Esegui "relazione"
End Sub

Public Sub Scheda()
    Esegui "scheda"
End Sub

Public Sub Guida()
    Esegui "guida"
End Sub

Public Sub Fotografa()
    Esegui "fotografa"
End Sub

Public Sub Confronta()
    Esegui "confronta"
End Sub

Public Sub Distribuisci()
    ConIFile "distribuisci"
End Sub

Public Sub Raccogli()
    ConIFile "raccogli"
End Sub

' Ciò che lavora sui file, e non sulla cartella aperta: del file si dice il nome.
Private Sub ConIFile(ByVal nome As String)
    If SuMac() Then
        Esegui nome
    ElseIf Not AltroXlwings() Then
        Chiama "pdo_xl.workbook.files.sharing_buttons", nome, ThisWorkbook.FullName
    End If
End Sub

' Chiede quale file attivare; poi il programma chiede quale colonna è quale. Su Mac Python non aspetta né risponde: lì
' c'è solo la frase che dice che cosa usare.
Public Sub AttivaAltraCartella()
    Dim scelto As Variant
    If SuMac() Then
        Esegui "attiva_altra_cartella"
        Exit Sub
    End If
    If AltroXlwings() Then Exit Sub
    scelto = Application.GetOpenFilename("Cartelle di lavoro di Excel (*.xlsx;*.xlsm),*.xlsx;*.xlsm", , _
        "Scegliere la cartella di lavoro da attivare")
    If VarType(scelto) = vbBoolean Then Exit Sub ' Annulla
    Chiama "pdo_xl.workbook.activation.activate_file", "attiva", CStr(scelto)
End Sub

' La barra multifunzione passa il comando premuto (IRibbonControl). "As Object" lo accetta senza il riferimento
' alla libreria di Office.

Public Sub PdoCalcola(ByVal control As Object)
    CalcolaPunteggi
End Sub

Public Sub PdoVerifica(ByVal control As Object)
    Verifica
End Sub

Public Sub PdoAnnulla(ByVal control As Object)
    AnnullaUltimoCalcolo
End Sub

Public Sub PdoProssima(ByVal control As Object)
    ProssimaSegnalazione
End Sub

Public Sub PdoSpiega(ByVal control As Object)
    SpiegaRiga
End Sub

Public Sub PdoAccanto(ByVal control As Object)
    MostraAccanto
End Sub

Public Sub PdoRelazione(ByVal control As Object)
    Relazione
End Sub

Public Sub PdoScheda(ByVal control As Object)
    Scheda
End Sub

Public Sub PdoGuida(ByVal control As Object)
    Guida
End Sub

Public Sub PdoFotografa(ByVal control As Object)
    Fotografa
End Sub

Public Sub PdoConfronta(ByVal control As Object)
    Confronta
End Sub

Public Sub PdoDistribuisci(ByVal control As Object)
    Distribuisci
End Sub

Public Sub PdoRaccogli(ByVal control As Object)
    Raccogli
End Sub

Public Sub PdoAttiva(ByVal control As Object)
    AttivaAltraCartella
End Sub

Private Sub Esegui(ByVal nome As String)
    If Not AltroXlwings() Then Chiama "pdo_xl.hosts.live.macros", "esegui", nome
End Sub

' Dice, e risponde True, se il modulo xlwings non è quello con cui le macro vanno.
Private Function AltroXlwings() As Boolean
    If XLWINGS_VERSION = VERSIONE_XLWINGS Then Exit Function
    AltroXlwings = True
    MsgBox "Questa cartella di lavoro contiene xlwings " & XLWINGS_VERSION & ", ma le macro PDO vogliono la versione " _
        & VERSIONE_XLWINGS & ": chiedere al tecnico di eseguire «pdo-xl aggiorna» su questo file.", vbExclamation, TITOLO
End Function

' Una risposta che comincia con "?" è una domanda: ciò che si scrive torna al programma dietro l'argomento, una riga per
' risposta. Davanti alla domanda può stare, fra due «|», ciò che la finestra propone.
Private Sub Chiama(ByVal modulo As String, ByVal funzione As String, ByVal argomento As String)
    Dim risposta As String
    Dim proposta As String
    Dim scritta As String
    Dim posto As Long
    Do
        risposta = Risponde(modulo, funzione, argomento)
        If Left$(risposta, 1) <> "?" Then Exit Do
        risposta = Mid$(risposta, 2)
        proposta = "1"
        If Left$(risposta, 1) = "|" Then
            posto = InStr(2, risposta, "|")
            proposta = Mid$(risposta, 2, posto - 2)
            risposta = Mid$(risposta, posto + 1)
        End If
        scritta = InputBox(risposta, TITOLO, proposta)
        If Len(scritta) = 0 Then Exit Sub ' Annulla: nulla è scritto.
        argomento = argomento & vbLf & scritta
    Loop
    Mostra risposta
End Sub

' Chiama una funzione del programma con un argomento e la versione della cartella, e dà la frase che risponde.
' Su Mac le macro sono le sole che si chiamano, e si mostrano da sé.
Private Function Risponde(ByVal modulo As String, ByVal funzione As String, ByVal argomento As String) As String
    Static descritte As Boolean
    Dim python As Object
    On Error GoTo Errore
    scritto = False
    Application.StatusBar = TITOLO & ": attendere…"
    If SuMac() Then
        RunPython "import pdo_xl.hosts.live.macros as m; m.mostra('" & argomento & "', '" & VERSIONE & "')"
        Exit Function
    End If
    Set python = ServerPython()
    python.SetAttr python.Module("xlwings._xlwindows"), "BOOK_CALLER", ThisWorkbook
    Risponde = python.Str(python.Call(python.Module(modulo), funzione, python.Tuple(argomento, VERSIONE)))
    If Not descritte Then
        descritte = True
        DescriviFunzioni
    End If
    Ripristina
    Exit Function
Errore:
    Risponde = "!" & Spiegazione(Err.Number, Err.Description)
    Ripristina
End Function

' Il Python che risponde, avviato la prima volta dalla DLL di xlwings: mai con cmd.exe, che molti PC vietano e che
' nasconde per due minuti un Python che non parte. Con -P non si esegue niente di ciò che sta accanto alla cartella.
Public Function ServerPython() As Object
    #If Mac Then
    #Else
        Dim trovato As Variant
        Dim programma As String
        Dim dimensioni As Long
        Dim prova As Long
        Dim unaFine As Variant
        Dim perche As String
        programma = GetConfig("INTERPRETER_WIN", "")
        If Len(programma) = 0 Then programma = GetConfig("INTERPRETER", "") ' Come si chiamava un tempo.
        If Len(programma) = 0 Then Err.Raise 53
        ' Un nome, o una parte di percorso, sarebbe cercato anche nella cartella in cui lavora Excel.
        If Mid$(programma, 2, 2) <> ":\" And Left$(programma, 2) <> "\\" Then Err.Raise 1000, Description:=A_META & programma
        If Contiene(programma, "\WindowsApps\") Then Err.Raise 1000, Description:="Microsoft Store"
        If Not FileExists(programma) Then Err.Raise 1000, Description:="Could not activate Python: " & programma
        NDims 0, dimensioni ' Carica la DLL.
        For prova = 1 To 2
            If XLPyDLLActivateAuto(trovato, ComandoPython(programma), 1) = 0 Then
                If Vivo(trovato) Then
                    Set ServerPython = trovato
                    Exit Function
                End If
                perche = "Python process" ' Si è interrotto appena avviato.
            Else
                perche = trovato
                If Not Contiene(perche, "COM server") Or Contiene(perche, MAI_NATO) Then Exit For
            End If
            ' Di un Python che si è interrotto la DLL può non accorgersi, e con lo stesso comando non sempre ne avvia un altro.
            XLPyDLLActivateAuto unaFine, ComandoPython(programma), -1
            riavvii = riavvii + 1
            ripartito = "#" & Format$(Now, "yyyymmddhhnnss") & "-" & riavvii
        Next prova
        Err.Raise 1000, Description:=perche
    #End If
End Function

Private Function Vivo(ByVal python As Object) As Boolean
    On Error Resume Next
    Vivo = (python.Str(0) = "0")
End Function

' I numeri degli errori che vogliono dire: chi rispondeva non c'è più.
Public Function Finito(ByVal numero As Long) As Boolean
    Finito = numero = &H800706BA Or numero = &H800706BE Or numero = &H800706BF Or numero = &H80010007 _
        Or numero = &H80010012 Or numero = &H80010108 Or numero = 462
End Function

' "False" dice di non cercare nella cartella del file; un posto vuoto in PYTHONPATH sarebbe quella in cui lavora Excel. Il
' nome in fondo, che Python non legge, c'è solo perché ogni cartella di lavoro abbia il suo.
Private Function ComandoPython(ByVal programma As String) As String
    Dim cercati As String
    cercati = "False;;;;;;" & Replace(Replace(GetConfig("PYTHONPATH"), "\", "\\"), "'", "\'")
    ComandoPython = """" & programma & """ -B -P -c ""import sys,xlwings.utils;xlwings.utils.prepare_sys_path(\""" _
        & cercati & "\"");sys.path[:]=filter(None,sys.path);import xlwings;xlwings.serve('$(CLSID)')#" _
        & ThisWorkbook.FullName & ripartito & """"
End Function

' Anche dove #If non viene valutato, e i due rami corrono uno dopo l'altro, la risposta è quella giusta.
Private Function SuMac() As Boolean
    #If Mac Then
        SuMac = True
    #Else
        SuMac = False
    #End If
End Function

Private Sub Ripristina()
    If sospeso Then Riprendi schermoPrima, calcoloPrima, eventiPrima
    Application.ScreenUpdating = True
    Application.StatusBar = False
End Sub

Private Sub Mostra(ByVal risposta As String)
    If Left$(risposta, 1) = "!" Then
        MsgBox Mid$(risposta, 2), vbExclamation, TITOLO
    ElseIf Len(risposta) > 0 Then
        MsgBox risposta, vbInformation, TITOLO
    End If
End Sub

' Quello che xlwings, la sua DLL e Python dicono in inglese, come frase per chi usa il foglio.
Public Function Spiegazione(ByVal numero As Long, ByVal descrizione As String) As String
    If Contiene(descrizione, "No module named 'pdo_xl") Then
        Spiegazione = "Nel Python di questo PC manca il programma pdo_xl, o è di una versione precedente. " _
            & "Chiedere al tecnico di installarlo e di eseguire «pdo-xl diagnosi»."
    ElseIf numero = 48 Or Contiene(descrizione, "Could not load xlwings") Then
        Spiegazione = "Excel non può caricare la DLL di xlwings " & VERSIONE_XLWINGS & " dal Python di questo PC: manca, o è " _
            & "quella di un'altra versione. " & AL_TECNICO
    ElseIf numero = 53 Or numero = 5 Then
        Spiegazione = "Excel non sa quale Python usare: su questo PC manca la configurazione di xlwings. " _
            & "Chiedere al tecnico di eseguire «pdo-xl installa» e poi «pdo-xl diagnosi»."
    ElseIf Left$(descrizione, Len(A_META)) = A_META Then
        Spiegazione = "La configurazione di xlwings non dice per intero dove si trova Python (" & InBreve(descrizione) & "). " _
            & "Chiedere al tecnico di eseguire «pdo-xl installa» e poi «pdo-xl diagnosi»."
    ElseIf Contiene(descrizione, "Microsoft Store") Then
        Spiegazione = "Il Python indicato nella configurazione è quello del Microsoft Store, che Excel non può usare. " _
            & "Chiedere al tecnico di installare Python dal sito python.org e di eseguire «pdo-xl installa»."
    ElseIf Contiene(descrizione, "Python process") Or Contiene(descrizione, "Could not activate Python") Then
        Spiegazione = "Il Python indicato nella configurazione non si avvia: forse è stato spostato o tolto, " _
            & "o gli manca xlwings. " & AL_TECNICO
    ElseIf Finito(numero) And scritto Then
        Spiegazione = "Il programma si è interrotto mentre cambiava il foglio: premere Calcola punteggi, che riscrive tutto, " _
            & "o chiudere la cartella senza salvare. " & ANCORA
    ElseIf Finito(numero) Then
        Spiegazione = "Il programma si è interrotto e il foglio è rimasto com'era: premere di nuovo il pulsante. " & ANCORA
    Else
        Spiegazione = "Il comando non è riuscito: " & InBreve(descrizione) & ". " & AL_TECNICO
    End If
End Function

Private Function Contiene(ByVal testo As String, ByVal parte As String) As Boolean
    Contiene = InStr(1, testo, parte, vbTextCompare) > 0
End Function

' La riga che dice che cosa è successo: l'ultima di un resoconto di Python, altrimenti la prima.
Private Function InBreve(ByVal descrizione As String) As String
    Dim righe() As String
    Dim i As Long
    righe = Split(Replace(Trim$(descrizione), vbCr, ""), vbLf)
    For i = LBound(righe) To UBound(righe)
        If Len(Trim$(righe(i))) > 0 Then
            InBreve = Trim$(righe(i))
            If Not Contiene(descrizione, "Traceback") Then Exit For
        End If
    Next i
    If Len(InBreve) = 0 Then InBreve = "errore senza descrizione"
    If Len(InBreve) > LUNGHEZZA_MASSIMA Then InBreve = Left$(InBreve, LUNGHEZZA_MASSIMA) & "…"
    If Right$(InBreve, 1) = "." Then InBreve = Left$(InBreve, Len(InBreve) - 1)
End Function

' Le funzioni che seguono servono al programma: una chiamata sola per ogni domanda, quante che siano le righe.

' Riga 0: sola lettura, nome completo, True. Poi una riga per foglio: nome, protetto, filtrato, ordinato, contrassegni.
Public Function StatoCartella() As Variant
    Dim stato() As Variant
    Dim i As Long
    ReDim stato(0 To ThisWorkbook.Worksheets.Count, 0 To 4)
    stato(0, 0) = ThisWorkbook.ReadOnly
    stato(0, 1) = ThisWorkbook.FullName
    stato(0, 2) = True
    stato(0, 3) = False
    stato(0, 4) = ""
    For i = 1 To ThisWorkbook.Worksheets.Count
        With ThisWorkbook.Worksheets(i)
            stato(i, 0) = .Name
            stato(i, 1) = .ProtectContents
            stato(i, 2) = .FilterMode
            stato(i, 3) = Ordinato(ThisWorkbook.Worksheets(i))
            stato(i, 4) = Contrassegni(ThisWorkbook.Worksheets(i))
        End With
    Next i
    StatoCartella = stato
End Function

' I nomi che dicono quali colonne, e quali fogli, sono del programma: "PDO_foglio=A3;". Quelli che non ci sono mancano.
Private Function Contrassegni(ByVal foglio As Worksheet) As String
    Dim nome As Variant
    Dim cella As String
    On Error Resume Next
    For Each nome In Array("PDO_foglio", "PDO_colonna_punteggio", "PDO_colonna_stato", "PDO_colonna_ritardo", _
        "PDO_colonna_obiettivo", "PDO_colonna_punti", "PDO_colonna_segnalazioni")
        cella = ""
        cella = foglio.Names(nome).RefersToRange.Address(False, False)
        If Len(cella) > 0 Then Contrassegni = Contrassegni & nome & "=" & cella & ";"
    Next nome
End Function

' Se il filtro del foglio ha un ordinamento: le righe possono non essere più quelle stampate.
Private Function Ordinato(ByVal foglio As Worksheet) As Boolean
    On Error Resume Next
    If foglio.AutoFilterMode Then Ordinato = (foglio.AutoFilter.Sort.SortFields.Count > 0)
End Function

' Raggruppa e chiude le colonne del foglio, o se sono già chiuse le riapre e le libera. Solo nella cartella fatta dal
' programma: in una attivata, che ne conserva la nota, il foglio è dell'ufficio.
Public Function Accanto(ByVal foglio As String, ByVal colonne As Variant) As String
    Dim i As Long
    Dim chiuse As Boolean
    If ThisWorkbook.CustomXMLParts.SelectByNamespace("urn:pdo-xl:attivazione").Count > 0 Then
        Accanto = "ufficio"
        Exit Function
    End If
    scritto = True
    With ThisWorkbook.Worksheets(foglio)
        chiuse = .Columns(colonne(LBound(colonne))).OutlineLevel > 1
        For i = LBound(colonne) To UBound(colonne)
            .Columns(colonne(i)).OutlineLevel = IIf(chiuse, 1, 2)
            .Columns(colonne(i)).Hidden = Not chiuse
        Next i
    End With
    Accanto = IIf(chiuse, "aperte", "chiuse")
End Function

' Ricalcola anche le formule che non dipendono dalle celle cambiate: i parametri non sono fra i loro argomenti.
Public Sub RicalcolaFormule()
    Application.CalculateFull
End Sub

' I formati di numero (codici inglesi) delle celle righe(i), colonne(i).
Public Function FormatiNumero(ByVal foglio As String, ByVal righe As Variant, ByVal colonne As Variant) As Variant
    Dim formati() As Variant
    Dim i As Long
    Dim prima As Long
    Dim scarto As Long
    If Not IsArray(righe) Then righe = Array(righe)
    If Not IsArray(colonne) Then colonne = Array(colonne)
    prima = LBound(righe)
    scarto = LBound(colonne) - prima
    If UBound(righe) < prima Then
        FormatiNumero = Array()
        Exit Function
    End If
    ReDim formati(0 To UBound(righe) - prima)
    With ThisWorkbook.Worksheets(foglio)
        For i = prima To UBound(righe)
            formati(i - prima) = .Cells(righe(i), colonne(i + scarto)).NumberFormat
        Next i
    End With
    FormatiNumero = formati
End Function

' Gli indirizzi delle celle unite, come "A3:A7"; una sola voce vuota se non ce ne sono.
Public Function AreeUnite(ByVal foglio As String) As Variant
    Dim trovate As New Collection
    Dim aree() As Variant
    Dim i As Long
    RaccogliUnite ThisWorkbook.Worksheets(foglio).UsedRange, trovate
    If trovate.Count = 0 Then
        AreeUnite = Array("")
        Exit Function
    End If
    ReDim aree(0 To trovate.Count - 1)
    For i = 1 To trovate.Count
        aree(i - 1) = trovate(i)
    Next i
    AreeUnite = aree
End Function

' Excel risponde per un blocco intero: False (nessuna), True (tutte), Null (alcune). Si divide solo dove serve.
Private Sub RaccogliUnite(ByVal blocco As Range, ByVal trovate As Collection)
    Dim unite As Variant
    Dim righe As Long
    Dim colonne As Long
    unite = blocco.MergeCells
    If Not IsNull(unite) Then
        If Not unite Then Exit Sub
    End If
    righe = blocco.Rows.Count
    colonne = blocco.Columns.Count
    If colonne > 1 Then
        RaccogliUnite blocco.Resize(righe, colonne \ 2), trovate
        RaccogliUnite blocco.Offset(0, colonne \ 2).Resize(righe, colonne - colonne \ 2), trovate
    ElseIf righe > 1 Then
        RaccogliUnite blocco.Resize(righe \ 2, 1), trovate
        RaccogliUnite blocco.Offset(righe \ 2, 0).Resize(righe - righe \ 2, 1), trovate
    ElseIf blocco.MergeArea.Row = blocco.Row And blocco.MergeArea.Column = blocco.Column Then
        trovate.Add blocco.MergeArea.Address(False, False)
    End If
End Sub

' Di ogni area (indirizzi(i) nel foglio fogli(i)) i valori e le formule: Array(valori, formule); dove Excel distingue
' le formule che si espandono, in terzo luogo le stesse come le scrive lui, senza @ aggiunte.
Public Function Contenuti(ByVal fogli As Variant, ByVal indirizzi As Variant) As Variant
    Dim trovati() As Variant
    Dim i As Long
    Dim prima As Long
    Dim scarto As Long
    prima = LBound(fogli)
    scarto = LBound(indirizzi) - prima
    ReDim trovati(0 To UBound(fogli) - prima)
    For i = prima To UBound(fogli)
        trovati(i - prima) = ContenutiDi(ThisWorkbook.Worksheets(fogli(i)).Range(indirizzi(i + scarto)))
    Next i
    Contenuti = trovati
End Function

' "As Object": così anche un Excel che non ha Formula2 compila il modulo, e risponde con un errore.
Private Function ContenutiDi(ByVal area As Object) As Variant
    Dim conEspansione As Variant
    On Error GoTo Senza
    conEspansione = area.Formula2
    ContenutiDi = Array(area.Value, area.Formula, conEspansione)
    Exit Function
Senza:
    ContenutiDi = Array(area.Value, area.Formula)
End Function

' Una tabella: foglio, prima riga, ultima riga, che cosa fare, righe dopo cui finisce una pagina ("12 45"), prima e ultima
' colonna dei collegamenti. Di che cosa fare, C toglie i collegamenti di prima e lascia i formati, A dà a ogni riga
' l'altezza dei suoi testi, P rifà le pagine, G dà ai grafici le righe dalla prima all'ultima.
Private Sub Rifinisci(ByVal tabella As Variant)
    Dim riga As Variant
    With ThisWorkbook.Worksheets(tabella(0))
        If InStr(tabella(3), "C") > 0 Then _
            .Range(.Cells(CLng(tabella(1)), CLng(tabella(5))), .Cells(.Rows.Count, CLng(tabella(6)))).ClearHyperlinks
        On Error Resume Next ' L'aspetto non ferma un calcolo riuscito.
        If InStr(tabella(3), "A") > 0 Then .Range(.Rows(CLng(tabella(1))), .Rows(CLng(tabella(2)))).AutoFit
        If InStr(tabella(3), "P") > 0 Then
            .Range(.Rows(CLng(tabella(1)) + 1), .Rows(.Rows.Count)).PageBreak = xlPageBreakNone
            For Each riga In Split(tabella(4), " ")
                .Rows(CLng(riga) + 1).PageBreak = xlPageBreakManual
            Next riga
        End If
    End With
    If InStr(tabella(3), "G") > 0 Then _
        AdattaGrafici ThisWorkbook.Worksheets(tabella(0)), CLng(tabella(1)), CLng(tabella(2))
End Sub

' I grafici che mostrano colonne del foglio da una riga in poi le mostrano fino all'ultima.
Private Sub AdattaGrafici(ByVal foglio As Worksheet, ByVal prima As Long, ByVal ultima As Long)
    Dim grafico As Object
    Dim serie As Object
    Dim nomi() As String
    Dim valori() As String
    On Error Resume Next ' L'aspetto non ferma un calcolo riuscito.
    For Each grafico In foglio.ChartObjects
        For Each serie In grafico.Chart.SeriesCollection
            ' =SERIES(Riepilogo!$F$24,Riepilogo!$U$25:$U$31,Riepilogo!$F$25:$F$31,1)
            nomi = Split("$$", "$")
            valori = nomi
            nomi = Split(Split(serie.Formula, ",")(1), "$")
            valori = Split(Split(serie.Formula, ",")(2), "$")
            If Val(nomi(2)) = prima And Val(valori(2)) = prima And valori(UBound(valori)) <> CStr(ultima) Then
                serie.XValues = foglio.Range(nomi(1) & prima & ":" & nomi(1) & ultima)
                serie.Values = foglio.Range(valori(1) & prima & ":" & valori(1) & ultima)
            End If
        Next serie
    Next grafico
End Sub

' Toglie righe intere da dove sono e le inserisce prima di un'altra, un passo dopo l'altro: formati, commenti e formule
' le seguono. Se un passo non riesce, i precedenti tornano indietro.
Public Sub SpostaRighe(ByVal foglio As String, ByVal prime As Variant, ByVal quante As Variant, ByVal primaDi As Variant)
    Dim i As Long
    Dim numero As Long
    Dim descrizione As String
    On Error GoTo Indietro
    scritto = True
    For i = LBound(prime) To UBound(prime)
        Sposta ThisWorkbook.Worksheets(foglio), prime(i), quante(i), primaDi(i)
    Next i
    Exit Sub
Indietro:
    numero = Err.Number
    descrizione = Err.Description
    On Error Resume Next
    For i = i - 1 To LBound(prime) Step -1
        Sposta ThisWorkbook.Worksheets(foglio), primaDi(i), quante(i), prime(i) + quante(i)
    Next i
    On Error GoTo 0
    Err.Raise numero, Description:=descrizione
End Sub

Private Sub Sposta(ByVal foglio As Worksheet, ByVal prima As Long, ByVal quante As Long, ByVal primaDi As Long)
    foglio.Range(foglio.Rows(prima), foglio.Rows(prima + quante - 1)).Cut
    foglio.Rows(primaDi).Insert
    Application.CutCopyMode = False
End Sub

' Ferma ridisegno, ricalcolo ed eventi, dice nella barra di stato che cosa succede; dà com'era Excel prima.
Public Function Sospendi(ByVal messaggio As String) As Variant
    schermoPrima = Application.ScreenUpdating
    calcoloPrima = Application.Calculation
    eventiPrima = Application.EnableEvents
    sospeso = True
    Application.StatusBar = messaggio
    Application.ScreenUpdating = False
    Application.EnableEvents = False
    Application.Calculation = xlCalculationManual
    Sospendi = Array(schermoPrima, calcoloPrima, eventiPrima)
End Function

' Toglie il filtro che nasconde righe di un foglio: resta la riga con le frecce.
Public Sub MostraTutto(ByVal foglio As String)
    scritto = True
    If ThisWorkbook.Worksheets(foglio).FilterMode Then ThisWorkbook.Worksheets(foglio).ShowAllData
End Sub

' Scrive nelle aree (indirizzi(i) del foglio fogli(i)) i valori, che stanno tutti in fila, riga per riga. Risponde con
' niente, o con che cosa non è andato: allora le aree prima di quella sono scritte.
Public Function Scrivi(ByVal fogli As Variant, ByVal indirizzi As Variant, ByVal valori As Variant) As String
    Dim area As Range
    Dim blocco() As Variant
    Dim i As Long
    Dim riga As Long
    Dim colonna As Long
    Dim scarto As Long
    Dim posto As Long
    On Error GoTo Errore
    scritto = True
    scarto = LBound(indirizzi) - LBound(fogli)
    posto = LBound(valori)
    For i = LBound(fogli) To UBound(fogli)
        Set area = ThisWorkbook.Worksheets(fogli(i)).Range(indirizzi(i + scarto))
        ReDim blocco(1 To area.Rows.Count, 1 To area.Columns.Count)
        For riga = 1 To UBound(blocco, 1)
            For colonna = 1 To UBound(blocco, 2)
                If Not IsNull(valori(posto)) Then blocco(riga, colonna) = valori(posto)
                posto = posto + 1
            Next colonna
        Next riga
        area.Value = blocco
    Next i
    Exit Function
Errore:
    Scrivi = "errore " & Err.Number & ": " & Err.Description
End Function

' Rimette Excel com'era; l'ultima cosa è lo schermo, che si ridisegna una volta sola. Prima rifinisce le tabelle, una per
' riga del testo: se non riesce è un errore, ed Excel resta fermo.
Public Sub Riprendi(ByVal schermo As Boolean, ByVal calcolo As Long, ByVal eventi As Boolean, _
    Optional ByVal tabelle As String = "")
    Dim righe() As String
    Dim i As Long
    righe = Split(tabelle, vbLf)
    For i = LBound(righe) To UBound(righe)
        Rifinisci Split(righe(i), vbTab)
    Next i
    On Error Resume Next ' Una che non si può rimettere non ferma le altre.
    sospeso = False
    If Application.Calculation <> calcolo Then Application.Calculation = calcolo
    Application.EnableEvents = eventi
    Application.StatusBar = False
    Application.ScreenUpdating = schermo
End Sub
