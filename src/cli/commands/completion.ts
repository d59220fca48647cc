import type { Argument, Command, Option } from 'commander'
import { ExitCode } from '../exit.ts'
import type { Shell } from '../formats.ts'
import type { Io } from '../io.ts'

interface CommandWords {
  readonly name: string
  readonly description: string
  readonly options: readonly Option[]
  /** Values of the first argument, where they are a closed list. */
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
  return help.visibleCommands(program).map((command) => ({
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command),
    values:
      command.name() === 'help' ? program.commands.map((one) => one.name()) : choices(command.registeredArguments[0]),
  }))
}

const choices = (of: Argument | Option | undefined): readonly string[] => of?.argChoices ?? []

const flags = ({ options }: CommandWords) =>
  options.flatMap(({ short, long }) => [short, long]).filter(Boolean) as string[]

const closed = ({ options }: CommandWords) => options.filter((option) => choices(option).length > 0)

function bash(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name)
  const values = commands.flatMap((command) =>
    closed(command).map((option) => {
      const typed = [option.short, option.long].filter(Boolean).map((flag) => `'${command.name} ${flag}'`)
      return `    ${typed.join('|')}) COMPREPLY=($(compgen -W '${choices(option).join(' ')}' -- "$cur")); return ;;`
    }),
  )
  const words = commands.map(
    (command) => `    ${command.name}) words='${flags(command).join(' ')}' values='${command.values.join(' ')}' ;;`,
  )
  return `# bash completion of weekly
_weekly() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= values= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
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
    return `    ${command.name})\n      _arguments ${specs.join(' \\\n        ')} ;;`
  })
  const described = commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`)
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
  const none = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`
  const lines = commands.flatMap((command) => {
    const seen = `complete -c weekly -n '__fish_seen_subcommand_from ${command.name}'`
    const values = command.values.length > 0 ? [`${seen} -f -a ${quote(command.values.join(' '))}`] : []
    const first = `complete -c weekly -n ${quote(none)} -f -a ${command.name} -d ${quote(command.description)}`
    return [first, ...values, ...command.options.map((option) => `${seen} ${fishOption(option)}`)]
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
