import { COMMANDS } from './command-line/commands';
import { runCommand } from './command-line/run-command';
import { print } from './command-line/standard-output';

const OVERVIEW = `notice-annotator COMMAND [OPTIONS] …
Reads inspection rectification notices (巡察整改情况通报) without a browser.

${COMMANDS.map(({ name, operands, summary }) => `  ${`${name} ${operands}`.padEnd(34)} ${summary}`).join('\n')}

notice-annotator COMMAND --help says more of each.
`;

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((candidate) => candidate.name === name);
if (command) await runCommand(command, args);
else if (name === undefined || name === '--help' || name === 'help') await print(OVERVIEW);
else {
  process.stderr.write(`notice-annotator: no command ${name}\n\n${OVERVIEW}`);
  process.exitCode = 2;
}
