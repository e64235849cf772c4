import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Config } from '../config.ts';

const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8, 'ipv4');
NEAR.addSubnet('10.0.0.0', 8, 'ipv4');
NEAR.addSubnet('172.16.0.0', 12, 'ipv4');
NEAR.addSubnet('192.168.0.0', 16, 'ipv4');
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/** The parts of a request that the decision rests on. */
export interface MetricsAsker {
  /** Address of the client as the trusted proxies tell it. */
  ip: string | undefined;
  authorization: string | undefined;
  /** X-Forwarded-For as it came. */
  forwardedFor: string | undefined;
}

/**
 * Whether somebody may read the metrics: with the configured token; where none is configured, from
 * this machine or a private network. A request that came through a proxy nobody configured has the
 * proxy's address, so it does not count as near.
 */
export function mayReadMetrics(
  config: Pick<Config, 'METRICS_TOKEN' | 'TRUSTED_PROXIES'>,
  asker: MetricsAsker,
): boolean {
  if (config.METRICS_TOKEN !== '') {
    return sameText(asker.authorization ?? '', `Bearer ${config.METRICS_TOKEN}`);
  }
  if (config.TRUSTED_PROXIES === 0 && asker.forwardedFor !== undefined) {
    return false;
  }
  return isNear(asker.ip ?? '');
}

function isNear(address: string): boolean {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped)) {
    return NEAR.check(mapped, 'ipv4');
  }
  return isIPv6(mapped) && NEAR.check(mapped, 'ipv6');
}

/** Takes the same time whatever was sent. */
function sameText(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
