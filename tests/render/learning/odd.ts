import type { Deck } from '../../../src/deck/deck.js'
import { parse } from '../../../src/parse/parse.js'
import { frontMatter } from '../../front-matter.js'

const picture = {
  state: 'found',
  mediaType: 'image/png',
  content: Uint8Array.of(1, 2, 3),
  width: 4,
  height: 3,
  bytes: 3
} as const

/** A lesson whose questions hold what importers trip over: signs of GIFT, markup of XML, a picture, several right answers, Arabic. */
export function oddQuestions(): Deck {
  const questions = `:::quiz{outcomes="1 2"}
Which is right: {this} = that, or #3 ~ 4? See https://example.org/a?b=1 and A -> B.

- [x] a = b: \`{x}\` \\# 5 % & \`<tag>\` "quoted" — Right: it is = to b, #1.
- [ ] \\~ no ~ — Wrong {here}: 10:30.
- [ ] C:\\\\temp — No.
:::

:::quiz{outcomes="2"}
Choose **all** that hold.

![A well](images/a-well.png)

- [x] One — Yes.
- [x] Two — Yes.
- [x] Three — Yes.
- [ ] Four — No.
:::

:::quiz{outcomes="1"}
أي إجابة صحيحة: هذه أم تلك؟

- [x] هذه — صحيح.
- [ ] تلك — خطأ.
- [ ] لا شيء — خطأ.
:::
`
  const { deck, messages } = parse({
    id: 'odd',
    deck: {
      file: 'odd/deck.md',
      text: `${frontMatter({ title: 'Wells / rivers & <more>', more: 'punctuation: off\n' })}\n# Odd\n`
    },
    questions: { file: 'odd/questions.md', text: questions }
  })
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return { ...deck, pictures: { 'images/a-well.png': picture } }
}
