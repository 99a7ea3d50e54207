@echo off
rem Backbrief as it is installed for a whole computer: tests have this folder on their PATH.
node "%~dp0..\..\dist\program\backbrief.cjs" %*
