@echo off
rem Runs Weightmark from the folder it was unpacked into.
rem A caller with delayed expansion would take exclamation marks out of paths and arguments.
setlocal EnableExtensions DisableDelayedExpansion
set "code=2"
for %%I in ("%~dp0..") do set "root=%%~fI"
rem In the address of a jar this ends the jar.
if not "%root:!\=%"=="%root%" goto misplaced
if "%root:~-1%"=="!" goto misplaced
rem With its ending: a script called java would not come back here.
set "java=java.exe"
if not defined JAVA_HOME goto run
set "home=%JAVA_HOME:"=%"
if exist "%home%\bin\java.exe" set "java=%home%\bin\java.exe"
:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr ^
    -Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog ^
    -cp "%root%\lib\*" io.github.weightmark.cli.Main %*
set "code=%ERRORLEVEL%"
if %code% EQU 0 goto end
rem A Java that is missing or too old ends with a code that would mean something else.
"%java%" -cp "%root%\lib\*" io.github.weightmark.cli.Main --version > nul 2> nul
if not errorlevel 1 goto end
echo weightmark: Java 17 or newer is needed. Install a JRE or set JAVA_HOME. 1>&2
set "code=2"
goto end
:misplaced
echo weightmark: Java reads no jars from a folder whose name ends with an exclamation mark. Move Weightmark. 1>&2
:end
rem Said by a program of its own, so that "weightmark && ..." hears of it, too.
"%ComSpec%" /d /c exit %code%
