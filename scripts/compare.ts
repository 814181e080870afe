import { compare } from './command-line/commands/compare';
import { runCommand } from './command-line/run-command';

await runCommand(compare, process.argv.slice(2));
