/** @module-tag long */

import { afterAll, beforeAll } from 'vitest'
import { themes } from '../../src/deck/front-matter.js'
import { ownDecks, type Stand, setUpStand } from './decks.js'
import { describeFaultless } from './faultless.js'
import { type Eye, openEye } from './pixels.js'

let stand: Stand
let eye: Eye
beforeAll(async () => {
  stand = await setUpStand()
  eye = await openEye(stand.browser)
})
afterAll(() => stand.close())

for (const id of ownDecks)
  for (const theme of themes)
    describeFaultless(
      id,
      theme,
      () => stand,
      () => eye
    )
