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
  name: { zh: ['事项', '任务', '工作项', '项目', '项目名称', '名称', '标题', '事件', '内容', '工作内容', '任务名称', '需求'], en: ['item', 'task', 'project', 'name', 'title', 'event', 'priority item'] },
  owner: { zh: ['负责人', '责任人', '跟进人', '处理人', '执行人', '主责', 'owner'], en: ['assignee', 'responsible', 'lead', 'dri'] },
  status: { zh: ['状态', '当前状态', '完成情况'], en: ['status', 'state'] },
  progress: { zh: ['进度', '完成度', '完成率', '进展百分比'], en: ['progress', '% done', 'completion'] },
  due: { zh: ['截止', '截止时间', '截止日期', '完成时间', '计划完成时间', '预计完成', '预计完成时间', '上线时间', 'ddl'], en: ['due', 'due date', 'deadline', 'eta', 'target date', 'target_date'] },
  start: { zh: ['开始时间', '启动时间', '开始日期'], en: ['start', 'start date'] },
  priority: { zh: ['优先级', '重要程度'], en: ['priority'] },
  severity: { zh: ['级别', '等级', '严重程度', '风险等级'], en: ['severity', 'level', 'sev'] },
  occurred: { zh: ['发生时间', '时间', '故障时间'], en: ['occurred', 'started at', 'time'] },
  resolved: { zh: ['恢复时间', '解决时间', '结束时间'], en: ['resolved', 'resolved at', 'recovered at', 'end time'] },
  duration: { zh: ['持续时间', '持续时长', '影响时长', '历时'], en: ['duration'] },
  impact: { zh: ['影响', '影响范围', '影响面'], en: ['impact'] },
  cause: { zh: ['原因', '根因', '根本原因', '故障原因'], en: ['cause', 'root cause', 'reason'] },
  action: { zh: ['处置', '处理', '措施', '处理措施', '解决方案', '处理过程', '改进措施'], en: ['action', 'actions', 'fix', 'resolution', 'action items'] },
  detected: { zh: ['发现方式', '发现途径', '来源'], en: ['detected by', 'detection'] },
  mitigation: { zh: ['应对', '应对措施', '已尝试的解决方案', '缓解措施', '已采取的措施', '对策'], en: ['mitigation', 'workaround', 'tried'] },
  help: { zh: ['需要支持', '需要帮助', '求助', '需要帮助或待解决'], en: ['help wanted', 'help needed', 'ask'] },
  remark: { zh: ['备注', '说明'], en: ['note', 'notes', 'remark', 'comment'] },
  index: { zh: ['序号', '编号'], en: ['no', 'no.', '#', 'id'] },
}
