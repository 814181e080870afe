import { diff } from './command-line/commands/diff';
import { runCommand } from './command-line/run-command';

await runCommand(diff, process.argv.slice(2));
