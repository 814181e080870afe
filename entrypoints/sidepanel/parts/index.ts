import { annotationsPart } from './annotations';
import { findingsPart } from './findings';
import { outlinePart } from './outline';
import { unreadPart } from './unread';

/** The parts of the desk, in order. */
export const PARTS = [outlinePart, findingsPart, annotationsPart, unreadPart] as const;

export type PartId = (typeof PARTS)[number]['id'];
