import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { Shard } from '../archive/shard.ts'
import { ROLES } from '../lexicon/roles.ts'
import { LANGUAGES } from '../lexicon/words.ts'
import { TABLE_NAMES } from '../schema/table-names.ts'
import type { CheckOptions } from './commands/check.ts'
import type { ConfigCommandOptions } from './commands/config.ts'
import type { ConvertOptions } from './commands/convert.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { LearnOptions } from './commands/learn.ts'
import type { LexiconOptions } from './commands/lexicon.ts'
import type { ParseOptions } from './commands/parse.ts'
import type { ShowOptions } from './commands/show.ts'
import { ENGINES } from './engine.ts'
import { CHECK_EXIT_HELP, EXIT_HELP } from './exit.ts'
import { CHECK_FORMATS, EXPLAIN_FORMATS, FORMATS, LIST_FORMATS, SHELLS, type Shell } from './formats.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'

const EXAMPLES = `
Examples:
  weekly parse report.md                               one report as JSON
  weekly parse reports/*.md -f ndjson > reports.ndjson
  weekly parse reports/*.md -f csv --table kpis        one table
  weekly parse reports/*.md -f csv -o tables/          every table, a file each
  weekly convert reports/ -o data/                     a whole archive
  weekly show report.md                                a report to read
  weekly check reports/                                what a reader would stumble over
  weekly explain report.md                             how each line was read, and why
  git show HEAD:report.md | weekly parse               standard input

${EXIT_HELP}`

/** How the program speaks: `say` gets help and version, `done` the exit code of the command that ran. */
export interface Hooks {
  say(text: string): void
  done(code: number): void
}

/** The command line: every command and option is declared here; the work is loaded when its command runs. */
export function createProgram(io: Io, { say, done }: Hooks): Command {
  const program = new Command('weekly')
    .description('Turns weekly reports written in Markdown into typed data.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: say,
      writeErr: io.stderr.write,
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stdout.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  addParse(program, io, done)
  addConvert(program, io, done)
  addShow(program, io, done)
  addCheck(program, io, done)
  addExplain(program, io, done)
  addConfig(program, io, done)
  addLexicon(program, io, done)
  addSchema(program, io, done)
  addCompletion(program, io, done)
  addHelp(program)
  return program
}

/** commander's own answers an unknown name with the whole help; here it is told like any unknown command. */
function addHelp(program: Command): void {
  program
    .command('help')
    .description('print the help of a command')
    .argument('[command]')
    .action((name?: string) => {
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name)
      if (command) command.help()
      else program.parse([name as string], { from: 'user' })
    })
}

function addParse(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('parse')
    .description('read reports and print what they say')
    .argument('[files...]', 'Markdown files; - or a pipe is standard input')
    .addOption(choice('-f, --format <format>', 'how to print', FORMATS).default(FORMATS[0]))
    .option('-o, --output <path>', 'write to this file, whole or not at all; for CSV without --table, a folder', path)
    .addOption(choice('--table <table>', 'the table to print as CSV', TABLE_NAMES))
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .addOption(spansOption())
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(engineOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--strict', 'exit with 1 where there are warnings')
    .option('--quiet', 'no diagnostics on standard error; inputs that fail are still told')
    .addHelpText(
      'after',
      `
JSON is one object for one report, an array for several reports or several files; indented on a terminal.
Diagnostics go to standard error as path:line:column severity rule message. Those of severity info are
shown on a terminal only.
${EXAMPLES}`,
    )
    .action(async (files: string[], options: ParseOptions) => {
      const { parse } = await import('./commands/parse.ts')
      done(await parse(files, options, io))
    })
}

function addConvert(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('convert')
    .description('turn an archive of reports into data')
    .argument('[sources...]', 'Markdown files, folders, ZIP archives, patterns')
    .requiredOption('-o, --output <path>', 'a folder; for ndjson a file', path)
    .addOption(
      choice('-f, --format <format>', 'a file for each report, one stream, or a file for each table', FORMATS).default(
        FORMATS[0],
      ),
    )
    .option('--files-from <file>', 'read the paths in this file too, ended by line ends or NUL; - is standard input')
    .addOption(new Option('--jobs <n>', 'threads that read (default: as many as pay)').argParser(countFrom(1)))
    .addOption(new Option('--shard <i/n>', 'read only share i of n, for work on many machines').argParser(share))
    .option('--force', 'read everything anew, whatever the cache has')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--prune', 'remove the outputs of sources that are gone')
    .option('--watch', 'convert again whenever a report is saved or removed')
    .option('--fail-fast', 'end at the first file that fails')
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .addOption(spansOption())
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(engineOption())
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--quiet', 'no progress and no summary on standard error; files that fail are still told')
    .addHelpText(
      'after',
      `
Folders are searched for .md and .markdown files; hidden ones, node_modules and what .gitignore or .weeklyignore
name are left out. What did not change since the last run is taken from the cache.

Examples:
  weekly convert reports -o data                       data/2024/w36.json for reports/2024/w36.md, …
  weekly convert Export.zip -f csv -o tables           a file for each table
  weekly convert reports -f ndjson -o reports.ndjson
  find . -name '*周报*.md' -print0 | weekly convert --files-from - -o data

${EXIT_HELP}`,
    )
    .action(async (sources: string[], options: ConvertOptions) => {
      const { convert } = await import('./commands/convert.ts')
      done(await convert(sources, options, io))
    })
}

/** Reads a whole number that is not less than `least`. */
function countFrom(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,4}$/.test(text) || Number(text) < least) throw new InvalidArgumentError(`It is a number from ${least}.`)
    return Number(text)
  }
}

