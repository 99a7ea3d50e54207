import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkTheme } from '../../src/check/theme.js'
import { lookValues } from '../../src/deck/colour/theme-look.js'

const field = readFileSync(new URL('../../templates/themes/field.css', import.meta.url), 'utf8')
const check = (text: string) => checkTheme('themes/ours.css', text, field)

/** What is said of a sheet, with its line. */
function said(text: string): string[] {
  const checked = check(text)
  return 'sheet' in checked
    ? []
    : checked.messages.map(({ place, rule, what }) => `${place?.start.line} ${rule} ${what}`)
}

it('takes colours for tokens, and those that it leaves out from `field`', () => {
  const checked = check(':root, .ground-paper {\n  --accent: #6d2077; /* our plum */\n}\n')
  if (!('sheet' in checked)) throw new Error(checked.messages[0]?.what)
  expect(checked.sheet).toMatch(/^:root \{[^}]*--accent: #6d2077;/)
  expect(checked.sheet).toMatch(/\.ground-paper \{[^}]*--accent: #6d2077;[^}]*--ink: #14213a;|--ink: #14213a;/)
  expect(checked.sheet).not.toContain('plum')
})

it('takes colours for drawings, by the roles that these name', () => {
  const checked = check('.drawing { --sky: #27364f; --accent: #6d2077; }')
  expect('sheet' in checked && checked.sheet).toContain('.drawing {\n  --sky: #27364f;\n  --accent: #6d2077;\n}')
})

it('takes what is said of shapes and letters', () => {
  const checked = check('.look { --radius: 20px; --title-face: serif; --rule: short; --surface: flat; }')
  expect('sheet' in checked && checked.sheet).toContain('--title-face: serif;')
})

it('shapes that a theme says nothing of are the first of each, whatever `field` has', () => {
  for (const text of [':root { --accent: #6d2077; }', '.look { --radius: 20px; }']) {
    const checked = check(text)
    expect('sheet' in checked && checked.sheet).toContain('--accent')
    expect('sheet' in checked && checked.sheet).not.toMatch(/--(?:opening|rule):/)
  }
})

it('the page about themes lists what may be said of shapes, with every value', () => {
  const page = readFileSync(new URL('../../docs/brand-and-themes.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `--([\w-]+)`: [^|]+\| ([^|]+) \|$/gm)].map(([, token, values = '']) => [
    token,
    values.split(', ').map(value => value.replaceAll('`', ''))
  ])
  expect(Object.fromEntries(rows)).toEqual(lookValues)
})

it('takes the sheets that come with the program', () => {
  expect(said(field.replace(/^ {2}--font:.*\n/m, ''))).toEqual([])
})

it.each([
  ['@import url("https://example.org/x.css");', '1 theme-is-understood Unexpected `@import'],
  [':root {\n  --accent: url(https://example.org/x.png);\n}', '2 theme-is-understood Unexpected `url('],
  [':root { --accent: #0a5c9e; }\n.notes { display: none }', '2 theme-is-understood Unexpected `.notes`'],
  [':root {\n\n  background: red;\n}', '3 theme-is-understood Unexpected `background: red`'],
  [':root { --font: "Comic Sans"; }', '1 theme-is-understood Unknown token `--font`'],
  [':root { --accent: var(--elsewhere); }', '1 theme-is-understood Unexpected `var(--elsewhere)`'],
  [
    ':root { --accent: var(--ink); --ink: var(--accent); }',
    '1 theme-is-understood Unexpected `var(--ink)` for `--ink` on `:root`'
  ],
  ['.look { --radius: 12em; }', '1 theme-is-understood Unexpected `12em` for `--radius`'],
  ['.look { --title-face: url(x); }', '1 theme-is-understood Unexpected `url(x)` for `--title-face`'],
  ['.look { --ink: #000000; }', '1 theme-is-understood Unknown token `--ink`'],
  [':root { --rule: short; }', '1 theme-is-understood Unknown token `--rule`'],
  ['.drawing { --ink: #0a5c9e; }', '1 theme-is-understood Unknown token `--ink`'],
  ['.drawing { --sky: var(--land); }', '1 theme-is-understood Unexpected `var(--land)` for `--sky`'],
  [':root { --sky: #0a5c9e; }', '1 theme-is-understood Unknown token `--sky`'],
  [':root { --accent: #0a5c9e', '1 theme-is-understood Unexpected `:root { --accent: #0a5c9e`'],
  [':root { --accent: #0a5c9e; } /* open', '1 theme-is-understood Unexpected `/* open`'],
  ['@media print { :root { --accent: #0a5c9e; } }', '1 theme-is-understood Unexpected `@media print'],
  [':root { --accent: #0a5c9e</style><script>alert(1)</script>; }', '1 theme-is-understood Unexpected `#0a5c9e</style>']
])('refuses what is no colour for a token: %s', (sheet, expected) => {
  expect(said(sheet)[0]).toContain(expected)
})

it('refuses colours that cannot be read, on whatever ground, at the line that sets them', () => {
  const [first] = said('.ground-dark {\n  --ink: #10203a;\n}\n')
  expect(first).toMatch(
    /^2 brand-has-contrast Unexpected colours of `--ink` and `--ground` on `.ground-dark`: .* `1\.0` to 1/
  )
})

it('lets nothing through but tokens with colours, whatever the text', () => {
  const parts = fc.constantFrom(
    ':root',
    '.ground-dark',
    '{',
    '}',
    ';',
    '--ink:',
    '--accent',
    ': ',
    '#fff',
    'url(x)',
    '@import',
    '/*',
    '*/',
    '</style>',
    '\n',
    ',',
    'var(--ink)'
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 24 }), words => {
      const checked = check(words.join(''))
      if ('sheet' in checked)
        expect(checked.sheet).toMatch(
          /^(?:[:.][a-z-]+ \{\n(?: {2}--[a-z-]+: (?:#[\da-fA-F]{3,6}|\d+%|var\(--[a-z-]+\)|"Noto Sans"[^;<]*);\n)*\}\n?)*$/
        )
    })
  )
})
