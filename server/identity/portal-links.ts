import type { Config } from '../config.ts';
import type { LinkPurpose } from './access-link.entity.ts';

const PAGES: Readonly<Record<LinkPurpose, string>> = {
  ACTIVATION: '/attiva',
  PASSWORD_RESET: '/reimposta-password',
  CHANGE_EMAIL: '/conferma-email',
};

/**
 * Address of the portal page that a mail links to. The token stands behind the #: browsers send
 * that part to no server, so no log, proxy or referrer sees it.
 */
export function portalLink(config: Config, purpose: LinkPurpose, token: string): string {
  return `${config.PUBLIC_URL.replace(/\/$/, '')}${PAGES[purpose]}#token=${token}`;
}
