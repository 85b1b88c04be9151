import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { badCredentials } from './answers.ts';
import type { Account } from './people.ts';
import type { AppAccount } from './world.ts';

/** Whose token came with a request. */
export type Caller =
  | { kind: 'anonymous' }
  | { kind: 'person'; account: Account }
  | { kind: 'app'; app: AppAccount }
  | { kind: 'actions'; account: Account; app: AppAccount }
  | {
      kind: 'installation';
      account: Account;
      app: AppAccount;
      id: number;
      owner: number;
      permissions: Record<string, string>;
      /** Ids of the repositories that the token is limited to; null: all of the installation's. */
      repositories: Set<number> | null;
    };

/** Known tokens, and the App's JSON web tokens. */
export class Tokens {
  private readonly callers = new Map<string, Caller>();
  private readonly jwts = new Map<string, boolean>();
  private readonly publicKey;
  private readonly app: AppAccount;

  constructor(app: AppAccount, privateKey: string) {
    this.app = app;
    this.publicKey = createPublicKey(privateKey);
  }

  /** Makes a token; it never expires. */
  issue(prefix: string, caller: Caller): string {
    const token = `${prefix}_${randomBytes(27).toString('base64url').replace(/[-_]/g, '0')}`;
    this.callers.set(token, caller);
    return token;
  }

  /** The caller of an Authorization header; refuses what is not known. */
  read(authorization: string | undefined): Caller {
    if (!authorization) return { kind: 'anonymous' };
    const basic = /^basic (.+)$/i.exec(authorization);
    const token = basic
      ? Buffer.from(basic[1]!, 'base64').toString().split(':')[1]!
      : authorization.replace(/^(bearer|token)\s+/i, '').trim();
    const caller = this.callers.get(token);
    if (caller) return caller;
    if (token.startsWith('eyJ')) {
      if (!this.jwts.has(token)) this.jwts.set(token, this.signed(token));
      if (this.jwts.get(token)) return { kind: 'app', app: this.app };
      throw badCredentials('A JSON web token could not be decoded');
    }
    throw badCredentials();
  }

  // The times in a JWT are the wall's and the clock here is not, so they are not looked at.
  private signed(jwt: string): boolean {
    const [head, claims, signature] = jwt.split('.');
    if (!head || !claims || !signature) return false;
    try {
      const { iss } = JSON.parse(Buffer.from(claims, 'base64url').toString());
      if (String(iss) !== String(this.app.id)) return false;
      const data = Buffer.from(`${head}.${claims}`);
      return verify('RSA-SHA256', data, this.publicKey, Buffer.from(signature, 'base64url'));
    } catch {
      return false;
    }
  }
}

/** Login of the caller, as the log of requests names it. */
export const loginOf = (who: Caller): string =>
  who.kind === 'anonymous' ? '' : who.kind === 'app' ? who.app.slug : who.account.login;
