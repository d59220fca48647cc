import { compileLexicon, isTraditional, type Lexicon, normalizeWord } from '../lexicon/index.ts'
import { hasDecimalComma } from '../text/number-style.ts'
import type { WeekScheme } from '../text/weeks.ts'
import { type ConfigIssue, cleanLabel, conflictsOf } from './conflicts.ts'
import type { Config } from './schema.ts'

/** A config that cannot be used, with all that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly issues: readonly ConfigIssue[]

  constructor(issues: readonly ConfigIssue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
    this.issues = issues
  }
}

/** A project's name, and all other names that the config gives it. */
export interface NamedProject {
  name: string
  aliases: readonly string[]
}

/** What the parser needs to know of a config. */
export interface Settings {
  /** The words to read a text with; made on first use. */
  lexiconFor(text: string): Lexicon
  /** By every name of the project, `normalizeWord` applied. */
  projects: ReadonlyMap<string, NamedProject>
  weekNumbering: WeekScheme | null
  /** Encoding of bytes that are neither marked nor UTF-8. */
  encoding: string | null
}

const NO_CONFIG: Config = {}
const made = new WeakMap<Config, Settings>()

/**
 * The settings that a config makes; made once for each config object, which is not to be changed afterwards.
 * @throws ConfigError where a word stands for two things.
 */
export function settingsOf(config: Config = NO_CONFIG): Settings {
  const known = made.get(config)
  if (known) return known
  const settings = makeSettings(config)
  made.set(config, settings)
  return settings
}

function makeSettings(config: Config): Settings {
  const { words, people, projects = {}, ignoreHeadings } = config
  const issues = config === NO_CONFIG ? [] : conflictsOf(config)
  if (issues.length > 0) throw new ConfigError(issues)
  const labels = Object.entries({ ...words?.roles, ignored: ignoreHeadings }).map(([role, list = []]) => [
    role,
    list.map(cleanLabel),
  ])
  const own = { ...words, roles: Object.fromEntries(labels), people }
  let all: Lexicon | undefined
  let simplified: Lexicon | undefined
  let european: Lexicon | undefined
  const byName = new Map<string, NamedProject>()
  for (const [name, aliases] of Object.entries(projects))
    for (const key of [name, ...aliases]) byName.set(normalizeWord(key), { name, aliases })
  return {
    lexiconFor(text) {
      if (isTraditional(text)) {
        all ??= compileLexicon(own)
        return all
      }
      simplified ??= compileLexicon(own, 'without-traditional')
      if (!hasDecimalComma(text)) return simplified
      european ??= { ...simplified, decimalComma: true }
      return european
    },
    projects: byName,
    weekNumbering: config.weekNumbering ?? null,
    encoding: config.encoding ?? null,
  }
}