/** What an unset variable leaves is no path. */
function path(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty.')
  return text
}

function share(text: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []
  if (!index || !count || Number(index) > Number(count)) throw new InvalidArgumentError('It is i/n, from 1/n to n/n.')
  return { index: Number(index), count: Number(count) }
}

function addShow(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('show')
    .description('print reports for people to read')
    .argument('[files...]', 'Markdown files, folders; - or a pipe is standard input')
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--quiet', 'no count of diagnostics on standard error; inputs that fail are still told')
    .addHelpText(
      'after',
      `
As wide as the terminal, at most 120 columns; 80 elsewhere. Colours on a terminal only: NO_COLOR=1 turns them off,
FORCE_COLOR=1 on.
Marks: ✓ done  … in progress  ! delayed or blocked  ○ not started  × cancelled  • nothing said.

Examples:
  weekly show report.md
  git show HEAD:report.md | weekly show
  FORCE_COLOR=1 weekly show reports/ | less -R`,
    )
    .action(async (files: string[], options: ShowOptions) => {
      const { show } = await import('./commands/show.ts')
      done(await show(files, options, io))
    })
}

function addCheck(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('check')
    .description('tell what a reader of the reports would stumble over')
    .argument('[files...]', 'Markdown files, folders, ZIP archives; - or a pipe is standard input')
    .addOption(choice('-f, --format <format>', 'how to print', CHECK_FORMATS).default(CHECK_FORMATS[0]))
    .addOption(
      new Option('--max-warnings <n>', 'exit with 1 where there are more warnings than this').argParser(countFrom(0)),
    )
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(configOption())
    .addOption(noConfigOption())
    .option('--quiet', 'errors only')
    .addHelpText(
      'after',
      `
Errors make the exit code 1; warnings only with --max-warnings. The key "check" of the config changes how grave a
rule is; a comment <!-- weekly-disable-line rule --> silences it. docs/rules.md tells of every rule.

Examples:
  weekly check report.md
  weekly check reports/ --max-warnings 0
  weekly check reports/ -f sarif > weekly.sarif
  git diff --name-only main -- '*.md' | xargs weekly check

${CHECK_EXIT_HELP}`,
    )
    .action(async (files: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.ts')
      done(await check(files, options, io))
    })
}

function addExplain(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('explain')
    .description('show how each line of a report was read, and why')
    .argument('[file]', 'a Markdown file, and perhaps a line of it: report.md:12; - or a pipe is standard input')
    .addOption(choice('-f, --format <format>', 'how to print', EXPLAIN_FORMATS).default(EXPLAIN_FORMATS[0]))
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addHelpText(
      'after',
      `
Beside each line: the section that it opens and the words that say so, or the records and fields that were read from it,
with the words where they say it otherwise. A ? stands before lines that no known word placed: weekly lexicon learn tells
how to teach them. On a terminal what is longer goes through $PAGER (default: less -FRX).

Examples:
  weekly explain report.md
  weekly explain report.md:12
  weekly explain report.md -f html > report.html
  weekly explain report.md -f json | jq '.lines[] | select(.as == "unplaced") | .text'`,
    )
    .action(async (file: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts')
      done(await explain(file, options, io))
    })
}

function addSchema(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('schema')
    .description('print the JSON Schema of a report')
    .addOption(choice('--table <table>', 'of a row of this CSV table instead', TABLE_NAMES))
    .addHelpText('after', '\nExamples:\n  weekly schema > report.schema.json\n  weekly schema --table kpis')
    .action(async (options) => {
      const { schema } = await import('./commands/schema.ts')
      done(await schema(options, io))
    })
}

