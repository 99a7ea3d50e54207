// Words of this trade, and verbs with their objects, that the dictionary of Unicode cuts or does not know.
const words =
  /全?特派团(?:总部|团长)?|当事方|性(?:暴力|剥削|虐待|奴役|侵害|骚扰)|安全理事会|理事会|东道国|工作队|采取(?:行动|措施)|联系人|新闻宣传(?:活动)?|委员会|副?秘书长|笔记本(?:电脑)?|一句话|说出|建设性|投影仪|观察者|特别是|尤其是/gu

/** Where such words of a text of ideographs begin, and the places inside of them, where no line may end. */
export function wholeWords(text: string): {
  readonly starts: ReadonlySet<number>
  readonly inside: ReadonlySet<number>
} {
  const found = [...text.matchAll(words)]
  return {
    starts: new Set(found.map(({ index }) => index)),
    inside: new Set(
      found.flatMap(({ index, 0: word }) => Array.from({ length: word.length - 1 }, (_, at) => index + at + 1))
    )
  }
}
