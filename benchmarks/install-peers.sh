#!/bin/sh
# Installs what the benchmarks compare Weightmark with, from Debian. Whatever is missing is left out of the tables.
set -eu
apt-get update -qq
exec apt-get install -y --no-install-recommends ruby-licensee licensecheck ripgrep
