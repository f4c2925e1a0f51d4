/*
 * Each script asks `dojo complete -- WORDS…` with the words up to the cursor, the one that is being typed last, and gets one
 * candidate a line, a tab and its description behind it. No candidate means a file or folder, or nothing at all.
 */

/** Written for the bash 3.2 of macOS as well, and without the package bash-completion. */
const bash = `_dojo() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(dojo complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _dojo dojo
`;

/** Works from a file `_dojo` in the fpath, where the file is the function, and by `source`. */
const zsh = `#compdef dojo
_dojo() {
  local value about
  local -a found
  while IFS=$'\\t' read -r value about; do
    found+=("\${value//:/\\\\:}\${about:+:$about}")
  done < <(dojo complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then
    _describe dojo found
  else
    _files
  fi
}
if [[ $funcstack[1] == _dojo ]]; then
  _dojo "$@"
else
  compdef _dojo dojo
fi
`;

const fish = `function __dojo_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (dojo complete -- $words[2..-1] 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c dojo -f -a '(__dojo_complete)'
`;

/** The scripts by shell. */
export const SCRIPTS = { bash, zsh, fish } as const;

/** True for a shell that has a script. */
export const isShell = (text: string): text is keyof typeof SCRIPTS => Object.hasOwn(SCRIPTS, text);
