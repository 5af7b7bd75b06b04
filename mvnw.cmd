@echo off
rem Runs the Maven release named in .mvn\wrapper\maven-wrapper.properties; see mvnw for where it comes from.
setlocal
set "MVNW_BASE=%~dp0"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue';" ^
  "$p=@{}; Get-Content (Join-Path $env:MVNW_BASE '.mvn\wrapper\maven-wrapper.properties') | Where-Object {$_ -match '^[^#].*='} | ForEach-Object { $k,$v=$_ -split '=',2; $p[$k]=$v.Trim() };" ^
  "$v=$p.mavenVersion; $s=$p.distributionSha512Sum; $n='apache-maven-'+$v;" ^
  "$u=if($env:MAVEN_USER_HOME){$env:MAVEN_USER_HOME}else{Join-Path $env:USERPROFILE '.m2'};" ^
  "$h=Join-Path $u ('wrapper\dists\'+$n+'\'+$s.Substring(0,16));" ^
  "if(-not (Test-Path (Join-Path $h 'bin\mvn.cmd'))) {" ^
  "  $w=Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid()); New-Item -ItemType Directory $w | Out-Null; $z=Join-Path $w ($n+'-bin.zip'); $mvn=Get-Command mvn -ErrorAction SilentlyContinue;" ^
  "  if($env:MVNW_REPOURL){ Invoke-WebRequest ($env:MVNW_REPOURL.TrimEnd('/')+'/org/apache/maven/apache-maven/'+$v+'/'+$n+'-bin.zip') -OutFile $z }" ^
  "  else { if($mvn){ Push-Location $w; & $mvn.Source -q -B dependency:copy ('-Dartifact=org.apache.maven:apache-maven:'+$v+':zip:bin') ('-DoutputDirectory='+$w) | Out-Null; Pop-Location };" ^
  "    if(-not (Test-Path $z)){ Invoke-WebRequest ('https://archive.apache.org/dist/maven/maven-3/'+$v+'/binaries/'+$n+'-bin.zip') -OutFile $z } };" ^
  "  $a=(Get-FileHash $z -Algorithm SHA512).Hash.ToLower(); if($a -ne $s){ throw ('the SHA-512 of '+$n+'-bin.zip is '+$a+', expected '+$s) };" ^
  "  Expand-Archive $z $w; New-Item -ItemType Directory -Force (Split-Path $h) | Out-Null; Move-Item (Join-Path $w $n) $h; Remove-Item -Recurse -Force $w };" ^
  "Set-Content -Path (Join-Path $env:MVNW_BASE '.mvn\wrapper\home.txt') -Value $h -NoNewline"
if errorlevel 1 exit /b 1
set /p MVNW_HOME=<"%MVNW_BASE%.mvn\wrapper\home.txt"
set "MAVEN_PROJECTBASEDIR=%MVNW_BASE:~0,-1%"
"%MVNW_HOME%\bin\mvn.cmd" %*
