import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const SAMPLES = resolve(import.meta.dirname, '../samples');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** What the site answers beside its files; a path or query begins each key. */
export interface Page {
  body: string;
  headers?: Record<string, string>;
}

/** A site on the loopback interface that serves the sample notices. */
export interface SampleSite {
  /** `127.0.0.1:PORT` */
  origin: string;
  /** The same over TLS, null without a certificate. */
  secureOrigin: string | null;
  /** Serves a page at a path instead of (or beside) the files. */
  set(path: string, page: Page): void;
  /** Serves the file again. */
  unset(path: string): void;
  /** Every request that came, as `METHOD host/path`, and every tunnel that a browser asked for, as `CONNECT host:port`. */
  requests: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** 0 takes a free one. */
  port?: number;
  certificate?: { key: string; cert: string };
}

/** The address at which the sample's body publishes an edited text without a word, as such sites do. */
export const PUBLISH_EDIT = '/publish-edit';
const EDITED = { path: '/rectification.html', file: 'rectification-edited.html' };

const readSample = (path: string): Page | null => {
  const file = normalize(join(SAMPLES, path === '/' ? 'index.html' : path));
  if (!file.startsWith(SAMPLES)) return null;
  try {
    return {
      body: readFileSync(file, 'utf8'),
      headers: { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' },
    };
  } catch {
    return null;
  }
};

const listen = (server: Server, port: number): Promise<string> =>
  new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => ready(`127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** How long connections that were left open may hold up the end, in milliseconds. */
const LONGEST_CLOSE = 2_000;

const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
    // A tunnel is none of the server's connections any more: what a browser left open holds nobody up.
    setTimeout(closed, LONGEST_CLOSE).unref();
  });

/**
 * Serves the samples; also as a proxy, so that a browser can be shown any host name. Each visit counts a page's
 * 浏览次数 up, as on real sites.
 */
export const serveSamples = async ({ port = 0, certificate }: SiteOptions = {}): Promise<SampleSite> => {
  const pages = new Map<string, Page>();
  const requests: string[] = [];
  let visits = 1286;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // A proxy is asked for whole addresses: http://host/path.
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${request.method} ${url.host}${url.pathname}`);
    if (url.pathname === PUBLISH_EDIT) {
      pages.set(EDITED.path, readSample(EDITED.file)!);
      response.writeHead(302, { location: EDITED.path }).end();
      return;
    }
    const page = pages.get(url.pathname + url.search) ?? pages.get(url.pathname) ?? readSample(url.pathname);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    visits += 1;
    response.writeHead(200, {
      'content-type': TYPES['.html']!,
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.body.replace(/(<i class="counter">)\d+/u, `$1${visits}`));
  };

  const server = createServer(answer);
  const secure = certificate ? createSecureServer(certificate, answer) : null;
  const secureOrigin = secure ? await listen(secure, 0) : null;
  // A browser asks a proxy for a tunnel to https:// hosts; whatever the host, it leads here.
  server.on('connect', ({ url }, socket) => {
    requests.push(`CONNECT ${url}`);
    if (secureOrigin === null) return socket.destroy();
    const tunnel = connect(Number(secureOrigin.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
    return undefined;
  });
  const origin = await listen(server, port);
  return {
    origin,
    secureOrigin,
    requests,
    set: (path, page) => void pages.set(path, page),
    unset: (path) => void pages.delete(path),
    async close() {
      await close(server);
      if (secure) await close(secure);
    },
  };
};
