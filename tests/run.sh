#!/usr/bin/env bash
# Builds everything and runs every test; installs from Debian what the tests need and the machine lacks.
# The last line is "N passed, N failed". A skipped test fails the run.
set -euo pipefail
cd "$(dirname "$0")/.."

install_missing() {
  local missing=()
  command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || missing+=(chromium)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v qpdf >/dev/null || missing+=(qpdf)
  command -v python3 >/dev/null || missing+=(python3)
  command -v java >/dev/null || missing+=(default-jre-headless)
  # PDFBox preflight with what it loads, for the check of PDF/A.
  [ -e /usr/share/java/preflight.jar ] || missing+=(libpdfbox2-java)
  [ -e /usr/share/java/javax.activation.jar ] || missing+=(libactivation-java)
  [ -e /usr/share/java/jaxb-api.jar ] || missing+=(libjaxb-api-java)
  [ -e /usr/share/java/commons-io.jar ] || missing+=(libcommons-io-java)
  [ ${#missing[@]} -eq 0 ] && return
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

install_missing
dotnet tool restore
dotnet restore ReviewerPortal.sln
dotnet build ReviewerPortal.sln --no-restore -c Release --nologo

log=$(mktemp)
letters=$(mktemp -d)
trap 'rm -rf "$log" "$letters"' EXIT
# Measures are printed and fail nothing: a shared machine is slow at times.
dotnet run -c Release --no-build --project tests/ReviewerPortal.Benchmarks -- letters "$letters" 200 || echo "a goal of the document engine was missed"
code=0
# Modules run one after another: database and browser tests on few cores disturb each other.
dotnet test --solution ReviewerPortal.sln --no-build -c Release --max-parallel-test-modules 1 2>&1 | tee "$log" || code=$?

read -r passed failed skipped < <(awk '
  /^ *failed:/ { failed = $2 } /^ *succeeded:/ { passed = $2 } /^ *skipped:/ { skipped = $2 }
  END { print passed + 0, failed + 0, skipped + 0 }' "$log")
if [ "$skipped" -ne 0 ]; then
  echo "$skipped skipped: a skipped test fails the run"
  [ "$code" -ne 0 ] || code=1
fi
if [ "$passed" -eq 0 ] && [ "$code" -eq 0 ]; then
  echo "no test ran"
  code=1
fi
echo "$passed passed, $failed failed"
exit "$code"
