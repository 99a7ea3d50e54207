import { type Ground, grounds } from '../deck.js'
import { oneOf } from '../phrasing.js'
import { readHex } from './colour.js'
import { drawingRoles } from './drawing-colours.js'
import { safeEmphasis, setsEmphasis } from './emphasis.js'
import { lookValues, valuesOf } from './theme-look.js'
import { changedTokens, onEachGround, type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** What is wrong at a line of a theme's sheet, from 1. */
interface SheetFault {
  readonly what: string
  readonly fix: string
  readonly line: number
}

/** A theme as a user wrote it: all of its tokens, those it leaves out taken from another, and the lines that set them. */
interface ReadTheme {
  readonly tokens: ThemeTokens
  /** The line in which a token is set, for a ground or for `:root`. */
  line(token: string, selector: string): number
}

/** Parts of which nothing is said follow colours that can be read on every ground of a theme. */
const ownParts = onEachGround({}, () => ({
  'part-two': 'var(--care)',
  'part-three': 'var(--emphasis)',
  'part-four': 'var(--key)'
}))

const maxFaults = 5
const selectors = [':root', ...grounds.map(ground => `.ground-${ground}`), '.drawing', '.look']

/** On drawings a theme sets the colours that these may name. */
const roles: ReadonlySet<string> = new Set(drawingRoles)
const looks: ReadonlySet<string> = new Set(Object.keys(lookValues))

/** Tokens that are not colours. Pages carry their own letters, so a sheet cannot name others. */
const fixed = new Set(['font'])

interface Declaration {
  readonly token: string
  readonly value: string
  readonly line: number
}

/**
 * Reads the sheet of a user's theme: colours for tokens, on `:root` and on `.ground-…`. It comes from anybody, so whatever else CSS can do
 * is refused: at-rules, addresses, other properties and selectors. `base` says which tokens there are and stands in for those left out.
 */
export function readThemeSheet(
  sheet: string,
  base: ThemeTokens
): ReadTheme | { readonly faults: readonly SheetFault[] } {
  const faults: SheetFault[] = []
  const set = new Map<string, Declaration[]>(selectors.map(selector => [selector, []]))
  const known = new Set(
    [base.page, ...Object.values(base.grounds)].flatMap(Object.keys).filter(name => !fixed.has(name))
  )
  const text = withoutComments(sheet)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length + leadingLines(text.slice(offset))
  let at = 0
  while (text.slice(at).trim() !== '' && faults.length < maxFaults) {
    const [open, close] = [text.indexOf('{', at), text.indexOf('}', at)]
    if (open < 0 || close < open) {
      faults.push({ ...unexpected(text.slice(at)), line: lineAt(at) })
      break
    }
    const names = text.slice(at, open).split(',')
    const strange = names.map(name => name.trim()).find(name => !set.has(name))
    if (strange !== undefined) {
      faults.push({
        what: `Unexpected \`${shown(strange)}\`, expected ${oneOf(selectors)}`,
        fix: 'A theme sets tokens and nothing else: take all of it out, or write `:root { --accent: #0a5c9e; }`.',
        line: lineAt(at)
      })
      break
    }
    const apart = new Set(names.map(name => name.trim()))
    const expected = apart.has('.drawing') ? roles : apart.has('.look') ? looks : known
    const declarations = readDeclarations(text.slice(open + 1, close), expected, line => lineAt(open + 1 + line))
    faults.push(...declarations.flatMap(one => ('what' in one ? [one] : [])))
    const good = declarations.flatMap(one => ('what' in one ? [] : [one]))
    for (const name of names) set.get(name.trim())?.push(...good)
    at = close + 1
  }
  if (faults.length > 0) return { faults: faults.slice(0, maxFaults) }
  const tokensOf = (selector: string): Tokens =>
    Object.fromEntries((set.get(selector) ?? []).map(({ token, value }) => [token, value]))
  const own: ThemeTokens = {
    ...onEachGround(tokensOf(':root'), ground => tokensOf(`.ground-${ground}`)),
    drawing: tokensOf('.drawing'),
    look: tokensOf('.look')
  }
  // Shapes are nobody's but its own: what it leaves out is the first value of each.
  const all = changedTokens(changedTokens({ ...base, look: {} }, ownParts), own)
  const tokens = setsEmphasis(own) ? all : changedTokens(all, safeEmphasis(all))
  const line = (token: string, selector: string) =>
    [...(set.get(':root') ?? []), ...(set.get(selector) ?? [])].findLast(one => one.token === token)?.line ?? 1
  const unknown = colourless(tokens)
  if (!unknown) return { tokens, line }
  const { what, fix, token, selector } = unknown
  return { faults: [{ what, fix, line: line(token, selector) }] }
}

function readDeclarations(
  text: string,
  known: ReadonlySet<string>,
  lineAt: (offset: number) => number
): (Declaration | SheetFault)[] {
  let offset = 0
  return text.split(';').flatMap(part => {
    const line = lineAt(offset)
    offset += part.length + 1
    if (part.trim() === '') return []
    const [, token, value = ''] = /^\s*--([\w-]+)\s*:\s*(\S.*?)\s*$/s.exec(part) ?? []
    if (token === undefined) return [{ ...unexpected(part), line }]
    if (!known.has(token))
      return [
        {
          what: `Unknown token \`--${shown(token)}\``,
          fix: `Use ${oneOf([...known].map(name => `--${name}`))}, or take it out.`,
          line
        }
      ]
    const fault = faultOf(token, value, known)
    return [fault ? { ...fault, line } : { token, value, line }]
  })
}

function faultOf(token: string, value: string, known: ReadonlySet<string>): Omit<SheetFault, 'line'> | undefined {
  if (token === 'scrim')
    return /^(?:\d{1,2}|100)%$/.test(value)
      ? undefined
      : { what: `Unexpected \`${shown(value)}\` for \`--scrim\`, expected a share`, fix: 'Write `--scrim: 74%;`.' }
  const values = known === looks ? valuesOf(token) : []
  if (values.length > 0) {
    if (values.includes(value)) return undefined
    const [first = ''] = values
    const expected = `\`${shown(value)}\` for \`--${token}\`, expected ${oneOf(values)}`
    return { what: `Unexpected ${expected}`, fix: `Write \`--${token}: ${first};\`, or take it out.` }
  }
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (readHex(value) || (known !== roles && named !== undefined && named !== token && known.has(named)))
    return undefined
  return {
    what: `Unexpected \`${shown(value)}\` for \`--${token}\`, expected a colour like \`#0a5c9e\``,
    fix: `Write \`--${token}: #0a5c9e;\`, or the name of another token: \`var(--accent)\`.`
  }
}

/** A theme's tokens as they are on the page itself and on each ground, by selector. */
export function tokensBySelector(
  theme: ThemeTokens
): readonly (readonly [selector: string, ground: Ground, theme: ThemeTokens])[] {
  // The page outside of all grounds is looked at as if it were one that sets nothing.
  const page: ThemeTokens = { ...theme, grounds: { ...theme.grounds, paper: {} } }
  return [[':root', 'paper', page], ...grounds.map(ground => [`.ground-${ground}`, ground, theme] as const)]
}

/** A token that has no colour somewhere, as it names one that names another. Its contrast could not be known. */
function colourless(tokens: ThemeTokens) {
  for (const [selector, ground, theme] of tokensBySelector(tokens))
    for (const [token, value] of Object.entries(tokensOn(theme, ground)))
      if (!fixed.has(token) && token !== 'scrim' && !readHex(value))
        return {
          token,
          selector,
          what: `Unexpected \`${shown(value)}\` for \`--${token}\` on \`${selector}\`, which is no colour there`,
          fix: `Write the colour itself, like \`--${token}: #0a5c9e;\`.`
        }
  return undefined
}

function unexpected(text: string): Omit<SheetFault, 'line'> {
  return {
    what: `Unexpected \`${shown(text)}\`, expected tokens of a theme`,
    fix: 'Write each as `--accent: #0a5c9e;`, between `:root {` and `}`.'
  }
}

/** Spaces in place of comments, so that lines stay where they are. One that is not closed stays, and is refused. */
function withoutComments(sheet: string): string {
  return sheet.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, comment => comment.replace(/[^\n]/g, ' '))
}

function leadingLines(text: string): number {
  return (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1
}

function shown(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line.replaceAll('`', "'")
}
