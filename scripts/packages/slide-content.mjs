/** Shows and hides slides. Ours hold no video, sound or frames, which reveal.js would load and start here. */
export class SlideContent {
  constructor(reveal) {
    this.reveal = reveal
  }
  load(slide) {
    slide.style.display = this.reveal.getConfig().display
  }
  unload(slide) {
    slide.style.display = 'none'
  }
  isAllowedToPlayAudio() {
    return true
  }
  afterSlideChanged() {}
  formatEmbeddedContent() {}
  startEmbeddedContent() {}
  stopEmbeddedContent() {}
}
