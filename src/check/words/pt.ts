import { list, phrases, type Words } from './words.js'

/** Portuguese, of Brazil and of Portugal: outcomes begin with an infinitive. The verbs follow Bloom's levels, the others our own list. */
export const portuguese: Words = {
  verbs: {
    remember:
      list(`apontar citar definir designar enumerar enunciar indicar listar localizar memorizar mencionar mostrar
      nomear recitar reconhecer recordar registar registrar relembrar repetir reproduzir rotular situar`),
    understand:
      list(`caracterizar clarificar classificar converter contar descrever diferenciar discutir distinguir dizer
      exemplificar explicar expor expressar exprimir ilustrar interpretar parafrasear prever reformular relacionar relatar
      resumir rever sintetizar traduzir apresentar`),
    apply:
      list(`abordar acompanhar acionar adaptar administrar agir ajudar aplicar apoiar assistir atender auxiliar buscar
      calcular coletar completar comunicar conduzir configurar consultar contactar contatar controlar coordenar demonstrar
      difundir dirigir divulgar documentar efetuar empregar encaminhar entregar entrevistar escoltar executar exercer
      facilitar fazer formar fornecer gerir guiar implementar informar inspecionar instalar instruir manejar manter manusear
      medir moderar monitorar monitorizar navegar notificar observar operar orientar organizar participar patrulhar praticar
      preencher preparar prestar prevenir proceder programar proteger reagir realizar recolher referir remeter reportar
      resolver responder reunir seguir sinalizar simular supervisionar tomar transmitir tratar treinar usar utilizar
      verificar vigiar
      abrir acender alterar apagar armar autenticar avançar balizar baixar carregar cavar chamar cifrar codificar conectar
      contar cortar cobrir dar decodificar descodificar decifrar deitar desarmar desativar descarregar desmontar destruir
      deter digitar dirigir disparar dobrar enviar erguer escavar estender evacuar falar fechar fixar formatar girar guardar
      hastear içar imobilizar instalar lançar lavar ler levantar levar limpar ligar marcar mover mudar neutralizar parar
      plotar prender pronunciar puxar rebocar recarregar recuperar remover reparar resgatar retirar segurar sintonizar
      soletrar sondar substituir trocar vendar`),
    analyse: list(`agrupar analisar associar categorizar comparar confrontar contrastar correlacionar decompor deduzir
      desdobrar detectar detetar determinar diagnosticar diferenciar discernir discriminar dividir estimar estudar examinar
      extrair hierarquizar identificar inferir integrar inventariar investigar mapear ordenar priorizar questionar
      relacionar separar vincular`),
    evaluate: list(`apreciar argumentar arbitrar avaliar concluir confirmar convencer criticar debater decidir defender
      escolher estimar fundamentar julgar justificar medir negociar persuadir ponderar recomendar refutar rejeitar
      selecionar sustentar validar valorar`),
    create: list(`aperfeiçoar combinar compilar compor conceber construir corrigir criar desenhar desenvolver elaborar
      escrever esboçar estabelecer estruturar formular gerar idealizar inventar melhorar modelar modificar montar planear
      planejar planificar produzir projetar propor reconstruir redigir reescrever reorganizar traçar transformar`),
    affective:
      list(`apoiar assumir colaborar comprometer-se cooperar defender encorajar escutar incentivar manifestar ouvir
      participar promover respeitar abster-se valorizar`)
  },
  proposed: ['descrever', 'explicar', 'identificar', 'enumerar', 'escolher'],
  alsoNouns: [],
  unobservable: {
    compreender: ['explicar', 'descrever'],
    entender: ['explicar', 'descrever'],
    perceber: ['explicar', 'descrever'],
    'tomar conhecimento de': ['enumerar', 'resumir'],
    'familiarizar-se': ['descrever', 'usar'],
    'estar ciente': ['identificar', 'enumerar'],
    'ter compreensão de': ['explicar', 'descrever'],
    saber: ['enumerar', 'enunciar'],
    conhecer: ['enumerar', 'enunciar'],
    'ter conhecimento de': ['enumerar', 'descrever'],
    'adquirir conhecimentos': ['enumerar', 'descrever'],
    aprender: ['explicar', 'demonstrar'],
    assimilar: ['resumir', 'aplicar'],
    'dar-se conta de': ['identificar', 'explicar'],
    'tomar consciência de': ['identificar', 'explicar'],
    'ter consciência de': ['identificar', 'enumerar'],
    'estar ciente de': ['identificar', 'enumerar'],
    'estar cientes de': ['identificar', 'enumerar'],
    'estar consciente de': ['identificar', 'enumerar'],
    'familiarizar-se com': ['descrever', 'usar'],
    'estar familiarizado com': ['descrever', 'usar'],
    'estar familiarizados com': ['descrever', 'usar'],
    'ser capaz de': ['descrever', 'demonstrar'],
    'ser capazes de': ['descrever', 'demonstrar'],
    'ter uma ideia de': ['explicar', 'analisar'],
    'pensar em': ['comparar', 'avaliar'],
    acreditar: ['justificar', 'defender'],
    sentir: ['expressar', 'defender'],
    interiorizar: ['aplicar', 'demonstrar'],
    internalizar: ['aplicar', 'demonstrar'],
    explorar: ['comparar', 'analisar'],
    considerar: ['comparar', 'avaliar'],
    ver: ['identificar', 'observar'],
    descobrir: ['identificar', 'descrever'],
    interagir: ['consultar', 'informar', 'encaminhar']
  },
  doubtful: list('perceber sentir explorar considerar ver descobrir interagir'),
  notVerbs:
    phrases(`o, a, os, as, um, uma, uns, umas, este, esta, estes, estas, seu, sua, seus, suas, que, como, quando, onde,
    quem, qual, quais, por que, porquê, importância, princípios, conceitos, definição, definições, sinais, regras, tipos,
    causas, noções, elementos, procedimentos, introdução, generalidades`),
  infinitives: ['ar', 'er', 'ir', 'or', 'ar-se', 'er-se', 'ir-se'],
  skills: ['saber'],
  stems: [
    'ao final desta lição, vocês serão capazes de',
    'no final desta lição, serão capazes de',
    'no fim desta lição, serão capazes de',
    'os participantes serão capazes de',
    'os participantes poderão',
    'vocês serão capazes de',
    'você será capaz de',
    'serão capazes de',
    'poderão',
    'poder',
    'ser capaz de',
    'ser capazes de'
  ],
  stem: 'Vocês serão capazes de:',
  joiners: ['e', '&', 'ou', 'e/ou', 'depois'],
  how: ['como'],
  adverb: 'mente',
  everyday: list('OK TV DVD CD USB PDF HTML ID CV GPS SMS PC TI NÃO SIM TODO NUNCA SEMPRE OU'),
  pictureOpenings:
    phrases(`imagem de, uma imagem de, foto de, uma foto de, fotografia de, uma fotografia de, ilustração de,
    uma ilustração de, captura de tela de, captura de ecrã de`),
  disturbing: phrases(`violência sexual, exploração sexual, abuso* sexual*, agressão sexual, agressões sexuais,
    violência de gênero, violência de género, estupro*, violação sexual, violada, violadas, tortura*, torturad*, massacre,
    massacres, genocídio, mutilação, mutilações, suicídio, crianças-soldado*, crianças soldado*, escravidão sexual,
    escravatura sexual`),
  question: {
    allOrNone: phrases(`todas as anteriores, nenhuma das anteriores, todas as alternativas,
      nenhuma das alternativas, todas as opções, nenhuma das opções, todas as respostas, nenhuma das respostas`),
    negative: phrases('não, exceto, salvo, nunca, com exceção de'),
    absolute: phrases('sempre, nunca, jamais, todos, todas, cada'),
    vague: phrases(`muitas vezes, às vezes, por vezes, geralmente, em geral, frequentemente, com frequência,
      raramente, normalmente, habitualmente`)
  },
  closing: phrases('encerramento, fechamento, debriefing, roda final'),
  selfCare: phrases(`para si, para você, para vocês, cuide-se, cuide de si, autocuidado, com quem falar,
    com quem conversar`),
  experience: phrases('experiência, experiente*, formação, capacitad*, capacitação, qualificad*, especialista*'),
  vagueLinks: phrases(`aqui, clique aqui, este link, link, esta ligação, ligação, esta página, mais, leia mais,
    saiba mais, mais informações`),
  functionWords: list('os do da dos das com uma não é são em ao mais seu pelo para também'),
  unNames: { ONU: 'Nações Unidas', AG: 'Assembleia Geral', SG: 'Secretário-Geral', CS: 'Conselho de Segurança' },
  minutes: phrases('minutos, minuto, min'),
  emptyTitles: phrases(`introdução, contexto, antecedentes, visão geral, generalidades, conteúdo, conteúdos, definição,
    definições, detalhes, debate, discussão, exemplo, exemplos, diversos, história, histórico,
    informações, informações gerais, mais informações, notas, agenda, ordem do dia, pontos-chave,
    pontos principais, observações, tema, temas, outros, sem título`),
  continued: phrases('continuação, cont'),
  documents: phrases(`política, diretriz, diretrizes, diretiva*, manual, resolução, resoluções, convenção,
    relatório do secretário-geral`),
  slide: phrases('slide, slides, diapositivo, diapositivos')
}
