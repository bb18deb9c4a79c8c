// The one place that speaks HTTP. Paths are relative to the page, so that a node may be served under
// any prefix.
import { NoAnswer, problemOf } from './problem';

/** On 64 kbit/s with 600 ms of latency a first load takes some seconds; a minute is no answer. */
const TIMEOUT_MS = 60_000;
/** Half a megabyte on such a link. */
const FILE_TIMEOUT_MS = 600_000;

export interface Transport {
  fetch: typeof fetch;
  cookies: () => string;
  language: () => string;
}

const browser: Transport = {
  fetch: (...args) => fetch(...args),
  cookies: () => document.cookie,
  language: () => document.documentElement.lang,
};

export class Client {
  constructor(private readonly transport: Transport = browser) {}

  get<T>(path: string, query: Record<string, string | number | undefined> = {}, withinMs = TIMEOUT_MS): Promise<T> {
    return this.call('GET', pathOf(path, query), undefined, withinMs);
  }

  /** A file, as text; it may be long. */
  async text(path: string, query: Record<string, string | undefined>): Promise<string> {
    const response = await this.send(pathOf(path, query), {
      headers: this.headers('GET', '*/*'),
      signal: AbortSignal.timeout(FILE_TIMEOUT_MS),
    });
    if (!response.ok) throw await problemOf(response, this.transport.language());
    return this.textOf(response);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.call('POST', path, body);
  }

  /** @param body a record, or bytes as they are */
  put<T>(path: string, body: unknown): Promise<T> {
    return this.call('PUT', path, body);
  }

  delete(path: string): Promise<void> {
    return this.call('DELETE', path);
  }

  /** A stream of bytes that lives until `signal` ends it. */
  async stream(
    path: string,
    query: Record<string, string | undefined>,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const response = await this.send(pathOf(path, query), {
      headers: this.headers('GET', 'text/event-stream'),
      signal,
    });
    if (!response.ok) throw await problemOf(response, this.transport.language());
    if (!response.body) throw new NoAnswer('no stream');
    return response.body;
  }

  private async call<T>(method: string, path: string, body?: unknown, withinMs = TIMEOUT_MS): Promise<T> {
    const init: RequestInit = {
      method,
      headers: this.headers(method, 'application/json', body instanceof Blob ? 'application/octet-stream' : 'application/json'),
      signal: AbortSignal.timeout(withinMs),
    };
    if (body !== undefined) init.body = body instanceof Blob ? body : JSON.stringify(body);
    const response = await this.send(path, init);
    if (!response.ok) throw await problemOf(response, this.transport.language());
    if (response.status === 204) return undefined as T;
    const text = await this.textOf(response);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await this.transport.fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
    } catch (cause) {
      throw new NoAnswer('no answer', { cause });
    }
  }

  /** A connection may still break while the body arrives. */
  private async textOf(response: Response): Promise<string> {
    try {
      return await response.text();
    } catch (cause) {
      throw new NoAnswer('answer cut short', { cause });
    }
  }

  private headers(method: string, accept: string, type = 'application/json'): Record<string, string> {
    const headers: Record<string, string> = {
      Accept: `${accept}, application/problem+json`,
      'Accept-Language': this.transport.language(),
    };
    if (method !== 'GET') {
      headers['Content-Type'] = type;
      const token = cookie(this.transport.cookies(), 'XSRF-TOKEN');
      if (token) headers['X-XSRF-TOKEN'] = token;
    }
    return headers;
  }
}

function cookie(cookies: string, name: string): string | undefined {
  const found = cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

function pathOf(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).filter((pair) => pair[1] !== undefined && pair[1] !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length === 0 ? path : `${path}?${search}`;
}
