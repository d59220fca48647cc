import type { WordTable } from './words.ts'

/**
 * The words that section labels are made of. A label has a role when its words say so together: `下周` + `工作` + `目标` is
 * a plan, `本周` + `工作` is work. `filler` words say nothing by themselves.
 */
export type HeadingWord =
  | 'this'
  | 'next'
  | 'last'
  | 'plan'
  | 'work'
  | 'done'
  | 'doing'
  | 'undone'
  | 'stuck'
  | 'metrics'
  | 'incident'
  | 'risk'
  | 'reflection'
  | 'summary'
  | 'daily'
  | 'reference'
  | 'meta'
  | 'rest'
  | 'filler'

export const headings: WordTable<HeadingWord> = {
  this: {
    zh: ['本周', '这周', '本期', '今周', '本月', '本阶段', '当前', '本迭代', '当周', '今日', '今天', '本日', '当日', '当前周'],
    en: ['this week', "this week's", 'this week’s', 'this period', 'this sprint', 'this month', 'current', 'current week', 'today', 'weekly', 'this iteration'],
    ja: ['今週', '今期', '今月', '当週', '今週の'],
    ko: ['이번 주', '이번주', '금주', '금주의', '이번 달'],
    es: ['esta semana', 'de esta semana', 'semanal', 'semanales'],
  },
  next: {
    zh: ['下周', '下一周', '下星期', '下步', '下一步', '下阶段', '下一阶段', '下期', '下月', '后续', '接下来', '明日', '明天', '下个迭代', '下迭代', '未来', '近期', '下下周', '次周'],
    en: ['next week', "next week's", 'next week’s', 'next steps', 'next step', 'next', 'next sprint', 'next period', 'next month', 'next up', 'upcoming', 'coming up', 'coming week', 'up next', 'tomorrow', 'looking ahead', 'ahead', 'what’s next', "what's next", 'what is next', 'future'],
    ja: ['来週', '来期', '次週', '翌週', '今後', '来月', '次回', '明日の'],
    ko: ['다음 주', '다음주', '차주', '향후', '다음 달', '다음 스프린트'],
    es: ['próxima semana', 'la próxima semana', 'proxima semana', 'próximos pasos', 'próximos', 'siguiente semana', 'semana siguiente', 'semana próxima', 'siguiente', 'próximo'],
  },
  last: {
    zh: ['上周', '上一周', '上期', '上月', '上阶段', '昨日', '昨天', '往期'],
    en: ['last week', "last week's", 'last week’s', 'previous week', 'past week', 'last sprint', 'last period', 'yesterday', 'previous'],
    ja: ['先週', '前週', '前回', '昨日'],
    ko: ['지난 주', '지난주', '전주', '어제'],
    es: ['semana pasada', 'la semana pasada', 'semana anterior', 'última semana'],
  },
  plan: {
    zh: ['计划', '规划', '目标', '安排', '待办', '待办事项', '待完成', '待完成事项', '待做', '打算', '工作重点', '优先事项', '里程碑计划', '预期', '预期目标', '候选方向', '完成标准', '行动项', '跟进计划', '要做'],
    en: ['plan', 'plans', 'planned', 'planning', 'goals', 'goal', 'objectives', 'todo', 'to-do', 'to do', 'to-dos', 'todos', 'priorities', 'priority', 'targets', 'backlog', 'action items', 'actions', 'focus', 'will do', 'intentions', 'follow-ups', 'follow ups', 'followups', 'roadmap'],
    ja: ['予定', '計画', '目標', '課題と予定', 'やること', 'タスク予定', 'アクション', 'アクションアイテム', '方針', 'todoリスト'],
    ko: ['계획', '예정', '목표', '할 일', '할일', '예정 업무', '예정 사항', '우선순위', '추진 계획'],
    es: ['plan', 'planes', 'objetivos', 'metas', 'pendientes', 'por hacer', 'tareas pendientes', 'prioridades', 'planificado', 'planificación', 'pasos'],
  },
  work: {
    zh: ['工作', '进展', '工作进展', '工作内容', '重点工作', '工作情况', '工作事项', '工作成果', '进度', '任务', '任务项', '事项', '成果', '产出', '亮点', '项目进展', '项目进度', '业务进展', '主要工作', '动态', '交付', '工作项', '做了什么', '开发进度', '工作记录', '工作总结', '工作汇报', '所做工作', '更新', '推进', '开发任务', '研发进展', '项目', '项目更新', '工作明细', '跟进事项', '跟踪事项'],
    en: ['work', 'progress', 'tasks', 'task', 'worked on', 'highlights', 'highlight', 'updates', 'update', 'activities', 'activity', 'accomplishments', 'achievements', 'outputs', 'deliverables', 'projects', 'wins', 'key results', 'what i did', 'what we did', 'what was done', 'contributions', 'outcomes', 'work items', 'worked', 'work performed', 'shipped this week', 'status', 'news', 'milestones'],
    ja: ['作業', '進捗', '業務', 'タスク', '活動', '成果', '実施事項', '取り組み', '作業内容', '業務内容', '実績', 'やったこと', '行ったこと', '実施内容', '進捗状況', '業務報告', '取り組んだこと', '活動内容', '対応内容', 'トピックス'],
    ko: ['업무', '진행 사항', '진행사항', '한 일', '한일', '업무 내용', '성과', '주요 업무', '실적', '진행 상황', '진행상황', '수행 업무', '작업', '활동', '주요 성과'],
    es: ['trabajo', 'avances', 'progreso', 'tareas', 'actividades', 'logros', 'resultados', 'novedades', 'trabajo realizado', 'actualizaciones', 'entregables', 'proyectos'],
  },
  done: {
    zh: ['完成', '已完成', '完成事项', '完成工作', '完成情况', '完成内容', '完成项', '完成的工作', '已完成工作', '已完成事项', '已上线', '已完成任务', '目标达成', '达成情况', '办结'],
    en: ['done', 'completed', 'complete', 'finished', 'achieved', 'accomplished', 'shipped', 'delivered', 'merged', 'released', 'closed', 'completed outputs'],
    ja: ['完了', '完了したこと', '完了事項', '達成', '完了タスク', '実施済み', '対応済み'],
    ko: ['완료', '완료 사항', '완료사항', '완료한 일', '완료된 일', '완료 업무', '완료됨'],
    es: ['hecho', 'completado', 'completadas', 'completados', 'completada', 'terminado', 'terminadas', 'realizado', 'realizadas', 'lo hecho', 'finalizado'],
  },
  doing: {
    zh: ['进行中', '正在进行', '正在做', '在做', '进行中事项', '进行中的工作', '持续进行', '开发中', '跟进中', '推进中'],
    en: ['doing', 'in progress', 'in-progress', 'ongoing', 'wip', 'work in progress', 'working on', 'active', 'in flight', 'underway', 'started'],
    ja: ['進行中', '対応中', '作業中', '継続', '進行中のタスク', '継続中', '実施中'],
    ko: ['진행 중', '진행중', '진행 중인 업무', '진행 중인 일', '진행중인 업무'],
    es: ['en curso', 'en progreso', 'en marcha', 'haciendo', 'en proceso'],
  },
  undone: {
    zh: ['未完成', '未完成工作', '未完成事项', '未完成任务', '延期事项', '延期', '遗留', '遗留事项', '未达成'],
    en: ['not done', 'incomplete', 'outstanding', 'not completed', 'carried over', 'carry-over', 'carry over', 'slipped', 'delayed', 'unfinished', 'missed', 'not started'],
    ja: ['未完了', '未達成', '遅延', '積み残し', '未着手'],
    ko: ['미완료', '미완료 사항', '지연', '지연 사항', '미진행'],
    es: ['no completado', 'incompleto', 'sin terminar', 'atrasado', 'retrasado'],
  },
  stuck: {
    zh: ['已阻塞', '暂停中', '已暂停', '挂起'],
    en: ['on hold', 'paused', 'parked'],
    ja: ['保留', '保留中'],
    ko: ['보류', '보류 중'],
    es: ['en espera', 'en pausa'],
  },
  metrics: {
    zh: ['数据', '指标', '运行数据', '核心指标', '关键指标', '核心数据', '业务数据', '运营数据', '质量数据', '数据指标', '数据概览', '数据看板', '数据情况', '系统数据', '系统运行数据', '系统运行情况', '效果数据', 'KPI', 'KPIs', 'OKR指标', '实验结果', '性能数据', '数据表现', '关键数据', '数据汇总', '业绩', '指标数据'],
    en: ['metrics', 'key metrics', 'kpi', 'kpis', 'numbers', 'stats', 'statistics', 'data', 'measurements', 'by the numbers', 'key numbers', 'scorecard', 'dashboard', 'benchmarks', 'analytics', 'key figures', 'figures'],
    ja: ['指標', 'データ', '数値', '主要指標', '実績数値', '数字', 'メトリクス', '数値報告', '主要数値'],
    ko: ['지표', '핵심 지표', '주요 지표', '수치', '데이터', '주요 수치', '실적 지표'],
    es: ['métricas', 'metricas', 'indicadores', 'cifras', 'datos', 'números', 'indicadores clave'],
  },
  incident: {
    zh: ['事件', '事故', '故障', '稳定性事件', '生产事件', '生产事故', '线上问题', '线上故障', '线上事故', '线上事件', '生产问题', '生产故障', '故障复盘', '故障记录', '异常事件', '应急事件', '事故记录', '安全事件', '宕机', '告警事件', '故障情况', '突发事件', '生产稳定性事件', '事故与故障'],
    en: ['incident', 'incidents', 'outage', 'outages', 'postmortem', 'postmortems', 'production issues', 'sev', 'downtime', 'production incidents', 'incident report', 'on-call incidents', 'emergencies', 'failures'],
    ja: ['障害', '事故', 'インシデント', '障害報告', 'トラブル', '障害対応', '不具合報告'],
    ko: ['장애', '사고', '인시던트', '긴급 사항', '긴급사항', '장애 사항', '장애 현황', '장애 내역'],
    es: ['incidente', 'incidentes', 'incidencia', 'incidencias', 'caídas', 'caídas del servicio', 'interrupciones'],
  },
  risk: {
    zh: ['风险', '问题', '困难', '阻塞', '阻碍', '求助', '支持', '需要支持', '需协调', '需要协调', '需要协助', '需要帮助', '需支持', '难点', '卡点', '风险项', '风险点', '障碍', '挑战', '隐患', '协调事项', '待解决', '待解决问题', '遇到的问题', '存在问题', '存在的问题', '依赖', '瓶颈', '待协调', '协助', '帮助', '资源需求', '预警', '痛点', '疑问', '堵点'],
    en: ['risk', 'risks', 'problem', 'problems', 'blocker', 'blockers', 'blocked', 'blocking', 'issues', 'issue', 'challenges', 'challenge', 'concerns', 'help needed', 'help wanted', 'needs help', 'obstacles', 'impediments', 'support needed', 'asks', 'ask', 'stuck', 'dependencies', 'roadblocks', 'pain points', 'open questions', 'needs attention', 'help', 'difficulties', 'bottlenecks', 'needs', 'escalations'],
    ja: ['問題', '課題', 'リスク', '懸念', '困っていること', '相談', '問題点', '懸念点', '懸念事項', '課題と対応', '相談事項', 'ブロッカー', '困りごと', '支援依頼', '障壁'],
    ko: ['이슈', '문제', '문제점', '리스크', '위험', '애로사항', '건의사항', '지원 요청', '지원요청', '이슈 사항', '이슈사항', '블로커', '요청 사항', '요청사항', '도움 요청', '협조 요청', '위험 요소'],
    es: ['riesgos', 'riesgo', 'problemas', 'bloqueos', 'bloqueadores', 'bloqueo', 'obstáculos', 'dificultades', 'impedimentos', 'ayuda necesaria', 'ayuda', 'dudas', 'bloqueantes', 'necesidades'],
  },
  reflection: {
    zh: ['收获', '反思', '心得', '思考', '感悟', '感想', '体会', '心得体会', '学习', '学习收获', '学习心得', '学习总结', '经验', '经验教训', '教训', '自我改进', '改进', '自评', '自我评价', '成长', '沉淀', '启发', '学到', '随想', '杂谈', '卷首语', '生活', '复盘', '本周学习', '学习笔记', '知识点', '阅读', '书单', '读书'],
    en: ['learnings', 'learning', 'learned', 'lessons', 'lessons learned', 'reflection', 'reflections', 'retrospective', 'retro', 'thoughts', 'takeaways', 'what i learned', 'what we learned', 'feelings', 'mood', 'reading', 'reading list', 'musings', 'self-assessment', 'insights', 'growth'],
    ja: ['学び', '学んだこと', '反省', '所感', '振り返り', '感想', '気づき', '学習', '反省点', '感じたこと', '考察', '良かったこと'],
    ko: ['배운 점', '배운점', '회고', '느낀 점', '느낀점', '소감', '학습', '배운 것', '개선점'],
    es: ['aprendizajes', 'lecciones', 'reflexión', 'reflexiones', 'lo aprendido', 'aprendido', 'lecciones aprendidas', 'retrospectiva'],
  },
  summary: {
    zh: ['总结', '概述', '摘要', '小结', '概要', '总体', '总体评估', '总体情况', '整体情况', '概况', '综述', '前言', '导语', '结论', '关键结论', '比较结论', '决策', '正式决策', '一句话总结', '总览', '当前状态', '现状', '最佳版本', '主版本', '版本', '核心问题', '背景', '整体进展', '总结与展望', '评估', '要点'],
    en: ['summary', 'overview', 'tl;dr', 'tldr', 'abstract', 'recap', 'introduction', 'intro', 'executive summary', 'at a glance', 'conclusion', 'conclusions', 'decisions', 'decision', 'background', 'context', 'status summary', 'overall', 'overall status'],
    ja: ['概要', 'まとめ', 'サマリー', '総括', '要約', '全体', '背景', 'サマリ', '結論'],
    ko: ['요약', '핵심 요약', '개요', '총평', '정리', '배경', '결론', '종합'],
    es: ['resumen', 'introducción', 'panorama', 'conclusiones', 'contexto', 'resumen ejecutivo'],
  },
  daily: {
    zh: ['日报', '日报合集', '日志', '每日', '每日记录', '每日工作', '日程', '流水', '每日进展', '每日明细', '日常记录'],
    en: ['daily', 'daily log', 'daily logs', 'daily notes', 'diary', 'journal', 'daily updates', 'daily report', 'day by day', 'schedule', 'calendar', 'timesheet', 'log'],
    ja: ['日報', '日誌', '毎日', '日別', '日々の記録', 'スケジュール'],
    ko: ['일일', '일일 업무', '일지', '일일 보고', '일정'],
    es: ['diario', 'bitácora', 'registro diario', 'agenda'],
  },
  reference: {
    zh: ['链接', '参考', '参考链接', '附件', '附录', '资料', '参考资料', '参考文献', '相关链接', '安装包链接', '导师点评', '点评', '评语', '批注', '致谢', '感谢', '招聘', '广告', '目录', '测试用例', '测试报告', '证据', '证据索引', '索引', '术语', '名词解释', '模板说明', '填写说明', '声明', '开源仓库', '团队成员', '成员', '参会人员', '相关文档', '文档', '截图', '图片', '名单', '推荐', '推荐阅读', '分享', '文章', '反馈', '领导点评', '审批', '意见', '修订记录', '更新日志'],
    en: ['links', 'link', 'references', 'reference', 'appendix', 'attachments', 'resources', 'further reading', 'thanks', 'acknowledgements', 'acknowledgments', 'kudos', 'shout-outs', 'shoutouts', 'shout outs', 'feedback', 'mentor feedback', 'comments', 'evidence', 'team members', 'members', 'test report', 'test cases', 'notes', 'note', 'toc', 'table of contents', 'contents', 'contributors', 'participants', 'attendees', 'screenshots', 'glossary', 'changelog', 'hiring', 'jobs', 'events', 'meetings', 'announcements', 'misc', 'optional notes', 'see also', 'credits', 'sources', 'documents', 'docs'],
    ja: ['リンク', '参考', '参考資料', '添付', '資料', '備考', 'コメント', '謝辞', '目次', '参考リンク', 'メンバー', '連絡事項', '共有事項', 'その他連絡'],
    ko: ['링크', '참고', '참고 자료', '첨부', '부록', '비고', '감사', '목차', '팀원', '참석자', '의견', '공유 사항', '특이사항', '특이 사항'],
    es: ['enlaces', 'referencias', 'anexos', 'apéndice', 'agradecimientos', 'comentarios', 'notas', 'miembros', 'recursos', 'equipo', 'índice'],
  },
  meta: {
    zh: ['基本信息', '基础信息', '周报信息', '个人信息', '报告信息', '信息'],
    en: ['basic information', 'date range', 'info', 'information', 'metadata', 'general information', 'report information', 'report info', 'date', 'details', 'about'],
    ja: ['基本情報', '報告者情報', '情報'],
    ko: ['기본 정보', '정보', '보고 정보'],
    es: ['información', 'información general', 'datos generales'],
  },
  rest: {
    zh: ['其他', '其它', '其余', '其他事项', '其他工作', '杂项', '杂事', '其他项'],
    en: ['other', 'others', 'miscellaneous', 'other work', 'everything else', 'et cetera'],
    ja: ['その他', 'その他作業'],
    ko: ['기타', '기타 사항', '기타사항', '기타 업무'],
    es: ['otros', 'otras', 'varios', 'otras tareas'],
  },
  filler: {
    zh: ['与', '和', '及', '以及', '的', '情况', '内容', '列表', '清单', '明细', '汇总', '主要', '重点', '核心', '关键', '具体', '详情', '详细', '相关', '整体', '本人', '个人', '团队', '部门', '我的', '优化建议', '建议', '解决', '解决方案', '方案', '原因', '对策', '应对', '措施', '中', '技术', '非技术', '线上', '生产', '稳定性', '系统', '业务', '研发', '开发', '测试', '日常', '总', '组', '周', '期', '重要', '一周', '并', '或', '周度', '月度', '季度', '年度', '需', '需要', '处理', '分析', '跟进', '输出', '工时', '统计', '记录', '回顾', '展望', '趋势', '遇到', '存在', '部分', '自动化', '质量', '标准', '描述', '说明', '值班'],
    en: ['and', 'or', 'of', 'the', 'a', 'for', 'in', 'on', 'my', 'our', 'we', 'i', 'to', 'with', 'per', 'user', 'team', 'key', 'main', 'major', 'top', 'week', 'weeks', 'items', 'list', 'report', 'areas', 'period', 'sprint', 'milestone', 'month', 'trend', 'trends', 'day', 'from', 'by', 'personal', 'individual', 'open', 'new', 'important', 'project', 'technical', 'things', 'what', 'associated', 'board', 'features', 'was', 'responsible', 'up', 'any', 'general', 'other notes', 'section', 'so far', 'are', 'is', 'did', 'do', 'will', 'performed', 'potential'],
    ja: ['の', 'と', 'した', 'こと', '内容', '状況', '一覧', '主な', '事項', '重点', '点', 'について', '・', '週', 'する', 'たこと', '対応', '報告', 'チーム', '個人'],
    ko: ['및', '의', '내용', '사항', '주요', '현황', '목록', '핵심', '주간', '보고', '과', '와', '팀', '개인', '중점', '진행', '대응'],
    es: ['y', 'o', 'de', 'la', 'el', 'los', 'las', 'del', 'para', 'en', 'principales', 'semana', 'lista', 'clave', 'a'],
  },
}
