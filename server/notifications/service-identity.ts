import type { Config } from '../config.ts';

/** Who writes, as every message says it. */
export interface ServiceIdentity {
  /** Name of the authority. */
  authority: string;
  /** Number to call for help. */
  phone: string;
  /** Address that people type; every link starts with it. */
  publicUrl: string;
}

export function serviceIdentity(
  config: Pick<Config, 'AUTHORITY_NAME' | 'HELP_PHONE' | 'PUBLIC_URL'>,
): ServiceIdentity {
  return {
    authority: config.AUTHORITY_NAME,
    phone: config.HELP_PHONE,
    publicUrl: config.PUBLIC_URL.replace(/\/+$/, ''),
  };
}
