#!/usr/bin/env bash
# The full counts of what tests/run.sh tries moderately: every fault point of every scenario, a hundred random moments, two hundred clients.
# Writes its dated result into docs/soak.md. Takes about half an hour on two cores. PORTAL_SOAK_SEED chooses other random moments.
set -euo pipefail
cd "$(dirname "$0")/.."

PORTAL_SOAK_SEED=${PORTAL_SOAK_SEED:-$(date -u +%Y%m%d)}
PORTAL_SOAK_REPORT=$(mktemp)
export PORTAL_SOAK_SEED PORTAL_SOAK_REPORT
trap 'rm -f "$PORTAL_SOAK_REPORT"' EXIT

dotnet build tests/ReviewerPortal.Web.Tests -c Release --nologo -v q
began=$(date +%s)
result=passed
dotnet test --project tests/ReviewerPortal.Web.Tests --no-build -c Release -- \
  --filter-class "*PowerCutTests" --filter-class "*FiftyClientsTests" || result=FAILED

{
  echo "# Soak"
  echo
  echo "Written by \`tests/soak.sh\`, which tries in full what every run tries moderately. A kill is a process that ends at that point without flushing,"
  echo "rolling back or disposing anything; afterwards the portal starts on what is left, and the test compares it with what must be there. The kill is"
  echo "the process's, not the machine's: that a committed page is on the disk is what SQLite's synchronous=FULL asks of the system."
  echo
  echo "**$(date -u +%Y-%m-%d): $result** in $((($(date +%s) - began) / 60)) minutes, $(nproc) cores, seed $PORTAL_SOAK_SEED."
  echo
  echo "| work | fault points | kills |"
  echo "|---|---|---|"
  grep '^|' "$PORTAL_SOAK_REPORT" | sort || true
  echo
  grep -v '^|' "$PORTAL_SOAK_REPORT" || true
} > docs/soak.md
[ "$result" = passed ]
