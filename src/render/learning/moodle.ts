import type { Deck } from '../../deck/deck.js'
import type { Format } from '../format.js'
import { type LearningQuestion, learningQuestionsOf, outcomeTag, picturesOf } from './questions.js'
import { weightOf } from './weights.js'
import { escapeXml, type PictureAddress, phrasingOf, xhtmlOf } from './xhtml.js'

/** The questions as Moodle XML: feedback on each option, pictures, a tag for each outcome, in a category named after the lesson. */
export const moodle: Format = {
  name: 'moodle',
  byDefault: false,
  files: [{ path: 'questions.moodle.xml', title: 'fileMoodle', audience: 'facilitator', forPrograms: true }],
  measured: false,
  render({ deck }) {
    const questions = learningQuestionsOf(deck)
    if (questions.length === 0) return []
    const written = [category(deck.frontMatter.title), ...questions.map(question => writeQuestion(question, deck))]
    return [
      {
        path: 'questions.moodle.xml',
        text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${written.join('\n')}\n</quiz>\n`
      }
    ]
  }
}

// A slash parts a category from the one above it; two are a slash in its name.
function category(title: string): string {
  const path = `$course$/top/${title.replaceAll('/', '//')}`
  return `  <question type="category">\n    <category><text>${escapeXml(path)}</text></category>\n  </question>`
}

function writeQuestion(question: LearningQuestion, deck: Deck): string {
  const { id, name, stem, outcomes, isMany, choices } = question
  const pictures = picturesOf(question, deck)
  const addressOf: PictureAddress = url => {
    const found = pictures.find(picture => picture.url === url)
    return found && `@@PLUGINFILE@@/${found.name}`
  }
  const filesIn = (html: string) =>
    pictures
      .filter(({ name: file }) => html.includes(`@@PLUGINFILE@@/${file}"`))
      .map(
        ({ name: file, bytes }) =>
          `<file name="${escapeXml(file)}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`
      )
      .join('')
  const html = (tag: string, content: string, inside = '', attributes = '') =>
    `<${tag}${attributes} format="html"><text>${escapeXml(content)}</text>${filesIn(content)}${inside}</${tag}>`
  const answers = choices.map(choice =>
    html(
      'answer',
      phrasingOf(choice.words, addressOf),
      html('feedback', phrasingOf(choice.feedback, addressOf)),
      ` fraction="${weightOf(choice, question)}"`
    )
  )
  const tags = outcomes.map(number => `<tag><text>${outcomeTag(number)}</text></tag>`).join('')
  const lines = [
    `<name><text>${escapeXml(name)}</text></name>`,
    html('questiontext', xhtmlOf(stem, addressOf)),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${escapeXml(`${deck.id}-${id}`)}</idnumber>`,
    `<single>${!isMany}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...answers,
    ...(tags === '' ? [] : [`<tags>${tags}</tags>`])
  ]
  return `  <question type="multichoice">\n${lines.map(line => `    ${line}`).join('\n')}\n  </question>`
}
