import { expect, test } from 'vitest'
import { slideSetting } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'

const text = `---
language: zh
---

# 题

---

## 四个文件，两类读者

| 文件 | 给谁 | 做什么用 |
| --- | --- | --- |
| 幻灯片 | 所有人 | 屏幕 |
| 讲义 | 学员 | 可书写的纸质材料 |
| 备注 | 仅限您本人 | 指南 |
| 演讲者窗口 | 仅限您本人 | 计时和备注 |

:::callout{kind=warning}
**切勿分发您的两个文件：里面有答案。**
:::
`

test('a table of few rows in dense text is no larger, whose letters are larger in Chinese, and takes the room that it leaves', () => {
  const slide = parse({ id: 'table', deck: { file: 'deck.md', text } }).deck.slides.at(-1)
  if (!slide) throw new Error('There is no slide')
  const { density, air, snug } = slideSetting(slide, 'zh')
  expect({ density, snug }).toEqual({ density: 'dense', snug: undefined })
  expect(air).toBeGreaterThan(0)
})
