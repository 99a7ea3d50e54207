/** Words of each script, short and long, to fill shapes with. */
export interface Words {
  readonly short: string
  readonly long: string
}

export const words: Readonly<Record<string, Words>> = {
  en: {
    short: 'A fence keeps animals out',
    long: 'The committee meets every month, checks the water and writes down what it has found in the book'
  },
  ar: {
    short: 'السياج يمنع الحيوانات',
    long: 'تجتمع اللجنة كل شهر وتفحص الماء وتكتب ما وجدته في السجل المحفوظ عند الأمينة في القرية'
  },
  zh: {
    short: '围栏可以挡住动物',
    long: '委员会每个月开一次会，检查水质，并把检查的结果写进由财务保管的记录本里面，大家都可以看'
  }
}
