# Prepares a Windows PC without a network. Windows PowerShell 5.1, plain ASCII: it reads other files by the PC's own code page.
param(
    [switch]$Silenzioso,
    [string]$Destinazione = ''
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$qui = Split-Path -Parent $MyInvocation.MyCommand.Path
$ruote = Join-Path $qui 'ruote'
$ambiente = Join-Path $env:LOCALAPPDATA 'pdo_xl'
$python = Join-Path $ambiente 'Scripts\python.exe'
$pdoXl = Join-Path $ambiente 'Scripts\pdo-xl.exe'
$messoDaParte = "$ambiente.prima"
$aMeta = $false
$provate = 311, 312, 313, 314, 315

function Rimetti-Prima {
    # What was there before the installation began, or nothing: never a half of it.
    if (Test-Path -LiteralPath $ambiente) { Remove-Item -LiteralPath $ambiente -Recurse -Force -ErrorAction SilentlyContinue }
    if ((Test-Path -LiteralPath $messoDaParte) -and -not (Test-Path -LiteralPath $ambiente)) {
        Rename-Item -LiteralPath $messoDaParte -NewName (Split-Path -Leaf $ambiente) -ErrorAction SilentlyContinue
    }
}

function Fine([int]$codice) {
    if (-not $Silenzioso) { [void](Read-Host 'Premere Invio per chiudere') }
    exit $codice
}

function Ferma([string]$frase) {
    Write-Host "Errore: $frase" -ForegroundColor Red
    if ($script:aMeta) {
        $script:aMeta = $false
        Rimetti-Prima
        Write-Host 'Tutto torna come prima di questo script.'
    }
    Fine 1
}

function Prova-Python([string]$programma, [string[]]$prima) {
    # Answers with the version of a 64-bit Python; 0 if it is another or the Store's, nothing if there is none.
    if (-not (Get-Command $programma -ErrorAction SilentlyContinue)) { return $null }
    $domanda = 'import sys,struct; print(sys.version_info[0]*100+sys.version_info[1] if struct.calcsize(chr(80))==8 and ''WindowsApps'' not in sys.base_prefix else 0)'
    try {
        $risposta = & $programma @prima -c $domanda
        if ($LASTEXITCODE -eq 0) { return [string]$risposta }
    } catch {
        return $null
    }
    return $null
}

try {
    # Under this mode the script would stop in the middle: what it calls is forbidden there.
    if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
        Ferma "su questo PC PowerShell lavora in modo limitato (Constrained Language Mode): seguire in LEGGIMI.txt i passi senza PowerShell, o chiedere all'amministratore."
    }
    Write-Host "Installo per l'utente $env:USERNAME."
    if (-not (Test-Path -LiteralPath $ruote)) {
        Ferma "manca la cartella ruote accanto a questo script: copiare tutta la cartella fatta da pdo-xl pacchetto."
    }
    # On a terminal server the other users' Excel is theirs: this user's folders are nothing to it.
    $sessione = (Get-Process -Id $PID).SessionId
    $aperti = @(Get-Process -Name 'EXCEL' -ErrorAction SilentlyContinue)
    if (@($aperti | Where-Object { $_.SessionId -eq $sessione }).Count -gt 0) {
        Ferma "Excel risulta aperto: chiuderlo e rilanciare questo script."
    }
    if ($aperti.Count -gt 0) {
        Write-Host 'Su questo PC altri usano Excel: per loro non cambia niente. Ognuno installa per conto suo.'
    }

    # The wheels say for which versions of Python they were made.
    $adatte = @(Get-ChildItem -LiteralPath $ruote -Filter 'numpy-*-win_amd64.whl' |
        ForEach-Object { if ($_.Name -match '-cp3(\d+)-') { 300 + [int]$Matches[1] } } |
        Sort-Object -Unique -Descending)
    if ($adatte.Count -eq 0) {
        Ferma "la cartella ruote risulta incompleta: rifarla con pdo-xl pacchetto."
    }

    $programma = $null
    $prima = @()
    foreach ($versione in $adatte) {
        $scelta = "-3.$($versione - 300)"
        if ((Prova-Python 'py' @($scelta)) -eq "$versione") {
            $programma = 'py'
            $prima = @($scelta)
            break
        }
    }
    if (-not $programma) {
        $trovata = Prova-Python 'py' @('-3')
        if ($trovata -and ($adatte -contains [int]$trovata)) {
            $programma = 'py'
            $prima = @('-3')
        }
    }
    if (-not $programma) {
        $trovata = Prova-Python 'python' @()
        if ($trovata -and ($adatte -contains [int]$trovata)) { $programma = 'python' }
    }
    if (-not $programma) {
        # A Python newer than all that were tried, and than the wheels: pip may still find enough.
        $trovata = Prova-Python 'py' @('-3')
        if ($trovata -and ([int]$trovata -gt $provate[-1])) {
            $programma = 'py'
            $prima = @('-3')
        } else {
            $trovata = Prova-Python 'python' @()
            if ($trovata -and ([int]$trovata -gt $provate[-1])) { $programma = 'python' }
        }
    }
    if (-not $programma) {
        $elenco = ($adatte | ForEach-Object { "3.$($_ - 300)" }) -join ', '
        Ferma "serve Python a 64 bit, versione ${elenco}: installarlo (segnando Add python.exe to PATH) e rilanciare questo script. Quello del Microsoft Store non va bene: Excel non riesce a usarlo."
    }

    # The libraries of the documents are there where the folder was made with them.
    $pacchetto = 'pdo-xl'
    if (@(Get-ChildItem -LiteralPath $ruote -Filter 'typst-*.whl').Count -gt 0) {
        $pacchetto = 'pdo-xl[relazione]'
    } elseif (Test-Path -LiteralPath (Join-Path $ambiente 'Lib\site-packages\typst')) {
        Write-Host 'Attenzione: qui mancano le librerie dei documenti (Relazione, schede), che prima erano installate: per riaverle, rifare la cartella con pdo-xl pacchetto --con relazione.' -ForegroundColor Yellow
    }

    $versione = [int](Prova-Python $programma $prima)
    if ($versione -gt $provate[-1]) {
        $numero = "3.$($versione - 300)"
        Write-Host "Attenzione: Python $numero risulta nuovo rispetto a quelli provati: si tenta lo stesso." -ForegroundColor Yellow
        & $programma @prima -m pip install --dry-run --ignore-installed --no-index --find-links $ruote --disable-pip-version-check --quiet $pacchetto
        if ($LASTEXITCODE -ne 0) { Ferma "le ruote per Python $numero mancano: rifare la cartella con pdo-xl pacchetto --python $numero, o installare un Python fra quelli provati." }
    }

    if ((Test-Path -LiteralPath $ambiente) -and -not (Test-Path -LiteralPath (Join-Path $ambiente 'pyvenv.cfg'))) {
        if (@(Get-ChildItem -LiteralPath $ambiente -Force).Count -gt 0) {
            Ferma "la cartella $ambiente contiene altro: spostarla o rinominarla e rilanciare questo script."
        }
    }
    if (Test-Path -LiteralPath $messoDaParte) {
        # An earlier run was cut off: before the new one was whole (pip writes the command last), or after.
        if (Test-Path -LiteralPath $pdoXl) { Remove-Item -LiteralPath $messoDaParte -Recurse -Force } else { Rimetti-Prima }
    }
    if (Test-Path -LiteralPath $ambiente) {
        try {
            Rename-Item -LiteralPath $ambiente -NewName (Split-Path -Leaf $messoDaParte)
        } catch {
            Ferma "qualcosa usa ancora ${ambiente}, forse un Excel di un'altra sessione di ${env:USERNAME}: chiuderlo e rilanciare questo script. Nulla cambia."
        }
    }
    $aMeta = $true
    Write-Host "Preparo Python in $ambiente"
    & $programma @prima -m venv --clear $ambiente
    if ($LASTEXITCODE -ne 0) { Ferma "Python non riesce a preparare ${ambiente}: controllare spazio su disco e permessi." }

    Write-Host 'Installo pdo-xl e le sue librerie, senza rete'
    & $python -m pip install --no-index --find-links $ruote --disable-pip-version-check --quiet $pacchetto
    if ($LASTEXITCODE -ne 0) { Ferma "pip non riesce a installare pdo-xl dalla cartella ruote: leggere le righe qui sopra." }
    $aMeta = $false
    if (Test-Path -LiteralPath $messoDaParte) { Remove-Item -LiteralPath $messoDaParte -Recurse -Force -ErrorAction SilentlyContinue }

    & $pdoXl installa
    if ($LASTEXITCODE -ne 0) { Ferma "la configurazione di Excel resta da fare: leggere la riga qui sopra." }

    if (-not $Destinazione) { $Destinazione = Join-Path ([Environment]::GetFolderPath('MyDocuments')) 'PDO' }
    [void](New-Item -ItemType Directory -Force -Path $Destinazione)
    $piano = $null
    foreach ($file in @(Get-ChildItem -LiteralPath $qui -Filter '*.xlsm')) {
        $piano = Join-Path $Destinazione $file.Name
        if (Test-Path -LiteralPath $piano) {
            Write-Host "In $Destinazione c'era un $($file.Name): resta quello."
        } else {
            Copy-Item -LiteralPath $file.FullName -Destination $piano
            Unblock-File -LiteralPath $piano
            Write-Host "Copiato $piano"
        }
    }
    if (-not $piano) { Ferma "manca la cartella di lavoro accanto a questo script: rifare la cartella con pdo-xl pacchetto." }

    & $pdoXl diagnosi $piano
    $esito = $LASTEXITCODE
    if ($esito -eq 1) {
        Write-Host 'Installato; restano le voci da correggere qui sopra, ognuna con il suo rimedio.' -ForegroundColor Yellow
    } elseif ($esito -ne 0) {
        Ferma "la diagnosi non si conclude: leggere la riga qui sopra."
    } else {
        Write-Host 'Installato: tutto a posto.' -ForegroundColor Green
    }
    Fine $esito
} catch {
    Ferma "$($_.Exception.Message)"
}
