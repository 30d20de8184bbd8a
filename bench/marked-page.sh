#!/usr/bin/env bash
# Times the reader on one piece with MARKS figures in it (500 unless told), each of them a mark with its note in the margin: RUNS pages (40 unless told), the p95 in the end.
# Needs curl and a build: dotnet build -c Release.
set -euo pipefail
marks=${MARKS:-500}
program=$(realpath "$(dirname "$0")/../src/Rapport.App/bin/Release/net10.0/Rapport.App")
work=$(mktemp -d)
{
  printf 'An exercise with many figures\n2026-02-03\n'
  for ((i = 1; i <= marks; i++)); do
    printf '\nIn 2025 South Korea'"'"'s exports of item %d to China came to %d.%d billion U.S. dollars.\n' "$i" $((i / 10 + 1)) $((i % 10))
  done
} >"$work/exercise.txt"
(cd "$work" && exec "$program" serve --port 0 --offline >printed 2>/dev/null) &
server=$!
trap 'kill $server; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/printed" ]; do sleep 0.05; done
home=$(sed 's/\/?key.*//' "$work/printed")
ask() { curl -s -b "rapport-${home##*:}=$(sed 's/.*key=//' "$work/printed")" "$@"; }
token=$(ask "$home/new" | grep -o 'name="token" value="[0-9a-f]*"' | head -1 | grep -o '[0-9a-f]\{20,\}')
ask -o /dev/null -d "token=$token&name=timed&like=korea-china" "$home/new"
ask -o /dev/null -F "token=$token" -F run=yes -F "files=@$work/exercise.txt" "$home/c/timed/intake"
while ask "$home/c/timed/run.json" | grep -q '"running"'; do sleep 0.05; done
reader=$(ask "$home/c/timed/inbox?q=exercise" | grep -o '/c/timed/documents/doc-[0-9a-f]*' | head -1)
printf '%d marks in the text\n' "$(ask "$home$reader" | grep -o '<a class="mark ' | wc -l)"
for ((run = 0; run < ${RUNS:-40}; run++)); do
  ask -o /dev/null -w '%{time_starttransfer} %{time_total} %{size_download}\n' "$home$reader"
done | sort -n | awk '{first[NR] = $1; whole[NR] = $2; size = $3} END {i = int(NR * 0.95); printf "first byte p50 %.0f p95 %.0f ms, whole page p95 %.0f ms, %d bytes\n", first[int(NR / 2)] * 1000, first[i] * 1000, whole[i] * 1000, size}'
