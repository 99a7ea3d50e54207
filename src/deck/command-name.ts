/** The name that every text of ours gives the program: `` `backbrief check` ``. Who shows a text puts in what works when it is typed. */
export const plainCommand = 'backbrief'

const typedCommand = new RegExp(`\`${plainCommand}(?=[ \`])`, 'g')

/** A text whose commands, which stand between back quotes, begin with what has to be typed on this computer, such as `npx backbrief`. */
export function withCommandName(text: string, command: string): string {
  return text.replace(typedCommand, () => `\`${command}`)
}

/** The same for what a message advises; `what` may quote the author and stays as it is. */
export function adviseWith<Advice extends { readonly why?: string | undefined; readonly fix: string }>(
  advice: Advice,
  command: string
): Advice {
  const { why, fix } = advice
  return {
    ...advice,
    ...(why !== undefined && { why: withCommandName(why, command) }),
    fix: withCommandName(fix, command)
  }
}
