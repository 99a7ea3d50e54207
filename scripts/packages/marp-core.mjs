// What draws the portable deck: loaded when it is drawn.
export { Marp } from '@marp-team/marp-core'
