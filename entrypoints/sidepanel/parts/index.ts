import { annotationsPart } from './annotations';
import { changesPart } from './changes';
import { findingsPart } from './findings';
import { outlinePart } from './outline';
import { unreadPart } from './unread';

/** The parts of the desk, in order. */
export const PARTS = [outlinePart, findingsPart, annotationsPart, changesPart, unreadPart] as const;

export type PartId = (typeof PARTS)[number]['id'];
