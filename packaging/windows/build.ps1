<#
.SYNOPSIS
  Makes an .msi that needs no administrator, and a portable .zip, with their lists of parts and
  checksums, in target\packages.

.DESCRIPTION
  The same steps in the same order as packaging/linux/build.sh and packaging/macos/build.sh.
  Needs JDK 25 or later (JAVA_HOME), Maven, and the WiX Toolset 3.14 or later on the path.

  To sign, set WINDOWS_CERTIFICATE (a .pfx file as base64) and WINDOWS_CERTIFICATE_PASSWORD.

.PARAMETER Built
  Takes target\app as "mvn package" left it.

.PARAMETER Image
  Stops before the signatures, with all that they need in target\packaging\unsigned.tar.

.PARAMETER FromImage
  Begins there: so no program of a registry runs where a certificate is.

.PARAMETER DryRun
  Makes nothing: prints the commands with their arguments, one a line.
#>
param([switch] $Built, [switch] $DryRun, [switch] $Image, [switch] $FromImage)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

$Name = 'CAPI Wizard'
$Command = 'capi-wizard'
$Out = 'target\packages'
$Work = 'target\packaging'
$Folder = "$Work\image\$Name"
$App = "$Folder\app"
$Runtime = "$Folder\runtime"

function Step([string] $What) {
  Write-Output "== $What"
}

function Skip([string] $What) {
  Write-Output "SKIPPED: $What"
  if ($env:GITHUB_ACTIONS) {
    Write-Output "::warning::SKIPPED: $What"
  }
}

# Runs a program, and stops where it fails.
function Run([string] $Program, [string[]] $Arguments) {
  if ($DryRun) {
    Write-Output "RUN $Program"
    $Arguments | ForEach-Object { Write-Output "  $_" }
    return
  }
  & $Program @Arguments
  if ($LASTEXITCODE -ne 0) {
    throw "$Program ended with $LASTEXITCODE"
  }
}

