// The functions of the scripts that repeat a failure, in the shell of POSIX. `again`: the fault is there; `gone`: what is
// expected came; `other`: neither, so that a person has to look.

const START = String.raw`
for tool in curl jq openssl; do
  command -v "$tool" >/dev/null || { echo "UNDECIDED: this script needs $tool"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
again='' gone='' other='' stuck=''

# Sends a request; its answer is kept under its number.
ask() {
  number=$1; shift
  status=$(curl -sS -D "$number.headers" -o "$number.json" -w '%{http_code}' "$@") || status=000
  echo "$status" >"$number.status"
  [ -e "$number.json" ] || : >"$number.json"
}
# A text of an answer as a variable.
value() { jq -r "($2) // empty" "$1.json" 2>/dev/null; }
holds() { jq -e "($2) | ($3)" "$1.json" >/dev/null 2>&1; }
header() { sed -n "s/^$2: *//Ip" "$1.headers" 2>/dev/null | tr -d '\r' | head -n 1; }
code() { jq -r '.error | select(type == "string" and test("^[A-Za-z0-9_]{1,40}$"))' "$1.json" 2>/dev/null; }
# A value for the screen: nothing in it that may be a token.
shown() {
  case $2 in *oken*|*code|*ecret*|*assword*|*email*|*hone*) secret=1 ;; *) secret='' ;; esac
  jq -r --arg secret "$secret" "($2)"' | if . == null then "nothing" elif type == "object" or type == "array" then "an " + type
    elif type != "string" then tojson elif $secret != "" then "a text of \(length) characters, masked"
    else tojson | gsub("[A-Za-z0-9_.~+/-]{32,}"; "(masked)") end' "$1.json" 2>/dev/null || echo 'no JSON'
}
`;

const LINES = String.raw`
line() {
  got="$(cat "$1.status")$(code "$1" | sed 's/^/ /')"
  printf '%s  %s: expected %s, got %s%s\n' "$1" "$2" "$3" "$got" "$4"
}
# A step before the answer in question has to go as in the test.
went() {
  line "$1" "$2" "$3" ''
  if [ "$4" -lt 400 ] && { [ "$status" -ge 400 ] || [ "$status" = 000 ]; }; then stuck="\${stuck:-step $1 was answered $status, and $4 in the test}"; fi
}
needed() { [ -n "$3" ] || stuck="\${stuck:-answer $1 has no $2}"; }
`.replaceAll(String.raw`\${`, '${');

const JUDGING = String.raw`
# The status: $1 are those that are expected, $2 is that of the test.
status_is() {
  for one in $1; do if [ "$status" = "$one" ]; then gone=1; return; fi; done
  if [ "$status" = "$2" ]; then again=1; else other=1; fi
}
# A part of an answer: number, path, the expected in words, as a condition, and what it was in the test.
member_is() {
  printf '   %s: expected %s, got %s\n' "$2" "$3" "$(shown "$1" "$2")"
  if [ -n "$4" ] && holds "$1" "$2" "$4"; then gone=1; elif holds "$1" "$2" "$5"; then again=1; else other=1; fi
}
header_is() {
  now=$(header "$1" "$2")
  printf '   %s: expected %s, got %s\n' "$2" "$3" "$(printf %s "\${now:-nothing}" | sed -E 's/[A-Za-z0-9_~+\/.-]{32,}/(masked)/g')"
  # shellcheck disable=SC2254
  case $now in $4) gone=1 ;; "$5") again=1 ;; *) other=1 ;; esac
}
`.replaceAll(String.raw`\${`, '${');

const ALIKE = String.raw`
alike() { again=1; }
unlike() { printf '   %s\n' "$1"; gone=1; }
status_alike() { if [ "$(cat "$1.status")" = "$2" ]; then alike; else unlike "the status is not that of the test, $2"; fi; }
member_alike() { if holds "$1" "$2" "$3"; then alike; else unlike "$2 is another than in the test: $(shown "$1" "$2")"; fi; }
names_alike() {
  now=$(jq -r "($2)"' | keys | join(" ")' "$1.json" 2>/dev/null)
  if [ "$now" = "$3" ]; then alike; else unlike "its members are others than in the test: $now"; fi
}
header_alike() { if [ "$(header "$1" "$2")" = "$3" ]; then alike; else unlike "$2 is another than in the test"; fi; }
# Two values of one kind: are they the same, as they were in the test?
compare() {
  if [ "$(value "$3" "$2")" = "$(value "$4" "$2")" ]; then now=same said=is; else now=different said='is not'; fi
  printf '   %s %s %s %s %s\n' "$1" "$3" "$said" "$1" "$4"
  if [ "$now" = "$5" ]; then again=1; else gone=1; fi
}
`;

const PASS = String.raw`
# Time passes: on a clock that can be moved, or for real.
pass() {
  if [ -z "$CLOCK" ]; then sleep "$1"; else
    curl -sS -o clock.json -H 'content-type: application/json' --data-raw "{\"advanceSeconds\": $1}" "$CLOCK"; fi
}
`;

const PAGE = String.raw`
# What only a person at the page can tell. Without a person: ENDED_AT, and SEEN_AGAIN with y or n.
tell() { if [ -n "$2" ]; then printf %s "$2"; else printf '%s ' "$1" >&2; IFS= read -r told; printf %s "$told"; fi; }
parameter() { printf '%s' "$ended" | tr '?#' '&&' | tr '&' '\n' | sed -n "s/^$1=//p" | head -n 1; }
ended_at() {
  [ -n "$ended" ] || stuck='nobody said where the browser ended'
  case $ended in "$1"*) ;; *) unlike "expected an address that begins with $1" ;; esac
}
parameter_alike() {
  if [ -n "$(parameter "$1")" ]; then now=there; else now=absent; fi
  printf '   %s: in the test %s, now %s\n' "$1" "$2" "$now"
  if [ "$now" = "$2" ]; then again=1; else gone=1; fi
}
judge_page() {
  case $1 in y*) again=1 ;; n*) gone=1 ;; *) stuck='nobody said what the page shows' ;; esac
}
`;

/** What each part of a script defines, before its steps. */
export const prelude = { START, LINES, JUDGING, ALIKE, PASS, PAGE };

/**
 * The end: what all of it comes to.
 * @param every whether one part that differs from the test is enough for the fault to be gone
 */
export const conclusion = (every: boolean): string[] => [
  '',
  ...(every ? [`[ -z "$gone" ] || again=''`] : []),
  'if [ -n "$stuck" ]; then echo "UNDECIDED: $stuck"; exit 2; fi',
  'if [ -n "$again" ]; then echo REPRODUCED; exit 1; fi',
  'if [ -n "$other" ]; then echo "UNDECIDED: the answer is neither what is expected nor that of the test"; exit 2; fi',
  'echo "NOT REPRODUCED"',
];
