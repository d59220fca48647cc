import type { WordTable } from './words.ts'

/**
 * How words of state are told in a sentence.
 * - `live`: the thing itself is finished (上线, 结项, released). `finish`: something is finished, its subject says what.
 * - `step`: a part of the way (方案, 联调, design): finished, it is not the whole.
 * - `verb-ongoing`: an activity that 中 after it makes ongoing (联调中). `ongoing`, `start`: the thing is under way.
 * - `open`: something of it is not finished (还没, 待确认, to be checked).
 * - `planned`: the clause tells of what shall be, not of what is. `negation`: before a word, denies it. `nearly`: not yet.
 * - `hold`, `drop`, `late`: blocked, cancelled, delayed. `possible` before or after them: a risk, nothing that happened.
 * - `blocker`: a label whose value says what blocks the thing.
 * - `solved`: before a word of `hold`, says that it is over.
 * - `object`: after a finishing word, makes a noun of it (完成率). `be`: stands between a thing and its state.
 */
export type StatusCue =
  | 'live'
  | 'finish'
  | 'step'
  | 'verb-ongoing'
  | 'ongoing'
  | 'start'
  | 'open'
  | 'planned'
  | 'negation'
  | 'nearly'
  | 'hold'
  | 'drop'
  | 'late'
  | 'possible'
  | 'solved'
  | 'object'
  | 'be'
  | 'blocker'

