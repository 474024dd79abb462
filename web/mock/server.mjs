// A small server that speaks docs/internals/wire.md with invented rows, to look at the shell and to test
// it in a browser.
// node mock/server.mjs [--port N] [--dist DIR] [--users]   --users: signing in with a password (welkom)
// instead of picking
import { createServer } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer } from 'ws';
import { first_rows, people } from './data.mjs';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
};
const dist = option('dist');
const has_users = process.argv.includes('--users');
const state = {
  rows: first_rows(Date.now()),
  sequence: 100,
  log: [],
  sessions: new Map(),
  receipts: new Map(),
  sockets: new Set(),
  away: false,
  sockets_blocked: false,
  version: '0.1.0',
  waiters: new Set(),
};
const media_types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const server = createServer((request, response) => {
  const address = new URL(request.url, 'http://mock');
  if (address.pathname.startsWith('/mock/')) return control(address, response);
  if (state.away && address.pathname.startsWith('/api/')) return request.socket.destroy();
  const body = [];
  request.on('data', (part) => body.push(part));
  request.on('end', () => {
    if (address.pathname.startsWith('/api/')) api(request, response, address, Buffer.concat(body).toString());
    else file(response, address.pathname);
  });
});

/** For tests: /mock/away?on=1, /mock/block_sockets?on=1, /mock/version?to=0.2.0 */
function control(address, response) {
  const is_on = address.searchParams.get('on') === '1';
  if (address.pathname === '/mock/away') {
    state.away = is_on;
    if (is_on) for (const socket of state.sockets) socket.terminate();
  }
  if (address.pathname === '/mock/block_sockets') {
    state.sockets_blocked = is_on;
    if (is_on) for (const socket of state.sockets) socket.terminate();
  }
  if (address.pathname === '/mock/version') state.version = address.searchParams.get('to');
  if (address.pathname === '/mock/refuse') state.refuse = is_on;
  response.end('ok');
}

function api(request, response, address, text) {
  const path = address.pathname.slice('/api/v1'.length);
  const account = account_of(request);
  const json = text === '' ? {} : JSON.parse(text);
  const answer = (status, value, headers = {}) => {
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'Content-Type': type, 'API-Version': '1.0.0', ...headers });
    response.end(value === undefined ? '' : JSON.stringify(value));
  };
  if (path === '/session' && request.method === 'GET') return answer(200, session_of(account));
  if (path === '/session' && request.method === 'DELETE')
    return answer(204, undefined, { 'Set-Cookie': cookie('') });
  if (path === '/session') {
    if (json.password !== 'welkom')
      return answer(401, problem(401, 'not_signed_in', 'Gebruikersnaam of wachtwoord klopt niet.'));
    return answer(200, session_of(people[0].account), { 'Set-Cookie': cookie(people[0].account) });
  }
  if (path === '/demo/people') return answer(200, people);
  if (path === '/demo/session')
    return answer(200, session_of(json.account), { 'Set-Cookie': cookie(json.account) });
  if (path === '/first-administrator')
    return answer(422, {
      ...problem(422, 'invalid', 'Niet alle velden zijn goed ingevuld.'),
      errors: [
        { path: 'password', code: 'too_short', detail: 'Kies een wachtwoord van ten minste 12 tekens.' },
      ],
    });
  if (account === '') return answer(401, problem(401, 'no_session', 'U bent niet aangemeld.'));
  if (path === '/changes') return changes(address, answer, response);
  if (path.startsWith('/commands/')) return command(path.slice('/commands/'.length), json, answer);
  return answer(404, problem(404, 'not_found', 'Dit bestaat niet.'));
}

function command(name, { id, args }, answer) {
  if (state.receipts.has(id)) return answer(200, { ...state.receipts.get(id), again: true });
  if (state.refuse) return answer(409, problem(409, 'not_open', 'Deze actie is al afgesloten.'));
  if (name === 'mock/add_action') {
    if (args.text === '')
      return answer(422, {
        ...problem(422, 'invalid', 'De actie is niet vastgelegd.'),
        errors: [{ path: 'text', code: 'empty', detail: 'Schrijf wat er moet gebeuren.' }],
      });
    put('mock_action', args.id, { ...args, done: false });
  } else if (name === 'mock/finish_action') {
    put('mock_action', args.id, { ...state.rows.mock_action[args.id], done: true });
  } else {
    return answer(404, problem(404, 'not_found', 'Deze opdracht bestaat niet.'));
  }
  const receipt = {
    command: id,
    sequence: { VR25: state.sequence },
    stream: args.id,
    version: 1,
    again: false,
  };
  state.receipts.set(id, receipt);
  return answer(200, receipt);
}

