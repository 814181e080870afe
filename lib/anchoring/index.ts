export { type Alignment, alignNotices, type Side } from './alignment';
export { describeTarget } from './describe-target';
export { findSegments, type Segment } from './difference';
export { compareFigures, type Figure, type FigureChange, findFigures } from './figures';
export { foldForm, foldToSkeleton, type Skeleton, skeletonOffset } from './fold';
export { compareFolded } from './likeness';
export type { Match } from './match-index';
export { placeTarget, placeTargets, type Versions } from './place-targets';
export { cutRegions, type Region, regionAt, titlesAbove } from './regions';
