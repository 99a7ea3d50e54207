// What the program takes of puppeteer: loaded when something is printed.
export { defaultArgs, launch } from 'puppeteer-core'
