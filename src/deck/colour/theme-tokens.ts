import { type Ground, grounds } from '../deck.js'

/** Tokens by their names without the dashes: `accent`, `on-solid`. A value may name another token: `var(--ground-dark)`. */
export type Tokens = Readonly<Record<string, string>>

/** The tokens of a theme: those of the page, and those that each background overrides. */
export interface ThemeTokens {
  readonly page: Tokens
  readonly grounds: Readonly<Record<Ground, Tokens>>
  /** The colours of drawings that name theirs by role; absent where they keep their own. No page carries them. */
  readonly drawing?: Tokens
  /** What is said of shapes and letters: see `lookValues`. Pages carry the sheets that follow from it. */
  readonly look?: Tokens
}

/** Rules of a theme's sheet that no page carries, by what they are here. */
const apart = { drawing: '.drawing', look: '.look' } as const

/** A theme's sheet as pages carry it: without what is said of drawings and of shapes. */
export function pageSheet(sheet: string): string {
  return sheet.replace(/\s*\.(?:drawing|look)\s*\{[^{}]*\}/g, '')
}

/** Reads the tokens that a theme's style sheet sets on `:root` and on `.ground-…`; later rules win, as in CSS. */
export function themeTokens(sheet: string): ThemeTokens {
  const rules = [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors = '', declarations = '']) => ({
      selectors: selectors.split(',').map(selector => selector.trim()),
      tokens: tokensIn(declarations)
    })
  )
  const of = (selector: string): Tokens =>
    Object.assign({}, ...rules.filter(({ selectors }) => selectors.includes(selector)).map(({ tokens }) => tokens))
  return {
    ...onEachGround(of(':root'), ground => of(`.ground-${ground}`)),
    ...ifSet({ drawing: of(apart.drawing), look: of(apart.look) })
  }
}

/** Returns a theme with some of its tokens replaced. */
export function changedTokens(theme: ThemeTokens, changes: ThemeTokens): ThemeTokens {
  return {
    ...onEachGround({ ...theme.page, ...changes.page }, ground => ({
      ...theme.grounds[ground],
      ...changes.grounds[ground]
    })),
    ...ifSet({ drawing: { ...theme.drawing, ...changes.drawing }, look: { ...theme.look, ...changes.look } })
  }
}

function ifSet(parts: Required<Pick<ThemeTokens, 'drawing' | 'look'>>): Pick<ThemeTokens, 'drawing' | 'look'> {
  return Object.fromEntries(Object.entries(parts).filter(([, tokens]) => Object.keys(tokens).length > 0))
}

/** Resolves the tokens on a background: those it does not set come from the page, and references to other tokens are replaced by their values. */
export function tokensOn(theme: ThemeTokens, ground: Ground): Tokens {
  const all: Tokens = { ...theme.page, ...theme.grounds[ground] }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => {
      const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
      return [name, named === undefined ? value : (all[named] ?? value)]
    })
  )
}

/** Returns a style sheet that sets tokens. */
export function tokenSheet({ page, grounds: each, drawing = {}, look = {} }: ThemeTokens): string {
  const rule = (selector: string, tokens: Tokens) => {
    const lines = Object.entries(tokens).map(([name, value]) => `  --${name}: ${value};`)
    return lines.length === 0 ? [] : [`${selector} {\n${lines.join('\n')}\n}`]
  }
  const ofGrounds = grounds.map(ground => rule(`.ground-${ground}`, each[ground]))
  return [rule(':root', page), ...ofGrounds, rule(apart.drawing, drawing), rule(apart.look, look)].flat().join('\n')
}

/** Tokens of the page and of each background. */
export function onEachGround(page: Tokens, on: (ground: Ground) => Tokens): ThemeTokens {
  return {
    page,
    grounds: { paper: on('paper'), calm: on('calm'), accent: on('accent'), dark: on('dark'), picture: on('picture') }
  }
}

function tokensIn(declarations: string): Tokens {
  return Object.fromEntries(
    [...declarations.matchAll(/--([\w-]+)\s*:\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value.trim()])
  )
}
