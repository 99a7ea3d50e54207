import { type Argument, Option } from 'commander'
import { areas, type MinCoverage } from '../deck/catalogue.js'
import { nearest, oneOf } from '../deck/phrasing.js'
import { withChoices } from './completed-command.js'
import { refusal } from './usage.js'

/** What a text means; or what was expected instead, and what to type. */
export type Reading<Value> =
  | { readonly value: Value }
  | { readonly expected: string; readonly fix?: string | undefined; readonly value?: never }

/** Lets `read` parse the texts that are given to a flag or an argument; `earlier` is what it has read of the texts before. */
export function parsedBy<Thing extends Option | Argument, Value>(
  thing: Thing,
  read: (text: string, earlier: Value | undefined) => Reading<Value>
): Thing {
  thing.argParser((text: string, earlier: Value | undefined) => {
    const reading = read(text, earlier)
    if (!('expected' in reading)) return reading.value
    const name = thing instanceof Option ? thing.long : thing.name()
    throw refusal({ what: `Unexpected \`${text}\` for \`${name}\`, ${reading.expected}`, fix: reading.fix })
  })
  return thing
}

/** Lets a flag or an argument take one of some words. */
export function oneOfThese<Thing extends Option | Argument>(thing: Thing, words: readonly string[]): Thing {
  // Help shows them, and shells complete them.
  thing.argChoices = [...words]
  return parsedBy(thing, text => {
    if (words.includes(text)) return { value: text }
    const before = thing instanceof Option ? `${thing.long} ` : ''
    return { expected: `expected ${oneOf(words)}`, fix: `Type \`${before}${words[0]}\`, or another of them.` }
  })
}

/** A flag that takes one of some words. */
export function choiceFlag(flag: string, description: string, words: readonly string[]): Option {
  return oneOfThese(new Option(flag, description), words)
}

/** A flag that takes several of some names, separated by commas or given one after the other. */
export function namesFlag(flag: string, description: string, known: readonly string[]): Option {
  const option = parsedBy<Option, readonly string[]>(
    new Option(flag, `${description}: ${known.join(', ')}`),
    (text, earlier = []) => {
      const names = listed(text)
      const unknown = names.find(name => !known.includes(name))
      return unknown === undefined ? { value: [...earlier, ...names] } : { expected: insteadOf(unknown, known) }
    }
  )
  return withChoices(option, known)
}

/** A flag that takes several values that are judged later. */
export function listFlag(flag: string, description: string): Option {
  return parsedBy<Option, readonly string[]>(new Option(flag, description), (text, earlier = []) => ({
    value: [...earlier, ...listed(text)]
  }))
}

/** A flag that takes one of some numbers. */
export function numberFlag<N extends number>(flag: string, description: string, known: readonly N[]): Option {
  const option = parsedBy(new Option(flag, `${description}: ${known.join(', ')}`), text => {
    const value = known.find(one => String(one) === text)
    return value === undefined ? { expected: `expected ${oneOf(known.map(String))}` } : { value }
  })
  return withChoices(option, known.map(String))
}

/** A flag that takes a time of day, `HH:MM`. */
export function timeFlag(flag: string, description: string): Option {
  return parsedBy(new Option(flag, description), text => {
    const [, hours, minutes] = /^(\d{1,2})[:.h](\d{2})$/.exec(text) ?? []
    return !hours || Number(hours) > 23 || Number(minutes) > 59
      ? { expected: 'expected a time like `09:00` or `14:30`' }
      : { value: `${hours.padStart(2, '0')}:${minutes}` }
  })
}

/** A flag that takes a share of several, `2/4`. */
export function shardFlag(flag: string, description: string): Option {
  return parsedBy(new Option(flag, description), text => {
    const [, number, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
    return !number || !count || number > count
      ? { expected: 'expected the number of a share and how many there are, such as `2/4`' }
      : { value: { number, count } }
  })
}

/** A flag that takes how much of each area must be translated: `slides=100,notes=80`. A number alone is for every area. */
export function coverageFlag(flag: string, description: string): Option {
  const option = new Option(flag, `${description}, such as slides=100,notes=80`)
  return parsedBy<Option, MinCoverage>(option, (text, earlier = {}) => {
    let value = earlier
    for (const part of listed(text)) {
      const [, name, number = ''] = /^(?:([^=]*?)\s*=\s*)?(.*?)\s*%?$/.exec(part) ?? []
      const percent = Number(number)
      if (!/^\d{1,3}$/.test(number) || percent > 100)
        return { expected: 'expected percent, as in `slides=100,notes=80`' }
      const wanted = name === undefined ? areas : areas.filter(area => area === name)
      if (name !== undefined && wanted.length === 0) return { expected: insteadOf(name, areas) }
      value = { ...value, ...Object.fromEntries(wanted.map(area => [area, percent])) }
    }
    return { value }
  })
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}

function insteadOf(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === undefined ? `expected ${oneOf(known)}` : `did you mean \`${meant}\`?`
}
