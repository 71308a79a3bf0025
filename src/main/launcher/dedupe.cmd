@echo off
rem Starts dedupe on Windows: finds Java and the jar, and gives Java the heap that --memory asks for.
rem Other options for Java are taken from DEDUPE_JAVA_OPTS.
setlocal
set "HEAP="
if defined DEDUPE_MEMORY set "HEAP=-Xmx%DEDUPE_MEMORY%"
rem To the command interpreter "=" separates arguments as a space does.
:look
if "%~1"=="" goto java
if "%~1"=="--memory" set "HEAP=-Xmx%~2"
shift /1
goto look
:java
rem What is no size is left to dedupe, which refuses it.
if defined HEAP for /f "delims=0123456789kKmMgGtT" %%c in ("%HEAP:~4%") do set "HEAP="
set "JAVA=%~dp0java\bin\java.exe"
if exist "%JAVA%" goto run
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
:run
"%JAVA%" -XX:+UseParallelGC %HEAP% %DEDUPE_JAVA_OPTS% -jar "%~dp0dedupe.jar" %*
exit /b %ERRORLEVEL%
