#!/usr/bin/env bash
# Times the workbench on a large case, from a process of its own over loopback: every kind of page one by one, then 50 readers and one writer for a minute.
# FOLDER is made where it is not there (DOCUMENTS 100000, ENTRIES 1000000; that takes some minutes, 12 GB of memory and 4 GB of disk). Needs a build: dotnet build -c Release.
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "$0")/.."
[ -d "$folder" ] || dotnet tools/LargeCase/bin/Release/net10.0/LargeCase.dll "$folder" "${DOCUMENTS:-100000}" "${ENTRIES:-1000000}"
printed=$(mktemp)
src/Rapport.App/bin/Release/net10.0/Rapport.App serve "$folder" --port 0 --offline >"$printed" 2>/dev/null &
server=$!
trap 'kill $server; rm -f "$printed"' EXIT
until [ -s "$printed" ]; do sleep 0.1; done
dotnet bench/Rapport.Benchmarks/bin/Release/net10.0/Rapport.Benchmarks.dll load "$(cat "$printed")" "$(basename "$folder")" "${SECONDS_AT_ONCE:-60}"
grep -E 'VmHWM' "/proc/$server/status" | awk '{printf "peak memory of the workbench %d MB\n", $2/1024}'
