@echo off
rem Runs Maven: the one on the PATH if it is 3.8.4 or newer, else the pinned distribution, which is
rem downloaded once from the Apache archive, checked against its sum and kept in the user's Maven home.
setlocal
cd /d "%~dp0"
for /f "delims=" %%m in ('powershell -NoProfile -ExecutionPolicy Bypass -File ".mvn\wrapper\find-maven.ps1"') do set "MAVEN=%%m"
if not defined MAVEN exit /b 1
call "%MAVEN%" %*
exit /b %ERRORLEVEL%
