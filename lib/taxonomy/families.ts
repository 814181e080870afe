import { business } from './business';
import { discipline } from './discipline';
import type { Family } from './family';
import { money } from './money';
import { organisation } from './organisation';
import { people } from './people';
import { political } from './political';
import { rectification } from './rectification';

/** Every problem family, in the order of an inspection's own headings; where two fit alike the first one is meant. */
export const FAMILIES: readonly Family[] = [
  ...political,
  ...people,
  ...discipline,
  ...money,
  ...organisation,
  ...business,
  ...rectification,
];
