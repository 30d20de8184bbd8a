#!/usr/bin/env bash
# Times `rapport names --against ACTORS --jsonl` as a whole process on one core: the lines of FILE ({id,name}), RUNS times (3 unless told). Prints names a second, best to worst; the start of the
# program, in which the actors are arranged, is timed apart and taken off. Needs /usr/bin/time, taskset and a build: dotnet build -c Release.
set -euo pipefail
file=$(realpath "$1")
actors=$(realpath "$2")
cd "$(dirname "$0")/.."
own=src/Rapport.App/bin/Release/net10.0/Rapport.App
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
head -1 "$file" > "$work/one.jsonl"
cp "$file" "$work/lines.jsonl"
for ((i = 0; i < ${RUNS:-3}; i++)); do
  for input in one lines; do
    /usr/bin/time -f '%e' -a -o "$work/$input" taskset -c 0 "$own" names "$work/$input.jsonl" --against "$actors" --jsonl >/dev/null 2>&1
  done
done
start=$(sort -n "$work/one" | head -1)
sort -n "$work/lines" | awk -v n="$(wc -l < "$file")" -v start="$start" '{s[NR]=$1-start} END {printf "%d names, start %.2f s, %.0f to %.0f names a second\n", n, start, n/s[1], n/s[NR]}'
