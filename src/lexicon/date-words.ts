import type { WordTable } from './words.ts'

/** Words that tell what happens on a date. */
export type DateWord = 'due' | 'start' | 'release' | 'event'

export const dateWords: WordTable<DateWord> = {
  due: { zh: ['前', '之前', '截止', '预计', '计划', '期限'], en: ['by', 'due', 'before', 'until', 'eta'] },
  start: { zh: ['开始', '启动'], en: ['start', 'starts', 'kick-off'] },
  release: { zh: ['上线', '发布', '发版'], en: ['release', 'released', 'launch', 'shipped'] },
  event: { zh: ['评审', '会议'], en: ['meeting', 'review'] },
}
