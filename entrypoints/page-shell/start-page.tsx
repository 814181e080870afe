import '../../components/base.css';
import { type ComponentType, render } from 'preact';
import * as z from 'zod/mini';
import type { LabelKey } from '../../lib/labels/index';
import { readSettings } from '../../lib/messaging/index';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';
import { type ConnectionWatch, DATABASE_NAME, openDatabase } from '../../lib/store/index';
import { Page } from './Page';

/** Puts a view on its extension page; settings that cannot be read are the defaults. */
export async function startPage(title: LabelKey, View: ComponentType): Promise<void> {
  // Schemas compile themselves by eval, which extension pages forbid.
  z.config({ jitless: true });
  const initialSettings = await readSettings().catch(() => DEFAULT_SETTINGS);
  // The page fills in what is to be told once it is there.
  const connection: ConnectionWatch = {};
  const database = openDatabase(DATABASE_NAME, connection);
  render(<Page {...{ database, connection, initialSettings, title, View }} />, document.body);
}
