_backbrief() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W 'brew taste' -- "$word")); return; fi
  case "${COMP_WORDS[1]} $before" in
    'brew --kind') COMPREPLY=($(compgen -W 'green black' -- "$word")); return ;;
    'brew --into') :; return ;;
  esac
  case "${COMP_WORDS[1]}" in
    brew) if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '--kind --milk --into' -- "$word")); else :; fi ;;
    taste) if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '' -- "$word")); else COMPREPLY=($(compgen -W 'hot cold' -- "$word")); fi ;;
  esac
}
complete -o default -F _backbrief backbrief
