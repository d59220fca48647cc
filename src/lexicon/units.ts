import type { WordTable } from './words.ts'

/**
 * What may stand after a number. `count` units are counted things; `score` are points of a score. `e3` … `e12` are
 * multipliers (万 is `e4`), which are no units; `label` marks a number that only names something (`3月`, `二期`).
 */
export type UnitKind =
  | 'ratio'
  | 'time'
  | 'size'
  | 'money'
  | 'throughput'
  | 'score'
  | 'count'
  | 'e3'
  | 'e4'
  | 'e6'
  | 'e7'
  | 'e8'
  | 'e9'
  | 'e12'
  | 'label'

export const units: WordTable<UnitKind> = {
  ratio: {
    zh: ['%', '‰', '个百分点', '百分点', '个点', '倍', 'bp', 'bps'],
    en: ['pp', 'ppt', '%p', '%pt', 'x', 'percent', 'percentage points', 'pts'],
    ja: ['パーセント', 'ポイント'],
    ko: ['퍼센트', '포인트', '배'],
    es: ['por ciento'],
  },
  time: {
    zh: ['小时', '个小时', '分钟', '秒', '秒钟', '毫秒', '微秒', '天', '个工作日', '工作日', '个月', '周', '人日', '人天', '人月', '工时'],
    en: ['ms', 's', 'sec', 'secs', 'second', 'seconds', 'h', 'hr', 'hrs', 'hour', 'hours', 'min', 'mins', 'minute', 'minutes', 'us', 'µs', 'ns', 'd', 'day', 'days', 'weeks'],
    ja: ['時間', '分間', 'ミリ秒', '日間', '営業日'],
    ko: ['시간', '분', '초', '일간', '밀리초'],
    es: ['horas', 'minutos', 'segundos', 'días'],
  },
  size: {
    zh: ['字节', '兆'],
    en: ['KB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'bytes', 'Mbps', 'Gbps', 'Kbps', 'tokens'],
  },
  money: {
    zh: ['元', '美元', '美金', '人民币', '块', '欧元', '港元', '日元', '角'],
    en: ['USD', 'RMB', 'CNY', 'EUR', 'HKD', 'JPY', 'GBP', 'dollars', '¥', '$', '€', '£', '₩', 'US$', 'HK$'],
    ja: ['円', 'ドル'],
    ko: ['원', '달러'],
    es: ['euros', 'dólares'],
  },
  throughput: {
    en: ['TPS', 'QPS', 'RPS', 'req/s', 'ops', 'ops/s', 'fps', 'IOPS', 'MB/s', 'GB/s', 'KB/s', 'QPM', 'rpm', 'tok/s', 'tokens/s'],
  },
  score: { zh: ['分', '点数'], en: ['points', 'pt'], ja: ['点'], ko: ['점'] },
  count: {
    zh: [
      '次', '个', '条', '笔', '件', '家', '人', '例', '单', '台', '套', '份', '篇', '页', '行', '张', '类', '种', '项', '名', '户', '批', '轮', '场',
      '人次', '用户', '起', '道', '门', '本', '组', '位', '处', '核', '票', '颗', '辆', '节点', '节', '款', '字', '步', '遍', '封', '通', '支', '只', '座', '块钱',
    ],
    en: ['times', 'users', 'people', 'cases', 'pcs'],
    ja: ['回', '社', '枚', '冊'],
    ko: ['건', '명', '개', '회', '대', '곳', '위안'],
    es: ['veces', 'usuarios', 'personas'],
  },
  e3: { zh: ['千'], en: ['k', 'thousand'], ko: ['천'], es: ['mil'] },
  e4: { zh: ['万', '萬', 'w'], ko: ['만'] },
  e6: { zh: ['百万'], en: ['m', 'million', 'mn'], ko: ['백만'], es: ['millones'] },
  e7: { zh: ['千万'], ko: ['천만'] },
  e8: { zh: ['亿', '億'], ko: ['억'] },
  e9: { zh: ['十亿'], en: ['b', 'bn', 'billion'] },
  e12: { zh: ['万亿'], ko: ['조'] },
  label: {
    zh: ['月', '日', '号', '年', '期', '版', '代', '级', '层', '楼', '章', '届', '季度', '月份', '月底', '阶段', '环', '线', '档', '号线', '部', '班', '合', '维', '折'],
    en: ['st', 'nd', 'rd', 'th', 'am', 'pm'],
    ja: ['年度', '月末', '号機'],
    ko: ['월', '일', '년', '차', '주차', '호', '단계', '주'],
  },
}
