#!/usr/bin/env bash
# Kills the service in the middle of a batch, again and again, and looks after each time whether every acknowledged article is
# there with all its facts, and whether any article, acknowledged or not, is there in part.
#
#   ./mvnw package -DskipTests [-Ddatabase=postgresql]
#   src/test/scripts/kill-during-intake.sh [rounds]
#
# The database is that of the build; for PostgreSQL say where it is with QUARKUS_DATASOURCE_JDBC_URL, _USERNAME, _PASSWORD.
# PORT is where the service listens meanwhile, 8099 when not set. Needs curl and python3.
set -euo pipefail
cd "$(dirname "$0")/../../.."

rounds=${1:-20}
port=${PORT:-8099}
# more than are taken in before the kill
batch=6000
url="http://localhost:$port"
work=$(mktemp -d)
jar="$PWD/target/quarkus-app/quarkus-run.jar"
pid=
trap '[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT

start() {
  (cd "$work" && QUARKUS_HTTP_PORT="$port" exec java -Xmx600m -jar "$jar" >>"$work/log" 2>&1) &
  pid=$!
  for _ in $(seq 1200); do
    if curl -fs -o /dev/null "$url/health/ready"; then return; fi
    if ! kill -0 "$pid" 2>/dev/null; then break; fi
    sleep 0.1
  done
  tail -20 "$work/log" >&2
  echo "the service did not start" >&2
  exit 1
}

cat >"$work/check.py" <<'PYTHON'
"""Compares what is stored with what was acknowledged; "known" holds the articles that an earlier check has seen whole."""
import http.client, json, os, random, sys

port, work = int(sys.argv[1]), sys.argv[2]
service = http.client.HTTPConnection("localhost", port)

def ask(method, path, body=None):
    service.request(method, path, body and json.dumps(body), {"Content-Type": "application/json"} if body else {})
    answer = service.getresponse()
    text = answer.read()
    return json.loads(text) if answer.status == 200 else None

def articles():
    path = "/v1/articles?limit=1000"
    while path:
        page = ask("GET", path)
        yield from page["items"]
        path = page.get("next") and page["next"].split(str(port), 1)[1]

known_file = os.path.join(work, "known")
known = set(open(known_file).read().split()) if os.path.exists(known_file) else set()
acknowledged = {}
for line in open(os.path.join(work, "acknowledged"), encoding="utf-8"):
    try:
        answer = json.loads(line)
    except ValueError:
        continue  # the line that a kill cut off
    if answer["status"] in (200, 201):
        acknowledged[answer["id"]] = answer["facts"]
    elif answer["status"] >= 500:
        sys.exit(f"a line failed: {answer}")

stored = {article["id"]: article["factCount"] for article in articles()}
missing = [id for id in acknowledged if id not in stored]
partial = [id for id in acknowledged if id in stored and stored[id] != acknowledged[id]]
fresh = [id for id in stored if id not in known]
for id in fresh:
    facts = ask("GET", f"/v1/articles/{id}/facts?limit=1000")["items"]
    if len(facts) != stored[id]:
        partial.append(id)
# what is stored is what reading the article anew gives
for id in random.sample(fresh, min(20, len(fresh))):
    article = ask("GET", f"/v1/articles/{id}")
    body = {name: article[name] for name in ("text", "title", "publishedAt") if name in article}
    if article["language"] != "und":
        body["language"] = article["language"]
    read = [(fact["kind"], fact["start"], fact["end"]) for fact in ask("POST", "/v1/extract", body)["facts"]]
    kept = [(fact["kind"], fact["start"], fact["end"]) for fact in ask("GET", f"/v1/articles/{id}/facts?limit=1000")["items"]]
    if sorted(read) != sorted(kept):
        partial.append(id)
open(known_file, "w").write("\n".join(stored))
print(f"{len(acknowledged)} acknowledged so far, {len(fresh)} new in the store, {len(missing)} missing, {len(set(partial))} in part")
sys.exit(1 if missing or partial else 0)
PYTHON

java src/test/java/articlefacts/load/ArticleGenerator.java "$((batch * rounds))" "$RANDOM" >"$work/articles"
: >"$work/acknowledged"
start
python3 "$work/check.py" "$port" "$work" >"$work/before" || { cat "$work/before" >&2; exit 1; }
for round in $(seq "$rounds"); do
  sed -n "$(((round - 1) * batch + 1)),$((round * batch))p" "$work/articles" >"$work/batch"
  : >"$work/answers"
  curl -s -N -T "$work/batch" -X POST -H 'Content-Type: application/x-ndjson' "$url/v1/articles/batch" >>"$work/answers" &
  client=$!
  # at any moment after some number of lines was acknowledged; a slow machine is not waited for without end
  enough=$((1 + RANDOM % 640))
  for _ in $(seq 100); do
    lines=$(wc -l <"$work/answers")
    if [ "$lines" -ge "$enough" ]; then break; fi
    sleep 0.1
  done
  for _ in $(seq 600); do
    if [ -s "$work/answers" ]; then break; fi
    sleep 0.1
  done
  sleep "0.$((RANDOM % 10))$((RANDOM % 10))"
  if ! kill -0 "$client" 2>/dev/null; then
    echo "round $round: the batch was over before the kill" >&2
    exit 1
  fi
  kill -9 "$pid"
  wait "$pid" 2>/dev/null || true
  wait "$client" || true
  if ! [ -s "$work/answers" ]; then
    echo "round $round: nothing was acknowledged" >&2
    exit 1
  fi
  # a cut-off last line must not run into the next round's first
  { cat "$work/answers"; echo; } >>"$work/acknowledged"
  start
  printf 'round %s: ' "$round"
  python3 "$work/check.py" "$port" "$work"
done
