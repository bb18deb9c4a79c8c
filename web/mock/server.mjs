// A stand-in for the node: serves the built client and answers its routes from fixtures, so that every
// screen can be looked at. It decides nothing; any act is accepted, except one whose text says « rejet ».
//   node mock/server.mjs [--port N] [--dist DIR]        then sign in as sangho, maurin, saar, boateng or dicko
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCOUNTS, answerTo, entries, reconOp, sessionOf, views } from './fixtures.mjs';

const option = (name, otherwise) => {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? otherwise : process.argv[i + 1];
};
const DIST = option('dist', fileURLToPath(new URL('../dist/', import.meta.url)));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const MAX_BODY_BYTES = 1_000_000;

let head = 60;
const answers = new Map();
const streams = new Set();

export const server = createServer((request, response) => {
  route(request, response).catch((error) => {
    console.error(error);
    problem(response, 500, 'bug', String(error));
  });
});

async function route(request, response) {
  const url = new URL(request.url, 'http://mock');
  const path = url.pathname.replace(/^\//, '');
  if (!path.startsWith('api/')) return file(path || 'index.html', response);
  const login = /mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  if (path === 'api/session' && request.method === 'POST') return signIn(await bodyOf(request), response);
  if (!login || !ACCOUNTS[login]) return problem(response, 401, 'unauthenticated', 'Connectez-vous.');
  if (path === 'api/session' && request.method === 'DELETE') return send(response, 204, '', { 'Set-Cookie': 'mock=; Max-Age=0; Path=/' });
  if (path === 'api/session') return send(response, 200, { ...sessionOf(login), head });
  if (path === 'api/sync') return send(response, 200, { cursor: String(head), full: url.searchParams.get('cursor') === null, objects: views, gone: [] });
  if (path === 'api/stream') return stream(request, response);
  if (path === 'api/acts') return act(await bodyOf(request), response);
  if (path === 'api/awareness') return send(response, 200, awareness());
  if (path === 'api/log/checkpoint') return send(response, 200, 'entente/mali\n60\n', { 'Content-Type': 'text/plain' });
  if (path === 'api/entries') return page(url, response);
  if (/^api\/entries\/\d+\/proof$/.test(path)) return send(response, 200, { leaf: 'ab'.repeat(32), proof: [], checkpoint: 'entente/mali\n60\n' });
  return problem(response, 404, 'not-found', 'Absent, ou non diffusé.');
}

function signIn({ login, password }, response) {
  if (!ACCOUNTS[login] || password === 'faux') return problem(response, 401, 'credentials-wrong', 'Compte ou mot de passe incorrect.');
  return send(response, 200, sessionOf(login), { 'Set-Cookie': [`mock=${login}; Path=/; HttpOnly; SameSite=Strict`, 'XSRF-TOKEN=mock; Path=/'] });
}

function act(given, response) {
  if (JSON.stringify(given.content).includes('rejet')) {
    return problem(response, 422, 'stale-version', 'Une autre version est arrivée entre-temps (n° 3) : regardez-la, puis décidez.', { evidence: { latestNumber: 3 } });
  }
  const known = answers.get(given.id);
  if (known) return send(response, 200, known);
  head += 1;
  const answer = answerTo(given, head);
  answers.set(given.id, answer);
  return send(response, 201, answer);
}

function awareness() {
  const conflicts = views.filter((view) => view.kind === 'ConflictView' && view.newcomer.subject === reconOp.id).map((view) => view.id);
  return {
    version: reconOp.latest.digest,
    asOf: head,
    acknowledged: { conflicts, seed: '0'.repeat(32) },
    awarenessRoot: 'cd'.repeat(32),
    silent: { parties: ['minusma', 'g5s'] },
    withoutKnowledgeOf: [],
  };
}

function page(url, response) {
  const from = Number(url.searchParams.get('from') ?? 1);
  const limit = Number(url.searchParams.get('limit') ?? 50);
  const all = entries();
  return send(response, 200, { items: all.slice(from - 1, from - 1 + limit), size: all.length });
}

function stream(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': here\n\n');
  const beat = setInterval(() => response.write(': here\n\n'), 20_000);
  streams.add(response);
  request.on('close', () => {
    clearInterval(beat);
    streams.delete(response);
  });
}

async function file(path, response) {
  const safe = normalize(path).replace(/^(\.\.[/\\])+/, '');
  try {
    const bytes = await readFile(join(DIST, safe));
    response.writeHead(200, { 'Content-Type': TYPES[extname(safe)] ?? 'application/octet-stream' });
    response.end(bytes);
  } catch {
    problem(response, 404, 'not-found', safe);
  }
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new Error('body too large');
  }
  return text === '' ? {} : JSON.parse(text);
}

function problem(response, status, code, detail, more = {}) {
  send(response, status, { type: `urn:entente:problem:${code}`, status, code, title: '', detail, ...more }, { 'Content-Type': 'application/problem+json' });
}

function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export function listen(port) {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server.address().port)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = await listen(Number(option('port', '8199')));
  console.log(`READY http://127.0.0.1:${port}`);
}
