#!/bin/sh
# Greets everybody who is named, with the word that GREETING holds.
echo "$GREETING, $*!"
