@echo off
rem Runs Weightmark from the folder it was unpacked into.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr ^
    -Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog ^
    -cp "%lib%\*" io.github.weightmark.cli.Main %*
set "code=%ERRORLEVEL%"
if %code% EQU 0 exit /b 0
rem A Java that is missing or too old ends with a code that would mean something else.
"%java%" -cp "%lib%\*" io.github.weightmark.cli.Main --version > nul 2> nul
if errorlevel 1 (
    echo weightmark: Java 17 or newer is needed. Install a JRE or set JAVA_HOME. 1>&2
    exit /b 2
)
exit /b %code%
