import type { WordTable } from './words.ts'

/**
 * Words of incidents.
 * - `customer`, `monitoring`, `internal`: who noticed it. `found`: verbs of noticing, which say that the words beside them did
 * - `recovered`: service is back, or the damage is undone. `temporary`: it works for now. `undone`: it is not over yet
 * - `denial`: before a word of recovery, denies it
 * - `level`: words of severity; `level-after`: follows a code (`P2故障`)
 */
export type IncidentWord = 'customer' | 'monitoring' | 'internal' | 'found' | 'recovered' | 'temporary' | 'undone' | 'denial' | 'level' | 'level-after'

export const incidentWords: WordTable<IncidentWord> = {
  customer: {
    zh: ['客户', '用户', '商户', '商家', '业务方', '业务侧', '运营', '客服', '投诉', '客诉', '渠道', '下游', '上游', '合作方', '经纪人', '门店', '司机', '银行', '业务同学', '业务部门', '甲方', '会员', '买家', '卖家', '业务'],
    en: ['customer', 'customers', 'user', 'users', 'client', 'clients', 'merchant', 'merchants', 'partner', 'partners', 'support tickets', 'complaint', 'complaints', 'complained', 'support team', 'helpdesk'],
    ja: ['顧客', 'お客様', 'ユーザー', '利用者', '取引先'],
    ko: ['고객', '사용자', '이용자', '유저'],
    es: ['cliente', 'clientes', 'usuario', 'usuarios'],
  },
  monitoring: {
    zh: ['监控', '告警', '报警', '预警', '监测', '拨测', '探活', '探测', '系统告警', '监控告警'],
    en: ['monitoring', 'monitor', 'alert', 'alerts', 'alerted', 'alarm', 'alarms', 'pagerduty', 'paged', 'pager', 'prometheus', 'grafana', 'healthcheck', 'health check', 'probe', 'sentry', 'datadog'],
    ja: ['監視', 'アラート', '警報'],
    ko: ['모니터링', '알림', '알람', '경보'],
    es: ['monitorización', 'monitoreo', 'alerta', 'alarma'],
  },
  internal: {
    zh: ['巡检', '自查', '值班', '测试人员', '测试同学', '研发', '开发', '运维', '自检', '内部', '复盘', '排查', '例行检查', '走查', '对账', '开发同学', '测试', '团队', '核对'],
    en: ['internal', 'internally', 'engineer', 'engineers', 'on-call', 'oncall', 'tester', 'testers', 'developer', 'developers', 'qa', 'routine check', 'inspection', 'audit', 'team'],
    ja: ['社内', '担当者', '巡回', '点検', 'テスト担当'],
    ko: ['내부', '점검', '자체', '담당자', '개발자'],
    es: ['interno', 'internamente', 'equipo', 'ingeniero', 'inspección'],
  },
  found: {
    zh: ['反馈', '发现', '报告', '上报', '报障', '反映', '投诉', '告知', '提出', '通知', '触发', '来电', '检测到', '监测到', '报修', '咨询', '检出', '报出', '提示', '显示'],
    en: ['reported', 'report', 'reports', 'found', 'noticed', 'detected', 'discovered', 'fired', 'triggered', 'flagged', 'caught', 'spotted', 'raised', 'told', 'complained', 'identified', 'observed', 'saw'],
    ja: ['報告', '発見', '検知', '指摘', '申告', '問い合わせ'],
    ko: ['신고', '제보', '발견', '탐지', '감지', '문의', '보고'],
    es: ['reportó', 'reportado', 'reportaron', 'detectó', 'detectado', 'informó', 'descubrió'],
  },
  recovered: {
    zh: ['恢复', '已恢复', '恢复正常', '修复完毕', '修复完成', '已修复', '修复上线', '已解决', '解决完毕', '处理完毕', '处理完成', '已处理', '验收完毕', '已到账', '补跑完成', '补发完成', '已补发', '已补齐', '已重启', '重发', '获取成功', '重启后正常', '已闭环', '已关闭', '已消除', '已降级', '已回滚', '回滚完成', '消除', '解决', '全部恢复', '手工拉起', '补录完成', '修复', '切回', '已更正', '数据修正', '已订正'],
    en: ['resolved', 'restored', 'recovered', 'fixed', 'back to normal', 'back up', 'back online', 're-added', 'rolled back', 'reverted', 'service resumed', 'closed', 'mitigated and closed', 'repaired', 'up again', 'restarted', 'patched', 'operational'],
    ja: ['復旧', '解決', '復旧しました', '修正済み', '対応済み', '解消'],
    ko: ['복구', '해결', '정상화', '조치 완료', '수정 완료', '롤백', '정상 복구'],
    es: ['resuelto', 'restablecido', 'recuperado', 'solucionado', 'corregido', 'restaurado'],
  },
  temporary: {
    zh: ['临时', '暂时', '降级', '绕过', '规避', '切换备用', '应急', '缓解', '兜底', '限流', '止血', '手工处理', '人工介入', '兼容处理', '止损', '先行'],
    en: ['temporary', 'temporarily', 'workaround', 'mitigated', 'mitigation', 'for now', 'bypass', 'bypassed', 'failover', 'failed over', 'hotfix', 'throttled', 'degraded mode', 'stopgap', 'interim'],
    ja: ['暫定', '一時的', '回避', '応急'],
    ko: ['임시', '우회', '완화', '임시 조치'],
    es: ['temporal', 'temporalmente', 'provisional', 'mitigado', 'solución temporal'],
  },
  undone: {
    zh: ['排查中', '处理中', '跟进中', '定位中', '修复中', '修复上线中', '尚未', '还未', '未恢复', '未解决', '待修复', '待处理', '待定位', '待复现', '沟通中', '观察中', '持续跟进', '正在', '评估中', '评估如何', '原因未明', '原因不明', '原因待', '仍在', '还在', '分析中', '调查中', '继续跟进', '待确认', '协调中', '待厂商', '未定位'],
    en: ['investigating', 'under investigation', 'ongoing', 'in progress', 'open', 'unresolved', 'not resolved', 'not fixed', 'pending', 'still', 'looking into', 'unknown', 'monitoring the fix', 'to be fixed', 'awaiting', 'being investigated'],
    ja: ['調査中', '対応中', '未解決', '確認中', '継続'],
    ko: ['조사 중', '조사중', '확인 중', '진행 중', '미해결', '분석 중'],
    es: ['investigando', 'en investigación', 'en curso', 'pendiente', 'abierto', 'sin resolver'],
  },
  denial: {
    zh: ['未', '没', '没有', '尚未', '还未', '无法', '不能', '待', '未能', '等待', '需', '需要', '计划', '预计', '将', '如何', '准备', '自动'],
    en: ['not', 'not yet', 'to be', 'cannot', "can't", 'never', 'not been', "hasn't been", 'will be', 'yet to be', 'until'],
    ja: ['未'],
    ko: ['미'],
    es: ['no', 'sin'],
  },
  level: {
    zh: ['高', '中', '低', '严重', '紧急', '重大', '致命', '一般', '较大', '特别重大', '提示', '轻微', '重要', '极高', '较高', '高危', '中危', '低危', '高风险', '中风险', '低风险', '一级', '二级', '三级', '四级', '特急', '超高', '次要', '高优', '中优', '低优', '主要', '阻断'],
    en: ['high', 'medium', 'low', 'critical', 'major', 'minor', 'blocker', 'severe', 'urgent', 'trivial', 'moderate', 'emergency', 'med', 'highest', 'lowest', 'normal'],
    ja: ['重大', '軽微', '緊急', '重要度高', '重要度中', '重要度低'],
    ko: ['높음', '중간', '낮음', '심각', '긴급', '보통', '상', '하'],
    es: ['alta', 'media', 'baja', 'alto', 'medio', 'bajo', 'crítica', 'crítico', 'grave', 'urgente'],
  },
  'level-after': {
    zh: ['故障', '事故', '事件', '缺陷', '告警', '问题', '级', '级别', '漏洞', '线上故障', '线上问题'],
    en: ['incident', 'incidents', 'outage', 'bug', 'issue', 'alert', 'event'],
    ja: ['障害', '事象'],
    ko: ['장애', '사고', '이슈', '급'],
    es: ['incidente', 'incidencia'],
  },
}
