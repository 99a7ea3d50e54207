import type { Deck } from '../../deck/deck.js'
import { pageLanguage } from '../../deck/language.js'
import type { Format } from '../format.js'
import { type LearningQuestion, learningQuestionsOf, picturesOf, type QuestionPicture } from './questions.js'
import { escapeXml, type PictureAddress, phrasingOf, xhtmlOf } from './xhtml.js'
import { zipOf } from './zip.js'

const itemNamespace = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const packageNamespace = 'http://www.imsglobal.org/xsd/imscp_v1p1'

/** The questions as a package of QTI 2.1: an item for each, their pictures, and the manifest that lists them. */
export const qti: Format = {
  name: 'qti',
  byDefault: false,
  files: [{ path: 'questions.qti.zip', title: 'fileQti', audience: 'facilitator', forPrograms: true }],
  measured: false,
  render({ deck }) {
    const questions = learningQuestionsOf(deck)
    if (questions.length === 0) return []
    const pictures = new Map(questions.map(question => [question.id, picturesOf(question, deck)]))
    const items = questions.map(question => ({
      path: `${question.id}.xml`,
      content: writeItem(question, pictures.get(question.id) ?? [], deck)
    }))
    const images = questions.flatMap(({ id }) =>
      (pictures.get(id) ?? []).map(({ name, bytes }) => ({ path: `${id}/${name}`, content: bytes }))
    )
    const manifest = { path: 'imsmanifest.xml', content: writeManifest(deck, questions, pictures) }
    return [{ path: 'questions.qti.zip', bytes: zipOf([manifest, ...items, ...images]) }]
  }
}

function letter(index: number): string {
  return `choice-${index + 1}`
}

/** One question. The score is one point where exactly the right choices are made, else none. */
function writeItem(question: LearningQuestion, pictures: readonly QuestionPicture[], { language }: Deck): string {
  const { id, name, stem, isMany, choices } = question
  const addressOf: PictureAddress = url => {
    const found = pictures.find(picture => picture.url === url)
    return found && `${id}/${found.name}`
  }
  const cardinality = isMany ? 'multiple' : 'single'
  const right = choices.flatMap(({ isRight }, index) => (isRight ? [`<value>${letter(index)}</value>`] : []))
  const written = choices.map(({ words, feedback }, index) => {
    const said = phrasingOf(feedback, addressOf)
    const shown =
      said === ''
        ? ''
        : `<feedbackInline outcomeIdentifier="FEEDBACK" identifier="${letter(index)}" showHide="show"> ${said}</feedbackInline>`
    return `      <simpleChoice identifier="${letter(index)}">${phrasingOf(words, addressOf)}${shown}</simpleChoice>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${itemNamespace}" identifier="${id}" title="${escapeXml(name)}" xml:lang="${pageLanguage(language)}" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">
    <correctResponse>${right.join('')}</correctResponse>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
  <outcomeDeclaration identifier="FEEDBACK" cardinality="${cardinality}" baseType="identifier"/>
  <itemBody>
    <div>${xhtmlOf(stem, addressOf)}</div>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${isMany ? 0 : 1}">
${written.join('\n')}
    </choiceInteraction>
  </itemBody>
  <responseProcessing>
    <responseCondition>
      <responseIf>
        <match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
      </responseIf>
    </responseCondition>
    <setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>
  </responseProcessing>
</assessmentItem>
`
}

function writeManifest(
  { id }: Deck,
  questions: readonly LearningQuestion[],
  pictures: ReadonlyMap<string, readonly QuestionPicture[]>
): string {
  const resources = questions.map(({ id: item }) => {
    const files = [`${item}.xml`, ...(pictures.get(item) ?? []).map(({ name }) => `${item}/${name}`)]
    const listed = files.map(file => `<file href="${escapeXml(file)}"/>`).join('')
    return `    <resource identifier="${item}" type="imsqti_item_xmlv2p1" href="${item}.xml">${listed}</resource>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${packageNamespace}" identifier="backbrief-${escapeXml(id.replace(/[^A-Za-z\d-]/g, '-'))}">
  <metadata><schema>IMS Content</schema><schemaversion>1.1</schemaversion></metadata>
  <organizations/>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`
}
