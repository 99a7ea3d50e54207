import type { CompletedCommand } from './completed-command.js'

/**
 * The script by which PowerShell, from 5.1 on, completes the program, its commands, their options and words. In plain ASCII: PowerShell 5
 * reads what programs print in the code page of the console, where bytes of other letters may become quotation marks.
 */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const tables = commands.flatMap(({ name, options, words }) => [
    table(`${name} `, words.length > 0 ? words.map(word => [word, word]) : []),
    table(
      `${name} -`,
      options.map(({ flag, summary }) => [flag, summary])
    ),
    ...options
      .filter(({ takesValue }) => takesValue)
      .map(({ flag, words: values }) =>
        table(
          `${name} ${flag}`,
          values.map(word => [word, word])
        )
      )
  ])
  return [
    // `.cmd` is what runs where the policy of a computer refuses scripts.
    'Register-ArgumentCompleter -Native -CommandName backbrief, backbrief.cmd -ScriptBlock {',
    '  param($word, $line, $cursor)',
    '  $offers = @{',
    table(
      '',
      commands.map(({ name, summary }) => [name, summary])
    ),
    ...tables,
    '  }',
    '  $typed = @($line.CommandElements | ForEach-Object { $_.ToString() })',
    // What stands before the word that is being typed, the program included.
    '  if ($word -and $typed[-1] -eq $word) { $typed = @($typed | Select-Object -First ($typed.Count - 1)) }',
    "  $key = if ($typed.Count -lt 2) { '' } else { '{0} {1}' -f $typed[1], $typed[-1] }",
    '  if (-not $offers.ContainsKey($key)) {',
    "    $key = '{0} {1}' -f $typed[1], $(if ($word.StartsWith('-')) { '-' })",
    '  }',
    // Where nothing is offered, PowerShell completes the names of files.
    '  $offers[$key] | Where-Object { $_ -and $_[0].StartsWith($word) } | ForEach-Object {',
    "    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])",
    '  }',
    '}',
    ''
  ].join('\n')
}

/** An entry of a hash table: what is offered behind some words, each with what it means. A comma before keeps a list of one a list. */
function table(key: string, offered: readonly (readonly [word: string, means: string])[]): string {
  const pairs = offered.map(([word, means]) => `,@(${quoted(word)}, ${quoted(means || word)})`)
  return `    ${quoted(key)} = @(${pairs.join('; ')})`
}

/** A string of PowerShell in which nothing is replaced. */
function quoted(text: string): string {
  const plain = text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replace(/[^\x20-\x7e]/g, '?')
  return `'${plain.replaceAll("'", "''")}'`
}
