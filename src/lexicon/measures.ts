import type { WordTable } from './words.ts'

/**
 * How a word marks a measured number.
 * - `noun` makes the words around it the name of a measure wherever it stands; `suffix` only at the end of a name.
 * - `outcome` names what is counted as a result (故障, 告警): with a count it is a measure, too.
 * - `progress` names completion, which is no measure. `work` is a verb that counts work done.
 * - `target`, `previous`, `previous-period`, `year-ago`, `rise`, `fall`, `from`, `to` relate a number to another.
 * - `against` opens a comparison (较上周). `threshold` and `limit` mark a number that nobody measured (超过5分钟, 80%告警).
 * - `copula` stands between name and number, `lead` before the name (time words, 其中), `actual` for the name itself.
 * - `lookalike` ends like a measure and is none (参数, 批量). `before`, `after`, `change`, `value`, `measure` head columns of tables.
 * - `cut` ends what is no part of the name; `tail` may follow a number directly without being counted by it.
 */
export type MeasureWord =
  | 'noun'
  | 'suffix'
  | 'outcome'
  | 'progress'
  | 'work'
  | 'target'
  | 'previous'
  | 'previous-period'
  | 'year-ago'
  | 'rise'
  | 'fall'
  | 'from'
  | 'to'
  | 'against'
  | 'threshold'
  | 'limit'
  | 'copula'
  | 'lead'
  | 'actual'
  | 'cut'
  | 'tail'
  | 'before'
  | 'after'
  | 'change'
  | 'value'
  | 'measure'
  | 'lookalike'

