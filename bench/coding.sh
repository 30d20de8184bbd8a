#!/usr/bin/env bash
# Times `rapport code --jsonl` as a whole process on one core: the lines of FILE ({id,text}, with or without source and target) taken TIMES times over (20 unless told), RUNS times
# (3 unless told). Prints sentences a second, best to worst, and peak memory; the start of the program is timed apart and taken off. With DICTIONARIES set to a folder, its
# dictionaries are used, and their loading is part of the start. Needs /usr/bin/time, taskset and a build: dotnet build -c Release.
set -euo pipefail
file=$(realpath "$1")
cd "$(dirname "$0")/.."
runs=${RUNS:-3}
own=src/Rapport.App/bin/Release/net10.0/Rapport.App
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ((i = 0; i < ${TIMES:-20}; i++)); do cat "$file"; done > "$work/lines.jsonl"
head -1 "$file" > "$work/one.jsonl"
count=$(wc -l < "$work/lines.jsonl")
for ((i = 0; i < runs; i++)); do
  for input in one lines; do
    /usr/bin/time -f '%e %M' -a -o "$work/$input" taskset -c 0 "$own" code "$work/$input.jsonl" --jsonl ${DICTIONARIES:+--dictionaries "$DICTIONARIES"} >/dev/null 2>&1
  done
done
start=$(sort -n "$work/one" | head -1 | cut -d' ' -f1)
sort -n "$work/lines" | awk -v n="$count" -v start="$start" \
  '{s[NR]=$1-start; if ($2>m) m=$2} END {printf "%d sentences, start %.2f s, %.0f to %.0f sentences a second, peak %d MB\n", n, start, n/s[1], n/s[NR], m/1024}'
