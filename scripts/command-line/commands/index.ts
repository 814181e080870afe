import type { Command } from '../command';
import { extract } from './extract';
import { place } from './place';

/** The subcommands of `notice-annotator`. */
export const COMMANDS: readonly Command[] = [extract, place];
