import { expect, it } from 'vitest'
import { withSharedIcons } from '../../../src/render/slides/shared-icons.js'
import icons from '../../../templates/icons.json' with { type: 'json' }

const shield = 'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 01-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 011-1c2 0 4.5-1.2 6.24-2.72'
const icon = (path: string, classes = 'icon') => `<svg class="${classes}"><path d="${path}"/></svg>`
const file = (...slides: string[]) =>
  `<style>a{}</style><main class="deck read"><div class="slides">${slides.join('')}</div></main><script>"${icon(shield)}"</script>`

it('says an icon once that several slides have, and leaves scripts as they are', () => {
  const html = withSharedIcons(file(icon(shield), icon(shield, 'icon turns'), icon('M1 1h2')))
  expect(html.split(shield)).toHaveLength(3)
  const [, name] = /<path id="([^"]+)"/.exec(html) ?? []
  expect(html).toContain(`<svg class="icon"><use href="#${name}"/></svg>`)
  expect(html).toContain(`<svg class="icon turns"><use href="#${name}"/></svg>`)
  expect(html).toContain(icon('M1 1h2'))
  expect(html).toContain(`<script>"${icon(shield)}"</script>`)
})

it('changes nothing where nothing is said twice', () => {
  const once = file(icon(shield), icon('M1 1h2'), icon('M1 1h2'))
  expect(withSharedIcons(once)).toBe(once)
})

it('has a name of its own for each of our icons', () => {
  const paths = [...JSON.stringify(icons).matchAll(/"path":"([^"]+)"/g)].map(([, path = '']) => path)
  const long = new Set(paths.filter(path => path.length > 80))
  const html = withSharedIcons(file(...[...long].flatMap(path => [icon(path), icon(path)])))
  const names = [...html.matchAll(/<path id="([^"]+)"/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(80)
  expect(new Set(names).size).toBe(names.length)
})
