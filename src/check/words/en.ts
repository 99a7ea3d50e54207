import { list, phrases, type Words } from './words.js'

/** English. The verbs follow Bloom's levels; the unobservable ones the Carpentries' and our own list. */
export const english: Words = {
  verbs: {
    remember:
      list(`cite define enumerate identify label list locate match memorise memorize name outline point quote recall
      recite recognise recognize record repeat reproduce state tell`),
    understand:
      list(`categorise categorize clarify classify convert describe discuss distinguish exemplify explain express
      illustrate indicate infer interpret paraphrase predict relate restate rephrase review show summarise summarize
      trace translate`),
    apply: list(`act address adapt administer answer apply arrange brief build calculate carry coach collect communicate
      complete compute conduct consult control convey coordinate debrief deliver demonstrate deploy employ engage enter
      execute facilitate fill follow guide handle implement inform inspect install instruct interview issue lead locate
      log maintain manage measure moderate monitor navigate notify observe operate order organise organize participate
      patrol perform position practise practice prepare present prevent process protect provide react refer register
      relay reply report request respond role-play route run schedule search secure sequence serve set share sign solve
      submit support teach tie train transmit treat use verify wear write
      aim arrest authenticate bandage bury camouflage change clean clear close cordon cover decode detain detonate dig
      dismount disarm drive erect escort evacuate fasten fire fit fold format give halt hand hoist hold lay lift load lower
      mark mount move neutralise neutralize open pack pitch plot probe prod pronounce radio read recover refuel remove
      repair replace rescue restrain say send set spell speak splint stop store strip sweep switch take tow tune turn type
      unload warn wash encode dress call count`),
    analyse:
      list(`analyse analyze break compare contrast correlate deconstruct deduce detect diagnose differentiate discern
      discriminate dissect divide estimate examine extract find group integrate investigate link map order prioritise
      prioritize question separate sort survey test`),
    evaluate: list(`appraise argue assess challenge check choose conclude confirm convince critique debate decide defend
      determine evaluate grade judge justify measure negotiate persuade rank rate recommend reject select validate
      weigh`),
    create: list(`assemble combine compile compose construct create design develop devise draft draw establish formulate
      generate improve invent make model modify plan produce propose rearrange reconstruct revise rewrite set simulate
      sketch specify suggest transform`),
    affective:
      list(`acknowledge advocate ask attend commit cooperate display encourage listen model promote reflect refrain
      respect uphold value volunteer`)
  },
  proposed: ['describe', 'explain', 'identify', 'list', 'select'],
  alsoNouns: list(`act address answer brief break challenge check coach control contrast debate debrief design display
    draft draw employ engage find function grade group guide handle issue label lead link list log map match measure
    model name order outline patrol plan point position practice present process produce question quote rank rate
    record refer register relay reply report request respect review route run schedule search sequence set share show
    sign sketch sort state support survey tell test trace train treat use value show structure aim arrest bandage call
    camouflage change clean clear close cordon count cover dig dress drive escort fire fit fold format give halt hand hoist
    hold lay lift load lower mark mount move open pack pitch plot probe prod radio read repair rescue say set spell splint
    stop store strip sweep switch take tow tune turn type wash`),
  unobservable: {
    understand: ['explain', 'describe'],
    understanding: ['explain', 'describe'],
    knowledge: ['list', 'describe'],
    awareness: ['identify', 'list'],
    'be aware': ['identify', 'list'],
    'be acquainted with': ['describe', 'use'],
    'become acquainted with': ['describe', 'use'],
    'get to know': ['describe', 'list'],
    familiarise: ['describe', 'use'],
    familiarize: ['describe', 'use'],
    'familiarise yourself with': ['describe', 'use'],
    'familiarize yourself with': ['describe', 'use'],
    'familiarise themselves with': ['describe', 'use'],
    'familiarize themselves with': ['describe', 'use'],
    'be conscious of': ['identify', 'explain'],
    'have an understanding of': ['explain', 'describe'],
    'gain an understanding of': ['explain', 'describe'],
    'gain understanding of': ['explain', 'describe'],
    comprehend: ['explain', 'summarise'],
    know: ['list', 'state'],
    'have knowledge of': ['list', 'describe'],
    learn: ['explain', 'demonstrate'],
    appreciate: ['justify', 'explain'],
    grasp: ['explain', 'summarise'],
    realise: ['identify', 'explain'],
    realize: ['identify', 'explain'],
    'be aware of': ['identify', 'list'],
    'become aware of': ['identify', 'list'],
    'be familiar with': ['describe', 'use'],
    'become familiar with': ['describe', 'use'],
    'be able to': ['describe', 'demonstrate'],
    'be introduced to': ['describe', 'list'],
    'be exposed to': ['describe', 'list'],
    'gain insight into': ['explain', 'analyse'],
    'gain insight': ['explain', 'analyse'],
    'think about': ['compare', 'assess'],
    believe: ['justify', 'advocate'],
    feel: ['reflect on', 'advocate'],
    internalise: ['apply', 'demonstrate'],
    internalize: ['apply', 'demonstrate'],
    explore: ['compare', 'analyse'],
    consider: ['compare', 'assess'],
    see: ['identify', 'observe'],
    interact: ['consult', 'report to', 'refer']
  },
  doubtful: list('grasp feel explore consider see interact'),
  notVerbs: list(`the a an this that these those its their our your his her what which who whom whose why how when where
    importance basics principles definition definitions overview introduction purpose role roles rules signs types kinds
    causes elements procedures history background components characteristics concept concepts fundamentals
    responsibilities methods reasons`),
  stems: [
    'by the end of this lesson, learners will be able to',
    'by the end of the lesson, learners will be able to',
    'learners will be able to',
    'participants will be able to',
    'you will be able to',
    'be able to',
    'learners will',
    'participants will',
    'you will',
    'to'
  ],
  stem: 'Learners will be able to:',
  joiners: ['and', '&', 'or', 'and/or', 'then'],
  endings: ['ing', 'ied', 'ies', 'ed', 'es', 's', 'd'],
  adverb: 'ly',
  everyday: list(`OK TV DVD CD USB PDF HTML ID AM PM CV GPS SMS FAQ PC IT WC
    NOT AND OR ALL NO DO NEVER ALWAYS ONLY MUST YES STOP ANY NONE BUT WHO WHAT WHEN WHERE WHY HOW IF`),
  pictureOpenings: [
    'image of',
    'picture of',
    'photo of',
    'photograph of',
    'graphic of',
    'screenshot of',
    'an image of',
    'a picture of',
    'a photo of',
    'a photograph of'
  ],
  disturbing: [
    'sexual violence',
    'sexual exploitation',
    'sexual abuse',
    'gender-based violence',
    'rape',
    'raped',
    'torture',
    'tortured',
    'massacre',
    'massacres',
    'genocide',
    'mutilation',
    'suicide',
    'child soldiers',
    'sexual slavery'
  ],
  minutes: ['minutes', 'minute', 'mins', 'min'],
  question: {
    allOrNone: phrases(`all of the above, none of the above, all the above, any of the above, both of the above,
      all of these, none of these, all answers, none of the answers, a and b`),
    negative: phrases(`not, except, never, isn't, aren't, doesn't, don't, didn't, shouldn't, mustn't, cannot,
      can't`),
    absolute: phrases('all, always, never, every'),
    vague: phrases(`often, sometimes, usually, frequently, rarely, seldom, occasionally, generally, normally,
      mostly`)
  },
  closing: phrases('debrief*, closing, close with care, wrap-up, wind-down, check-out'),
  selfCare: phrases(`yourself, yourselves, self-care, own wellbeing, own well-being, somebody to talk to,
    someone to talk to`),
  experience: phrases('experience*, expertise, trained, training, qualified, qualification*, specialist*'),
  vagueLinks: phrases(`here, click here, this, link, this link, this page, website, more, read more,
    more information`),
  functionWords: list('the of and to is are that for with you not this it what when they from have'),
  unNames: {
    UN: 'United Nations',
    GA: 'General Assembly',
    UNGA: 'General Assembly',
    SG: 'Secretary-General',
    UNSG: 'Secretary-General',
    SC: 'Security Council',
    UNSC: 'Security Council'
  },
  emptyTitles: [
    ...list(`agenda background content contents context definition definitions details discussion example examples
      explanation facts general history information introduction issues miscellaneous more notes other others outline
      overview points slide topic topics untitled various`),
    'additional information',
    'further information',
    'general information',
    'general remarks',
    'important points',
    'key facts',
    'key points',
    'main points',
    'more information',
    'some facts'
  ],
  continued: ['continued', 'cont', "cont'd", 'ctd'],
  documents: phrases(`policy, policies, resolution*, manual, handbook, guidelines, directive*, guidance note,
    convention, standard operating procedure*, report of the secretary-general`),
  slide: phrases('slide, slides')
}
