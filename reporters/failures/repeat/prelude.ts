import { openMembers } from '#evidence/redaction/names.ts';

// The functions of the scripts that repeat a failure, in the shell of POSIX. `again`: the fault is there; `gone`: what is
// expected came; `other`: neither, so that a person has to look.

/** Paths that end with the name of a member whose values tell nothing about a person or a session. */
const OPEN = openMembers.map((name, index) => `${index % 8 === 0 ? '\\\n    ' : ''}*.${name}`).join('|');

const START = String.raw`
for tool in curl jq openssl; do
  command -v "$tool" >/dev/null || { echo "UNDECIDED: this script needs $tool"; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work" || exit 2
again='' gone='' other='' stuck='' before='' right=''

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
# A text as a part of a JSON text.
json() { printf %s "$1" | jq -Rrs 'tojson[1:-1]'; }
# For the screen: no signs that steer a terminal, no values of parameters, no long run of signs, which may be a token.
plain() { tr -d '\000-\037\177' | sed -E 's/([?&#][^=&#]*=)[^&#"]*/\1(masked)/g; s/[A-Za-z0-9_~+\/.-]{32,}/(masked)/g'; }
# A value for the screen. What may tell about a person or a session is counted, not shown.
shown() {
  case $2 in ${OPEN}) open=yes ;; *) open='' ;; esac
  { jq -er --arg open "$open" "($2)"' | if . == null then "nothing" elif type == "object" or type == "array" then "an " + type
    elif $open != "" or type == "boolean" then tojson | gsub("[\\x{80}-\\x{9f}]"; "") elif type == "string"
    then "a text of \(length) characters, masked" else "a number, masked" end' "$1.json" 2>/dev/null || echo 'no JSON'; } | plain
}
`;

const LINES = String.raw`
line() {
  got="$(cat "$1.status")$(code "$1" | sed 's/^/ /')"
  printf '%s  %s: expected %s, got %s%s\n' "$1" "$2" "$3" "$got" "$4"
}
# No answer, too many requests, an error of the server: where the test got something else, this says nothing about its fault.
fails() { case $status in 000|429|5??) [ "$status" != "$1" ] ;; *) return 1 ;; esac; }
# A step before the answer in question has to go as in the test.
went() {
  line "$1" "$2" "$3" ''
  if fails "$4" || { [ "$4" -lt 400 ] && [ "$status" -ge 400 ]; }; then stuck="\${stuck:-step $1 was answered $status, and $4 in the test}"; fi
}
needed() { [ -n "$3" ] || stuck="\${stuck:-answer $1 has no $2}"; }
`.replaceAll(String.raw`\${`, '${');

const JUDGING = String.raw`
# The status: $1 are those that are expected, $2 is that of the test.
status_is() {
  right=$1
  for one in $1; do if [ "$status" = "$one" ]; then gone=1; return; fi; done
  if [ "$status" = "$2" ]; then again=1; else other=1; fi
}
# Under another status than that of the test, or one that is expected, a part says nothing: the target may be limited or down.
as_before() { [ "$status" = "$before" ]; }
judges() { case " $before $right " in *" $status "*) ;; *) return 1 ;; esac; }
# A part of an answer: number, path, the expected in words, as a condition, and what it was in the test.
member_is() {
  printf '   %s: expected %s, got %s\n' "$2" "$3" "$(shown "$1" "$2")"
  if judges && [ -n "$4" ] && holds "$1" "$2" "$4"; then gone=1
  elif as_before && holds "$1" "$2" "$5"; then again=1; else other=1; fi
}
header_is() {
  now=$(header "$1" "$2")
  printf '   %s: expected %s, got %s\n' "$2" "$3" "$(printf %s "\${now:-nothing}" | plain)"
  # shellcheck disable=SC2254
  case $now in
    $4) if judges; then gone=1; else other=1; fi ;;
    "$5") if as_before; then again=1; else other=1; fi ;;
    *) other=1 ;;
  esac
}
`.replaceAll(String.raw`\${`, '${');

const ALIKE = String.raw`
alike() { again=1; }
unlike() { [ -n "$stuck" ] || printf '   %s\n' "$1"; gone=1; }
status_alike() {
  if [ "$status" = "$2" ]; then alike
  elif fails "$2"; then stuck="\${stuck:-request $1 was answered $status, and $2 in the test}"
  else unlike "the status is not that of the test, $2"; fi
}
member_alike() { if holds "$1" "$2" "$3"; then alike; else unlike "$2 is another than in the test: $(shown "$1" "$2")"; fi; }
# Names of members for the screen: one that nobody thought of may be a value.
names() {
  jq -r "($2)"' | [keys[] | if test("^[:@$]?[A-Za-z_][A-Za-z0-9_.-]{0,39}$") and (test("[0-9]{4}|[0-9][^0-9]+[0-9]") | not)
    then . else "(name)" end] | join(" ")' "$1.json" 2>/dev/null | plain
}
names_alike() {
  now=$(jq -r "($2)"' | keys | join(" ")' "$1.json" 2>/dev/null)
  if [ "$now" = "$3" ]; then alike; else unlike "its members are others than in the test: $(names "$1" "$2")"; fi
}
header_alike() { if [ "$(header "$1" "$2")" = "$3" ]; then alike; else unlike "$2 is another than in the test"; fi; }
# Two values of one kind: are they the same, as they were in the test?
compare() {
  one=$(value "$3" "$2") two=$(value "$4" "$2")
  if [ -z "$one" ] || [ -z "$two" ]; then stuck="\${stuck:-there are no two values of $1 to compare}"; return; fi
  if [ "$one" = "$two" ]; then now=same said=is; else now=different said='is not'; fi
  printf '   %s %s %s %s %s\n' "$1" "$3" "$said" "$1" "$4"
  if [ "$now" = "$5" ]; then again=1; else gone=1; fi
}
`.replaceAll(String.raw`\${`, '${');

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
open_there() { printf 'Open: %s\n' "$(printf %s "$1" | tr -d '\000-\037\177')"; }
ended_at() {
  [ -n "$ended" ] || stuck='nobody said where the browser ended'
  case $ended in "$1"*) ;; *) stuck="\${stuck:-the browser did not end at $1 as in the test}" ;; esac
}
parameter_alike() {
  if [ -n "$(parameter "$1")" ]; then now=there; else now=absent; fi
  printf '   %s: in the test %s, now %s\n' "$1" "$2" "$now"
  if [ "$now" = "$2" ]; then again=1; else gone=1; fi
}
judge_page() {
  case $1 in y*) again=1 ;; n*) gone=1 ;; *) stuck='nobody said what the page shows' ;; esac
}
`.replaceAll(String.raw`\${`, '${');

/** What each part of a script defines, before its steps. */
export const prelude = { START, LINES, JUDGING, ALIKE, PASS, PAGE };

/**
 * The end: what all of it comes to.
 * @param every whether one part that differs from the test is enough for the fault to be gone
 */
export const conclusion = (every: boolean): string[] => [
  '',
  ...(every ? [`[ -z "$gone" ] || again=''`] : []),
  `if [ -n "$stuck" ]; then printf 'UNDECIDED: %s\\n' "$stuck"; exit 2; fi`,
  'if [ -n "$again" ]; then echo REPRODUCED; exit 1; fi',
  'if [ -n "$other" ]; then echo "UNDECIDED: the answer is neither what is expected nor that of the test"; exit 2; fi',
  'echo "NOT REPRODUCED"',
];
