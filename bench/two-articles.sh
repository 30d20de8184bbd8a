#!/usr/bin/env bash
# Times what a person waits for: ARTICLE... dropped into a new workbench's form on a case made like korea-china, until the brief is on the page. RUNS times (3 unless told),
# each with a workbench and a case of its own. Needs curl and a build: dotnet build -c Release.
set -euo pipefail
articles=()
for article in "$@"; do articles+=(-F "files=@$(realpath "$article")"); done
program=$(realpath "$(dirname "$0")/../src/Rapport.App/bin/Release/net10.0/Rapport.App")
for ((run = 0; run < ${RUNS:-3}; run++)); do
  work=$(mktemp -d)
  (cd "$work" && exec "$program" serve --port 0 --offline >printed 2>/dev/null) &
  server=$!
  until [ -s "$work/printed" ]; do sleep 0.05; done
  home=$(sed 's/\/?key.*//' "$work/printed")
  ask() { curl -s -b "rapport-${home##*:}=$(sed 's/.*key=//' "$work/printed")" "$@"; }
  token=$(ask "$home/new" | grep -o 'name="token" value="[0-9a-f]*"' | head -1 | grep -o '[0-9a-f]\{20,\}')
  ask -o /dev/null -d "token=$token&name=timed&like=korea-china" "$home/new"
  begun=$(date +%s%N)
  ask -o /dev/null -F "token=$token" -F run=yes "${articles[@]}" "$home/c/timed/intake"
  while ask "$home/c/timed/run.json" | grep -q '"running"'; do sleep 0.05; done
  size=$(ask "$home/c/timed/brief" | wc -c)
  awk -v ns=$(($(date +%s%N) - begun)) -v size="$size" 'BEGIN {printf "%.1f s from the drop to a brief of %d bytes\n", ns / 1e9, size}'
  kill "$server"
  wait "$server" 2>/dev/null || true
  rm -rf "$work"
done
