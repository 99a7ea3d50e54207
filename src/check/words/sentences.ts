/** Sentences that messages offer to paste into a deck, in one language. */
export interface Sentences {
  /** That people may leave the room. */
  readonly optOut: string
  /** What stays in the room. */
  readonly confidentiality: string
  /** How facilitators look after themselves. */
  readonly selfCare: string
  /** What somebody must bring who teaches a heavy subject. */
  readonly experience: string
  /** A learning outcome that is specific. */
  readonly outcome: string
  /** An option of a question, with what the facilitator says about it. */
  readonly feedback: string
}

const english: Sentences = {
  optOut: 'You may leave the room at any time, without giving a reason.',
  confidentiality: 'Nobody has to share an experience of their own. What people say about themselves stays here.',
  selfCare: 'Plan time for yourself afterwards, and somebody to talk to.',
  experience: 'Teach this only with professional experience of the subject, or with somebody who has it.',
  outcome: 'Test the water of a well',
  feedback: 'Wait — by then the water is too high'
}

const sentences: Readonly<Record<string, Sentences>> = {
  en: english,
  fr: {
    optOut: 'Vous pouvez quitter la salle à tout moment, sans donner de raison.',
    confidentiality:
      "Personne n'est tenu de parler de ce qu'il ou elle a vécu. Ce que chacun dit de soi reste dans cette salle.",
    selfCare: 'Prévoyez ensuite du temps pour vous, et quelqu’un à qui parler.',
    experience: 'N’enseignez ceci qu’avec une expérience professionnelle du sujet, ou avec quelqu’un qui l’a.',
    outcome: 'Analyser l’eau d’un puits',
    feedback: 'Attendre — l’eau sera alors trop haute'
  },
  es: {
    optOut: 'Puede salir de la sala en cualquier momento, sin dar motivo.',
    confidentiality:
      'Nadie tiene que contar una experiencia propia. Lo que cada persona diga de sí misma se queda en esta sala.',
    selfCare: 'Reserve después un tiempo para usted, y alguien con quien hablar.',
    experience: 'Enseñe esto solo con experiencia profesional en el tema, o junto a alguien que la tenga.',
    outcome: 'Analizar el agua de un pozo',
    feedback: 'Esperar — para entonces el agua estará demasiado alta'
  },
  pt: {
    optOut: 'Você pode sair da sala a qualquer momento, sem dar motivo.',
    confidentiality:
      'Ninguém precisa contar uma experiência própria. O que cada pessoa disser de si mesma fica nesta sala.',
    selfCare: 'Reserve depois um tempo para si, e alguém com quem falar.',
    experience: 'Ensine isto somente com experiência profissional no assunto, ou com alguém que a tenha.',
    outcome: 'Analisar a água de um poço',
    feedback: 'Esperar — a essa altura a água estará alta demais'
  },
  ru: {
    optOut: 'Вы можете выйти из комнаты в любой момент, не объясняя причины.',
    confidentiality: 'Никто не обязан рассказывать о пережитом. То, что люди говорят о себе, остаётся здесь.',
    selfCare: 'Оставьте после занятия время для себя и решите, с кем сможете поговорить.',
    experience:
      'Ведите это занятие, только если у вас есть профессиональный опыт в этой теме, или вместе с тем, у кого он есть.',
    outcome: 'Проверить воду в колодце',
    feedback: 'Ждать — к тому времени вода поднимется слишком высоко'
  },
  ar: {
    optOut: 'يمكنكم مغادرة القاعة في أي وقت، دون إبداء أي سبب.',
    confidentiality: 'لا أحد ملزم بالحديث عن تجربة شخصية. ما يقوله كل شخص عن نفسه يبقى هنا.',
    selfCare: 'خصصوا بعد الدرس وقتًا لأنفسكم، وشخصًا تتحدثون إليه.',
    experience: 'لا تقدموا هذا الدرس إلا إذا كانت لديكم خبرة مهنية في الموضوع، أو مع من لديه هذه الخبرة.',
    outcome: 'فحص مياه بئر القرية',
    feedback: 'الانتظار — عندها يكون منسوب الماء قد ارتفع كثيرًا'
  },
  zh: {
    optOut: '您可以随时离开教室，无需说明理由。',
    confidentiality: '任何人都不必讲述自己的经历。大家谈到自己的话，只留在这里。',
    selfCare: '课后为自己留出时间，并找一个可以倾诉的人。',
    experience: '只有具备这一主题的专业经验，或与具备这种经验的人一起，才能讲授本课。',
    outcome: '检测一口水井的水质',
    feedback: '等待 — 到那时水位已经太高'
  }
}

/**
 * A sentence to paste, in back quotes and in the deck's language; in English where nobody has translated it, with a word that
 * says so.
 */
export function offered(name: keyof Sentences, language: string, write = (sentence: string) => sentence): string {
  const own = sentences[language.split('-')[0] ?? '']
  const written = `\`${write((own ?? english)[name])}\``
  return own ? written : `${written}, in the deck’s language`
}
