import { list, phrases, type Words } from './words.js'

/** French: outcomes begin with an infinitive. The verbs follow Bloom's levels, the others our own list. */
export const french: Words = {
  verbs: {
    remember:
      list(`citer définir désigner dénombrer énoncer énumérer étiqueter localiser lister mémoriser mentionner montrer
      nommer rappeler réciter reconnaître relever répéter repérer reproduire restituer situer`),
    understand: list(`classer caractériser clarifier convertir décrire démontrer dire discuter distinguer exposer
      expliquer exprimer illustrer indiquer interpréter paraphraser préciser prédire présenter rapprocher reformuler
      résumer retracer schématiser traduire`),
    apply: list(`accompagner accueillir actionner adapter administrer afficher agir aider animer appliquer appuyer
      assister briefer calculer chercher collecter communiquer compléter conduire configurer consigner consulter
      contacter coordonner déployer diffuser diriger documenter effectuer employer encadrer enregistrer entretenir
      escorter exécuter exercer faciliter faire former fournir gérer guider informer inscrire inspecter installer
      interroger intervenir inviter manipuler mener mesurer mettre mobiliser naviguer notifier observer
      opérer ordonner organiser orienter partager participer patrouiller poser pratiquer préparer prendre prévenir
      procéder programmer protéger raccorder rapporter rassembler réagir réaliser recevoir recueillir rédiger référer
      remettre remplir rendre renseigner renvoyer répondre résoudre respecter saisir sécuriser signaler simuler
      soumettre soutenir suivre surveiller tenir transmettre transférer trier utiliser vérifier
      aérer allumer appeler armer arrêter atteler authentifier baliser bander brancher changer charger chiffrer coder
      compter contrôler creuser décharger déchiffrer décoder dégager déminer démonter déplacer désarmer détenir détruire
      donner dresser émettre enlever envoyer épeler ériger éteindre évacuer exploiter faucher fermer fixer fouiller franchir
      hisser immobiliser laver lever lire maintenir marquer marcher monter nettoyer neutraliser ouvrir panser parler plier
      prononcer recharger récupérer régler relever remorquer remplacer réparer retirer secourir sonder stopper taper tirer
      tracer garder`),
    analyse: list(`analyser associer cartographier catégoriser comparer confronter contraster décomposer déduire dégager
      déterminer détecter diagnostiquer différencier discerner dissocier diviser enquêter estimer étudier examiner
      extraire grouper hiérarchiser identifier inventorier isoler ordonner prioriser questionner relier séparer tester`),
    evaluate: list(`apprécier argumenter arbitrer choisir conclure confirmer contrôler convaincre critiquer débattre
      décider défendre évaluer juger justifier mesurer motiver négocier noter persuader peser préconiser recommander
      réfuter rejeter retenir sélectionner soutenir trancher valider`),
    create: list(`améliorer assembler bâtir combiner compiler composer concevoir construire corriger créer développer
      dessiner échafauder écrire élaborer établir fabriquer formuler générer imaginer inventer modéliser modifier planifier
      produire projeter proposer rédiger réécrire réorganiser rassembler reconstituer structurer synthétiser
      transformer`),
    affective: list(`adhérer aider appuyer collaborer coopérer écouter encourager manifester partager participer plaider
      promouvoir refuser respecter témoigner valoriser engager abstenir`)
  },
  proposed: ['décrire', 'expliquer', 'identifier', 'énumérer', 'choisir'],
  alsoNouns: [],
  unobservable: {
    comprendre: ['expliquer', 'décrire'],
    'mieux comprendre': ['expliquer', 'décrire'],
    'avoir conscience de': ['identifier', 'expliquer'],
    'se familiariser': ['décrire', 'utiliser'],
    'se sensibiliser à': ['identifier', 'expliquer'],
    'avoir une compréhension de': ['expliquer', 'décrire'],
    appréhender: ['expliquer', 'analyser'],
    savoir: ['énumérer', 'énoncer'],
    connaître: ['énumérer', 'énoncer'],
    'avoir connaissance de': ['énumérer', 'décrire'],
    'avoir une connaissance de': ['énumérer', 'décrire'],
    'acquérir des connaissances': ['énumérer', 'décrire'],
    apprendre: ['expliquer', 'démontrer'],
    découvrir: ['identifier', 'décrire'],
    'prendre connaissance de': ['énumérer', 'résumer'],
    'prendre conscience de': ['identifier', 'expliquer'],
    'être conscient de': ['identifier', 'énumérer'],
    'être consciente de': ['identifier', 'énumérer'],
    'être conscients de': ['identifier', 'énumérer'],
    'être conscient': ['identifier', 'énumérer'],
    'être au courant de': ['identifier', 'énumérer'],
    'être sensibilisé à': ['identifier', 'expliquer'],
    'être sensibilisés à': ['identifier', 'expliquer'],
    'être familiarisé avec': ['décrire', 'utiliser'],
    'se familiariser avec': ['décrire', 'utiliser'],
    'se rendre compte de': ['identifier', 'expliquer'],
    "s'initier à": ['décrire', 'appliquer'],
    "s'approprier": ['appliquer', 'démontrer'],
    assimiler: ['résumer', 'appliquer'],
    maîtriser: ['appliquer', 'démontrer'],
    'être capable de': ['décrire', 'démontrer'],
    'être en mesure de': ['décrire', 'démontrer'],
    'se faire une idée de': ['expliquer', 'analyser'],
    'avoir un aperçu de': ['énumérer', 'résumer'],
    'penser à': ['comparer', 'évaluer'],
    croire: ['justifier', 'défendre'],
    sentir: ['exprimer', 'défendre'],
    ressentir: ['exprimer', 'défendre'],
    intérioriser: ['appliquer', 'démontrer'],
    explorer: ['comparer', 'analyser'],
    considérer: ['comparer', 'évaluer'],
    voir: ['identifier', 'observer'],
    interagir: ['consulter', 'informer', 'orienter']
  },
  doubtful: list('appréhender découvrir maîtriser sentir explorer considérer voir interagir'),
  notVerbs:
    phrases(`le, la, les, l', un, une, des, ce, cet, cette, ces, son, sa, ses, leur, leurs, comment, pourquoi, quand,
    où, qui, que, quel, quelle, quels, quelles, importance, principes, bases, définition, définitions, signes, règles, types,
    causes, rôle, rôles, notions, éléments, procédures, introduction, aperçu, buts`),
  infinitives: ['er', 'ir', 're'],
  skills: ['savoir'],
  stems: [
    'à la fin de cette leçon, vous saurez',
    'à la fin de la leçon, vous saurez',
    'à la fin de la leçon, vous serez capables de',
    'les participants seront capables de',
    'les participantes et participants seront capables de',
    'les participants sauront',
    'les participants pourront',
    'les apprenants seront capables de',
    'vous serez capables de',
    'vous serez capable de',
    'vous serez en mesure de',
    'vous saurez',
    'vous pourrez',
    'être capable de',
    'être en mesure de',
    'pouvoir',
    'se',
    "s'"
  ],
  stem: 'Vous saurez :',
  joiners: ['et', '&', 'ou', 'et/ou', 'puis'],
  how: ['comment'],
  adverb: 'ment',
  everyday: list('OK TV DVD CD USB PDF HTML ID CV GPS SMS FAQ PC IT NE PAS ET OU NON TOUT JAMAIS TOUJOURS OUI STOP'),
  pictureOpenings: phrases(`image de, une image de, photo de, une photo de, photographie de, une photographie de,
    illustration de, une illustration de, capture d'écran de, une capture d'écran de`),
  disturbing:
    phrases(`violence* sexuelle*, exploitation sexuelle, atteinte* sexuelle*, agression* sexuelle*, abus sexuel*,
    violence* basée* sur le genre, violence* fondée* sur le genre, viol, viols, violé, violée, violés, violées, torture,
    torturé*, massacre, massacres, génocide, mutilation*, suicide, enfant* soldat*, esclavage sexuel`),
  question: {
    allOrNone: phrases(`toutes les réponses, aucune des réponses, tout ce qui précède, rien de ce qui précède,
      toutes ces réponses, aucune de ces réponses, toutes les options, aucune des options`),
    negative: phrases(`pas, sauf, excepté, jamais, à l'exception de`),
    absolute: phrases('toujours, jamais, tous, toutes, chaque'),
    vague: phrases(`souvent, parfois, quelquefois, généralement, en général, fréquemment, rarement, habituellement,
      d'habitude, normalement`)
  },
  closing: phrases('débriefing*, debriefing*, clôture, clore, retour au calme, bilan'),
  selfCare: phrases('pour vous, vous-même*, soin de vous, soin de soi, à qui parler'),
  experience: phrases('expérience*, expérimenté*, formé*, formation, qualifié*, compétence*, spécialiste*'),
  vagueLinks: phrases(`ici, cliquez ici, ce lien, lien, cette page, en savoir plus, lire la suite,
    plus d'informations`),
  functionWords: list('le les des du et est une dans pour pas avec vous au aux sur qui ne sont ce'),
  unNames: {
    ONU: 'Organisation des Nations Unies',
    AG: 'Assemblée générale',
    SG: 'Secrétaire général',
    CS: 'Conseil de sécurité'
  },
  minutes: phrases('minutes, minute, min, mn'),
  emptyTitles: phrases(`introduction, contexte, aperçu, vue d'ensemble, généralités, contenu, définition, définitions,
    détails, discussion, exemple, exemples, divers, historique, informations, informations générales,
    informations complémentaires, notes, ordre du jour, plan, points clés, points principaux,
    remarques, remarques générales, sujet, sujets, autres, sans titre`),
  continued: phrases('suite, suite et fin'),
  documents: phrases(`politique, directive*, lignes directrices, manuel, résolution*, convention,
    rapport du secrétaire général`),
  slide: phrases('diapositive, diapositives, diapo')
}
