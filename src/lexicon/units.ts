import type { WordTable } from './words.ts'

/** Units of measured numbers; `count` units are counted things. Multipliers (万, 亿, k, M) are no units. */
export type UnitKind = 'ratio' | 'time' | 'size' | 'money' | 'throughput' | 'count'

export const units: WordTable<UnitKind> = {
  ratio: { zh: ['%', '‰', 'pp', '%p', '个百分点'] },
  time: { zh: ['小时', '分钟', '秒', '毫秒', '天'], en: ['ms', 's', 'h', 'min', 'us', 'μs'] },
  size: { en: ['KB', 'MB', 'GB', 'TB'] },
  money: { zh: ['元', '美元', '人民币'] },
  throughput: { en: ['TPS', 'QPS', 'rps'] },
  count: { zh: ['次', '个', '条', '笔', '件', '家', '人', '例'] },
}
