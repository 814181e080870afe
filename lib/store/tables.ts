import type * as z from 'zod/mini';
import { libraryTables, type SharedTable } from '../model/library-tables';

/** The shape of a row in each table. */
export const TABLES = libraryTables;

export type TableName = keyof typeof TABLES;

export type Row<Name extends TableName> = z.infer<(typeof TABLES)[Name]>;

/** The tables whose rows a reader's step may touch. */
export type WritableTable = SharedTable;

/** A row without what the store fills in. */
export type Fields<Name extends TableName> = Omit<
  Row<Name>,
  'id' | 'author' | 'createdAt' | 'updatedAt' | 'deletedAt'
>;
