export * from '../../lib/highlight';
export * from '../../lib/page';
