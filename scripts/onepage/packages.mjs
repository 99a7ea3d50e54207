// What packages do that no page may, and what replaces it. A package that does it in another way fails the build.

import { readFile } from 'node:fs/promises'

const packages = [
  {
    // It looks for its program as Node looks for packages.
    files: /[\\/]subset-font[\\/]index\.js$/,
    instead: {
      "require('fs').promises": "require('fs/promises')",
      "require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')":
        "'/program/node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'"
    }
  },
  {
    // It makes functions out of text, which the policy of the page forbids.
    files: /[\\/]wawoff2[\\/]build[\\/](de)?compress_binding\.js$/,
    instead: {
      // In a worker it does not say what it exports.
      'var ENVIRONMENT_IS_WEB=typeof window': 'module.exports=Module;var ENVIRONMENT_IS_WEB=typeof window',
      [[
        String.raw`new Function("body","return function "+name+"() {\n"+'    "use strict";'+`,
        String.raw`"    return body.apply(this, arguments);\n"+"};\n")(body)`
      ].join('')]: 'function(){return body.apply(this,arguments)}',
      'new_(Function,args1).apply(null,args2)': `function () {
        const destructors = []
        const given = argTypes.slice(2).map((type, at) => type.toWireType(destructors, arguments[at]))
        const result = cppInvokerFunc(cppTargetFunc, ...given)
        runDestructors(destructors)
        return returns ? argTypes[0].fromWireType(result) : undefined
      }`
    }
  }
]

export const packagesOfPage = {
  name: 'packages-of-page',
  setup({ onLoad }) {
    for (const { files, instead } of packages)
      onLoad({ filter: files }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        const lost = Object.keys(instead).filter(words => !text.includes(words))
        if (lost.length > 0) return { errors: [{ text: `${path} does not say any more: ${lost[0]}` }] }
        return { contents: Object.entries(instead).reduce((made, [from, to]) => made.replace(from, () => to), text) }
      })
  }
}
