// Takes the place of iconv-lite in the program. gettext-parser brings it for catalogues in encodings of the nineties; ours are decoded
// before they reach it. Its tables would be a third of all that the program reads at every start.

function refuse() {
  throw new Error('Texts are decoded before they are parsed')
}

export const encode = refuse
export const decode = refuse
