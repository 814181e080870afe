import { type Command, helpOf, readInvocation, UsageError } from './command';
import { endWithReader, print } from './standard-output';

/** Runs a command and sets the program's exit status: 0 done, 1 a file could not be read, 2 called wrongly. */
export async function runCommand(command: Command, args: readonly string[]): Promise<void> {
  endWithReader();
  try {
    const invocation = readInvocation(command, args);
    if (invocation.has('help')) await print(helpOf(command));
    else process.exitCode = await command.run(invocation);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${command.name}: ${message}${isUsage ? `\nTry ${command.name} --help.` : ''}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
