import { label } from './labels.js'
import { postJson } from './server.js'

/** What is done with a slide, as the server understands it. */
export type Act =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'duplicate' }
  | { readonly type: 'delete' }

/** The page around the list of slides. */
export interface ArrangedPage {
  /** Slides of the deck, in order. */
  slides(): readonly { readonly id: string }[]
  text(): string
  /** Makes changes as if they were typed. */
  change(changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[]): void
}

interface ArrangedText {
  readonly changes: Parameters<ArrangedPage['change']>[0]
  /** The number of the slide to go to. */
  readonly number: number
}

/** A deck with errors is not shown anew: after so many milliseconds the next act is done. */
const patienceMs = 1500

/** Arranges slides, one act after the other. */
export interface Arranging {
  /** Does something with the slide that a button of the list is for, asked for when its turn comes. The list gets the focus back where it had it. */
  do(act: Act, of: () => HTMLElement | undefined): void
  /** The deck is another: gives the number of the slide to go to, where one was arranged since. */
  reportedState(): number | undefined
  /** The list shows the slides anew. */
  shown(): void
}

/** Sets up the arranging of slides: each act is one change of the text, which the server works out. */
export function openArranging(page: ArrangedPage): Arranging {
  let last: Promise<void> = Promise.resolve()
  let showed = () => {}
  let wanted: number | undefined
  let focus: number | undefined

  async function arrange(act: Act, of: () => HTMLElement | undefined): Promise<void> {
    const button = of()
    const slides = page.slides()
    const id = button?.dataset.slide
    // The list may be older than what is known of the text.
    const at = slides.findIndex(slide => slide.id === id)
    if (id === undefined || at < 0) return
    const hadFocus = button?.matches(':focus')
    const text = page.text()
    const slide = { id, number: at + 1 }
    const made = await postJson<ArrangedText>('arrange', { text, slide, act })
    // Places are those of the text that was sent.
    if (!made || page.text() !== text) return say(label('deskNotArranged'))
    const { number, changes } = made
    wanted = number
    if (hadFocus) focus = number
    const isShown = new Promise<void>(resolve => {
      showed = resolve
      setTimeout(resolve, patienceMs)
    })
    page.change(changes)
    const count = slides.length + (act.type === 'duplicate' ? 1 : 0)
    say(label(act.type === 'delete' ? 'deskSlideDeleted' : 'deskSlideMoved', { number, count }))
    await isShown
  }

  return {
    do(act, of) {
      last = last.then(() => arrange(act, of))
    },
    reportedState() {
      const number = wanted
      wanted = undefined
      return number
    },
    shown() {
      if (wanted !== undefined) return
      if (focus !== undefined) document.querySelectorAll<HTMLElement>('#thumbnail-list button')[focus - 1]?.focus()
      focus = undefined
      showed()
    }
  }
}

function say(words: string): void {
  const place = document.getElementById('arranged')
  if (place) place.textContent = words
}
