#!/usr/bin/env bash
# Times `rapport read --jsonl` as a whole process on one core: the 1,000 pages of FOLDER (searched below it, gzipped or not) that come first by the SHA-256 of
# their file, RUNS times (3 unless told). Prints pages a second, best to worst, and peak memory. With PEER set to a
# program that takes the same words (another build's Rapport.App, or Rapport.Benchmarks, which then reads with SmartReader) both are run in turn, so that their ratio holds
# on a noisy machine. Needs /usr/bin/time, taskset and a build: dotnet build -c Release.
set -euo pipefail
folder=$(realpath "$1")
cd "$(dirname "$0")/.."
runs=${RUNS:-3}
own=src/Rapport.App/bin/Release/net10.0/Rapport.App
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pages"
find "$folder" -type f \( -name '*.html' -o -name '*.html.gz' \) -print0 | xargs -0 sha256sum | sort | awk 'NR<=1000' | while read -r hash file; do
  case $file in *.gz) gunzip -c "$file" > "$work/pages/$hash.html" ;; *) cp "$file" "$work/pages/$hash.html" ;; esac
done
count=$(find "$work/pages" -type f | wc -l)
for ((i = 0; i < runs; i++)); do
  for program in "$own" ${PEER:+"$PEER"}; do
    /usr/bin/time -f '%e %M' -a -o "$work/times.$(printf '%s' "$program" | sha256sum | cut -c1-8)" taskset -c 0 "$program" read "$work/pages" --jsonl --threads 1 >/dev/null 2>&1
  done
done
for program in "$own" ${PEER:+"$PEER"}; do
  sort -n "$work/times.$(printf '%s' "$program" | sha256sum | cut -c1-8)" | awk -v n="$count" -v p="$program" \
    '{s[NR]=$1; if ($2>m) m=$2} END {printf "%s: %d pages, %.0f to %.0f pages a second, peak %d MB\n", p, n, n/s[1], n/s[NR], m/1024}'
done
