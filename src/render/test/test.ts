import type { Element } from 'hast'
import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import { testQuestionsOf } from '../../deck/questions.js'
import { type TestVersion, testVersionsOf } from '../../deck/test-versions.js'
import type { Format, RenderInput } from '../format.js'
import { heading } from '../paper/draw.js'
import { pageSizes } from '../paper/page-size.js'
import { type PaperContent, paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawAnswerSheet } from './answer-sheet.js'
import { drawExplained, drawKeyTable, passMark } from './key.js'
import { answerSign, drawAsked } from './question.js'
import { drawResults } from './results.js'
import { versionName } from './version-name.js'

/** One version: its questions, and the sheet to answer on, which is a page of its own. */
function drawVersion(version: TestVersion, input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const title = fill(labels.testTitle, { title: deck.frontMatter.title })
  return h('article', { className: ['test-version', `version-${version.index + 1}`] }, [
    h('header', { className: ['test-head'] }, [
      ...(version.index === 0 ? [heading(1, title)] : [h('p', { className: ['heading', 'title-again'] }, title)]),
      heading(2, versionName(version, labels)),
      h('p', { className: ['how-to'] }, [
        labels.testHow,
        ' ',
        answerSign(false),
        ` ${labels.testChooseOne} `,
        answerSign(true),
        ` ${labels.testChooseAll}`
      ])
    ]),
    h(
      'div',
      { className: ['asked-list'] },
      version.asked.map(asked => drawAsked(asked, input))
    ),
    drawAnswerSheet(version, input)
  ])
}

/** What a test says: each version, and the key to all of them. Nothing where the lesson has no questions. */
export function testContents(
  input: RenderInput
): { readonly papers: PaperContent; readonly key: PaperContent } | undefined {
  const { deck, templates } = input
  const { labels } = templates
  const questions = testQuestionsOf(deck)
  if (questions.length === 0) return undefined
  const styles = [templates.styles['test/test.css'] ?? '']
  const open: RenderInput = { ...input, deck: forParticipants(deck) }
  const versions = testVersionsOf(deck)
  const pageOf = (index: number) => `version-${index + 1}`
  const keyTitle = fill(labels.testKeyTitle, { title: deck.frontMatter.title })
  return {
    papers: {
      title: fill(labels.testTitle, { title: deck.frontMatter.title }),
      styles: [...styles, ...versions.map(({ index }) => `.${pageOf(index)} { page: ${pageOf(index)}; }`)],
      marks: Object.fromEntries(versions.map(version => [pageOf(version.index), versionName(version, labels)])),
      body: testVersionsOf(open.deck).map(version => drawVersion(version, open))
    },
    key: {
      title: keyTitle,
      styles,
      mark: labels.facilitatorOnly,
      forFacilitator: true,
      body: [
        heading(1, keyTitle),
        h('p', { className: ['pass-mark'] }, passMark(deck, questions.length, labels)),
        ...drawKeyTable(versions, input),
        ...drawResults(questions, input),
        ...drawExplained(versions, input)
      ]
    }
  }
}

/**
 * A test on paper: the questions of the slides and of the question bank, in versions for neighbours, each with an answer sheet. The key, which
 * the facilitator keeps, says what is right in each version and has tables for results.
 */
export const test: Format = {
  name: 'test',
  byDefault: false,
  files: [
    { path: 'test.pdf', title: 'fileTestPdf', audience: 'everyone', printed: true, forCourse: true },
    { path: 'test.html', title: 'fileTestHtml', audience: 'everyone', forCourse: true },
    { path: 'test-key.pdf', title: 'fileTestKeyPdf', audience: 'facilitator', printed: true, forCourse: true },
    { path: 'test-key.html', title: 'fileTestKeyHtml', audience: 'facilitator', forCourse: true }
  ],
  measured: false,
  async render(input) {
    const contents = testContents(input)
    if (!contents) return []
    const papers = await paperDocument({ ...input, deck: forParticipants(input.deck) }, contents.papers)
    const key = await paperDocument(input, contents.key)
    const page = pageSizes[input.options.paper]
    return [
      { path: 'test.html', ...papers },
      { path: 'test.pdf', printedFrom: 'test.html', page },
      { path: 'test-key.html', ...key },
      { path: 'test-key.pdf', printedFrom: 'test-key.html', page }
    ]
  }
}