export const measures: WordTable<MeasureWord> = {
  noun: {
    zh: [
      '率', '可用性', '可用度', '健康分', '健康度', '排名', '名次', '耗时', '时长', '用时', '时效', '延迟', '延时', '时延', '响应时间', '占比', '得分', '评分', '分数', '成绩',
      '满意度', '质量分', '体验分', '安全分', '信用分', '均分', '总分', '服务分', '活跃度', '贡献度', '饱和度', '热度', '认可度', '准确度', '精度', '精确度', '召回', '吞吐', '吞吐量', '并发', '峰值', '均值', '成本', '单价', '金额', '收入', '营收', '利润', '费用', '账单', '销售额', '流水', '花费', '交易额', '成交额',
      '日活', '月活', '周活', '留存', '电费', '租金', '工资', '转化', '覆盖度', '水位', '利用率', '使用率', '负载', '次数', '笔数', '单量', '数量', '总数', '总量', '访问量', '阅读量', '播放量', '下载量', '增量', '存量', '余额',
      '净推荐值', '客单价', '点击', '曝光', '粉丝', '毛利', 'SLA', '稳定性', '累计用户', '活跃用户', '新增用户', '注册用户',
    ],
    en: [
      'rate', 'latency', 'uptime', 'score', 'availability', 'coverage', 'throughput', 'response time', 'accuracy', 'precision', 'recall', 'f1', 'auc', 'map', 'bleu', 'rmse', 'rmsle',
      'mae', 'mse', 'loss', 'ratio', 'share', 'rank', 'ranking', 'nps', 'csat', 'dau', 'mau', 'wau', 'mrr', 'arr', 'gmv', 'roi', 'ctr', 'cvr', 'cpa', 'cpc', 'arpu', 'revenue', 'cost', 'spend', 'churn',
      'retention', 'conversion', 'qps', 'tps', 'rps', 'iops', 'pv', 'uv', 'rt', 'p50', 'p75', 'p90', 'p95', 'p99', 'p999', 'tp50', 'tp90', 'tp95', 'tp99', 'tp999', 'mttr', 'mttd', 'mtbf', 'lcp', 'fcp',
      'ttfb', 'fps', 'usage', 'utilization', 'utilisation', 'duration', 'build time', 'time to', 'velocity', 'bundle size', 'average', 'median', 'peak', 'lead time', 'cycle time', 'pass rate', 'lighthouse',
    ],
    ja: ['稼働率', '遅延', 'レイテンシ', '可用性スコア', 'スコア', '応答時間', '売上', '件数', '所要時間', 'カバレッジ', '順位'],
    ko: ['율', '률', '지연', '응답 시간', '응답시간', '점수', '매출', '가용성', '소요 시간', '커버리지', '순위', '처리량', '건수'],
    es: ['tasa', 'latencia', 'disponibilidad', 'cobertura', 'tiempo de respuesta', 'ingresos', 'puntuación', 'coste', 'costo', 'conversión'],
  },
  suffix: { zh: ['数', '量', '额', '分值', '产值', '基准', '指数', '系数', '大小', '带宽', '内存', 'CPU', '时间'], en: ['count', 'total', 'users', 'time'], ja: ['数', '額'], ko: ['수', '량'] },
  outcome: {
    zh: ['事故', '故障', '告警', '报警', '投诉', '缺陷', 'bug', 'bugs', '失败', '错误', '超时', '拒绝', '异常', '宕机', '工单量', '注册', '订单', '访问', '客诉', '漏洞', '事件数', '中断', '报错', '崩溃'],
    en: ['signups', 'sign-ups', 'incidents', 'alerts', 'errors', 'failures', 'complaints', 'crashes', 'downloads', 'stars', 'visits', 'visitors', 'pageviews', 'page views', 'orders', 'tickets opened', 'active users', 'subscribers', 'installs', 'new users', 'outages', 'open issues', 'registrations', 'customers', 'paying customers', 'leads'],
    ja: ['障害', 'アラート', '問い合わせ'],
    ko: ['장애', '알림', '가입자', '문의'],
    es: ['incidentes', 'errores', 'registros', 'alertas'],
  },
  progress: {
    zh: ['进度', '完成度', '进展', '整体进度', '总体进度', '当前进度', '完成', '完成率', '已完成', '工作完成', '达成', '开发完成', '约完成', '开发', '测试', '联调'],
    en: ['progress', 'completion', 'complete', 'done', 'completed', '% done'],
    ja: ['進捗', '進捗率', '完了'],
    ko: ['진행률', '진척률', '진행', '완료'],
    es: ['progreso', 'avance', 'completado'],
  },
  work: {
    zh: ['处理', '修复', '编写', '评审', '梳理', '整理', '提交', '输出', '解决', '关闭', '执行', '接入', '对接', '支持', '参与', '组织', '新建', '补充', '回复', '面试', '招聘', '采购', '迁移', '升级', '改造', '清理', '覆盖', '排查'],
    en: ['closed', 'fixed', 'merged', 'reviewed', 'wrote', 'resolved', 'shipped', 'added', 'removed', 'created', 'handled', 'processed', 'interviewed', 'attended', 'opened', 'triaged', 'migrated', 'updated', 'ran', 'held', 'answered'],
    ja: ['対応', '修正', '作成'],
    ko: ['처리', '수정', '작성'],
    es: ['cerrados', 'resueltos', 'corregidos'],
  },
  target: {
    zh: ['目标', '目标值', '目标为', '预算', '计划值', '预期', '指标要求', '要求', '目标是', '周目标', '月目标', '年度目标', '季度目标', '考核值', '基线目标', '达标线', '目标线'],
    en: ['target', 'goal', 'budget', 'target of', 'goal of', 'targets', 'slo', 'slo target', 'target is'],
    ja: ['目標', '予算', '目標値'],
    ko: ['목표', '목표치', '예산'],
    es: ['objetivo', 'meta', 'presupuesto'],
  },
  previous: {
    zh: ['上周', '上期', '上月', '上个月', '前值', '上周期', '上次', '前一周', '去年同期', '上周为', '上周值', '此前', '原先', '原', '原来', '之前', '优化前', '改造前', '上季度', '昨日', '上一周', '环比期', '上线前'],
    en: ['last week', 'was', 'previously', 'prev', 'previous', 'prior', 'last month', 'before', 'previous week', 'last quarter', 'prior week', 'down from', 'up from', 'vs last week', 'lw', 'last period'],
    ja: ['先週', '前週', '前回', '先月', '前月', '以前'],
    ko: ['지난주', '전주', '지난달', '이전', '전월'],
    es: ['semana pasada', 'semana anterior', 'anterior', 'antes', 'mes pasado'],
  },
  'previous-period': {
    zh: ['环比', '周环比', '月环比', '周同比', '环比上周', '环比上月', '日环比'],
    en: ['wow', 'mom', 'qoq', 'week over week', 'week-over-week', 'month over month', 'vs last week\u2019s', 'dod', 'w/w', 'm/m'],
    ja: ['前週比', '先週比', '前月比', '前回比'],
    ko: ['지난주 대비', '전주 대비', '전월 대비', '전주대비', '전월대비'],
    es: ['vs semana anterior', 'respecto a la semana anterior'],
  },
  'year-ago': { zh: ['同比', '年同比', '同比去年', '较去年同期', '比去年同期'], en: ['yoy', 'year over year', 'year-over-year', 'y/y'], ja: ['前年比', '前年同期比'], ko: ['전년 대비', '전년대비', '전년동기대비'], es: ['interanual'] },
  rise: {
    zh: ['上升', '增长', '提升', '提高', '增加', '上涨', '升高', '上调', '增', '升', '涨', '↑', '▲', '⬆', '⬆️', '↗', '提效', '多了', '新增'],
    en: ['up', 'rose', 'grew', 'increased', 'increase', 'increased by', 'gained', 'improved', 'improved by', 'rose by', 'higher', 'growth', 'raised', 'up by', 'grew by', 'faster'],
    ja: ['増', '増加', '上昇', '改善', '向上'],
    ko: ['상승', '증가', '개선', '향상'],
    es: ['subió', 'aumentó', 'aumento', 'sube', 'mejoró'],
  },
  fall: {
    zh: ['下降', '降低', '减少', '下跌', '下滑', '回落', '缩短', '提前', '节省', '下调', '降', '减', '跌', '↓', '▼', '⬇', '⬇️', '↘', '压缩', '节约', '少了'],
    en: ['down', 'fell', 'dropped', 'decreased', 'decrease', 'reduced', 'cut', 'reduced by', 'decreased by', 'fell by', 'down by', 'lower', 'dropped by', 'saved', 'lowered', 'slower'],
    ja: ['減', '減少', '低下', '短縮'],
    ko: ['하락', '감소', '단축'],
    es: ['bajó', 'cayó', 'disminuyó', 'redujo', 'baja'],
  },
  from: { zh: ['从', '由', '自'], en: ['from'], es: ['desde'] },
  to: {
    zh: [
      '至', '到', '提升至', '提升到', '提高至', '提高到', '提前到', '提前至', '降到', '降至', '降低到', '降低至', '下降到', '下降至', '减少到', '减少至', '缩短到', '缩短至', '增长到', '增长至', '增加到', '增加至', '上升到', '上升至',
      '升到', '升至', '降为', '升为', '增为', '减为', '缩短为', '提升为', '下降为', '减少为', '增加为', '涨到', '涨至', '增至', '减至', '优化到', '优化至', '优化为', '变为', '改为', '调整为', '调整到', '扩到', '压缩到', '压缩至', '回升到', '回升至', '回落到', '回落至', '控制到', '→', '->', '=>', '➜', '➡', '➡️', '⟶', '-->', '—>', '变成',
      '推迟到', '推迟至', '提速到', '恢复到', '恢复至',
    ],
    en: ['to', 'down to', 'up to', 'now', 'to about', 'improved to', 'increased to', 'reduced to', 'dropped to', 'fell to', 'rose to', 'grew to'],
    ja: ['から', 'へ', 'まで'],
    ko: ['에서', '으로', '로'],
    es: ['hasta'],
  },
  against: { zh: ['较', '比', '相比', '对比', '相较', '相较于', '相比于', '与'], en: ['vs', 'vs.', 'versus', 'compared to', 'compared with', 'than', 'against'] },
  threshold: { zh: ['超过', '超', '大于', '高于', '低于', '小于', '不低于', '不超过', '少于', '多于', '至少', '最多', '满', '每', '每隔', '前', '近', '超出', '连续', '间隔', '上限', '下限', '阈值', '阀值', '限制'], en: ['over', 'above', 'below', 'under', 'at least', 'at most', 'less than', 'more than', 'every', 'within', 'limit', 'threshold', 'max'] },
  limit: { zh: ['预警', '熔断', '限流', '灰度', '放量', '切流'], en: ['alert', 'threshold of', 'rollout', 'canary', 'traffic'] },
  copula: {
    zh: ['为', '是', '达', '约', '约为', '共', '共计', '合计', '总计', '最高', '最低', '最高达', '已达', '均', '均为', '了', '突破', '仅', '仅为', '有', '在', '保持在', '稳定在', '维持在', '大约', '已', '仍为', '仍', '保持', '维持', '高达', '也', '分别', '都', '即', '等于'],
    en: ['is', 'at', 'of', 'are', 'about', 'around', 'reached', 'hit', 'approx', 'roughly', '~', '≈', 'stands at', 'stays at', 'only', 'still', 'remains', 'by', 'averaged', 'currently'],
    ja: ['は', 'が', '約'],
    ko: ['은', '는', '약'],
    es: ['es', 'fue', 'en', 'unos'],
  },
  lead: {
    zh: ['本周', '今日', '当日', '昨天', '今天', '当前', '目前', '截至', '截止', '截至目前', '截止目前', '现在', '本月', '本期', '当周', '当月', '近一周', '全周', '周内', '其中', '最终', '整体', '首周', '这周', '本季度', '本年度', '和', '及', '以及', '并', '且', '而', '后续', '同时', '此外', '另外', '使', '让', '将', '把', '首测'],
    en: ['this week', 'currently the', 'today', 'the', 'our', 'and', 'with', 'total weekly', 'this month', 'got', 'now at', 'we', 'achieved', 'a', 'an', 'but'],
    ja: ['今週', '今週の', '現在の', '本日'],
    ko: ['이번 주', '이번주', '현재', '금주'],
    es: ['esta semana', 'la', 'el', 'los', 'las', 'y'],
  },
  actual: { zh: ['实际', '实际值', '实际完成', '实际达成', '现值', '当前值', '本周值', '结果'], en: ['actual', 'current', 'result', 'actuals'] },
  cut: { zh: ['达到', '实现', '收到', '得到', '遇到', '找到', '看到', '做到', '用到', '记录', '显示', '后续记录', '上线后', '优化后', '改造后', '升级后', '治理后', '调整后', '完成后', '目前为止', '使得', '结果为', '建立', '获得', '取得', '修复后'], en: ['so that', 'after which', 'we got', 'brought', 'bringing', 'with a'] },
  tail: { zh: ['左右', '以上', '以内', '以下', '内', '上下', '以来', '或', '后', '时', '多', '不变', '持平', '的', '等', '未', '有余'], en: ['on', 'in', 'for', 'this', 'across', 'as', 'per', 'last', 'so', 'which', 'while', 'since', 'during'], ja: ['です', 'でした', 'に', 'を', 'の'], ko: ['입니다', '을', '를', '의'] },
  before: { zh: ['前测', '量化前', '改前', '治理前', '旧版', '基线', '旧', '压缩前', '重构前', '迁移前', '升级前', '起始', '期初', '原值'], en: ['baseline', 'old', 'initial'], ja: ['改善前'], ko: ['개선 전'], es: ['antes de'] },
  after: { zh: ['量化后', '改后', '新版', '现在值', '优化后的', '新', '压缩后', '重构后', '迁移后', '期末', '改善后'], en: ['new', 'after', 'current value'], ja: ['改善後の'], ko: ['개선 후'], es: ['después', 'ahora'] },
  change: { zh: ['变化', '涨跌', '涨幅', '增幅', '降幅', '变动', '差值', '差异', '趋势', '变化率', '增长率', '升降'], en: ['change', 'delta', 'diff', 'trend', 'Δ', '+/-'], ja: ['増減'], ko: ['변화', '증감'], es: ['cambio', 'variación'] },
  value: { zh: ['数值', '值', '本次', '实测', '实测值', '完成值', '指标值', '数据', '本周数据', '当期', '现状'], en: ['value', 'values', 'measured', 'latest', 'number'], ja: ['実績', '値'], ko: ['값', '실적'], es: ['valor'] },
  measure: { zh: ['指标', '指标名称', '指标名', '度量', '考核项', '考核指标', '核心指标', '指标项', 'KPI', '关键指标', '监控项', '数据项', '度量项'], en: ['metric', 'metrics', 'measure', 'indicator', 'kpis'], ja: ['項目', '指標'], ko: ['지표', '항목'], es: ['métrica', 'indicador'] },
  lookalike: { zh: ['参数', '函数', '整数', '常数', '质量', '批量', '变量', '测量', '考量', '大量', '少量', '向量', '多数', '流量'], en: ['size limit'] },
}
