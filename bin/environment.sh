# Finds or provides what building and running Regularis needs; bin/start and bin/test read it.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

fail() {
  echo "$1" >&2
  exit 1
}

java_version() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1
}

java_homes() {
  echo "${JAVA_HOME:-}"
  local java
  java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"
  ls -d /usr/lib/jvm/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 25+ 2>/dev/null; fi
}

find_java() {
  local home
  while IFS= read -r home; do
    if [ -x "$home/bin/javac" ] && [ "$(java_version "$home")" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done < <(java_homes)
  fail "There is no JDK 25 on this machine: install one, for example from https://adoptium.net, or name it in JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null || fail "Maven is missing: install it with your system's package manager, so that \"mvn\" is on the PATH."
}

node_is_new() {
  [ "$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')" -ge 24 ] 2>/dev/null && command -v npm >/dev/null
}

find_node() {
  if node_is_new; then return; fi
  export PATH="$PWD/.node/bin:$PATH"
  if node_is_new; then return; fi
  command -v npm >/dev/null || fail "Node.js is missing: install Node.js 24 or later, or any npm, with which this script gets it."
  echo "Fetching Node.js 24 (once for this clone) ..."
  mkdir -p .regularis
  npm install --global --prefix .node --no-fund --no-audit node@24 npm@11 >.regularis/node.log 2>&1
  hash -r
  node_is_new || fail "npm could not fetch Node.js 24; its log is .regularis/node.log."
}

require_space() {
  local free
  free=$(df -Pk . | awk 'NR == 2 {print $4}')
  [ "$free" -ge 2097152 ] || fail "The disk is full: free at least 2 GB where this clone lies and start again."
}

sources() {
  find pom.xml processes src -type f \
    -not -path 'src/main/frontend/generated/*' -not -path src/main/frontend/index.html -not -path 'src/main/bundles/*' 2>/dev/null |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
}

# Builds the application and the launcher once, and again only when a source has changed.
build() {
  local stamp="$JAVA_HOME $(sources)" log=.regularis/build.log start=$SECONDS
  if [ "$(cat target/built 2>/dev/null)" = "$stamp" ]; then return; fi
  echo "Building (the first time takes some minutes and downloads libraries) ..."
  mkdir -p .regularis
  mvn -B -DskipTests package dependency:build-classpath \
    -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test >"$log" 2>&1 &
  local maven=$!
  trap 'kill $maven 2>/dev/null; exit 130' INT TERM
  while kill -0 $maven 2>/dev/null; do
    sleep 1
    if [ $(((SECONDS - start) % 30)) = 29 ]; then echo "  still building after $((SECONDS - start)) s ..."; fi
  done
  if ! wait $maven; then
    grep -m 1 -q "No space left" "$log" && fail "The disk is full: free at least 2 GB where this clone lies and start again."
    grep "^\[ERROR\]" "$log" | head -20 >&2
    fail "The build failed; its log is $log."
  fi
  trap - INT TERM
  echo "$stamp" >target/built
  echo "Built in $((SECONDS - start)) s."
}
