# Prints the path of a Maven of 3.8.4 or newer; downloads the pinned one if there is none.
$ErrorActionPreference = 'Stop'
$found = Get-Command mvn -ErrorAction SilentlyContinue
if ($found) {
  $line = (& $found.Source --version | Select-String 'Apache Maven ([0-9.]+)').Matches
  if ($line -and [version]$line[0].Groups[1].Value -ge [version]'3.8.4') {
    Write-Output $found.Source
    exit 0
  }
}
$properties = ConvertFrom-StringData (Get-Content -Raw "$PSScriptRoot\maven-wrapper.properties")
$url = $properties.distributionUrl
$name = [IO.Path]::GetFileName($url) -replace '-bin\.zip$', ''
$parent = Join-Path $HOME '.m2\wrapper\dists\gangway'
$maven = Join-Path $parent "$name\bin\mvn.cmd"
if (-not (Test-Path $maven)) {
  New-Item -ItemType Directory -Force $parent | Out-Null
  $zip = Join-Path $parent "$name.zip"
  [Console]::Error.WriteLine("mvnw: downloading $name")
  Invoke-WebRequest -UseBasicParsing $url -OutFile $zip
  if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $properties.distributionSha512Sum) {
    Remove-Item $zip
    [Console]::Error.WriteLine("mvnw: the download of $name does not have the expected sum; try again")
    exit 1
  }
  Expand-Archive -Force $zip $parent
  Remove-Item $zip
}
Write-Output $maven
