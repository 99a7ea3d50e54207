import { replaceChanged } from '../replace-changed.js'
import { showTime } from './time-bar.js'

/** The time of a lesson and how its outcomes are covered. Slides and points are named by their numbers, from 1. */
export interface LessonPlan {
  readonly planned?: number
  readonly total: { readonly min: number; readonly max: number }
  readonly slides: readonly {
    readonly id: string
    readonly title: string
    readonly minutes: number
    readonly isEstimated: boolean
    readonly isExercise: boolean
    readonly part?: number
  }[]
  readonly parts: readonly { readonly number: number; readonly text: string; readonly minutes: number }[]
  readonly outcomes: readonly {
    readonly number: number
    readonly text: string
    readonly slides: readonly number[]
    readonly activities: readonly number[]
    readonly questions: readonly number[]
    readonly takeaways: readonly number[]
  }[]
}

/** What is shown: rows that stay as they were lead to the slides of now. */
let shown: LessonPlan

/** Shows the plan of the lesson as it is now. `go` leads to a slide by its id. */
export function showPlan(plan: LessonPlan, go: (slide: string) => void): void {
  shown = plan
  showTime(plan)
  const leads = (number: number) =>
    link(String(number), plan.slides[number - 1]?.title ?? '', () => {
      const id = shown.slides[number - 1]?.id
      if (id !== undefined) go(id)
    })
  const gap = document.getElementById('plan')?.dataset.gap ?? ''
  fill(
    'plan-outcomes',
    plan.outcomes.map(({ number, text, slides, activities, questions, takeaways }) => {
      const isUntested = activities.length + questions.length === 0
      const cell = (numbers: readonly (Node | string)[], isGap: boolean) =>
        numbers.length > 0 ? data(...numbers) : isGap ? data(strong(gap)) : data('–')
      return row(
        head(`${number}. ${text}`),
        cell(slides.map(leads), true),
        cell(activities.map(leads), isUntested),
        cell(questions.map(leads), isUntested),
        cell(takeaways.length > 0 ? [takeaways.join(', ')] : [], true)
      )
    })
  )
  for (const [id, isHidden] of [
    ['plan-no-outcomes', plan.outcomes.length > 0],
    ['plan-outcomes', plan.outcomes.length === 0]
  ] as const) {
    const place = document.getElementById(id)
    if (place) place.hidden = isHidden
  }
  fill('plan-slides', slideRows(plan, leads))
}

/** Slides with their minutes; above the first of each part the part with its own. */
function slideRows({ slides, parts }: LessonPlan, leads: (number: number) => Node): HTMLElement[] {
  return slides.flatMap(({ title, minutes, isEstimated, part }, index) => {
    const begun =
      part !== undefined && slides[index - 1]?.part !== part ? parts.find(one => one.number === part) : undefined
    const name = head('')
    name.append(leads(index + 1), ` ${title}`)
    const slide = row(name, data(`${isEstimated ? '~ ' : ''}${minutes}`))
    if (!begun) return [slide]
    const above = row(head(`${begun.number}. ${begun.text}`), data(String(begun.minutes)))
    above.className = 'part'
    return [above, slide]
  })
}

/** Fills a table with rows. */
function fill(id: string, rows: readonly HTMLElement[]): void {
  const body = document.querySelector(`#${id} tbody`)
  if (!body) return
  // What has the focus keeps it.
  const at = [...body.querySelectorAll('button')].findIndex(button => button.matches(':focus'))
  replaceChanged(body, rows)
  if (at >= 0) body.querySelectorAll('button')[at]?.focus()
}

function link(words: string, title: string, act: () => void): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words
  button.title = title
  button.setAttribute('aria-label', title === '' ? words : `${words}: ${title}`)
  button.addEventListener('click', act)
  return button
}

function row(...cells: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('tr')
  made.append(...cells)
  return made
}

function head(words: string): HTMLElement {
  const cell = document.createElement('th')
  cell.scope = 'row'
  cell.dir = 'auto'
  cell.append(words)
  return cell
}

function data(...inside: readonly (Node | string)[]): HTMLElement {
  const cell = document.createElement('td')
  cell.append(...inside)
  return cell
}

function strong(words: string): HTMLElement {
  const made = document.createElement('strong')
  made.textContent = words
  return made
}
