import { expect, test } from 'vitest'
import { planTitle } from '../../src/render/presenter/controls.js'

test.each([
  ['Mission HQ responsibilities: unity and direction', 'Unity and direction', 'Mission HQ responsibilities'],
  ['Mission approaches: dialogue', 'Dialogue', 'Mission approaches'],
  ['Check: the framework', 'Check: the framework'],
  ['From 10:30 to the break, or the bell', 'From 10:30 to the break, or the bell']
])('a row of the plan begins with what tells %s from its neighbours', (title, ...row) => {
  expect(planTitle(title, 'en')).toEqual(row)
})
