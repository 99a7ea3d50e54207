import { expect, test } from 'vitest'
import { examplesFor } from '../../../src/build/check.js'
import { byFamily } from '../../../src/build/families.js'
import { ruleMetas } from '../../../src/build/rule-metas.js'
import { rulesPage } from '../../../src/cli/report/rules-page.js'
import { readAsked } from './asked.js'

const families = byFamily(ruleMetas)

test('docs/rules.md is up to date; `npm run rules` regenerates it', async () => {
  const explained = families.map(async ({ name, rules }) => ({
    name,
    rules: await Promise.all(rules.map(async rule => [rule, await examplesFor(rule)] as const))
  }))
  await expect(rulesPage(await Promise.all(explained), readAsked())).toMatchFileSnapshot('../../../docs/rules.md')
})

test('every rule has a family, and one', () => {
  const sorted = families.flatMap(({ rules }) => rules.map(({ id }) => id))
  expect(sorted.toSorted()).toEqual(ruleMetas.map(({ id }) => id).toSorted())
  expect(families.map(({ name }) => name)).not.toContain('Other rules')
})
