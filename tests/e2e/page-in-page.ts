export * from '../../lib/page';
