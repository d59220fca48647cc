import type { Argument, Command, Option } from 'commander'
import { ExitCode } from '../exit.ts'
import type { Shell } from '../formats.ts'
import type { Io } from '../io.ts'

interface CommandWords {
  /** As typed: `parse`, `lexicon learn`. */
  readonly name: string
  /** The names of the commands below it. */
  readonly below: readonly string[]
  readonly description: string
  readonly options: readonly Option[]
  /** Values of the first argument, where they are a closed list; the commands below it are some. */
  readonly values: readonly string[]
}

/** `weekly completion`: prints the completion script of a shell, made from the commands that the program declares. */
export async function completion(shell: Shell, program: Command, io: Io): Promise<number> {
  const make = { bash, zsh, fish }[shell]
  await io.stdout.write(make(commandWords(program)))
  return ExitCode.fine
}

function commandWords(program: Command): CommandWords[] {
  const help = program.createHelp()
  return help
    .visibleCommands(program)
    .flatMap((command) => [
      wordsOf(command, command.name(), program),
      ...command.commands.map((inner) => wordsOf(inner, `${command.name()} ${inner.name()}`, program)),
    ])
}

function wordsOf(command: Command, name: string, program: Command): CommandWords {
  const below = command.commands.map((one) => one.name())
  const values = name === 'help' ? program.commands.map((one) => one.name()) : choices(command.registeredArguments[0])
  return {
    name,
    below,
    description: command.description(),
    options: program.createHelp().visibleOptions(command),
    values: [...below, ...values],
  }
}

/** The commands that the first word names. */
const outer = (commands: readonly CommandWords[]) => commands.filter(({ name }) => !name.includes(' '))
const inner = (commands: readonly CommandWords[]) => commands.filter(({ name }) => name.includes(' '))

const choices = (of: Argument | Option | undefined): readonly string[] => of?.argChoices ?? []

const flags = ({ options }: CommandWords) =>
  options.flatMap(({ short, long }) => [short, long]).filter(Boolean) as string[]

const closed = ({ options }: CommandWords) => options.filter((option) => choices(option).length > 0)

function bash(commands: readonly CommandWords[]): string {
  const names = outer(commands).map(({ name }) => name)
  const paths = commands.map(({ name }) => `'${name.includes(' ') ? '' : ' '}${name}'`)
  const values = commands.flatMap((command) =>
    closed(command).map((option) => {
      const typed = [option.short, option.long].filter(Boolean).map((flag) => `'${command.name} ${flag}'`)
      return `    ${typed.join('|')}) COMPREPLY=($(compgen -W '${choices(option).join(' ')}' -- "$cur")); return ;;`
    }),
  )
  const words = commands.map(
    (command) => `    '${command.name}') words='${flags(command).join(' ')}' values='${command.values.join(' ')}' ;;`,
  )
  return `# bash completion of weekly
_weekly() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= values= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in ${paths.join('|')}) command="\${command:+$command }$word" ;; esac
  done
  case "$command $prev" in
${values.join('\n')}
  esac
  case $command in
    '') words='${names.join(' ')} --help --version' ;;
${words.join('\n')}
  esac
  # without a match the shell offers files
  if [[ -n $command && $cur != -* ]]; then words=$values; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -o bashdefault -F _weekly weekly
`
}

function zsh(commands: readonly CommandWords[]): string {
  const cases = commands.map((command) => {
    const specs = [
      ...command.options.map(zshOption),
      command.values.length ? `'1: :(${command.values.join(' ')})'` : "'*:file:_files'",
    ]
    return `    ${quote(command.name)})\n      _arguments ${specs.join(' \\\n        ')} ;;`
  })
  const nested = inner(commands).map(({ name }) => quote(name))
  const described = outer(commands).map(({ name, description }) => `    ${quote(`${name}:${description}`)}`)
  return `#compdef weekly
_weekly() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case "$command $words[2]" in
    ${nested.join('|')})
      if (( CURRENT > 2 )); then
        command="$command $words[2]"
        shift words
        (( CURRENT-- ))
      fi ;;
  esac
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _weekly ]; then _weekly "$@"; else compdef _weekly weekly; fi
`
}

function zshOption(option: Option): string {
  const text = `[${option.description.replace(/[[\]]/g, '')}]`
  const value = option.required ? `:value:${choices(option).length ? `(${choices(option).join(' ')})` : '_files'}` : ''
  const names = [option.short, option.long].filter(Boolean)
  return names.length > 1 ? `{${names.join(',')}}${quote(text + value)}` : quote(`${names[0]}${text}${value}`)
}

function fish(commands: readonly CommandWords[]): string {
  const seen = (words: readonly string[]) => `__fish_seen_subcommand_from ${words.join(' ')}`
  const none = `not ${seen(outer(commands).map(({ name }) => name))}`
  const lines = commands.flatMap(({ name, description, options, values, below }) => {
    const words = name.split(' ')
    const last = words.at(-1) as string
    const here = [...words.map((word) => seen([word])), ...(below.length > 0 ? [`not ${seen(below)}`] : [])].join(
      '; and ',
    )
    const above =
      words.length === 1
        ? none
        : words
            .slice(0, -1)
            .map((word) => seen([word]))
            .join('; and ')
    const when = `complete -c weekly -n ${quote(here)}`
    const named = `complete -c weekly -n ${quote(above)}${words.length === 1 ? ' -f' : ''} -a ${last} -d ${quote(description)}`
    const closed = values.filter((value) => !below.includes(value))
    return [
      named,
      ...(closed.length > 0 ? [`${when} -f -a ${quote(closed.join(' '))}`] : []),
      ...options.map((option) => `${when} ${fishOption(option)}`),
    ]
  })
  return `# fish completion of weekly\n${lines.join('\n')}\n`
}

function fishOption(option: Option): string {
  const short = option.short ? `-s ${option.short.slice(1)} ` : ''
  const values =
    choices(option).length > 0 ? ` -x -a ${quote(choices(option).join(' '))}` : option.required ? ' -r' : ''
  return `${short}-l ${option.long?.slice(2)}${values} -d ${quote(option.description)}`
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
