import type { Request, Response } from 'express';
import type { Config } from '../config.ts';

export type SessionAudience = 'citizen' | 'staff';

const NAMES: Readonly<Record<SessionAudience, string>> = { citizen: 'desk', staff: 'staff' };

/** Name of a session's cookie; over https its prefix makes browsers pin it to this very host. */
export function cookieName(config: Config, audience: SessionAudience): string {
  return isHttps(config) ? `__Host-${NAMES[audience]}` : NAMES[audience];
}

/** The session token that a request carries, if it looks like one. */
export function readSessionCookie(
  config: Config,
  req: Request,
  audience: SessionAudience,
): string | undefined {
  const header = req.headers.cookie;
  if (header === undefined) {
    return undefined;
  }
  const wanted = `${cookieName(config, audience)}=`;
  for (const part of header.split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(wanted)) {
      const token = cookie.slice(wanted.length);
      return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
    }
  }
  return undefined;
}

/** Gives the browser a session's token, until it is closed: people sign in on shared devices. */
export function setSessionCookie(
  config: Config,
  res: Response,
  audience: SessionAudience,
  token: string,
): void {
  res.append('Set-Cookie', `${cookieName(config, audience)}=${token}; ${attributes(config)}`);
}

export function clearSessionCookie(config: Config, res: Response, audience: SessionAudience): void {
  res.append('Set-Cookie', `${cookieName(config, audience)}=; Max-Age=0; ${attributes(config)}`);
}

function attributes(config: Config): string {
  return `Path=/; HttpOnly; SameSite=Lax${isHttps(config) ? '; Secure' : ''}`;
}

function isHttps(config: Config): boolean {
  return config.PUBLIC_URL.startsWith('https://');
}
