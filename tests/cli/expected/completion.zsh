#compdef backbrief
_backbrief() {
  local -a commands=(
    'brew:make the trainer’s tea'
    'taste:say what it is like'
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    brew)
      _arguments \
        '--kind[which\: \[green\] or black]:value:(green black)' \
        '--milk[with milk]' \
        '--into[a file]:value:_files' \
        '*:file:_files' ;;
    taste)
      _arguments \
        '*:word:(hot cold)' ;;
  esac
}
compdef _backbrief backbrief
