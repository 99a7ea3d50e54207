// What the program takes of puppeteer: loaded when something is printed. From puppeteer's own core, for `puppeteer` itself looks for its
// configuration when it is loaded, in the folder that one works in and above, and would run what a stranger has put there.
export { defaultArgs, launch } from 'puppeteer-core'
