// Ends with 1, and says what to do, where Node is too old for Backbrief. Written so that an old Node can read it, too.
//
//   node scripts/check-node.cjs

const { engines } = require('../package.json')

const needed = numbers(engines.node)

function numbers(version) {
  const found = /(\d+)\.(\d+)/.exec(version)
  return [Number(found[1]), Number(found[2])]
}

/** Why this version of Node is too old, in lines for the terminal; none where it is new enough. */
function oldNode(version) {
  const here = numbers(version)
  if (here[0] > needed[0] || (here[0] === needed[0] && here[1] >= needed[1])) return undefined
  return [
    `Unexpected Node \`${version}\`, expected \`${needed.join('.')}\` or newer.`,
    'why  Backbrief and its packages use what older versions lack.',
    'fix  Install the version marked LTS from https://nodejs.org, then start again.'
  ]
}

module.exports = { oldNode }

if (require.main === module) {
  const wrong = oldNode(process.versions.node)
  if (wrong) {
    console.error(wrong.join('\n'))
    process.exit(1)
  }
}
