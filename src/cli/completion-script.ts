import type { CompletedCommand, CompletedOption } from './completed-command.js'
import { powershellScript } from './completion-powershell.js'

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/** The script by which a shell completes `backbrief`, its commands, their options and the words that these take. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case 'bash':
      return bash(commands)
    case 'zsh':
      return zsh(commands)
    case 'fish':
      return fish(commands)
    case 'powershell':
      return powershellScript(commands)
  }
}

function bash(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.filter(({ takesValue }) => takesValue).map(({ flag, words }) => `    '${name} ${flag}') ${offer(words)} ;;`)
  )
  const rest = commands.map(({ name, options, words }) => {
    const flags = options.map(({ flag }) => flag).join(' ')
    return `    ${name}) if [[ $word == -* ]]; then ${offer([flags])} else ${offer(words)} fi ;;`
  })
  return [
    '_backbrief() {',
    '  local word=$' + '{COMP_WORDS[COMP_CWORD]} before=$' + '{COMP_WORDS[COMP_CWORD-1]}',
    '  COMPREPLY=()',
    `  if [[ $COMP_CWORD == 1 ]]; then ${offer(commands.map(({ name }) => name))} return; fi`,
    '  case "$' + '{COMP_WORDS[1]} $before" in',
    ...values.map(line => line.replace(/ ;;$/, ' return ;;')),
    '  esac',
    '  case "$' + '{COMP_WORDS[1]}" in',
    ...rest,
    '  esac',
    '}',
    // Where nothing is offered, bash completes the names of files.
    'complete -o default -F _backbrief backbrief',
    ''
  ].join('\n')
}

function offer(words: readonly string[]): string {
  return words.length === 0 ? ':;' : `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"));`
}

function zsh(commands: readonly CompletedCommand[]): string {
  const describe = ({ name, summary }: CompletedCommand) => `    '${name}:${zshText(summary)}'`
  const cases = commands.flatMap(({ name, options, words }) => [
    `    ${name})`,
    '      _arguments \\',
    ...options.map(option => `        ${zshOption(option)} \\`),
    `        '*:${words.length > 0 ? `word:(${words.join(' ')})` : 'file:_files'}' ;;`
  ])
  return [
    '#compdef backbrief',
    '_backbrief() {',
    '  local -a commands=(',
    ...commands.map(describe),
    '  )',
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...cases,
    '  esac',
    '}',
    'compdef _backbrief backbrief',
    ''
  ].join('\n')
}

function zshOption({ flag, summary, takesValue, words }: CompletedOption): string {
  const value = takesValue ? `:value:${words.length > 0 ? `(${words.join(' ')})` : '_files'}` : ''
  return `'${flag}[${zshText(summary)}]${value}'`
}

function zshText(text: string): string {
  return text.replaceAll("'", '’').replace(/[[\]:\\]/g, '\\$&')
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, words }) => {
    const here = `complete -c backbrief -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c backbrief -f -n __fish_use_subcommand -a ${name} -d '${fishText(summary)}'`,
      ...(words.length > 0 ? [`${here} -f -a '${words.join(' ')}'`] : []),
      ...options.map(option => {
        const value = option.takesValue ? (option.words.length > 0 ? ` -x -a '${option.words.join(' ')}'` : ' -r') : ''
        return `${here} -l ${option.flag.replace(/^--/, '')}${value} -d '${fishText(option.summary)}'`
      })
    ]
  })
  return [...lines, ''].join('\n')
}

function fishText(text: string): string {
  return text.replace(/['\\]/g, '\\$&')
}