# Runs the installed program with more options for its Java, and waits: one without a console would
# not be waited for by itself. Its words go to a log, which is shown where it fails.
function Start-Program([string] $Launcher, [string] $JavaOptions, [string[]] $Arguments) {
  if ($DryRun) {
    Write-Output "RUN $Launcher ($JavaOptions)"
    $Arguments | ForEach-Object { Write-Output "  $_" }
    return
  }
  $env:JAVA_TOOL_OPTIONS = $JavaOptions
  try {
    $Log = "$Work\training\program.log"
    $Process = Start-Process -FilePath $Launcher -ArgumentList $Arguments -Wait -PassThru `
      -RedirectStandardOutput $Log -RedirectStandardError "$Log.err"
    if ($Process.ExitCode -ne 0) {
      Get-Content $Log, "$Log.err"
      throw "$Launcher $Arguments ended with $($Process.ExitCode)"
    }
  } finally {
    Remove-Item Env:JAVA_TOOL_OPTIONS
  }
}

# The lines of a file of options or names, without its comments.
function Get-Entries([string[]] $Files) {
  Get-Content $Files | Where-Object { $_ -and -not $_.StartsWith('#') }
}

function Get-Jdk([string] $Tool) {
  if ($DryRun) {
    return $Tool
  }
  if (-not $env:JAVA_HOME) {
    throw 'Set JAVA_HOME to a JDK 25 or later.'
  }
  return Join-Path $env:JAVA_HOME "bin\$Tool.exe"
}

if (-not $DryRun) {
  if ($FromImage) {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $Out, 'target\app', "$Work\image"
    Run 'tar' @('-xf', "$Work\unsigned.tar")
  } else {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $Work, $Out
  }
  New-Item -ItemType Directory -Force $Out, "$Work\training", "$Work\msi" | Out-Null
}

$Version = ([xml] (Get-Content 'pom.xml')).project.version

if (-not $FromImage) {
  Step '1 The program'
  if (-not $Built) {
    Run 'mvn' @('-q', '-B', '-Dmaven.test.skip=true', 'package')
  }

  Step '2 JavaFX as parts of the runtime: its libraries are files there, unpacked at no start'
  foreach ($Part in @('base', 'graphics', 'controls', 'media', 'web')) {
    $Parts = "$Work\parts\javafx.$Part"
    if (-not $DryRun) {
      New-Item -ItemType Directory -Force "$Parts\classes", "$Parts\lib" | Out-Null
      Copy-Item "target\app\javafx\javafx-$Part-*.jar" "$Work\parts\javafx.$Part.zip"
      Expand-Archive "$Work\parts\javafx.$Part.zip" "$Parts\classes"
      Remove-Item "$Work\parts\javafx.$Part.zip"
      Get-ChildItem "$Parts\classes" -Filter '*.dll' | Move-Item -Destination "$Parts\lib"
    }
    Run (Get-Jdk 'jmod') @('create', '--class-path', "$Parts\classes", '--libs', "$Parts\lib", "$Work\parts\javafx.$Part.jmod")
  }

  Step '3 The runtime'
  # Here also: Windows' own store of certificates, and the code pages in which its commands print.
  $Modules = @(Get-Entries 'packaging\runtime.modules') + @('javafx.controls', 'javafx.web', 'jdk.crypto.mscapi', 'jdk.charsets')
  Run (Get-Jdk 'jlink') @(
    '@packaging/common/jlink.options'
    '--module-path', "$Work\parts"
    '--add-modules', ($Modules -join ',')
    '--output', "$Work\runtime"
  )
  if (-not $DryRun) {
    # What the program never starts.
    Get-ChildItem "$Work\runtime\bin" -Filter '*.exe' | Where-Object Name -ne 'java.exe' | Remove-Item
  }

  Step '4 The image'
  # JavaFX is in the runtime, so that it need not be added.
  $JavaOptions = @(Get-Entries 'packaging\app\jvm.options', 'packaging\app\program.options' | Where-Object { -not $_.StartsWith('--add-modules') })
  if (-not $DryRun) {
    # A second launcher, attached to the console in which the command was typed.
    $Console = @("java-options=$($JavaOptions -join ' ')", 'win-console=true', 'win-menu=false')
    Set-Content -Encoding ascii "$Work\console.properties" $Console
    # The program, and not what its own scripts read.
    New-Item -ItemType Directory -Force "$Work\input\licenses" | Out-Null
    Copy-Item 'target\app\lib\*.jar' "$Work\input"
    Copy-Item 'target\app\licenses\*', 'LICENSE' "$Work\input\licenses"
    Copy-Item 'packaging\common\defaults.example.json' "$Work\input"
  }
  # Classes of an old format get one that the cache of step 5 takes.
  $Jars = @(Get-ChildItem "$Work\input" -Filter '*.jar' -ErrorAction SilentlyContinue | ForEach-Object FullName)
  Run (Get-Jdk 'java') (@('packaging/common/Modernize.java') + $Jars)
  $Arguments = @(
    '@packaging/common/image.options'
    '--name', $Name
    '--app-version', $Version
    '--icon', 'icons\capi-wizard.ico'
    '--input', "$Work\input"
    '--main-jar', "capi-wizard-$Version.jar"
    '--runtime-image', "$Work\runtime"
    '--add-launcher', "$Command=$Work\console.properties"
    '--dest', "$Work\image"
  )
  foreach ($Option in $JavaOptions) {
    $Arguments += @('--java-options', $Option)
  }
  Run (Get-Jdk 'jpackage') $Arguments
  if (-not $DryRun) {
    # The daily check starts the one without a console, also where the command installed it.
    # Here and not by --java-options: no two shells agree on blanks and quotes.
    Add-Content -Encoding ascii "$App\$Name.cfg", "$App\$Command.cfg" "java-options=-Dcapiwizard.launcher=`$BINDIR\$Name.exe"
  }

  Step '5 The cache of the start, trained by a run of the program'
  # Made for the very options and class path that ship: a launcher makes it. Another home, so that
  # nothing of the person who builds is read or written.
  $Own = "-Duser.home=$Work\training\home"
  $Record = "$Work\training\start.conf"
  Start-Program "$Folder\$Name.exe" "$Own -Dcapiwizard.tour.display=yes -XX:AOTMode=record -XX:AOTConfiguration=$Record" @('tour', '--out', "$Work\training\tour")
  Start-Program "$Folder\$Name.exe" "-XX:AOTMode=create -XX:AOTConfiguration=$Record -XX:AOTCache=$Work\training\start.aot" @('--help')
  if (-not $DryRun) {
    # Made in another place, since those options come apart at the blanks of the image's name.
    Move-Item "$Work\training\start.aot" $App
  }
  foreach ($Launcher in @($Name, $Command)) {
    if (-not $DryRun) {
      # Where the cache is refused, since a copy has other times, the start is slower and nothing else.
      Add-Content -Encoding ascii "$App\$Launcher.cfg" @('java-options=-XX:AOTCache=$APPDIR\start.aot', 'java-options=-Xlog:aot=off')
    }
    # AOTMode=on ends the JVM where the cache is refused.
    Start-Program "$Folder\$Launcher.exe" "$Own -XX:AOTMode=on" @('--data-dir', "$Work\training\data", 'list')
  }
}
if ($Image) {
  Run 'tar' @('-cf', "$Work\unsigned.tar", "$Work\image", 'target\app\lib', 'target\licenses', 'target\sbom.json')
  return
}

