import type { WordTable } from './words.ts'

/** How a word marks a measured number. `noun` ends or begins the name of a measure; the others relate two numbers. */
export type MeasureWord = 'noun' | 'target' | 'previous' | 'previous-period' | 'year-ago' | 'rise' | 'fall' | 'from' | 'to'

export const measures: WordTable<MeasureWord> = {
  noun: { zh: ['率', '可用性', '健康分', '排名', '耗时'], en: ['rate', 'latency', 'uptime', 'score'] },
  target: { zh: ['目标', '预算'], en: ['target', 'goal', 'budget'] },
  previous: { zh: ['上周', '上期'], en: ['last week', 'was'] },
  'previous-period': { zh: ['环比'], en: ['wow', 'mom'] },
  'year-ago': { zh: ['同比'], en: ['yoy'] },
  rise: { zh: ['上升', '增长', '提升', '↑'], en: ['up', 'rose'] },
  fall: { zh: ['下降', '降低', '减少', '↓'], en: ['down', 'fell'] },
  from: { zh: ['从', '由'], en: ['from'] },
  to: { zh: ['提升至', '提前到', '降到'], en: ['to'] },
}
