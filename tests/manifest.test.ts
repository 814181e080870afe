import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../scripts/browsers';
import { provideBuild, readBuilt } from './built-extension';

interface Manifest {
  [key: string]: unknown;
  version: string;
  icons: Record<string, string>;
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
  content_security_policy: { extension_pages: string };
}

const packageVersion = (
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
).version;

/** What the extension asks of every reader; one more word here is a question that every reader must answer. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];
const OWN: Record<string, { permissions: string[]; keys: string[] }> = {
  chrome: {
    permissions: ['sidePanel'],
    keys: ['minimum_chrome_version', 'side_panel'],
  },
  firefox: { permissions: [], keys: ['browser_specific_settings', 'sidebar_action'] },
};
const KEYS = [
  'manifest_version',
  'name',
  'description',
  'version',
  'icons',
  'default_locale',
  'permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'commands',
  'background',
  'action',
  'options_ui',
  'content_scripts',
];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe.each(BROWSERS)('the extension as built for %s', (browser) => {
  let folder: string;
  let manifest: Manifest;

  beforeAll(() => {
    folder = provideBuild(browser);
    manifest = readBuilt(folder, 'manifest.json') as Manifest;
  }, 180_000);

  test('asks for these permissions and no others', () => {
    expect(manifest.permissions).toEqual([...PERMISSIONS, ...OWN[browser]!.permissions]);
    expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('opens nothing to web pages or other extensions', () => {
    expect(Object.keys(manifest).sort()).toEqual([...KEYS, ...OWN[browser]!.keys].sort());
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('runs the detector, and it alone, on the sites that it names', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['*://*.gov.cn/*'],
        all_frames: true,
        match_about_blank: true,
        run_at: 'document_idle',
        js: ['content-scripts/detector.js'],
      },
    ]);
  });

  test('lets its own pages load files of the extension only, and connect to nothing', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split('; ').map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'connect-src': ["'none'"],
      'form-action': ["'none'"],
    });
    const remote = Object.values(policy)
      .flat()
      .filter((source) => !["'none'", "'self'", 'data:', 'blob:'].includes(source as string));
    expect(remote).toEqual([]);
  });

  test('has the version of package.json, and its icons and names', () => {
    expect(manifest.version).toBe(packageVersion);
    for (const icon of Object.values(manifest.icons)) expect(existsSync(join(folder, icon)), icon).toBe(true);
    for (const locale of ['zh_CN', 'en']) {
      const messages = readBuilt(folder, `_locales/${locale}/messages.json`) as Record<
        string,
        { message: string }
      >;
      for (const [, key] of JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu))
        expect(messages[key!]?.message, `${locale} ${key}`).toBeTruthy();
      // Limits of the stores.
      expect(messages.extensionName!.message.length).toBeLessThanOrEqual(45);
      expect(messages.extensionDescription!.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('holds no code that asks the network for anything', () => {
    const asking = filesUnder(folder)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon|importScripts|RTCPeerConnection/gu,
          ),
        ].map(([words]) => `${file}: ${words}`),
      );
    expect(asking).toEqual([]);
  });

  test('loads no page, script, style or font from elsewhere', () => {
    const remote = filesUnder(folder)
      .filter((file) => /\.(?:html|css)$/u.test(file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/(?:src|href)=["']https?:|url\(["']?https?:|@import/gu)].map(
          ([words]) => `${file}: ${words}`,
        ),
      );
    expect(remote).toEqual([]);
  });

  test('has no map of its sources and no development code', () => {
    const odd = filesUnder(folder).filter((file) => /\.(?:map|ts|tsx)$|node_modules|\.env/u.test(file));
    expect(odd).toEqual([]);
  });
});