export const statusCues: WordTable<StatusCue> = {
  live: {
    zh: [
      ...['上线', '上線', '发布', '发版', '投产', '结项', '验收通过', '通过验收', '全量', '上架', '结题', '竣工', '闭环', '关闭', '投入使用'],
      ...['交付', '全量发布', '完结', '办结', '合入主干', '合并', '验收', '正式上线', '全部上线'],
    ],
    en: [
      ...['released', 'shipped', 'merged', 'launched', 'deployed', 'delivered', 'done', 'closed', 'landed', 'rolled out'],
      ...['went live', 'is live', 'now live', 'gone live', 'completed', 'complete', 'finished', 'in production', 'committed', 'upstreamed', 'signed off', 'accomplished'],
    ],
    ja: ['リリースしました', 'リリース済み', '公開しました', 'デプロイ完了', '完了', 'リリース完了'],
    ko: ['배포 완료', '출시 완료', '출시', 'QA 통과', '배포됨', '반영 완료', '오픈 완료', '검수 완료'],
    es: ['publicado', 'publicada', 'desplegado', 'desplegada', 'lanzado', 'lanzada', 'entregado', 'completado', 'completada'],
  },
  finish: {
    zh: ['完成', '完毕', '搞定', '完工', '做完', '开完', '写完', '跑通', '走通', '打通', '通过', '落地', '达成', '修复', '解决', '到位', '定稿', '结束', '实现', '合入', '排好', '弄好', '做好'],
    ja: ['対応しました', '完了しました', '実施しました', '終了'],
    ko: ['완료', '통과', '종료'],
    es: ['terminado', 'terminada', 'finalizado', 'finalizada', 'hecho'],
  },
  step: {
    zh: [
      ...['方案', '需求', '设计', '评审', '调研', '开发', '联调', '提测', '测试', '初稿', '草稿', '立项', '启动', '准备', '环境', '材料'],
      ...['文档', '计划', '规划', '沟通', '对接', '对齐', '梳理', '选型', '原型', 'PRD', 'RFP', 'demo', 'POC', '标书', '评分', '招标'],
      ...['架构', '接口', '编写', '编码', '自测', '用例', '冒烟', '搭建', '采集', '讨论', '分析', '确认', '排期', '前期', '部分', '其中'],
      ...['灰度', '试点', '演练', '预发', '一期', '二期', '三期', '第一', '第二', '第三', '第四', '首批', '首轮', '首个', '一轮', '二轮', '阶段', '试运行', '验证'],
    ],
    en: [
      ...['design', 'draft', 'spec', 'specification', 'phase', 'step', 'round', 'review', 'prototype', 'poc', 'research', 'plan', 'planning'],
      ...['first', 'second', 'part', 'half', 'development', 'coding', 'testing', 'analysis', 'requirements', 'kickoff', 'milestone', 'backend', 'frontend', 'staging'],
    ],
    ja: ['設計', '要件定義', '調査', '実装', 'レビュー', 'テスト', '準備', '第一', '開発'],
    ko: ['설계', '기획', '개발', '조사', '테스트', '준비', '1차', '2차', '초안', '검토'],
    es: ['diseño', 'borrador', 'fase', 'análisis', 'desarrollo', 'pruebas', 'primera'],
  },
  'verb-ongoing': {
    zh: [
      ...['进行', '开发', '联调', '测试', '设计', '编写', '评审', '审查', '审核', '审批', '梳理', '准备', '对接', '排查', '跟进', '推进', '实施', '处理'],
      ...['调研', '采购', '招标', '谈判', '沟通', '讨论', '验证', '灰度', '迁移', '部署', '整理', '优化', '改造', '重构', '修复', '修改', '建设', '搭建'],
      ...['整改', '验收', '分析', '规划', '申请', '观察', '制作', '撰写', '收集', '收尾', '筹备', '执行', '上线', '发布', '配置', '协调', '确认', '定位'],
      ...['解决', '施工', '压测', '回归', '自测', '提测', '试运行', '试点', '运行', '开通', '办理', '走流程', '流程', '学习', '研究', '统计', '录入', '翻译'],
      ...['绘制', '拍摄', '剪辑', '招聘', '面试', '签约', '评估', '核对', '对账', '切换', '切流', '扩容', '升级', '适配', '接入', '集成', '复测', '追踪'],
      ...['跟踪', '持续', '补充', '完善', '实现', '编码', '训练', '标注', '清洗', '打磨', '调试', '调优', '治理', '改进', '制定', '拆分', '拆解', '盘点'],
      ...['比对', '抽查', '安装', '生产', '备货', '发货', '装修', '推广', '投放', '洽谈', '商谈', '磋商', '起草', '修订', '校对', '更新', '探索', '攻关', '受理', '排队', '推动', '立项', '预研', '封装', '移植', '构建', '运营', '试用', '公示', '走审批', '整合', '替换'],
    ],
    ja: ['対応', '作業', '開発', '実装', '調査', '確認', 'レビュー', '検討', '調整', '準備', 'テスト', '設計', '作成', '検証', '修正'],
    ko: ['진행', '개발', '작업', '검토', '테스트', '준비', '분석', '조사', '설계', '구현', '적용', '논의', '작성', '확인', '개선', '협의'],
  },
  ongoing: {
    zh: [
      ...['正在', '还在', '仍在', '尚在', '持续推进', '持续跟进', '推进顺利', '接近完成', '基本完成', '部分完成', '有序推进', '稳步推进', '按计划推进', '按计划进行', '转测试', '转测'],
      ...['进入', '已提测', '在途', '缺陷收敛', '继续推进', '进展顺利', '进度正常', '符合预期'],
    ],
    en: [
      ...['in progress', 'ongoing', 'wip', 'work in progress', 'underway', 'under way', 'in review', 'under review', 'being', 'in development', 'in testing'],
      ...['in qa', 'working on', 'on track', 'at risk', 'almost done', 'nearly done', 'almost finished', 'almost complete', 'continuing', 'started', 'kicked off', 'still'],
      ...['in flight', 'has begun', 'have begun', 'is progressing', 'making progress', 'works in progress', 'close to'],
    ],
    ja: ['進めています', '対応しています', '作業しています', '着手しました', '継続して'],
    ko: ['진행 중', '진행중', '하고 있', '착수'],
    es: ['en curso', 'en progreso', 'en proceso', 'en marcha', 'trabajando en', 'en revisión', 'avanzando'],
  },
  start: {
    zh: ['启动', '开始', '立项', '开工', '进场', '着手', '动工', '开启', '受理', '已开工', '过会'],
    en: ['start', 'starts', 'begin', 'begins', 'kick off', 'kick-off'],
    ja: ['着手', '開始'],
    ko: ['시작', '착수'],
    es: ['inicio', 'comienzo'],
  },
  open: {
    zh: [
      ...['还没', '还未', '尚未', '仍未', '没跑通', '未闭环', '还差', '尚缺', '尚差', '待', '未完成', '没完成', '没有完成', '未归档', '未提交', '尚需', '还需', '仍需', '未通过', '未就绪'],
    ],
    en: ['to be', 'not yet', 'yet to', 'remaining', 'not done', 'not finished', 'not complete', 'not completed', 'missing', 'not ready', 'incomplete', 'unfinished'],
    ja: ['未完了', '残り', 'これから'],
    ko: ['미완료', '남음', '예정'],
    es: ['falta', 'pendiente', 'por terminar'],
  },
  planned: {
    zh: [
      ...['预计', '預計', '计划', '計劃', '拟于', '拟在', '争取', '力争', '将于', '将在', '即将', '准备', '打算', '目标', '确保', '后续', '下一步', '下周', '下星期', '下月'],
      ...['节后', '明天', '尽快', '预期', '排期', '待', '需要', '需', '希望', '安排在', '按', '赶在', '如果', '一旦', '等待', '要', '会后', '将', '为了', '以便', '继续', '接下来', '未来'],
    ],
    en: [
      ...['will', 'to be', 'planned', 'plan', 'plans', 'planning', 'expected', 'expect', 'scheduled', 'aim', 'aiming', 'target', 'targeting', 'should be', 'going to', 'next', 'next week'],
      ...['eta', 'due', 'once', 'until', 'before', 'when', 'after', 'if', 'needs to be', 'need to be', 'must be', 'ready to be', 'hope', 'goal', 'want', "i'll", "we'll", 'would be', 'can be', 'could be'],
    ],
    ja: ['予定', '来週', '見込み', '目標'],
    ko: ['예정', '계획', '다음 주', '다음주', '목표'],
    es: ['previsto', 'planificado', 'próxima semana', 'será', 'objetivo', 'se espera'],
  },
  negation: {
    zh: ['未', '没', '没有', '尚未', '还未', '还没', '并未', '无法', '不', '不能', '未能', '没能', '暂未', '暂无', '非', '无', '仍未', '不会', '避免', '防止', '难以'],
    en: ['not', 'no', 'never', "isn't", "hasn't", "haven't", "wasn't", "aren't", "didn't", 'not yet', 'not fully', 'cannot', "can't", 'without', 'isn’t', 'hasn’t'],
    ja: ['未'],
    ko: ['미', '안', '못'],
    es: ['no', 'sin', 'aún no', 'todavía no'],
  },
  nearly: {
    zh: ['基本', '接近', '快', '大致', '部分', '差不多', '初步'],
    en: ['almost', 'nearly', 'mostly', 'partially', 'partly', 'half', 'close to', 'near', 'about to be'],
    ja: ['ほぼ'],
    ko: ['거의'],
    es: ['casi', 'parcialmente'],
  },
  hold: {
    zh: ['卡住', '卡在', '阻塞', '受阻', '被阻', '暂停', '搁置', '挂起', '暂缓', '停滞', '停工', '等待', '无法推进', '无法继续', '推不动', '被卡'],
    en: ['blocked', 'stuck', 'stalled', 'on hold', 'paused', 'waiting for', 'waiting on', 'awaiting', 'is waiting', 'parked', 'held up', 'suspended'],
    ja: ['ブロックされ', '保留', '待ち', '中断'],
    ko: ['보류', '대기 중', '중단', '막힘', '막혀'],
    es: ['bloqueado', 'bloqueada', 'en espera', 'esperando', 'detenido', 'en pausa'],
  },
  drop: {
    zh: ['取消', '不做了', '作废', '终止', '放弃', '叫停', '砍掉', '不上了', '不再做', '不再推进', '停止开发'],
    en: ['cancelled', 'canceled', 'dropped', 'abandoned', "won't do", 'wontfix', 'descoped', 'called off', 'scrapped', 'no longer needed'],
    ja: ['中止', '見送り', '取り止め'],
    ko: ['취소'],
    es: ['cancelado', 'cancelada', 'anulado'],
  },
  late: {
    zh: ['延期', '推迟', '顺延', '延后', '延误', '逾期', '滞后', '延至', '延到', '改到', '往后推', '推后'],
    en: ['delayed', 'postponed', 'deferred', 'slipped', 'pushed back', 'pushed to', 'moved to', 'behind schedule', 'overdue', 'rescheduled', 'slips to'],
    ja: ['延期', '遅延', '遅れて'],
    ko: ['지연', '연기'],
    es: ['retrasado', 'retrasada', 'aplazado', 'pospuesto', 'atrasado'],
  },
  possible: {
    zh: ['风险', '可能', '或', '或将', '也许', '恐', '恐怕', '避免', '防止', '不会', '会不会', '是否', '存在'],
    en: ['may', 'might', 'could', 'risk', 'risk of', 'possibly', 'potential', 'potentially'],
    ja: ['リスク', '可能性', 'おそれ'],
    ko: ['위험', '가능성', '우려'],
    es: ['riesgo', 'podría', 'posible'],
  },
  solved: {
    zh: ['解决', '消除', '解除', '修复', '排除', '不再', '恢复'],
    en: ['unblocked', 'no longer', 'resolved'],
    ja: ['解消'],
    ko: ['해소'],
    es: ['desbloqueado'],
  },
  object: {
    zh: ['度', '率', '情况', '标准', '时间', '日期', '量', '比例', '后', '前', '之后', '之前', '时', '百分比', '条件', '数', '的'],
    ja: ['率', '予定', '後', '条件'],
    ko: ['율', '률', '예정', '후', '조건'],
  },
  blocker: {
    zh: ['阻塞', '阻塞点', '阻塞项', '阻塞原因', '卡点', '堵点'],
    en: ['blocker', 'blockers', 'blocked by', 'blocking issue'],
    ja: ['ブロッカー', '阻害要因'],
    ko: ['블로커', '차단 요인'],
    es: ['bloqueo', 'bloqueos', 'impedimento'],
  },
  be: {
    zh: ['已', '己', '已经', '均已', '都已', '全部', '均', '都', '也', '整体', '现已', '顺利', '正式', '如期', '按时', '按期', '全面'],
    en: ['is', 'are', 'was', 'were', 'has been', 'have been', 'been', 'now', 'currently', 'already', 'fully', 'all', 'officially', 'successfully', 'finally', 'and', 'both', 'got', 'be', 'just', 'then'],
    ja: ['は', 'が'],
    ko: ['는', '은', '이', '가'],
    es: ['está', 'están', 'fue', 'ha sido', 'ya', 'y'],
  },
}
