import type { Status } from '../schema/index.ts'
import type { WordTable } from './words.ts'

/** Words that say the state of a thing. */
export const statuses: WordTable<Status> = {
  'not-started': { zh: ['未开始', '待开发', '待启动', '尚未开始'], en: ['not started'] },
  'in-progress': { zh: ['进行中', '开发中', '联调中', '测试中'], en: ['in progress', 'ongoing', 'wip'] },
  done: { zh: ['已完成', '已上线', '结项', '完成', '上线完成'], en: ['done', 'completed', 'finished', 'shipped', 'merged'] },
  delayed: { zh: ['延期', '顺延', '推迟'], en: ['delayed', 'postponed'] },
  blocked: { zh: ['阻塞', '卡住', '暂停'], en: ['blocked', 'on hold'] },
  cancelled: { zh: ['已取消', '取消'], en: ['cancelled', 'canceled'] },
}
