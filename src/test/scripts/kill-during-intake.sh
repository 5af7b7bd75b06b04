#!/usr/bin/env bash
# Kills the service in the middle of a batch, again and again, and looks whether every acknowledged article is there whole.
#
#   ./mvnw package -DskipTests [-Ddatabase=postgresql]
#   src/test/scripts/kill-during-intake.sh [rounds]
#
# The database is that of the build; for PostgreSQL say where it is with QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD.
set -euo pipefail
cd "$(dirname "$0")/../../.."

rounds=${1:-20}
port=${PORT:-8099}
url="http://localhost:$port"
work=$(mktemp -d)
jar="$PWD/target/quarkus-app/quarkus-run.jar"
pid=
trap '[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

start() {
  (cd "$work" && exec java -Dquarkus.http.port="$port" -jar "$jar" >>"$work/log" 2>&1) &
  pid=$!
  for _ in $(seq 400); do
    if curl -fs -o /dev/null "$url/health/ready"; then return; fi
    sleep 0.25
  done
  tail -20 "$work/log" >&2
  exit 1
}

check() { # acknowledged lines
  python3 - "$url" "$1" <<'PYTHON'
import json, sys, urllib.request
url, path = sys.argv[1:]
missing = partial = seen = 0
for line in open(path, encoding="utf-8"):
    try:
        answer = json.loads(line)
    except ValueError:
        continue  # the line that the kill cut off
    if answer["status"] not in (200, 201):
        continue
    seen += 1
    try:
        article = json.load(urllib.request.urlopen(f"{url}/v1/articles/{answer['id']}"))
        facts = json.load(urllib.request.urlopen(f"{url}/v1/articles/{answer['id']}/facts?limit=1000"))
        partial += not (len(facts["items"]) == article["factCount"] == answer["facts"])
    except urllib.error.HTTPError:
        missing += 1
print(f"{seen} acknowledged, {missing} missing, {partial} half-written")
sys.exit(1 if missing or partial or not seen else 0)
PYTHON
}

for round in $(seq "$rounds"); do
  java src/test/java/articlefacts/load/ArticleGenerator.java 20000 "$RANDOM$round" >"$work/articles"
  start
  curl -s -N -T "$work/articles" -X POST -H 'Content-Type: application/x-ndjson' "$url/v1/articles/batch" >"$work/answers" || true &
  client=$!
  # not before something was acknowledged, then at any moment
  for _ in $(seq 600); do
    if [ -s "$work/answers" ]; then break; fi
    sleep 0.1
  done
  sleep "$((RANDOM % 4)).$((RANDOM % 10))"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
  wait "$client" || true
  start
  printf 'round %s: ' "$round"
  check "$work/answers"
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
done
