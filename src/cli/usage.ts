import type { CommanderError } from 'commander'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { oneOf } from '../deck/phrasing.js'

/** What commander says of a wrong command, in our words. `command` is what was typed behind `backbrief`, as far as there is such a command. */
export function usageProblem({ message }: CommanderError, command: string | undefined): Diagnostic {
  const [first = '', ...more] = message.replace(/^error: /, '').split('\n')
  const typed = command ? `backbrief ${command}` : 'backbrief'
  const context: Context = {
    typed,
    help: `Type \`${typed} --help\` to see what there is.`,
    shows: `\`${typed} --help\` shows what there is.`,
    meant: meantIn(more.join(' '))
  }
  for (const { pattern, say } of sayings) {
    const found = pattern.exec(first)
    if (found) return usageDiagnostic(say(found.slice(1), context))
  }
  const what = first.charAt(0).toUpperCase() + first.slice(1).replace(/'([^']*)'/g, '`$1`')
  return usageDiagnostic({ what, fix: context.help })
}

interface Context {
  readonly typed: string
  readonly help: string
  readonly shows: string
  /** The names that commander suggests. */
  readonly meant: readonly string[]
}

interface Saying {
  readonly pattern: RegExp
  say(found: readonly (string | undefined)[], context: Context): Pick<Diagnostic, 'what' | 'fix'>
}

const option = "option '(?:-\\w, )?(--[\\w-]+)(?: (<[^>]+>))?'"

const sayings: readonly Saying[] = [
  {
    pattern: /^unknown (command|option) '(.*)'$/,
    say: ([kind, word], { typed, help, shows, meant: [meant, ...others] }) => ({
      what: `Unknown ${kind} \`${word}\`${meant === undefined ? '' : `, did you mean ${oneOf([meant, ...others])}?`}`,
      fix: meant === undefined ? help : `Type \`${kind === 'command' ? `${typed} ${meant}` : meant}\`. ${shows}`
    })
  },
  {
    pattern: new RegExp(`^${option} argument missing$`),
    say: ([name, value = 'a value'], { shows }) => ({
      what: `Missing \`${value}\` behind \`${name}\``,
      fix: `Type \`${name} ${value}\`. ${shows}`
    })
  },
  {
    pattern: new RegExp(`^${option} argument '(.*)' is invalid\\. (.*)$`, 's'),
    say: ([name, , value, expected = ''], { help }) => ({
      what: `Unexpected \`${value}\` for \`${name}\`${expectation(expected)}`,
      fix: firstChoice(expected, `${name} `) ?? help
    })
  },
  {
    pattern: /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s,
    say: ([value, name, expected = ''], { help }) => ({
      what: `Unexpected \`${value}\` for \`${name}\`${expectation(expected)}`,
      fix: firstChoice(expected, '') ?? help
    })
  },
  {
    pattern: /^missing required argument '(.*)'$/,
    say: ([name], { typed, help }) => ({ what: `Missing \`${name}\` behind \`${typed.split(' ').at(-1)}\``, fix: help })
  },
  {
    pattern: /^too many arguments for '(.*)'\. Expected (\d+)/,
    say: ([name, count], { typed, shows }) => ({
      what: count === '0' ? `Unexpected name behind \`${name}\`` : `Unexpected second name behind \`${name}\``,
      fix:
        count === '0'
          ? `Type \`${typed}\` alone.`
          : `Type one after the other; put a name with spaces in it between quotation marks. ${shows}`
    })
  }
]

function meantIn(text: string): string[] {
  const [, names] = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(text.trim()) ?? []
  return names?.split(', ') ?? []
}

/** The end of a sentence that says what was expected instead. */
function expectation(text: string): string {
  const choices = choicesIn(text)
  if (choices) return `, expected ${oneOf(choices)}`
  return `, ${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`
}

function choicesIn(text: string): string[] | undefined {
  return /^Allowed choices are (.*)\.$/.exec(text)?.[1]?.split(', ')
}

function firstChoice(text: string, before: string): string | undefined {
  const [first] = choicesIn(text) ?? []
  return first === undefined ? undefined : `Type \`${before}${first}\`, or another of them.`
}