Step '6 The signature of the program'
$Signer = $null
if ($env:WINDOWS_CERTIFICATE -and -not $DryRun) {
  # From the store, so that no password stands on a command line.
  $Pfx = "$Work\certificate.pfx"
  [IO.File]::WriteAllBytes("$PWD\$Pfx", [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
  $Password = ConvertTo-SecureString $env:WINDOWS_CERTIFICATE_PASSWORD -AsPlainText -Force
  $Signer = (Import-PfxCertificate -FilePath $Pfx -CertStoreLocation Cert:\CurrentUser\My -Password $Password).Thumbprint
  Remove-Item $Pfx
}

function Add-Signature([string[]] $Files) {
  if (-not $Signer) {
    Skip "signing $($Files -join ', '): WINDOWS_CERTIFICATE is not set"
    return
  }
  Run 'signtool' (@('sign', '/sha1', $Signer, '/fd', 'SHA256', '/td', 'SHA256', '/tr', 'http://timestamp.digicert.com') + $Files)
}
Add-Signature @("$Folder\$Name.exe", "$Folder\$Command.exe")

Step '7 The packages'
if (-not $DryRun) {
  # jpackage's own project, and at its end what it has no option for.
  $Main = "$Work\msi\main.wxs"
  Run (Get-Jdk 'java') @('packaging/windows/MainWxs.java', 'packaging/windows/uninstall.wxi', $Main)
}
Run (Get-Jdk 'jpackage') @(
  '@packaging/windows/msi.options'
  '--name', $Name
  '--app-version', $Version
  '--app-image', $Folder
  '--resource-dir', "$Work\msi"
  '--dest', $Out
)
if (-not $DryRun) {
  $Arch = $env:PROCESSOR_ARCHITECTURE.ToLower()
  Rename-Item "$Out\$Name-$Version.msi" "${Command}_${Version}_$Arch.msi"
  Compress-Archive $Folder "$Out\${Command}_${Version}_$Arch.zip"
}

Step '8 The signature of the packages'
Add-Signature @(Get-ChildItem $Out -Filter '*.msi' -ErrorAction SilentlyContinue | ForEach-Object FullName)
if ($Signer) {
  Remove-Item "Cert:\CurrentUser\My\$Signer" -DeleteKey
}

Step '9 Parts and checksums beside them'
# Its libraries come from a registry.
$env:WINDOWS_CERTIFICATE = $null
$env:WINDOWS_CERTIFICATE_PASSWORD = $null
Run (Get-Jdk 'java') @('-cp', 'target/app/lib/*', 'packaging/common/Finish.java', $Out, $Runtime)
