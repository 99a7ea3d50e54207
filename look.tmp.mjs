import puppeteer from 'puppeteer-core'
import { createHash } from 'node:crypto'
const b = await puppeteer.launch({ executablePath: '/usr/bin/chromium-headless-shell', args:['--no-sandbox'] })
let diff=0,n=0
for (const l of ['zh','ar','en']) {
  const shots = {}
  for (const side of ['before','dist']) {
    const p = await b.newPage(); await p.setViewport({width:1280,height:720})
    await p.evaluateOnNewDocument(()=>document.addEventListener('DOMContentLoaded',()=>{const s=new CSSStyleSheet();s.replaceSync('*,*::before,*::after{transition:none!important;animation:none!important}');document.adoptedStyleSheets=[s]}))
    const u=`file:///tmp/open/${side}/crsv-mission-approaches/${l}/slides.html`
    await p.goto(u); await p.evaluate(()=>document.fonts.ready)
    const c = await p.$$eval('.slides > section', s=>s.length); const r=[]
    const shot = async()=>{ await new Promise(r=>setTimeout(r,400)); r.push(createHash('sha1').update(await p.screenshot()).digest('hex')) }
    for (let i=0;i<c;i+=(l==='zh'?1:4)){ await p.goto(`${u}#/${i}`); await p.evaluate(()=>document.fonts.ready); await shot() }
    await p.goto(`${u}#/4`); await p.evaluate(()=>Reveal.toggleOverview(true)); await new Promise(r=>setTimeout(r,800)); await shot(); await p.evaluate(()=>Reveal.toggleOverview(false)); await new Promise(r=>setTimeout(r,800)); await shot()
    await p.keyboard.press('g'); await shot(); await p.keyboard.press('Escape')
    await p.setViewport({width:390,height:844}); await p.goto(u); await p.reload(); await shot()
    await p.emulateMediaType('print'); await shot()
    shots[side]=r; await p.close()
  }
  shots.before.forEach((x,i)=>{n++; if(x!==shots.dist[i]){diff++;console.log(l,i,'of',shots.before.length,'differs')}})
}
console.log(n,'compared',diff,'differ'); await b.close()
