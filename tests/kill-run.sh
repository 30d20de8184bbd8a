#!/usr/bin/env bash
# Kills `rapport run` at random moments, ROUNDS times (200 unless told), and checks after each that the ledger verifies,
# and at the end that the brief is the one an undisturbed run writes. Needs a build: dotnet build -c Release.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${ROUNDS:-200}
program=src/Rapport.App/bin/Release/net10.0/Rapport.App
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r cases/korea-china "$work/whole"
rm -rf "$work/whole/.rapport" "$work/whole/brief"
cp -r "$work/whole" "$work/killed"
"$program" run "$work/whole" -q
for ((round = 1; round <= rounds; round++)); do
  # Every tenth round begins anew, so that the first writes are hit as often as the last.
  if ((round % 10 == 1)); then rm -rf "$work/killed/.rapport" "$work/killed/brief"; fi
  "$program" run "$work/killed" -q &
  pid=$!
  sleep "0.$(printf '%03d' $((RANDOM % 900 + 40)))"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  if [ -f "$work/killed/.rapport/ledger.db" ]; then
    "$program" verify "$work/killed" >/dev/null || { echo "round $round: the ledger does not verify"; exit 1; }
  fi
done
"$program" run "$work/killed" -q
for name in brief.html brief.md brief.json; do
  cmp "$work/whole/brief/$name" "$work/killed/brief/$name" || { echo "$name differs"; exit 1; }
done
echo "$rounds kills: every ledger verified, and the brief is the same, byte for byte"
