import type { Deck } from '../../../src/deck/deck.js'
import { lesson } from '../paper/lesson.js'

const encoded = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII='
const pixel = Buffer.from(encoded, 'base64')
const picture = { state: 'found', width: 400, height: 300, content: pixel, bytes: pixel.length } as const

const more = `
---

::slide{#words minutes=1}

## Words & \\<signs>

Some **bold**, *leaning* and [linked](https://example.org/a?b=1&c=2) words with \`code\`.

1. First
   - Below it
     - Deeper
2. Second

> Somebody said this.

---

::slide{#numbers minutes=1}

## Words & \\<signs>

| | Before | After |
| --- | --- | --- |
| Wells | 3 | 12 |
| Tanks | 1 | 4 |

---

::slide{#drawn minutes=1}

## Around the well

:::diagram{layout=hub}
- Well
  - Pump
  - Cover
  - Drain
:::

A caption below.

---

::slide{#pillars minutes=1}

## What a well needs

:::diagram{layout=pillars}
- Cover
  - Keeps out dust
- Guard
  - Cleans it
:::

---

::slide{#typed minutes=1}

## As it is typed

~~~
pump --start
~~~

---

::slide{#counted minutes=1}

## More wells

:::chart{kind=bar}
Wells in the district

| year | wells |
| --- | --- |
| 2024 | 3 |
| 2025 | 12 |
:::

---

::slide{#seen minutes=1}

## Seen

![A well with a cover](well.png "At noon")

---

::slide{#lines minutes=1}

## Lines

![decorative](line.svg)

Words beside it.

---

::slide{#modern minutes=1}

![A tank](tank.webp)

---

::slide{#part-two minutes=1}

# Part two

---

::slide{#dark minutes=1 background=dark}

## On the dark

See [the page](https://example.org/).
`

/** The example lesson with everything that a slide may hold, and pictures of three kinds. */
export function richLesson(change: (text: string) => string = text => text): Deck {
  return {
    ...lesson(text => change(`${text}\n${more}`)),
    pictures: {
      'well.png': { ...picture, mediaType: 'image/png' },
      'line.svg': {
        ...picture,
        mediaType: 'image/svg+xml',
        content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
      },
      'tank.webp': { ...picture, mediaType: 'image/webp' }
    }
  }
}
