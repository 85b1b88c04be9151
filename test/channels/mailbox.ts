import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server got it. */
export interface Got {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface Mailbox {
  /** The address with the password, as `ALLCLEAR_SMTP_URL` has it. */
  readonly url: string;
  readonly port: number;
  readonly got: Got[];
  /** Connections open now. */
  open(): number;
  close(): Promise<void>;
}

export const USER = 'outages@acme.example';
export const PASSWORD = 's3cr3t p@ss/word';

/** A mail server on this machine that wants a login; a fault is told by a `responseCode`. */
export async function mailbox(faults: Partial<SMTPServerOptions> = {}): Promise<Mailbox> {
  const got: Got[] = [];
  const sockets: Socket[] = [];
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === USER && password === PASSWORD) done(null, { user: username });
      else done(Object.assign(new Error(`no: ${username} ${password}`), { responseCode: 535 }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        got.push({ from, to, raw: Buffer.concat(chunks).toString('binary') });
        done();
      });
    },
    ...faults,
  });
  // A client that hangs up in the middle is part of these tests.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => void sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const login = `${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}`;
  return {
    url: `smtp://${login}@127.0.0.1:${port}`,
    port,
    got,
    // By its state: a STARTTLS takes a socket's listeners away.
    open: () => sockets.filter(({ destroyed }) => !destroyed).length,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** A fault as smtp-server answers it. */
export const fault = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A mail read as a mail reader does: its headers and its parts, decoded. Throws where it is no proper mail. */
export function opened(raw: string): Part & { readonly parts: readonly Part[] } {
  const whole = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(whole.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) throw new Error('the mail has no parts');
  const pieces = `\r\n${whole.body}`.split(`\r\n--${boundary}`);
  if (!pieces.at(-1)!.startsWith('--')) throw new Error('the mail does not end');
  return { ...whole, parts: pieces.slice(1, -1).map((piece) => decoded(partOf(piece.replace(/^\r\n/, '')))) };
}

function partOf(raw: string): Part {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name, value] = /^([\w-]+): ?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a header: ${line}`);
    if (headers.has(name.toLowerCase())) throw new Error(`twice: ${name}`);
    headers.set(name.toLowerCase(), words(value));
  }
  return { headers, body: body.join('\r\n\r\n') };
}

function decoded({ headers, body }: Part): Part {
  const way = headers.get('content-transfer-encoding');
  if (way === 'base64') return { headers, body: Buffer.from(body, 'base64').toString() };
  if (way !== 'quoted-printable') return { headers, body };
  return { headers, body: unquoted(body.replace(/=\r\n/g, '')) };
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'binary',
  ).toString();

/** Encoded words of a header. */
const words = (value: string): string =>
  value
    .replace(/(=\?UTF-8\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way, text = '']) =>
          way!.toUpperCase() === 'B'
            ? Buffer.from(text, 'base64')
            : Buffer.from(
                text
                  .replaceAll('_', ' ')
                  .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
                'binary',
              ),
        ),
      ).toString(),
    );
