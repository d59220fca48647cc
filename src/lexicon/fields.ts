import type { WordTable } from './words.ts'

/** What a labelled line or a table column says of the record it belongs to. */
export type Field =
  | 'name'
  | 'owner'
  | 'status'
  | 'progress'
  | 'due'
  | 'start'
  | 'priority'
  | 'severity'
  | 'occurred'
  | 'resolved'
  | 'duration'
  | 'impact'
  | 'cause'
  | 'action'
  | 'detected'
  | 'mitigation'
  | 'help'
  | 'remark'
  | 'index'

export const fields: WordTable<Field> = {
  name: {
    zh: ['事项', '任务', '工作项', '项目', '项目名称', '名称', '标题', '事件', '内容', '工作内容', '任务名称', '需求', '事项名称', '工作事项', '需求名称', '模块', '主题', '问题描述', '事件描述', '任务项'],
    en: ['item', 'task', 'project', 'name', 'title', 'event', 'priority item', 'task name', 'project name', 'work item', 'feature', 'initiative', 'workstream', 'deliverable'],
    ja: ['件名', 'タスク', 'プロジェクト', '項目', '案件', '作業項目'],
    ko: ['항목', '과제', '프로젝트', '업무명', '작업명', '제목', '무슨 일'],
    es: ['tarea', 'proyecto', 'nombre', 'título', 'actividad'],
  },
  owner: {
    zh: ['负责人', '责任人', '跟进人', '处理人', '执行人', '主责', 'owner', '主责人', '责任方', '经办人', '承办人', '接口人', '对接人', '参与人', '主要负责人', '项目负责人', '指派给', '开发负责人', '负责同学', '跟进同学', '主办', 'PM'],
    en: ['assignee', 'assignees', 'responsible', 'lead', 'dri', 'owners', 'assigned to', 'owned by'],
    ja: ['担当', '担当者', '責任者', '主担当'],
    ko: ['담당', '담당자', '책임자'],
    es: ['responsable', 'encargado', 'encargada', 'asignado a'],
  },
  status: {
    zh: ['状态', '当前状态', '完成情况', '进展情况', '当前进展', '项目状态', '目前状态', '任务状态', '完成状态', '达成情况'],
    en: ['status', 'state', 'current status'],
    ja: ['状態', 'ステータス', '状況', '進捗状況'],
    ko: ['상태', '현황', '진행 상태', '진행상태'],
    es: ['estado', 'situación'],
  },
  progress: {
    zh: ['进度', '完成度', '完成率', '进展百分比', '完成进度', '当前进度', '整体进度', '总体进度', '完成百分比', '完成比例'],
    en: ['progress', '% done', 'completion', '% complete', 'percent complete', 'percent done'],
    ja: ['進捗', '進捗率', '達成率'],
    ko: ['진행률', '진척률', '진척도', '진도'],
    es: ['progreso', 'avance', '% completado'],
  },
  due: {
    zh: ['截止', '截止时间', '截止日期', '完成时间', '计划完成时间', '预计完成', '预计完成时间', '上线时间', 'ddl', '计划完成', '计划完成日期', '完成日期', '预计上线', '预计上线时间', '计划上线', '计划上线时间', '期限', '整改期限', '交付时间', '交付日期', '目标时间', '目标日期', '预计时间', '要求完成时间', '时限', '完成期限'],
    en: ['due', 'due date', 'deadline', 'eta', 'target date', 'target_date', 'due by', 'delivery date'],
    ja: ['期限', '締切', '締め切り', '完了予定', '完了予定日', '納期', '期日'],
    ko: ['마감', '마감일', '기한', '완료 예정일', '완료예정', '목표일'],
    es: ['fecha límite', 'plazo', 'fecha de entrega', 'vencimiento'],
  },
  start: {
    zh: ['开始时间', '启动时间', '开始日期', '计划开始时间', '计划开始'],
    en: ['start', 'start date', 'started'],
    ja: ['開始日', '開始'],
    ko: ['시작일', '착수일'],
    es: ['inicio', 'fecha de inicio'],
  },
  priority: {
    zh: ['优先级', '重要程度', '优先度', '紧急程度', '重要性'],
    en: ['priority', 'prio', 'importance', 'urgency'],
    ja: ['優先度', '重要度', '優先順位'],
    ko: ['우선순위', '중요도', '긴급도'],
    es: ['prioridad'],
  },
  severity: {
    zh: ['级别', '等级', '严重程度', '风险等级', '故障级别', '故障等级', '事件级别', '事件等级', '事故等级', '事故级别', '定级', '严重级别', '影响程度', '风险级别'],
    en: ['severity', 'level', 'sev', 'risk level', 'incident level'],
    ja: ['深刻度', 'レベル', '障害レベル'],
    ko: ['심각도', '등급', '장애 등급'],
    es: ['gravedad', 'severidad', 'nivel'],
  },
  occurred: {
    zh: ['发生时间', '时间', '故障时间', '开始于', '发现时间', '故障开始时间', '告警时间', '发生日期', '事发时间'],
    en: ['occurred', 'started at', 'time', 'occurred at', 'detected at', 'start time'],
    ja: ['発生日時', '発生時刻', '発生', '日時'],
    ko: ['발생', '발생 시각', '발생 시간', '발생일시', '일시'],
    es: ['ocurrido', 'fecha y hora', 'hora'],
  },
  resolved: {
    zh: ['恢复时间', '解决时间', '结束时间', '恢复', '修复时间', '故障恢复时间'],
    en: ['resolved', 'resolved at', 'recovered at', 'end time', 'restored', 'restored at', 'ended', 'ended at', 'recovered'],
    ja: ['復旧日時', '復旧時刻', '復旧', '解決日時'],
    ko: ['복구', '복구 시각', '복구 시간', '해결 시각'],
    es: ['resuelto', 'recuperado', 'restablecido'],
  },
  duration: {
    zh: ['持续时间', '持续时长', '影响时长', '历时', '故障时长', '持续', '影响时间', '中断时长'],
    en: ['duration', 'downtime', 'lasted'],
    ja: ['継続時間', '影響時間', '停止時間'],
    ko: ['지속 시간', '장애 시간', '소요 시간'],
    es: ['duración'],
  },
  impact: {
    zh: ['影响', '影响范围', '影响面', '业务影响', '用户影响', '影响说明', '影响情况', '故障影响', '后果', '现象', '影响用户'],
    en: ['impact', 'affected', 'customer impact', 'user impact', 'symptom', 'symptoms'],
    ja: ['影響', '影響範囲', '現象'],
    ko: ['영향', '영향 범위', '영향도', '현상'],
    es: ['impacto', 'alcance', 'afectados'],
  },
  cause: {
    zh: ['原因', '根因', '根本原因', '故障原因', '问题原因', '原因分析', '根因分析', '直接原因', '事故原因', '事件原因', '初步原因', '起因', '问题根因', '产生原因'],
    en: ['cause', 'root cause', 'reason', 'caused by', 'rca'],
    ja: ['原因', '根本原因', '要因'],
    ko: ['원인', '근본 원인', '원인 분석'],
    es: ['causa', 'causa raíz', 'motivo'],
  },
  action: {
    zh: ['处置', '处理', '措施', '处理措施', '解决方案', '处理过程', '改进措施', '处置措施', '处置过程', '处理方式', '处理结果', '处理方案', '解决方法', '解决措施', '解决办法', '修复', '修复方案', '修复措施', '整改措施', '后续措施', '后续改进', '改进', '改进项', '恢复措施', '应急措施', '应急处置', '处理情况', '后续动作', '后续行动', '行动项'],
    en: ['action', 'actions', 'fix', 'resolution', 'action items', 'action taken', 'actions taken', 'remediation', 'solution', 'follow-up', 'follow-ups', 'follow up', 'fixed by', 'action item', 'next action'],
    ja: ['対応', '対処', '対応内容', '処置', '解決策', '再発防止策', '再発防止'],
    ko: ['조치', '조치 사항', '대응', '해결', '재발 방지', '조치사항', '처리'],
    es: ['acción', 'acciones', 'solución', 'resolución', 'medidas'],
  },
  detected: {
    zh: ['发现方式', '发现途径', '来源', '发现来源', '发现渠道', '发现人', '上报方式'],
    en: ['detected by', 'detection', 'reported by', 'found by'],
    ja: ['検知', '検知方法', '発見方法'],
    ko: ['탐지', '발견 경로', '감지'],
    es: ['detectado por', 'detección'],
  },
  mitigation: {
    zh: ['应对', '应对措施', '已尝试的解决方案', '缓解措施', '已采取的措施', '对策', '应对方案', '应对策略', '规避措施', '规避方案', '缓解', '应对计划', '预案', '已采取措施', '解决思路', '风险应对'],
    en: ['mitigation', 'workaround', 'tried', 'mitigations', 'mitigation plan', 'countermeasure', 'mitigated by', 'what we tried', 'contingency'],
    ja: ['対策', '対応策', '軽減策', '回避策'],
    ko: ['대책', '대응 방안', '완화 방안', '대응책'],
    es: ['mitigación', 'contingencia'],
  },
  help: {
    zh: ['需要支持', '需要帮助', '求助', '需要帮助或待解决', '需协调', '需支持', '需要协助', '需协助', '所需支持', '需要的支持', '支持需求', '需要协调', '诉求', '寻求帮助'],
    en: ['help wanted', 'help needed', 'ask', 'need help', 'support needed', 'asks', 'escalation'],
    ja: ['支援依頼', '依頼事項', '相談事項', '要望'],
    ko: ['지원 요청', '요청 사항', '도움 필요', '협조 요청'],
    es: ['ayuda necesaria', 'apoyo requerido', 'solicitud'],
  },
  remark: {
    zh: ['备注', '说明', '注', '补充说明', '附注', '补充', '备注说明'],
    en: ['note', 'notes', 'remark', 'comment', 'remarks', 'comments', 'n.b.', 'fyi'],
    ja: ['備考', '補足', 'メモ', '注記'],
    ko: ['비고', '참고', '메모', '특이사항'],
    es: ['nota', 'notas', 'observaciones', 'comentarios'],
  },
  index: {
    zh: ['序号', '编号', '单号', '工单号'],
    en: ['no', 'no.', '#', 'id'],
    ja: ['番号', 'no．'],
    ko: ['번호', '순번'],
    es: ['núm.', 'número', 'nº'],
  },
}
