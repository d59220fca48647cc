import type { Status } from '../schema/index.ts'
import type { WordTable } from './words.ts'

/**
 * Words that say the state of a thing by themselves: as the value of a status column, as a tag, or as a clause of their
 * own. How they are read inside a sentence is told by `status-cues.ts`.
 */
export const statuses: WordTable<Status> = {
  'not-started': {
    zh: [
      ...['未开始', '未启动', '未开工', '未开发', '未着手', '未进行', '尚未开始', '尚未启动', '还未开始', '还没开始'],
      ...['没开始', '暂未开始', '暂未启动', '待开始', '待开发', '待启动', '待开工', '待排期', '待排', '未排期', '待处理'],
      ...['待办', '待做', '待进行', '待实施', '待立项', '待规划', '待设计', '待评估', '待安排', '待定', '排期中', '待领取'],
    ],
    en: [
      ...['not started', 'not yet started', 'not begun', 'yet to start', 'to be started', 'unstarted', 'pending'],
      ...['to do', 'todo', 'to-do', 'backlog', 'queued', 'planned', 'scheduled', 'upcoming', 'open', 'new'],
    ],
    ja: ['未着手', '未開始', '着手前', '未実施'],
    ko: ['시작 전', '미시작', '미착수', '대기', '예정', '착수 전'],
    es: ['no iniciado', 'sin iniciar', 'sin empezar', 'por hacer', 'pendiente', 'no empezado'],
  },
  'in-progress': {
    zh: [
      ...['进行中', '正在进行', '推进中', '跟进中', '处理中', '实施中', '执行中', '正在推进', '持续推进', '持续跟进'],
      ...['进展中', '部分完成', '基本完成', '接近完成', '未完成', '还没完成', '没完成', '尚未完成', '即将完成'],
      ...['正常推进', '按计划推进', '按计划进行', '正常', '已启动', '已开始', '已立项', '灰度中', '未闭环', '在做'],
    ],
    en: [
      ...['in progress', 'in-progress', 'inprogress', 'ongoing', 'on-going', 'wip', 'work in progress', 'doing'],
      ...['active', 'started', 'underway', 'under way', 'in review', 'in development', 'in testing', 'in qa'],
      ...['on track', 'at risk', 'almost done', 'nearly done', 'partially done', 'half done', 'partial', 'not done'],
      ...['not finished', 'not completed', 'incomplete', 'unfinished', 'under review', 'continuing', 'on-track', 'at-risk'],
    ],
    ja: ['進行中', '対応中', '作業中', '実施中', '着手', '着手中', '継続', '継続中', 'レビュー中', '開発中', '調査中'],
    ko: ['진행 중', '진행중', '작업 중', '작업중', '개발 중', '개발중', '검토 중', '검토중', '테스트 중', '진행'],
    es: ['en curso', 'en progreso', 'en proceso', 'en marcha', 'en desarrollo', 'en revisión', 'iniciado', 'empezado'],
  },
  done: {
    zh: [
      ...['完成', '已完成', '己完成', '已完结', '完结', '已上线', '上线完成', '已发布', '已结项', '结项', '已结束', '已关闭'],
      ...['已交付', '已解决', '已修复', '已验收', '验收通过', '全部完成', '均已完成', '已全部完成', '已达成', '达成', '办结'],
      ...['已办结', '已闭环', '闭环', '完工', '已合并', '已投产', '关闭', '已实现', '已落地', '按时完成', '按期完成'],
      ...['提前完成', '顺利完成', '圆满完成', '如期完成', '完毕', '搞定', '已搞定', '已提交', '已归档', '完成了'],
    ],
    en: [
      ...['done', 'completed', 'complete', 'finished', 'shipped', 'merged', 'released', 'closed', 'resolved', 'launched'],
      ...['deployed', 'delivered', 'live', 'accomplished', 'achieved', 'fixed', 'landed', 'rolled out', 'implemented'],
    ],
    ja: ['完了', '完了済み', '完了済', '完了しました', '済', '済み', '対応済み', '対応済', 'リリース済み', '終了', '解決済み'],
    ko: ['완료', '완료됨', '완료했습니다', '종료', '배포 완료', '반영 완료', '해결', '해결됨'],
    es: ['hecho', 'completado', 'completada', 'terminado', 'terminada', 'finalizado', 'finalizada', 'publicado', 'cerrado'],
  },
  delayed: {
    zh: ['延期', '已延期', '顺延', '推迟', '已推迟', '延后', '已延后', '延误', '逾期', '已逾期', '滞后', '已滞后', '延迟', '超期'],
    en: ['delayed', 'postponed', 'deferred', 'slipped', 'late', 'overdue', 'behind', 'behind schedule', 'pushed back'],
    ja: ['遅延', '延期', '遅れ', '遅延中'],
    ko: ['지연', '지연됨', '연기', '연기됨'],
    es: ['retrasado', 'retrasada', 'aplazado', 'pospuesto', 'atrasado'],
  },
  blocked: {
    zh: ['阻塞', '已阻塞', '阻塞中', '受阻', '卡住', '被卡住', '暂停', '已暂停', '暂停中', '挂起', '已挂起', '搁置', '已搁置', '暂缓'],
    en: ['blocked', 'on hold', 'on-hold', 'stuck', 'stalled', 'paused', 'waiting', 'parked', 'suspended', 'halted'],
    ja: ['ブロック', 'ブロック中', '保留', '保留中', '中断', '停止中', '待ち'],
    ko: ['보류', '보류 중', '중단', '차단', '대기 중', '대기중'],
    es: ['bloqueado', 'bloqueada', 'en espera', 'en pausa', 'pausado', 'detenido'],
  },
  cancelled: {
    zh: ['取消', '已取消', '作废', '已作废', '废弃', '已废弃', '不做了', '终止', '已终止', '放弃', '已放弃', '下线不做'],
    en: ['cancelled', 'canceled', 'dropped', 'abandoned', "won't do", 'wontfix', "won't fix", 'descoped', 'discarded', 'rejected'],
    ja: ['中止', 'キャンセル', '取り止め', '取りやめ', '見送り'],
    ko: ['취소', '취소됨', '철회'],
    es: ['cancelado', 'cancelada', 'anulado', 'descartado'],
  },
}
