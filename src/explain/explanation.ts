import type { Role, RoleRule } from '../outline/role.ts'

/** How the lines of a file were read. Plain data. */
export interface Explanation {
  path: string
  lines: ExplainedLine[]
}

export interface ExplainedLine {
  /** 1-based. */
  line: number
  text: string
  /** What the section in which it stands holds; null where no word says so. */
  role: Role | null
  /** What became of its words: `unplaced` where they are only kept as a note, below a heading that names no known kind. */
  as: 'blank' | 'mark' | 'header' | 'label' | 'record' | 'note' | 'unplaced'
  /** The labels on the line. */
  labels: LabelReading[]
  /** The columns of a table, where the line is its header. */
  columns: ColumnReading[]
  /** What was read from the line, in the order of its words. */
  fields: FieldReading[]
}

/** Offsets in the line, UTF-16, end excluded. */
export interface Words {
  start: number
  end: number
}

export interface LabelReading extends Words {
  title: string
  role: Role | null
  /** What decided; null where nothing gave it a role. */
  rule: RoleRule | null
  /** The words of the label that decided. */
  words: readonly string[]
  /** State that it gives to what stands below it. */
  status: string | null
  /** Person whose section it is. */
  person: string | null
}

export interface ColumnReading extends Words {
  title: string
  field: string
}

export interface FieldReading extends Words {
  /** `project p3`, `item of p3`, `report`. */
  record: string
  field: string
  /** The value, where it says something else than the words. */
  value: string | null
  /** The words began on a line above. */
  continued: boolean
}
