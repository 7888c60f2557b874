#!/usr/bin/env bash
# Starts the built shop on a fresh data folder for each suite, talks through it, and fails below what was reached.
# Usage: bash bench/conversations/run.sh [SUITE…]   (needs ../shared/exam/run.mjs beside the checkout)
set -uo pipefail
cd "$(dirname "$0")/../.."
shared="${SHARED_DIR:-../shared}"
runner="$shared/exam/run.mjs"
if [ ! -f "$runner" ]; then
  echo "The runner of the sample conversations is not at $runner."
  exit 2
fi

# suite file, and how many conversations must be wholly right
floors="${CONVERSATION_FLOORS:-bench/conversations/floors.txt}"
status=0
while read -r suite floor; do
  [ -n "$suite" ] || continue
  if [ $# -gt 0 ] && [[ " $* " != *" $suite "* ]]; then continue; fi
  path="bench/conversations/$suite.mjs"
  [ "$suite" = public ] && path="$shared/exam/public.mjs"
  data=$(mktemp -d)
  port=$(node -e 'const s=require("net").createServer().listen(0,()=>{console.log(s.address().port);s.close()})')
  PORT=$port DATA_DIR="$data" MERCHANT_TOKEN=suite-token DEMO=off LOG_LEVEL=error node dist/bot/main.js >"$data/server.log" 2>&1 &
  server=$!
  for _ in $(seq 1 600); do
    curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && break
    sleep 0.1
  done
  out=$(node "$runner" --suite "$path" --base "http://127.0.0.1:$port" --token suite-token ${VERBOSE:+--verbose} 2>&1)
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  [ -n "${DETAILS:-}" ] && echo "$out"
  right=$(sed -n 's/^conversations wholly right: \([0-9]*\) of .*/\1/p' <<<"$out")
  echo "$suite: $(grep '^conversations wholly right' <<<"$out" || tail -n 3 <<<"$out"); floor $floor; $(grep '^turn time' <<<"$out")"
  if [ -z "$right" ] || [ "$right" -lt "$floor" ]; then
    grep -A3 '^FAIL' <<<"$out"
    status=1
  fi
  rm -rf "$data"
done <"$floors"
exit $status
