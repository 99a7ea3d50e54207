import { expect, test } from 'vitest'
import { examplesFor } from '../../../src/build/check.js'
import { byFamily } from '../../../src/build/families.js'
import { principles } from '../../../src/build/principles.js'
import { rulesPage } from '../../../src/cli/report/rules-page.js'
import { readAsked } from './asked.js'

const families = byFamily(principles)

test('docs/rules.md says what the rules say; `npm run rules` writes it anew', async () => {
  const explained = families.map(async ({ name, principles }) => ({
    name,
    rules: await Promise.all(principles.map(async rule => [rule, await examplesFor(rule)] as const))
  }))
  await expect(rulesPage(await Promise.all(explained), readAsked())).toMatchFileSnapshot('../../../docs/rules.md')
})

test('every rule has a family, and one', () => {
  const sorted = families.flatMap(({ principles }) => principles.map(({ id }) => id))
  expect(sorted.toSorted()).toEqual(principles.map(({ id }) => id).toSorted())
  expect(families.map(({ name }) => name)).not.toContain('Other rules')
})
