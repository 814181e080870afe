import { extract } from './command-line/commands/extract';
import { runCommand } from './command-line/run-command';

await runCommand(extract, process.argv.slice(2));
