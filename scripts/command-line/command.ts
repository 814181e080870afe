import { parseArgs } from 'node:util';

/** An option of a command, with what `--help` says of it. */
export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly help: string;
  /** Values that a string option takes; the first is meant when it is left out. */
  readonly choices?: readonly string[];
}

/** Options by name, as the reader of the command line gave them. */
export interface Invocation {
  readonly paths: readonly string[];
  readonly has: (option: string) => boolean;
  /** A string option's value, its first choice when left out. */
  readonly value: (option: string) => string;
}

export interface Command {
  readonly name: string;
  /** `FILE|FOLDER|PATTERN…` */
  readonly operands: string;
  /** How many paths there may be. */
  readonly count: { readonly least: number; readonly most: number };
  readonly summary: string;
  readonly details: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Does the work and returns the exit status: 0, or 1 when a file could not be read. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** What is wrong with how a command is called; exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const COMMON: Readonly<Record<string, CommandOption>> = {
  progress: { type: 'boolean', help: 'say on standard error how far it is (always on a terminal)' },
  help: { type: 'boolean', help: 'show this' },
};

/** The text of `--help`. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(([name, { help, choices }]) => {
    const flag = choices ? `--${name} ${choices.join('|')}` : `--${name}`;
    return `  ${flag.padEnd(28)} ${help}${choices ? ` (default ${choices[0]})` : ''}`;
  });
  return `${command.name} [OPTIONS] ${command.operands}\n${command.summary}\n\n${command.details}\n\nOptions:\n${options.join('\n')}\n`;
}

/**
 * Reads a command's arguments.
 *
 * @throws UsageError for an unknown option, a value that is none of its choices, too few or too many paths
 */
export function readInvocation(command: Command, args: readonly string[]): Invocation {
  const options = { ...command.options, ...COMMON };
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
    }) as typeof parsed;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  for (const [name, { choices }] of Object.entries(options)) {
    const value = values[name];
    if (choices && typeof value === 'string' && !choices.includes(value))
      throw new UsageError(`--${name} ${value}: must be one of ${choices.join(', ')}`);
  }
  const { least, most } = command.count;
  if (!values.help && (positionals.length < least || positionals.length > most))
    throw new UsageError(`expects ${command.operands}`);
  return {
    paths: positionals,
    has: (option) => values[option] === true,
    value: (option) => (values[option] as string | undefined) ?? options[option]?.choices?.[0] ?? '',
  };
}
