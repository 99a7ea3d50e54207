/** How much larger the words of a question and its answers may be on a slide of 4 : 3, and what a question may keep of that, where it would take a line more. */
const sizes = [1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1]
const shares = [1, 0.96, 0.92]
/** What it may keep where each of its sentences then stands on one line. */
const inSentences = [...shares, 0.87]
/** How much larger all words are where answers of one line each take two: in two they are harder to compare. */
const worthALine = 0.13
/** What two lines keep above and below them together, and what stays free below all answers, where why one is right will stand, in px of a slide. */
const [around, foot] = [28, 76]

/** The shares of their size on a wide slide that answers may have where that sets each of them on one line. */
const onLines = [1.1, 1.05, 1]
/** The least size of such answers, and the largest of all, in px of a slide: those of one quiz look as those of the next. */
const [smallest, largest] = [38, 44]

const ways = sizes.flatMap(size => shares.map(share => [size, share] as const))

/** Gives the words of a question and its answers the largest size that the slide holds. */
export function enlargeQuiz(slide: HTMLElement, holdsAll: () => boolean): void {
  const [question, options] = [...slide.querySelectorAll<HTMLElement>('.question, .options')]
  const answers = [...slide.querySelectorAll<HTMLElement>('.option > p')]
  if (!question || !options || !answers[0]) return
  markSentences(question)
  const own = sizeOf(question)
  const answered = sizeOf(answers[0])
  const take = (size: number, share: number) => {
    slide.style.setProperty('--zoomed', `${size}`)
    question.style.fontSize = `${own * share}px`
    flow(question)
    return own * share > answered && holdsAll()
  }
  const linesAt = (share: number) => {
    if (!take(Number(slide.style.getPropertyValue('--zoomed')), share)) return Number.POSITIVE_INFINITY
    return Math.round(question.offsetHeight / sizeOf(question))
  }
  const isInLine = ({ offsetHeight }: HTMLElement) => offsetHeight < 1.9 * answered
  const areInLines = () => answers.every(isInLine)
  const wereInLines = areInLines()
  const keepsLines = () => !wereInLines || areInLines()
  // With words of one step, as other slides have: none is smaller than that.
  const least = [1.2, 1.1].find(size => take(size, 1) && keepsLines()) ?? 1
  const end = slide.getBoundingClientRect()
  const calm = ways.filter(
    ([size, share]) =>
      size * share >= least &&
      take(size, share) &&
      options.getBoundingClientRect().bottom <= end.bottom - (foot * end.width) / 1280 &&
      // Lines stand calmly in their box.
      answers.every(
        one => isInLine(one) || ((one.parentElement?.offsetHeight ?? 0) - one.offsetHeight) * size >= around
      )
  )
  const one = calm.find(way => take(...way) && keepsLines()) ?? [least, 1]
  const [two = one] = calm
  const [size, share] = two[0] > one[0] + worthALine ? two : one
  take(size, share)
  // One line less of three or four is read more easily.
  const best = Math.min(...shares.filter(one => one <= share).map(linesAt))
  const few = inSentences.filter(one => one <= share && linesAt(one) === Math.max(best, 2))
  const areApart = (one: number) => {
    const sentences = [...question.querySelectorAll<HTMLElement>('.sentence')]
    const areLines = () => sentences.every(({ offsetHeight }) => offsetHeight < 1.9 * sizeOf(question))
    return take(size, one) && !question.matches('.flowing') && (shares.includes(one) || areLines())
  }
  // Sentences on lines of their own are read more easily than larger ones that run on.
  const fewest = few.find(areApart) ?? few[0]
  take(size, fewest ?? share)
  // Answers that end in the middle of their box are compared more easily on a line each.
  const zoom = Number(slide.style.getPropertyValue('--zoomed'))
  const isOnLines = (share: number) => {
    options.style.fontSize = `${Math.max(smallest, answered * share) / zoom}px`
    return answers.every(answer => answer.offsetHeight < 1.9 * sizeOf(answer))
  }
  if (!areInLines() && !onLines.some(isOnLines)) options.removeAttribute('style')
  const most = Math.max(answered, largest) / zoom
  if (sizeOf(answers[0]) > most) options.style.fontSize = `${most}px`
}

/** Marks the sentences of a question that runs on over its lines on a wide slide, as it takes fewer there. */
function markSentences(question: HTMLElement): void {
  const words = question.querySelector('p:not(:has(*))')
  const sentences = words?.textContent.split(/(?<=[.?!؟])\s/) ?? []
  if (sentences.length < 2) return
  words?.replaceChildren(
    // Side by side they have a space between them.
    ...sentences.flatMap(text => {
      const sentence = document.createElement('span')
      sentence.className = 'sentence marked'
      sentence.textContent = text
      return [sentence, ' ']
    })
  )
}

/** Lets the sentences that were marked run on again. */
export function releaseSentences(slide: HTMLElement): void {
  for (const sentence of slide.querySelectorAll('.marked')) sentence.replaceWith(sentence.textContent)
}

/** Sentences of a question begin on a line each, unless it takes fewer lines without. */
function flow(question: HTMLElement): void {
  const heightWith = (isFlowing: boolean) => {
    question.classList.toggle('flowing', isFlowing)
    return question.offsetHeight
  }
  if (heightWith(false) - sizeOf(question) / 2 < heightWith(true)) heightWith(false)
}

const sizeOf = (element: HTMLElement) => Number.parseFloat(getComputedStyle(element).fontSize)
