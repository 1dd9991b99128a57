@echo off
rem Starts CAPI Wizard with the first Java that is new enough.
setlocal EnableDelayedExpansion
set "APP=%~dp0.."
set "FOUND="
call :try "%CAPI_WIZARD_JAVA_HOME%"
if not defined FOUND call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND call :try "%%~dpJ.."
if not defined FOUND for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~D"
if not defined FOUND (
  echo CAPI Wizard needs Java 25 or later: install it, or set CAPI_WIZARD_JAVA_HOME to its folder. 1>&2
  exit /b 69
)
"%FOUND%\bin\java.exe" "@%APP%\lib\jvm.options" "--module-path=%APP%\javafx" "-Dcapiwizard.launcher=%~f0" %CAPI_WIZARD_JAVA_OPTS% -cp "%APP%\lib\*" dev.capiwizard.launcher.Main %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ 25 set "FOUND=%~1"
)
exit /b
