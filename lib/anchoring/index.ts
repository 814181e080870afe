export { type Alignment, alignInSteps, alignNotices, type Match, type Side } from './alignment';
export { describeTarget } from './describe-target';
export { findSegments, type Segment } from './difference';
export { compareFigures, type Figure, type FigureChange, findFigures } from './figures';
export { foldForm, foldToSkeleton, type Skeleton, skeletonOffset } from './fold';
export { compareFolded } from './likeness';
export { placeTarget, placeTargets, type Versions } from './place-targets';
export { cutRegions, type Region, regionAt, titlesAbove } from './regions';
export { finish, finishInSlices } from './slices';
