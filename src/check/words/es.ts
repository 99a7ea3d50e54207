import { list, phrases, type Words } from './words.js'

/** Spanish: outcomes begin with an infinitive. The verbs follow Bloom's levels, the others our own list. */
export const spanish: Words = {
  verbs: {
    remember:
      list(`citar definir designar enumerar enunciar etiquetar indicar listar localizar memorizar mencionar mostrar
      nombrar recitar reconocer recordar registrar repetir reproducir rotular señalar situar ubicar`),
    understand: list(`aclarar caracterizar clasificar convertir contar decir describir diferenciar discutir distinguir
      ejemplificar explicar exponer expresar ilustrar indicar interpretar parafrasear precisar predecir presentar reformular
      relacionar resumir revisar traducir`),
    apply: list(`abordar actuar acompañar adaptar administrar aplicar apoyar asistir atender ayudar buscar calcular
      completar comunicar conducir configurar consultar contactar controlar coordinar demostrar derivar desplegar difundir
      dirigir documentar efectuar ejecutar ejercer emplear entregar entrenar entrevistar escoltar facilitar formar guiar
      hacer implementar impartir informar inspeccionar instalar instruir llenar llevar manejar manipular mantener medir
      moderar monitorear navegar notificar observar operar organizar orientar participar patrullar practicar preparar
      prestar prevenir proceder programar proporcionar proteger reaccionar realizar recoger recopilar referir registrar
      remitir responder resolver rellenar reunir seguir señalizar simular supervisar tomar transmitir tratar usar utilizar
      verificar vigilar
      abrir alzar apagar apuntar armar arrestar autenticar avanzar balizar bajar cambiar cargar cavar cerrar cifrar
      codificar conectar contener cortar cubrir curar dar decodificar deletrear desactivar desarmar descargar descifrar
      desmontar despejar destruir detener disparar doblar encender enviar erigir evacuar extender fijar formatear girar
      guardar hablar izar lavar leer levantar limpiar llamar marcar montar mover neutralizar parar plegar pronunciar quitar
      recargar recuperar remolcar reparar rescatar retirar revisar sintonizar sondear sostener sujetar teclear tender tirar
      trazar vendar sustituir`),
    analyse:
      list(`agrupar analizar asociar cartografiar categorizar comparar confrontar contrastar correlacionar deducir
      desglosar descomponer detectar determinar diagnosticar diferenciar discernir discriminar dividir estimar estudiar
      examinar extraer identificar indagar integrar inventariar investigar jerarquizar ordenar priorizar preguntar
      relacionar separar vincular`),
    evaluate:
      list(`apreciar argumentar calificar comprobar concluir confirmar convencer criticar debatir decidir defender
      elegir escoger estimar evaluar fundamentar juzgar justificar medir negociar persuadir ponderar rebatir rechazar
      recomendar seleccionar sopesar sustentar validar valorar`),
    create: list(`bosquejar combinar compilar componer concebir construir corregir crear desarrollar dibujar diseñar
      elaborar ensamblar escribir esbozar establecer formular generar idear inventar mejorar modelar modificar planear
      planificar producir proponer reconstruir redactar reescribir reorganizar sintetizar trazar transformar`),
    affective: list(`abogar alentar apoyar asumir ayudar colaborar comprometerse cooperar defender escuchar fomentar
      manifestar participar promover respetar abstenerse valorar`)
  },
  proposed: ['describir', 'explicar', 'identificar', 'enumerar', 'elegir'],
  alsoNouns: [],
  unobservable: {
    comprender: ['explicar', 'describir'],
    entender: ['explicar', 'describir'],
    'tomar conocimiento de': ['enumerar', 'resumir'],
    'tener conciencia de': ['identificar', 'enumerar'],
    'ser consciente': ['identificar', 'enumerar'],
    familiarizarse: ['describir', 'usar'],
    'tener comprensión de': ['explicar', 'describir'],
    saber: ['enumerar', 'enunciar'],
    conocer: ['enumerar', 'enunciar'],
    'tener conocimiento de': ['enumerar', 'describir'],
    'tener conocimientos de': ['enumerar', 'describir'],
    'adquirir conocimientos': ['enumerar', 'describir'],
    aprender: ['explicar', 'demostrar'],
    captar: ['explicar', 'resumir'],
    asimilar: ['resumir', 'aplicar'],
    'darse cuenta de': ['identificar', 'explicar'],
    'tomar conciencia de': ['identificar', 'explicar'],
    'tomar consciencia de': ['identificar', 'explicar'],
    'ser consciente de': ['identificar', 'enumerar'],
    'ser conscientes de': ['identificar', 'enumerar'],
    concienciarse: ['identificar', 'explicar'],
    sensibilizarse: ['identificar', 'explicar'],
    'familiarizarse con': ['describir', 'usar'],
    'estar familiarizado con': ['describir', 'usar'],
    'estar familiarizados con': ['describir', 'usar'],
    'ser capaz de': ['describir', 'demostrar'],
    'ser capaces de': ['describir', 'demostrar'],
    'estar en condiciones de': ['describir', 'demostrar'],
    'hacerse una idea de': ['explicar', 'analizar'],
    'tener una idea de': ['explicar', 'analizar'],
    'pensar en': ['comparar', 'evaluar'],
    creer: ['justificar', 'defender'],
    sentir: ['expresar', 'defender'],
    interiorizar: ['aplicar', 'demostrar'],
    explorar: ['comparar', 'analizar'],
    considerar: ['comparar', 'evaluar'],
    ver: ['identificar', 'observar'],
    descubrir: ['identificar', 'describir'],
    interactuar: ['consultar', 'informar', 'derivar']
  },
  doubtful: list('captar sentir explorar considerar ver descubrir interactuar'),
  notVerbs:
    phrases(`el, la, los, las, un, una, unos, unas, este, esta, estos, estas, su, sus, qué, cómo, cuándo, dónde, quién,
    cuál, cuáles, por qué, importancia, principios, conceptos, definición, definiciones, señales, signos, reglas, tipos,
    causas, nociones, elementos, procedimientos, introducción, generalidades`),
  infinitives: ['ar', 'er', 'ir', 'arse', 'erse', 'irse'],
  skills: ['saber'],
  stems: [
    'al final de esta lección, podrán',
    'al final de la lección, podrán',
    'al final de esta lección, serán capaces de',
    'las personas participantes podrán',
    'los participantes podrán',
    'los participantes serán capaces de',
    'los alumnos podrán',
    'serán capaces de',
    'ustedes podrán',
    'podrán',
    'podrá',
    'poder',
    'ser capaz de',
    'ser capaces de'
  ],
  stem: 'Podrán:',
  joiners: ['y', 'e', '&', 'o', 'u', 'y/o', 'luego'],
  how: ['cómo', 'como'],
  adverb: 'mente',
  everyday: list('OK TV DVD CD USB PDF HTML ID CV GPS SMS PC TI NO SÍ SI TODO NUNCA SIEMPRE ALTO NI'),
  pictureOpenings:
    phrases(`imagen de, una imagen de, foto de, una foto de, fotografía de, una fotografía de, ilustración de,
    una ilustración de, captura de pantalla de, una captura de pantalla de`),
  disturbing: phrases(`violencia sexual, explotación sexual, abuso* sexual*, agresión sexual, agresiones sexuales,
    violencia de género, violencia por razón de género, violación, violaciones sexuales, violada, violadas, violado,
    violados, tortura*, torturad*, masacre, masacres, genocidio, mutilación, mutilaciones, suicidio, niños soldados,
    niñas soldado, niños soldado, esclavitud sexual`),
  question: {
    allOrNone: phrases(`todas las anteriores, ninguna de las anteriores, todos los anteriores,
      ninguno de los anteriores, todo lo anterior, nada de lo anterior, todas las respuestas,
      ninguna de las respuestas`),
    negative: phrases('no, excepto, salvo, nunca, a excepción de'),
    absolute: phrases('siempre, nunca, jamás, todos, todas, cada'),
    vague: phrases(`a menudo, a veces, usualmente, generalmente, en general, frecuentemente, con frecuencia,
      rara vez, raramente, normalmente, habitualmente`)
  },
  closing: phrases('cierre, debriefing, puesta en común, reflexión final'),
  selfCare: phrases('para usted, para ustedes, cuídese, cuídense, cuide de sí, autocuidado, con quien hablar'),
  experience: phrases(`experiencia, experimentad*, formación, capacitad*, capacitación, cualificad*, calificad*,
    especialista*`),
  vagueLinks: phrases(`aquí, haga clic aquí, clic aquí, este enlace, enlace, esta página, más, leer más,
    más información`),
  functionWords: list(
    'el los las y del al con una por es son su sus más pero lo para como qué cuando donde quien esta este hay también'
  ),
  unNames: { ONU: 'Naciones Unidas', AG: 'Asamblea General', SG: 'Secretario General', CS: 'Consejo de Seguridad' },
  minutes: phrases('minutos, minuto, min'),
  emptyTitles: phrases(`introducción, contexto, antecedentes, generalidades, panorama general, contenido, contenidos,
    definición, definiciones, detalles, debate, discusión, ejemplo, ejemplos, varios, historia,
    información, información general, información adicional, más información, notas, agenda,
    orden del día, puntos clave, puntos principales, observaciones, tema, temas, otros, sin título`),
  continued: phrases('continuación, cont'),
  documents: phrases(`política, directriz, directrices, directiva*, manual, resolución, resoluciones,
    convención, informe del secretario general`),
  slide: phrases('diapositiva, diapositivas')
}