function put(table, key, body) {
  state.rows[table][key] = body;
  state.sequence += 1;
  state.log.push({ sequence: state.sequence, table, key });
  for (const socket of state.sockets) push(socket);
  for (const waiter of state.waiters) waiter();
}

function push(socket) {
  if (socket.cursor === undefined || socket.cursor >= state.sequence) return;
  socket.send(JSON.stringify(since(socket.cursor)));
  socket.cursor = state.sequence;
}

function since(cursor) {
  const keys = new Map(
    state.log.filter((line) => line.sequence > cursor).map((line) => [`${line.table} ${line.key}`, line]),
  );
  const rows = [...keys.values()].map(({ table, key }) => [table, key, state.rows[table][key]]);
  return { type: 'changes', cursor: { VR25: state.sequence }, put: rows, removed: [] };
}

function snapshot(scopes) {
  return {
    type: 'snapshot',
    epoch: 1,
    scopes,
    cursor: { VR25: state.sequence },
    rows: scopes.includes('home') ? state.rows : {},
  };
}

function changes(address, answer, response) {
  const cursor = address.searchParams.get('cursor');
  const scopes = address.searchParams.get('scopes').split(',');
  if (cursor === null) return answer(200, snapshot(scopes));
  const at = JSON.parse(Buffer.from(cursor, 'base64url').toString()).VR25;
  const finish = () => {
    clearTimeout(timer);
    state.waiters.delete(finish);
    answer(200, since(at));
  };
  const timer = setTimeout(
    finish,
    at < state.sequence ? 0 : Number(address.searchParams.get('waitS')) * 1000,
  );
  state.waiters.add(finish);
  response.on('close', () => state.waiters.delete(finish));
  return undefined;
}

function session_of(account) {
  const held = people.find((each) => each.account === account);
  const rights = held === undefined ? {} : { read_home: held.regions, mock_work: held.regions };
  const assignments = (held?.regions ?? []).map((region) => ({
    role: 'information_manager',
    region,
    column: held.column,
  }));
  return {
    account: held?.account ?? '',
    name: held?.name ?? '',
    organisation: held?.organisation ?? '',
    assignments,
    rights,
    regions: ['VR14', 'VR25'],
    demo: !has_users,
    csrf: held ? 'mock-csrf' : '',
    epoch: 1,
    version: state.version,
    now: new Date().toISOString(),
  };
}

function account_of(request) {
  return /paraat_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
}

function cookie(account) {
  return `paraat_session=${account}; Path=/; HttpOnly; SameSite=Strict${account === '' ? '; Max-Age=0' : ''}`;
}

function problem(status, code, detail) {
  return {
    type: `/problems/${code}`,
    title: detail,
    status,
    detail,
    code,
    details: { nl: detail, en: detail },
    instance: 'mock-1',
  };
}

function file(response, path) {
  if (dist === null) return response.writeHead(404).end('no --dist given');
  const wanted = join(dist, normalize(path));
  const found =
    extname(path) !== '' && statSync(wanted, { throwIfNoEntry: false })?.isFile()
      ? wanted
      : join(dist, 'index.html');
  response.writeHead(200, {
    'Content-Type': media_types[extname(found)] ?? 'text/plain',
    'Content-Security-Policy': policy,
  });
  return response.end(readFileSync(found));
}

const live = new WebSocketServer({ noServer: true });
server.on('upgrade', (request, socket, head) => {
  if (state.away || state.sockets_blocked || !request.url.startsWith('/api/v1/live')) return socket.destroy();
  return live.handleUpgrade(request, socket, head, (opened) => {
    state.sockets.add(opened);
    opened.on('close', () => state.sockets.delete(opened));
    opened.on('message', (data) => hear(opened, JSON.parse(data.toString())));
  });
});

function hear(socket, frame) {
  if (frame.type === 'ping') socket.send(JSON.stringify({ type: 'pong', now: new Date().toISOString() }));
  if (frame.type !== 'subscribe') return;
  if (frame.cursor === null) {
    socket.send(JSON.stringify(snapshot(frame.scopes)));
    socket.cursor = state.sequence;
  } else {
    socket.cursor ??= frame.cursor.VR25 ?? 0;
    push(socket);
    const added = frame.scopes.filter((scope) => scope !== 'home');
    if (added.length > 0) socket.send(JSON.stringify(snapshot(added)));
  }
}

server.listen(Number(option('port') ?? 8181), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
