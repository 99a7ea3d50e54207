import { expect, test } from 'vitest'
import { byFamily } from '../../src/pipeline/families.js'
import { principles } from '../../src/pipeline/principles.js'
import { examplesFor } from '../../src/pipeline.js'
import { rulesPage } from '../../src/report/rules-page.js'
import { readAsked } from './asked.js'

const families = byFamily(principles)

test('docs/rules.md says what the rules say; `npm run rules` writes it anew', async () => {
  const explained = families.map(async ({ name, principles }) => ({
    name,
    rules: await Promise.all(principles.map(async rule => [rule, await examplesFor(rule)] as const))
  }))
  await expect(rulesPage(await Promise.all(explained), readAsked())).toMatchFileSnapshot('../../docs/rules.md')
})

test('every rule has a family, and one', () => {
  const sorted = families.flatMap(({ principles }) => principles.map(({ id }) => id))
  expect(sorted.toSorted()).toEqual(principles.map(({ id }) => id).toSorted())
  expect(families.map(({ name }) => name)).not.toContain('Other rules')
})
