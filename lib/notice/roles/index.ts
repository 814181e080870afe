import { answers } from './answers';
import { appendix } from './appendix';
import { closing } from './closing';
import { commitments } from './commitments';
import { contact } from './contact';
import { demands } from './demands';
import { footnote } from './footnote';
import { leads } from './leads';
import { nextSteps } from './next-steps';
import { organisation } from './organisation';
import { problems } from './problems';
import { recommendations } from './recommendations';
import type { RoleRule } from './role-rule';
import { signature } from './signature';
import { summary } from './summary';

/**
 * The parts of a notice, in the order in which a heading or paragraph is tried: what names its subject (contact,
 * leads) before what is made of stock words (answers), and next steps before organisation, which share words.
 */
export const ROLE_RULES: readonly RoleRule[] = [
  appendix,
  footnote,
  closing,
  contact,
  leads,
  summary,
  commitments,
  recommendations,
  demands,
  problems,
  nextSteps,
  organisation,
  answers,
  signature,
];
