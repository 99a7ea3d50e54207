import { InvalidArgumentError, Option } from 'commander'
import { areas, type MinCoverage } from '../deck/catalogue.js'
import { nearest, oneOf } from '../deck/phrasing.js'
import { withChoices } from './completion-choices.js'

/** A flag that takes several of some names, separated by commas or given one after the other. */
export function namesFlag(flag: string, description: string, known: readonly string[]): Option {
  const option = new Option(flag, `${description}: ${known.join(', ')}`)
  option.argParser((value: string, earlier: string[] = []) => {
    const names = listed(value)
    for (const name of names) {
      if (!known.includes(name)) throw new InvalidArgumentError(unknownName(name, known))
    }
    return [...earlier, ...names]
  })
  return withChoices(option, known)
}

/** A flag that takes several values that are judged later. */
export function listFlag(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string, earlier: string[] = []) => [
    ...earlier,
    ...listed(value)
  ])
}

/** A flag that takes one of some numbers. */
export function numberFlag<N extends number>(flag: string, description: string, known: readonly N[]): Option {
  const option = new Option(flag, `${description}: ${known.join(', ')}`)
  option.argParser((value: string) => {
    const number = known.find(one => String(one) === value)
    if (number === undefined) throw new InvalidArgumentError(`Expected ${oneOf(known.map(String))}.`)
    return number
  })
  return withChoices(option, known.map(String))
}

/** A flag that takes a time of day, `HH:MM`. */
export function timeFlag(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string) => {
    const [, hours, minutes] = /^(\d{1,2})[:.h](\d{2})$/.exec(value) ?? []
    if (!hours || Number(hours) > 23 || Number(minutes) > 59)
      throw new InvalidArgumentError('Expected a time like `09:00` or `14:30`.')
    return `${hours.padStart(2, '0')}:${minutes}`
  })
}

/** A flag that takes a share of several, `2/4`. */
export function shardFlag(flag: string, description: string): Option {
  return new Option(flag, description).argParser((value: string) => {
    const [, number, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number)
    if (!number || !count || number > count)
      throw new InvalidArgumentError('Expected the number of a share and how many there are, such as `2/4`.')
    return { number, count }
  })
}

/** A flag that takes how much of each area must be translated: `slides=100,notes=80`. A number alone is for every area. */
export function coverageFlag(flag: string, description: string): Option {
  const option = new Option(flag, `${description}, such as slides=100,notes=80`)
  return option.argParser((value: string, earlier: MinCoverage = {}) => {
    const given = listed(value).map(part => {
      const [, name, number = ''] = /^(?:([^=]*?)\s*=\s*)?(.*?)\s*%?$/.exec(part) ?? []
      if (!/^\d{1,3}$/.test(number) || Number(number) > 100)
        throw new InvalidArgumentError('Expected percent, as in `slides=100,notes=80`.')
      if (name === undefined) return Object.fromEntries(areas.map(area => [area, Number(number)]))
      const area = areas.find(known => known === name)
      if (!area) throw new InvalidArgumentError(unknownName(name, areas))
      return { [area]: Number(number) }
    })
    return Object.assign({}, earlier, ...given)
  })
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}

function unknownName(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === undefined ? `Expected ${oneOf(known)}.` : `Did you mean \`${meant}\`?`
}
