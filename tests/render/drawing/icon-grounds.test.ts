import { expect, test } from 'vitest'
import { drawnSlides } from './drawn-slides.js'

const iconsOf = (layout: string, items: string) => {
  const [slide = ''] = drawnSlides(`## Who\n\n:::diagram{layout=${layout}}\n${items}\n:::`)
  return [...slide.matchAll(/class="(diagram-icon [^"]*)"/g)].map(([, names = '']) =>
    names.split(' ').filter(name => /^(on|in)-/.test(name))
  )
}

test('Icons of a hub stand on the ends of its boxes without discs of their own, also in the box that matters', () => {
  const items = '- Mission\n  - **Police** {icon=shield}\n  - Courts {icon=law}\n  - Partners {icon=people}'
  expect(iconsOf('hub', items)).toEqual([['on-focus'], ['on-solid'], ['on-solid']])
})

test('The icon in the core of rings stands on the core itself', () => {
  expect(iconsOf('rings', '- Family: pots {icon=people}\n- Village: wells\n- State: laws')).toEqual([['on-solid']])
})
