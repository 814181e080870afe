import { place } from './command-line/commands/place';
import { runCommand } from './command-line/run-command';

await runCommand(place, process.argv.slice(2));
