import { createTransport, type SendMailOptions } from 'nodemailer';
import { decoded } from './redaction.ts';

/** A mail server and an account there, as `ALLCLEAR_SMTP_URL` names them. */
export interface Server {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly requireTLS?: true;
  readonly name?: string;
  readonly tls?: { readonly rejectUnauthorized: false };
}

/** The server took the mail, for all but these. */
export interface Sent {
  readonly ok: true;
  readonly refused: readonly { readonly address: string; readonly said: string }[];
}

/** The mail did not go. `handed`: all of it had left us before the fault, so it may have arrived. */
export interface Unsent {
  readonly ok: false;
  readonly error: MailFault;
  readonly handed: boolean;
}

/** What nodemailer says of a fault; the server's own words are in `response`. */
export interface MailFault {
  readonly code?: string;
  /** The system's own code, where nodemailer wrote its over it. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`, letters as in any URL; `?requireTLS=true`, `?name=` (what we
 * call ourselves) and `?tls.rejectUnauthorized=false` may follow. Undefined where it is no such address.
 */
export function serverIn(value: string): Server | undefined {
  let url: URL;
  try {
    url = new URL(value.trim());
  } catch {
    return undefined;
  }
  const secure = url.protocol === 'smtps:';
  if ((!secure && url.protocol !== 'smtp:') || url.hostname === '') return undefined;
  const options = url.searchParams;
  const name = options.get('name')?.replace(/[^\w.-]/g, '');
  return {
    host: decoded(url.hostname).replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username === '' ? {} : { auth: { user: decoded(url.username), pass: decoded(url.password) } }),
    ...(options.get('requireTLS') === 'true' ? { requireTLS: true } : {}),
    ...(name ? { name } : {}),
    ...(options.get('tls.rejectUnauthorized') === 'false' ? { tls: { rejectUnauthorized: false } } : {}),
  };
}

/** Hands one mail to the server and closes the connection, all within the time given. Never throws for a fault. */
export async function send(mail: SendMailOptions, server: Server, timeout: number): Promise<Sent | Unsent> {
  const transport = createTransport({
    ...server,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    socketCloseTimeout: 1_000,
    maxResponseSize: 16_384,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let handed = false;
  transport.use('stream', (message, done) => {
    // Ends when the connection has taken the last of it, and is not read before the server wants it.
    message.message.processFunc((stream) => stream.once('end', () => (handed = true)));
    done();
  });
  try {
    const { rejectedErrors = [] } = await transport.sendMail({
      ...mail,
      signal: AbortSignal.timeout(timeout),
    });
    const refused = rejectedErrors.map(({ recipient = '', response = '' }) => ({
      address: recipient,
      said: response,
    }));
    return { ok: true, refused };
  } catch (error) {
    return { ok: false, error: error as MailFault, handed };
  } finally {
    transport.close();
  }
}
