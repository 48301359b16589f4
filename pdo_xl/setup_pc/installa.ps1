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
$provate = 311, 312, 313, 314, 315

function Fine([int]$codice) {
    if (-not $Silenzioso) { [void](Read-Host 'Premere Invio per chiudere') }
    exit $codice
}

function Ferma([string]$frase) {
    Write-Host "Errore: $frase" -ForegroundColor Red
    Fine 1
}

function Prova-Python([string]$programma, [string[]]$prima) {
    # Answers with the version of a 64-bit Python; nothing if there is none.
    if (-not (Get-Command $programma -ErrorAction SilentlyContinue)) { return $null }
    $domanda = 'import sys,struct; print(sys.version_info[0]*100+sys.version_info[1] if struct.calcsize(chr(80))==8 else 0)'
    try {
        $risposta = & $programma @prima -c $domanda
        if ($LASTEXITCODE -eq 0) { return [string]$risposta }
    } catch {
        return $null
    }
    return $null
}

try {
    if (-not (Test-Path -LiteralPath $ruote)) {
        Ferma "manca la cartella ruote accanto a questo script: copiare tutta la cartella fatta da pdo-xl pacchetto."
    }
    if (Get-Process -Name 'EXCEL' -ErrorAction SilentlyContinue) {
        Ferma "Excel risulta aperto: chiuderlo e rilanciare questo script."
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
        Ferma "serve Python a 64 bit, versione ${elenco}: installarlo (segnando Add python.exe to PATH) e rilanciare questo script."
    }

    $versione = [int](Prova-Python $programma $prima)
    if ($versione -gt $provate[-1]) {
        $numero = "3.$($versione - 300)"
        Write-Host "Attenzione: Python $numero risulta nuovo rispetto a quelli provati: si tenta lo stesso." -ForegroundColor Yellow
        & $programma @prima -m pip install --dry-run --ignore-installed --no-index --find-links $ruote --disable-pip-version-check --quiet pdo-xl
        if ($LASTEXITCODE -ne 0) { Ferma "le ruote per Python $numero mancano: rifare la cartella con pdo-xl pacchetto --python $numero, o installare un Python fra quelli provati." }
    }

    if ((Test-Path -LiteralPath $ambiente) -and -not (Test-Path -LiteralPath (Join-Path $ambiente 'pyvenv.cfg'))) {
        if (@(Get-ChildItem -LiteralPath $ambiente -Force).Count -gt 0) {
            Ferma "la cartella $ambiente contiene altro: spostarla o rinominarla e rilanciare questo script."
        }
    }
    Write-Host "Preparo Python in $ambiente"
    & $programma @prima -m venv --clear $ambiente
    if ($LASTEXITCODE -ne 0) { Ferma "Python non riesce a preparare ${ambiente}: controllare spazio su disco e permessi." }

    $python = Join-Path $ambiente 'Scripts\python.exe'
    $pdoXl = Join-Path $ambiente 'Scripts\pdo-xl.exe'
    Write-Host 'Installo pdo-xl e le sue librerie, senza rete'
    & $python -m pip install --no-index --find-links $ruote --disable-pip-version-check --quiet pdo-xl
    if ($LASTEXITCODE -ne 0) { Ferma "pip non riesce a installare pdo-xl dalla cartella ruote: leggere le righe qui sopra." }

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
