#!/bin/bash
# Kills a process that writes to a ledger, 200 times at random moments (or as often as the first argument says), and checks after each
# that the chains hold and that no acknowledged entry is lost. Exits 0 when all is well, 1 at the first loss.
set -u
times=${1:-200}
root=$(cd "$(dirname "$0")/.." && pwd)
dotnet build -v q "$root/tests/Rapport.LedgerCrash" > /dev/null || exit 1
host="$root/tests/Rapport.LedgerCrash/bin/Debug/net10.0/Rapport.LedgerCrash.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
RANDOM=2026
for i in $(seq "$times"); do
  dotnet exec "$host" loop "$folder" > "$folder/output" 2>&1 &
  child=$!
  sleep "0.$(printf '%03d' $((60 + RANDOM % 400)))"
  kill -9 "$child" 2> /dev/null
  wait "$child" 2> /dev/null
  said=$(dotnet exec "$host" check "$folder" "$folder/output") || { echo "kill $i: $said"; exit 1; }
  [ $((i % 20)) -eq 0 ] && echo "kill $i: $said"
done
echo "$times kills, nothing lost"
