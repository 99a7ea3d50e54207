import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error: a script without types
import { isShown, sideBar, sitePages } from '../../scripts/docs/pages.mjs'
import { rules } from '../../src/check/rules.js'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const paths = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'src/README.md']
const docs = ['docs', 'docs/decisions'].flatMap(folder =>
  readdirSync(new URL(folder, root)).map(name => `${folder}/${name}`)
)
const pages: Map<string, string> = sitePages(
  new Map([...paths, ...docs].filter(isShown).map(path => [path, read(path)]))
)

const link = /(?<!!)\[(?:[^[\]]|\[[^\]]*\])*\]\(([^)\s]+)\)/g
const withoutCode = (text: string) => text.replace(/^(~~~+|```+)[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '')

test('every rule has a page of the site, which the page of all rules leads to', () => {
  for (const { id } of rules) {
    expect(pages.get(`rules/${id}.md`), id).toMatch(new RegExp(`^# ${id}\n`))
    expect(pages.get('rules.md'), id).toContain(`[${id}](./rules/${id}.md)`)
  }
})

test('every link of the site leads to one of its pages, to a place on its own page, or out by its address', () => {
  const dead = [...pages].flatMap(([page, text]) =>
    [...withoutCode(text).matchAll(link)]
      .map(([, target = '']) => target)
      .filter(target => !/^([a-z]+:|#)/.test(target))
      .filter(target => !pages.has(posix.join(posix.dirname(page), target.split('#')[0] ?? '')))
      .map(target => `${page}: ${target}`)
  )
  expect(dead).toEqual([])
})

test('code is shown as it is written', () => {
  expect(pages.get('write-a-deck.md')).toContain('![A well with a stone cover](images/well.png)')
})

test('the side bar has every page but the rules', () => {
  const links = (sideBar(read('docs/README.md')) as { items: { link: string }[] }[]).flatMap(({ items }) => items)
  const listed = new Set(links.map(entry => entry.link.replace(/^\//, '').replace(/(^|\/)$/, '$1index')))
  const missing = [...pages.keys()]
    .map(page => page.replace(/\.md$/, ''))
    .filter(page => !listed.has(page) && !page.startsWith('rules/') && !page.startsWith('decisions/'))
  expect(missing).toEqual([])
})