function addConfig(program: Command, io: Io, done: Hooks['done']): void {
  program
    .command('config')
    .description('print the settings in force and where each comes from')
    .addOption(choice('-f, --format <format>', 'how to print', LIST_FORMATS).default(LIST_FORMATS[0]))
    .option('--schema', 'print the JSON Schema of a config file instead')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addHelpText(
      'after',
      `
A config is weekly.config.json, weekly.config.yaml or the key "weekly" of package.json, the first one found from
the working directory upwards. A program (.js) is run only where --config names it.

Examples:
  weekly config
  weekly config --format json
  weekly config --schema > weekly.config.schema.json`,
    )
    .action(async (options: ConfigCommandOptions) => {
      const { config } = await import('./commands/config.ts')
      done(await config(options, io))
    })
}

function addLexicon(program: Command, io: Io, done: Hooks['done']): void {
  const command = program
    .command('lexicon')
    .description('print the words that are known; * marks your own')
    .addOption(choice('--role <role>', 'only words that make a section of this role', ROLES))
    .addOption(choice('--lang <language>', 'only words of this language, and your own', LANGUAGES))
    .addOption(choice('-f, --format <format>', 'how to print', LIST_FORMATS).default(LIST_FORMATS[0]))
    .addOption(configOption())
    .addOption(noConfigOption())
    .addHelpText(
      'after',
      `
Examples:
  weekly lexicon --role goals
  weekly lexicon --lang ja
  weekly lexicon -f json
  weekly lexicon learn reports/                        what your reports say and it does not know`,
    )
    .allowExcessArguments()
    .action(async (options: LexiconOptions) => {
      const [name] = command.args
      if (name !== undefined) unknownBelow(command, name)
      const { lexicon } = await import('./commands/lexicon.ts')
      done(await lexicon(options, io))
    })
  addLearn(command, io, done)
}

/** Ends with what commander says of an unknown command. */
function unknownBelow(command: Command, name: string): never {
  const near = nearest(
    name,
    command.commands.map((one) => one.name()),
  )
  const hint = near ? `\n(Did you mean ${near}?)` : ''
  return command.error(`error: unknown command '${name}'${hint}`, { code: 'commander.unknownCommand' })
}

function addLearn(lexicon: Command, io: Io, done: Hooks['done']): void {
  lexicon
    .command('learn')
    .description('list the labels of reports that could not be placed, and teach them')
    .argument('[sources...]', 'Markdown files, folders, ZIP archives, patterns; - or a pipe is standard input')
    .option('--write', 'add the words that are sure to the config, or make weekly.config.yaml')
    .addOption(choice('-f, --format <format>', 'how to print', LIST_FORMATS).default(LIST_FORMATS[0]))
    .option('--encoding <label>', 'the encoding of the input (default: found out)')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addHelpText(
      'after',
      `
Headings, labels of lines and columns of tables that no known word places, the most frequent first, with what they
probably are, why, and the lines of a config that would teach them. Nothing is written without --write.

Examples:
  weekly lexicon learn reports/
  weekly lexicon learn reports/ --write
  weekly lexicon learn Export.zip -f json | jq '.unplaced[] | select(.suggestion == null) | .label'`,
    )
    .action(async (sources: string[], _options: object, command: Command) => {
      // what both commands take is read by the outer one, wherever it stands
      const { role, lang, ...options } = command.optsWithGlobals<LearnOptions & LexiconOptions>()
      if (role ?? lang) command.error(`error: option '--${role ? 'role' : 'lang'}' does not go with learn`)
      const { learn } = await import('./commands/learn.ts')
      done(await learn(sources, options, io))
    })
}

function addCompletion(program: Command, io: Io, done: Hooks['done']): void {
  const shell = new Argument('<shell>', 'for which shell').choices(SHELLS).argParser(oneOf(SHELLS))
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(shell)
    .addHelpText(
      'after',
      `
Examples:
  weekly completion bash > ~/.local/share/bash-completion/completions/weekly
  weekly completion zsh > "\${fpath[1]}/_weekly"
  weekly completion fish > ~/.config/fish/completions/weekly.fish`,
    )
    .action(async (name: Shell) => {
      const { completion } = await import('./commands/completion.ts')
      done(await completion(name, program, io))
    })
}

const engineOption = () => choice('--engine <engine>', 'what parses the Markdown', ENGINES).default(ENGINES[0])
const configOption = () => new Option('--config <path>', 'use this config, not the one found')
const spansOption = () => new Option('--spans', 'add where each field was read: its first character and the end')
const noConfigOption = () => new Option('--no-config', 'use no config')

function choice(flags: string, description: string, names: readonly string[]): Option {
  return new Option(flags, description).choices(names).argParser(oneOf(names))
}

/** Takes one of the names; another one is answered with the nearest. */
function oneOf(names: readonly string[]): (value: string) => string {
  return (value) => {
    if (names.includes(value)) return value
    const near = nearest(value, names)
    throw new InvalidArgumentError(`${near ? `Did you mean ${near}? ` : ''}Allowed: ${names.join(', ')}.`)
  }
}
