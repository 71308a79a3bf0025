@echo off
rem Starts dedupe on Windows: finds Java and the jar. Options for Java, such as -Xmx2g for more
rem memory, are taken from DEDUPE_JAVA_OPTS.
setlocal
set "JAVA=%~dp0java\bin\java.exe"
if exist "%JAVA%" goto run
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
:run
"%JAVA%" -XX:+UseParallelGC %DEDUPE_JAVA_OPTS% -jar "%~dp0dedupe.jar" %*
exit /b %ERRORLEVEL%
