@echo off
rem The same as "npm start", for a double-click: checks that Node.js is here, builds every deck, and opens the page that leads to them.
setlocal
cd /d "%~dp0"

rem Explorer starts Command Prompt with /c, and its window closes at the end.
set DOUBLECLICKED=
for %%x in (%cmdcmdline%) do if /i "%%~x"=="/c" set DOUBLECLICKED=1

rem Node.js that was unpacked into this folder, where nothing may be installed.
for /d %%d in ("%~dp0node-v*") do if exist "%%~fd\node.exe" set "PATH=%%~fd;%PATH%"

where node >nul 2>nul
if errorlevel 1 goto missing
where npm >nul 2>nul
if errorlevel 1 goto missing
node scripts\check-node.cjs
if errorlevel 1 goto failed

if "%~1"=="" (call npm start) else (call npm start -- %*)
if errorlevel 1 goto failed

if defined DOUBLECLICKED start "" "dist\decks\index.html"
if defined DOUBLECLICKED cmd /k echo. ^& echo Type  npx backbrief  in this window to see what to do next.
exit /b 0

:missing
echo Node.js is not on this computer, and Backbrief runs on it.
echo fix  Install the version marked LTS from https://nodejs.org, then start this file again.
echo      You may not install programs? Download "Windows Binary (.zip)" from https://nodejs.org/en/download,
echo      unpack it into this folder, and start this file again.

:failed
if defined DOUBLECLICKED pause
exit /b 1
