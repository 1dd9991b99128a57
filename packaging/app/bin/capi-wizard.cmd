@echo off
rem Starts CAPI Wizard with the first Java that is new enough.
rem Never with delayed expansion, which eats the exclamation marks of folders and arguments.
setlocal DisableDelayedExpansion
set "APP=%~dp0.."
set "FOUND="
rem Handed over by a variable: "call" doubles each caret of its arguments, and reads percent signs once more.
set "TRY=%CAPI_WIZARD_JAVA_HOME%" & call :try
if not defined FOUND set "TRY=%JAVA_HOME%" & call :try
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND set "TRY=%%~dpJ.." & call :try
if not defined FOUND for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND set "TRY=%%~D" & call :try
if not defined FOUND (
  echo CAPI Wizard needs Java 25 or later: install it, or set CAPI_WIZARD_JAVA_HOME to its folder. 1>&2
  exit /b 69
)
"%FOUND%\bin\java.exe" "@%APP%\lib\jvm.options" "@%APP%\lib\program.options" "--module-path=%APP%\javafx" "-Dcapiwizard.launcher=%~f0" %CAPI_WIZARD_JAVA_OPTS% -cp "%APP%\lib\*" dev.capiwizard.launcher.Main %*
exit /b %ERRORLEVEL%

:try
if not defined TRY exit /b
if not exist "%TRY%\bin\java.exe" exit /b
if not exist "%TRY%\release" exit /b
for /f "usebackq tokens=1,2 delims==" %%K in ("%TRY%\release") do if "%%K"=="JAVA_VERSION" (
  for /f "tokens=1 delims=." %%M in ("%%~L") do if %%M GEQ 25 set "FOUND=%TRY%"
)
exit /b
