import { type Ground, grounds } from '../deck.js'

/** Tokens by their names without the dashes: `accent`, `on-solid`. A value may name another token: `var(--ground-dark)`. */
export type Tokens = Readonly<Record<string, string>>

/** The tokens of a theme: those of the page, and those that each background overrides. */
export interface ThemeTokens {
  readonly page: Tokens
  readonly grounds: Readonly<Record<Ground, Tokens>>
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
  return onEachGround(of(':root'), ground => of(`.ground-${ground}`))
}

/** Returns a theme with some of its tokens replaced. */
export function changedTokens(theme: ThemeTokens, changes: ThemeTokens): ThemeTokens {
  return onEachGround({ ...theme.page, ...changes.page }, ground => ({
    ...theme.grounds[ground],
    ...changes.grounds[ground]
  }))
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
export function tokenSheet({ page, grounds: each }: ThemeTokens): string {
  const rule = (selector: string, tokens: Tokens) => {
    const lines = Object.entries(tokens).map(([name, value]) => `  --${name}: ${value};`)
    return lines.length === 0 ? [] : [`${selector} {\n${lines.join('\n')}\n}`]
  }
  return [rule(':root', page), ...grounds.map(ground => rule(`.ground-${ground}`, each[ground]))].flat().join('\n')
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
