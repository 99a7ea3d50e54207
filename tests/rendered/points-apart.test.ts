import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

it('Tiles beside a panel end above the foot, also where one has a line more than the other', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const list = [
      '- Единство усилий и согласованность {icon=link}',
      '- Разработка и осуществление стратегий защиты {icon=shield}',
      '- Оперативное руководство для всей миссии: {icon=compass}',
      '  - Цели, контрольные показатели и результаты для компонентов',
      '  - Политические контакты, работа по гражданским вопросам, информационные кампании',
      '  - Интеграция, координация и единство усилий'
    ].join('\n')
    const text = `---\nlanguage: ru\n---\n\n# T\n\n---\n\n## Обязанности: Единство\n\n${list}\n\n:::sources\nSTM.\n:::\n`
    await layOut(page, parse(text).deck)
    const ends = await page.$$eval('.slide .apart > li', items =>
      items.map(item => item.getBoundingClientRect().bottom)
    )
    const foot = await page.$eval('.slide:has(.apart) .sources', sources => sources.getBoundingClientRect().top)
    expect(ends).toHaveLength(3)
    for (const end of ends) expect(end).toBeLessThan(foot - 8)
  } finally {
    await browser.close()
  }
})
