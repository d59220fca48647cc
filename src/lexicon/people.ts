import type { WordTable } from './words.ts'

/**
 * What names of people are made of.
 * - `surname`: opens a full name (张三, 조영진). `double-surname`: of two characters (欧阳). `prefix`: before a name (小林, 阿强)
 * - `suffix`: after a name, not part of it (张工 keeps it, 田中さん loses it). `title-suffix`: part of the name as people write it
 * - `given`: first names that stand alone. `unlikely`: characters that names are hardly ever written with
 * - `topic`: words that look like names and are none
 * - `marker`: says that the name after it is the one responsible. `role`: what follows a name after a dash (Amir - Design)
 * - `remark`: in brackets after a name, no part of it. `everyone`: no single person
 */
export type PeopleWord =
  | 'surname'
  | 'double-surname'
  | 'prefix'
  | 'suffix'
  | 'title-suffix'
  | 'given'
  | 'unlikely'
  | 'topic'
  | 'marker'
  | 'role'
  | 'remark'
  | 'everyone'

export const people: WordTable<PeopleWord> = {
  surname: {
    zh: [
      ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'.split(
        '',
      ),
      ...'張劉陳楊黃趙吳孫馬鄭羅謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈鄒龍顧龔嚴'.split(''),
    ],
    ja: ['佐藤', '鈴木', '高橋', '田中', '渡辺', '伊藤', '山本', '中村', '小林', '加藤', '吉田', '山田', '佐々木', '山口', '松本', '井上', '木村', '斎藤', '清水', '山崎', '阿部', '森', '池田', '橋本', '石川', '前田', '藤田', '後藤', '岡田', '長谷川', '村上', '近藤', '石井', '坂本', '遠藤', '青木', '藤井', '西村', '福田', '太田', '三浦', '岡本', '松田', '中島', '中川', '原田', '小川', '中野', '竹内', '田村'],
    ko: [...'김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모'.split('')],
  },
  'double-surname': { zh: ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '夏侯', '南宫', '端木', '令狐', '轩辕', '歐陽'], ko: ['남궁', '황보', '제갈', '선우'] },
  prefix: { zh: ['小', '老', '阿', '大'] },
  suffix: { zh: ['同学', '老师', '先生', '女士'], ja: ['さん', '氏', '様', 'くん', '君', 'ちゃん'], ko: ['님', '씨', ' 님', ' 씨'] },
  'title-suffix': { zh: ['工', '总', '哥', '姐', '经理', '主任', '队', '博', '师兄', '师姐'] },
  given: {
    en: [
      ...['Aakash', 'Aaron', 'Abby', 'Adam', 'Adrian', 'Ahmed', 'Aisha', 'Alan', 'Albert', 'Alex', 'Alexander', 'Alexandra', 'Alexis', 'Ali', 'Alice', 'Alicia', 'Alina', 'Alison', 'Allen', 'Amanda', 'Amber', 'Amelia', 'Amir', 'Amit', 'Amy', 'Ana', 'Andre', 'Andrea', 'Andreas', 'Andrew', 'Andy', 'Angela', 'Anil', 'Anita', 'Anjali', 'Ann', 'Anna', 'Anne', 'Annie', 'Ansh', 'Anthony', 'Anton', 'Antonio', 'Anya', 'Arjun', 'Arthur', 'Arun', 'Ashley', 'Ashish', 'Asha', 'Austin', 'Ava'],
      ...['Barbara', 'Ben', 'Benjamin', 'Bernard', 'Beth', 'Betty', 'Bianca', 'Bill', 'Billy', 'Bob', 'Bobby', 'Boris', 'Brad', 'Brandon', 'Brenda', 'Brian', 'Bruce', 'Bruno', 'Bryan', 'Caitlin', 'Calvin', 'Camila', 'Carl', 'Carla', 'Carlos', 'Carmen', 'Carol', 'Caroline', 'Catherine', 'Cathy', 'Cecilia', 'Charles', 'Charlie', 'Charlotte', 'Chen', 'Chloe', 'Chris', 'Christian', 'Christina', 'Christine', 'Christopher', 'Cindy', 'Claire', 'Clara', 'Claudia', 'Colin', 'Connie', 'Craig', 'Cynthia'],
      ...['Dan', 'Dana', 'Daniel', 'Daniela', 'Danny', 'Dave', 'David', 'Deborah', 'Deepak', 'Dennis', 'Derek', 'Diana', 'Diego', 'Dinesh', 'Divya', 'Dmitri', 'Dmitry', 'Dominic', 'Don', 'Donald', 'Donna', 'Doris', 'Dorothy', 'Doug', 'Douglas', 'Dylan', 'Ed', 'Eddie', 'Edgar', 'Eduardo', 'Edward', 'Edwin', 'Eileen', 'Elaine', 'Elena', 'Eli', 'Elizabeth', 'Ella', 'Ellen', 'Emily', 'Emma', 'Eric', 'Erica', 'Erik', 'Erin', 'Ethan', 'Eugene', 'Eva', 'Evan', 'Evelyn'],
      ...['Farah', 'Fatima', 'Felix', 'Fernando', 'Fiona', 'Florian', 'Frances', 'Francis', 'Francisco', 'Frank', 'Fred', 'Gabriel', 'Gabriela', 'Gary', 'Geoff', 'George', 'Gerald', 'Gina', 'Giulia', 'Gloria', 'Gordon', 'Greg', 'Gregory', 'Gustavo', 'Hannah', 'Hans', 'Harjot', 'Harry', 'Hassan', 'Heather', 'Helen', 'Helena', 'Henry', 'Hugo', 'Ian', 'Ibrahim', 'Igor', 'Ihor', 'Irene', 'Iris', 'Isaac', 'Isabel', 'Isabella', 'Ivan', 'Ivy'],
      ...['Jack', 'Jackie', 'Jacob', 'Jake', 'James', 'Jamie', 'Jan', 'Jane', 'Janet', 'Jarrad', 'Jason', 'Javier', 'Jay', 'Jean', 'Jeff', 'Jeffrey', 'Jen', 'Jenna', 'Jennifer', 'Jenny', 'Jeremy', 'Jerry', 'Jesse', 'Jessica', 'Jessie', 'Jill', 'Jim', 'Jimmy', 'Joan', 'Joao', 'João', 'Joe', 'Joel', 'Johan', 'John', 'Johnny', 'Jon', 'Jonathan', 'Jordan', 'Jorge', 'Jose', 'José', 'Joseph', 'Josh', 'Joshua', 'Joy', 'Juan', 'Judy', 'Julia', 'Julian', 'Julie', 'Justin'],
      ...['Karen', 'Karim', 'Karl', 'Kate', 'Katherine', 'Kathy', 'Katie', 'Keith', 'Kelly', 'Ken', 'Kenji', 'Kenneth', 'Kevin', 'Kim', 'Kiran', 'Kyle', 'Lara', 'Larry', 'Laura', 'Lauren', 'Leah', 'Lee', 'Lena', 'Leo', 'Leon', 'Leonard', 'Lily', 'Linda', 'Lisa', 'Liz', 'Logan', 'Louis', 'Louisa', 'Louise', 'Luca', 'Lucas', 'Lucia', 'Lucy', 'Luis', 'Luke', 'Lynn', 'Maggie', 'Mandira', 'Manuel', 'Marc', 'Marco', 'Marcus', 'Margaret', 'Maria', 'María', 'Marie', 'Mario', 'Marina', 'Mark', 'Marta', 'Martin', 'Mary', 'Matt', 'Matthew', 'Maya', 'Megan', 'Mei', 'Melissa', 'Mia', 'Michael', 'Michelle', 'Miguel', 'Mike', 'Mithish', 'Mohamed', 'Mohammad', 'Mohammed', 'Molly', 'Monica', 'Muhammad'],
      ...['Nadia', 'Nancy', 'Naomi', 'Natalia', 'Natalie', 'Nate', 'Nathan', 'Neil', 'Nicholas', 'Nick', 'Nicolas', 'Nicole', 'Nikhil', 'Nina', 'Noah', 'Nora', 'Olga', 'Oliver', 'Olivia', 'Omar', 'Oscar', 'Owen', 'Pablo', 'Pamela', 'Patricia', 'Patrick', 'Paul', 'Paula', 'Pedro', 'Peggy', 'Pete', 'Peter', 'Phil', 'Philip', 'Pierre', 'Pooja', 'Pradeep', 'Prakash', 'Priya', 'Rachel', 'Rahul', 'Raj', 'Rajesh', 'Ralph', 'Ravi', 'Ray', 'Raymond', 'Rebecca', 'Ricardo', 'Richard', 'Rick', 'Rita', 'Rob', 'Robert', 'Roberto', 'Robin', 'Roger', 'Rohan', 'Roman', 'Ron', 'Ronald', 'Rosa', 'Rose', 'Ross', 'Roy', 'Russell', 'Ruth', 'Ryan'],
      ...['Sabrina', 'Sally', 'Sam', 'Samantha', 'Samir', 'Samuel', 'Sandra', 'Sanjay', 'Santiago', 'Sara', 'Sarah', 'Sasha', 'Scott', 'Sean', 'Sebastian', 'Sergey', 'Sergio', 'Shane', 'Shannon', 'Sharon', 'Shawn', 'Sheila', 'Shreya', 'Simon', 'Sofia', 'Sonia', 'Sophia', 'Sophie', 'Stacy', 'Stan', 'Stefan', 'Stella', 'Stephanie', 'Stephen', 'Sterlin', 'Steve', 'Steven', 'Stuart', 'Sue', 'Sunil', 'Suresh', 'Susan', 'Suzanne', 'Sven', 'Sylvia', 'Tanya', 'Tara', 'Ted', 'Teresa', 'Terry', 'Theo', 'Theresa', 'Thomas', 'Tiffany', 'Tim', 'Timothy', 'Tina', 'Todd', 'Tom', 'Tommy', 'Tony', 'Tracy', 'Travis', 'Tyler', 'Valentina', 'Valerie', 'Vanessa', 'Vera', 'Veronica', 'Victor', 'Victoria', 'Vijay', 'Vikram', 'Vincent', 'Viktor', 'Virginia', 'Vivian', 'Vladimir'],
      ...['Walter', 'Wang', 'Wayne', 'Wei', 'Wendy', 'Will', 'William', 'Winnie', 'Xavier', 'Xiao', 'Yan', 'Yana', 'Yang', 'Yasmin', 'Yuki', 'Yuri', 'Yvonne', 'Zach', 'Zachary', 'Zoe', 'Zhang', 'Liu', 'Li', 'Zhao', 'Huang', 'Zhou', 'Wu', 'Xu', 'Sun', 'Zhu', 'Ma', 'Hu', 'Guo', 'He', 'Lin', 'Gao', 'Luo'],
    ],
  },
  unlikely: {
    zh: '用案付率度期台组端库层口务单表项目测试版码机房器险款账户值类型点址页面网络系统件程序析报告议题则据量比额价费税营销售购管段月日年周会议优级危频次批改增减修查看做到的了是与及和或在为对上下前后内外中间处化性式法板块流警控存储业商产品线路由需求界面体验集群数字接'.split(''),
    ko: [...'행률황항적화업무록'.split('')],
  },
  topic: {
    zh: [
      ...['安全', '成本', '方案', '支付', '高可用', '时间', '方法', '方向', '常规', '任务', '成功', '成果', '成员', '白名单', '平均', '明细', '明确', '严重', '安装', '安排', '安卓', '路径', '余额', '顾客', '顾问', '金融', '金币', '文档'],
      ...['计划', '计算', '应急', '应收', '应付', '应对', '解决', '解析', '解耦', '解读', '管理', '管控', '经理', '关键', '关系', '关联', '关注', '单元', '单点', '单独', '包装', '包括', '左侧', '项目', '和谐', '时效', '时序', '连接', '连续', '全员', '全部', '全年', '全文', '全国', '荣誉', '商务', '商家', '商城', '师资', '车辆', '车载', '农业', '阳光', '司机', '游戏', '康复', '温控', '温度', '向量', '和解', '华东', '华南', '华北', '江苏', '江西', '云南', '陕西', '小程序', '小组', '小结', '小计', '小红书', '小米', '小时', '大促', '大屏', '大盘', '大数据', '大模型', '大家', '大会', '大区', '老师', '老板', '老系统', '老化', '阿里', '阿里云', '小程', '大客户', '小微', '小票', '大量', '大赛', '大纲', '大修', '小满', '大暑', '小暑', '大雪', '小雪', '大寒', '小寒', '武汉', '左右', '马上', '万一', '方便', '石油', '熊猫', '雷达', '龙头', '毛利', '向上', '向下', '包容', '明天', '明日', '商标', '时代', '时刻', '任意', '任何', '成长', '成熟', '成交', '高级', '严格', '单据', '费用', '全链路', '安心', '金额', '金属', '水平', '常见', '通用', '通知', '查询', '查重', '明文', '边缘', '连通', '关闭', '司法', '米家', '景区', '党建', '席位', '解答', '应答', '向导', '和平', '明年', '时长', '古籍', '古典', '盛典', '简历', '简介', '简化', '简报', '简单', '冷启动', '冷备', '成立', '成套', '包邮', '顾虑', '申请', '申报', '申诉', '章程', '章节', '纪要', '纪念', '符号', '符合', '单位', '单价', '齐套', '时延', '许可', '童装', '曲线', '麦克风', '查漏', '池化'],
    ],
    en: [
      ...['Done', 'Doing', 'Todo', 'Next', 'Maintenance', 'Docker', 'Compose', 'Backend', 'Frontend', 'Design', 'Marketing', 'Research', 'Development', 'Testing', 'Release', 'Infrastructure', 'Security', 'Platform', 'Mobile', 'Web', 'Data', 'Product', 'Engineering', 'Operations', 'Support', 'Sales', 'Finance', 'Legal', 'People', 'Culture', 'Team', 'Project', 'Projects', 'Status', 'Report', 'Weekly', 'Week', 'Month', 'Summary', 'Overview', 'Notes', 'News', 'Update', 'Updates', 'Progress', 'Highlights', 'Highlight', 'Lowlights', 'Challenges', 'Challenge', 'Risks', 'Risk', 'Issues', 'Issue', 'Blockers', 'Blocker', 'Goals', 'Goal', 'Plan', 'Plans', 'Planning', 'Tasks', 'Task', 'Bugs', 'Bug', 'Fixes', 'Fix', 'Features', 'Feature', 'Learning', 'Machine', 'Deep', 'Reading', 'Papers', 'Paper', 'Meeting', 'Meetings', 'Review', 'Reviews', 'Reflection', 'Feedback', 'Metrics', 'Performance', 'Quality', 'Tests', 'Documentation', 'Docs', 'Deployment', 'Monitoring', 'Analytics', 'Dashboard', 'Login', 'Payment', 'Payments', 'Search', 'Checkout', 'Onboarding', 'Growth', 'Content', 'Social', 'Media', 'Community', 'Events', 'Event', 'Hiring', 'Recruiting', 'Training', 'Budget', 'Costs', 'Cost', 'Roadmap', 'Milestone', 'Milestones', 'Sprint', 'Backlog', 'Incidents', 'Incident', 'Outage', 'Database', 'Server', 'Client', 'Service', 'Services', 'Network', 'Storage', 'Cloud', 'Cluster', 'Pipeline', 'Build', 'Builds', 'Tooling', 'Tools', 'Tool', 'Library', 'Framework', 'Android', 'Windows', 'Linux', 'Python', 'Java', 'Kotlin', 'Swift', 'React', 'Angular', 'Vue', 'Node', 'Redis', 'Kafka', 'Postgres', 'Kubernetes', 'Terraform', 'Jenkins', 'Github', 'Gitlab', 'Jira', 'Slack', 'Google', 'Amazon', 'Azure', 'Apple', 'Microsoft'],
      ...['Dark', 'Light', 'Theme', 'Mode', 'Home', 'Page', 'User', 'Users', 'Customer', 'Customers', 'Admin', 'Account', 'Accounts', 'Profile', 'Settings', 'Notification', 'Notifications', 'Email', 'Chat', 'Message', 'Messages', 'File', 'Files', 'Upload', 'Download', 'Image', 'Images', 'Video', 'Audio', 'Map', 'Maps', 'Calendar', 'Order', 'Orders', 'Cart', 'Inventory', 'Shipping', 'Billing', 'Invoice', 'Pricing', 'Key', 'Main', 'Core', 'Open', 'Closed', 'New', 'Old', 'First', 'Second', 'Last', 'This', 'That', 'The', 'A', 'An', 'And', 'Or', 'Of', 'For', 'With', 'In', 'On', 'To', 'By', 'From', 'Our', 'My', 'Your', 'All', 'Other', 'Others', 'Misc', 'Miscellaneous', 'General', 'Today', 'Tomorrow', 'Yesterday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'North', 'South', 'East', 'West', 'America', 'Europe', 'Asia', 'China', 'Phase', 'Stage', 'Step', 'Part', 'Section', 'Chapter', 'Appendix', 'Introduction', 'Conclusion', 'Background', 'Results', 'Result', 'Discussion', 'Methods', 'Work', 'Works', 'Working', 'Completed', 'Finished', 'Started', 'Pending', 'Blocked', 'Cancelled', 'Delayed', 'Ongoing', 'Accomplishments', 'Achievements', 'Wins', 'Losses', 'Learnings', 'Lessons', 'Questions', 'Question', 'Answers', 'Ideas', 'Idea', 'Thanks', 'Links', 'Link', 'Resources', 'References', 'Action', 'Actions', 'Items', 'Item', 'Decision', 'Decisions', 'Attendees', 'Agenda', 'Topic', 'Topics', 'Members', 'Member', 'Time', 'Date', 'Name', 'Title', 'Description', 'Priority', 'Owner', 'Due', 'Start', 'End'],
      ...['System', 'Systems', 'Store', 'Smart', 'Contract', 'Contracts', 'Protocol', 'Message', 'Direct', 'Reliability', 'Static', 'Sharding', 'Mainnet', 'Testnet', 'Scale', 'Public', 'Private', 'Demo', 'Prototype', 'Spec', 'Specs', 'Specification', 'Implementation', 'Integration', 'Migration', 'Upgrade', 'Refactor', 'Refactoring', 'Optimization', 'Automation', 'Compliance', 'Privacy', 'Legal', 'Brand', 'Branding', 'Website', 'Blog', 'Newsletter', 'Podcast', 'Campaign', 'Customer', 'Interviews', 'Interview', 'Sessions', 'Session', 'Course', 'Courses', 'Lesson', 'Quiz', 'Exam', 'Homework', 'Lab', 'Labs', 'Game', 'Games', 'Engine', 'Model', 'Models', 'Dataset', 'Agent', 'Agents', 'Algorithm', 'Algorithms', 'Application', 'App', 'Apps', 'Interface', 'Gateway', 'Proxy', 'Cache', 'Queue', 'Worker', 'Index', 'Query', 'Schema', 'Table', 'Report', 'Reports', 'Audit', 'Access', 'Control', 'Auth', 'Authentication', 'Authorization', 'Token', 'Session', 'Error', 'Errors', 'Logging', 'Logs', 'Alert', 'Alerts', 'Config', 'Configuration', 'Environment', 'Setup', 'Install', 'Plugin', 'Plugins', 'Extension', 'Module', 'Component', 'Components', 'Layout', 'Style', 'Styles', 'Template', 'Templates', 'Editor', 'Viewer', 'Player', 'Scanner', 'Parser', 'Compiler', 'Runtime', 'Kernel', 'Driver', 'Firmware', 'Hardware', 'Software', 'Device', 'Devices', 'Sensor', 'Robot', 'Vehicle', 'Battery', 'Power', 'Energy', 'Health', 'Medical', 'Education', 'School', 'Student', 'Students', 'Teacher', 'Partner', 'Partners', 'Vendor', 'Supplier', 'Market', 'Strategy', 'Vision', 'Mission', 'Values', 'Office', 'Travel', 'Holiday', 'Holidays', 'Vacation', 'Out', 'Sick', 'Leave', 'Code', 'Coverage', 'Debt', 'Technical', 'Tech', 'Business', 'Executive', 'Board', 'Request', 'Requests', 'Pull', 'Merge', 'Commit', 'Commits', 'Branch', 'Version', 'Beta', 'Alpha', 'Final', 'Draft', 'Proposal', 'Requirements', 'Requirement', 'Analysis', 'Architecture', 'Experiment', 'Experiments', 'Evaluation', 'Benchmark', 'Benchmarks', 'Baseline', 'Feature', 'Engineer', 'Manager', 'Director', 'Lead'],
    ],
    ko: ['진행중', '이번주', '지난주', '정기적', '이슈들', '주요한', '전주차', '기타', '성과', '주요', '문서화', '신규', '안정화', '고도화', '유지보', '자동화', '인프라', '연구', '도메인', '구현', '조회', '지원', '표준화', '서비스', '서버', '오류', '공지', '공유', '조사', '마케팅', '고객', '배포', '인사팀', '전략팀', '기획팀', '개발팀', '하반기', '상반기', '주간', '주간보', '우선순', '이슈', '이벤트', '홍보', '문의', '성능', '위험', '연동', '반영', '유지', '주문', '주문서', '방문', '진단', '지표', '정산', '정책', '정보', '조건', '전환', '전환율', '구매', '구독', '장애', '성공률', '이용자', '오픈', '기획', '기능', '방안', '현황', '제품', '제휴', '명세', '모바일', '모니터'],
  },
  marker: {
    zh: ['负责人', '责任人', '跟进人', '处理人', '执行人', '主责', 'owner', 'PM', '对接人', '接口人', '经办人', '主责人', '开发负责人', '项目负责人', '担当', '主R', 'PIC'],
    en: ['owner', 'owners', 'assignee', 'assignees', 'assigned to', 'dri', 'owned by', 'responsible', 'lead', 'pic'],
    ja: ['担当', '担当者', '責任者'],
    ko: ['담당', '담당자', '책임자'],
    es: ['responsable', 'encargado', 'encargada'],
  },
  role: {
    zh: ['前端', '后端', '测试', '产品', '设计', '运维', '开发', '研发', '运营', '算法', '组长', '实习生', '架构师', '负责人'],
    en: ['tech', 'design', 'engineering', 'marketing', 'product', 'growth', 'events', 'content', 'ops', 'operations', 'backend', 'frontend', 'qa', 'pm', 'dev', 'developer', 'engineer', 'designer', 'research', 'sales', 'support', 'comms', 'lead', 'manager', 'director', 'intern', 'media', 'video', 'podcast', 'social', 'editorial', 'partnerships', 'legal', 'finance', 'hr', 'people', 'data', 'security', 'infra', 'devops', 'community', 'writer', 'editor', 'brand', 'pr', 'cto', 'ceo', 'tester', 'analyst', 'scrum master', 'team lead', 'fullstack', 'full stack', 'mobile', 'web', 'communications', 'copy', 'strategy'],
  },
  remark: {
    zh: ['外包', '实习', '实习生', '兼职', '远程', '新人', '外协', '请假', '休假', '驻场', '前端', '后端', '测试', '产品', '设计', '运维', '开发', '组长', '负责人', '出差', '顾问', '试用期'],
    en: ['contractor', 'intern', 'part-time', 'remote', 'lead', 'pm', 'ooo', 'out of office', 'vacation', 'external', 'freelance', 'backend', 'frontend', 'qa', 'design', 'he/him', 'she/her', 'they/them'],
    ja: ['外部', '委託', 'インターン'],
    ko: ['외주', '인턴', '휴가'],
    es: ['externo', 'becario', 'prácticas'],
  },
  everyone: {
    zh: ['全员', '全体', '所有人', '大家', '全组', '各负责人', '全体成员', '待定', '无'],
    en: ['everyone', 'all', 'all members', 'team', 'whole team', 'tbd', 'n/a', 'none', 'everybody', 'all hands', 'the team'],
    ja: ['全員'],
    ko: ['전원', '전체'],
    es: ['todos', 'equipo'],
  },
}
