import type { Command } from '../command';
import { compare } from './compare';
import { diff } from './diff';
import { extract } from './extract';
import { place } from './place';

/** The subcommands of `notice-annotator`. */
export const COMMANDS: readonly Command[] = [extract, compare, diff, place];
