#!/usr/bin/env sh
# Fetches Mermaid's own script, which tests draw our charts with; nothing else needs it.
set -eu
cd "$(dirname "$0")/.."
version=11.17.2
mkdir -p .cache
[ "$(cat .cache/mermaid.version 2>/dev/null)" = "$version" ] && [ -s .cache/mermaid.min.js ] && exit 0
tarball=$(npm pack --silent --pack-destination .cache "mermaid@$version")
tar -xzf ".cache/$tarball" -C .cache package/dist/mermaid.min.js
mv .cache/package/dist/mermaid.min.js .cache/mermaid.min.js
rm -rf .cache/package ".cache/$tarball"
echo "$version" >.cache/mermaid.version
